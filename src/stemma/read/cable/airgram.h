// Airgrams: messages of the Department of State sent by pouch on a printed form.
//
//                AIRGRAM                      the form names itself
//   A-150                     CONFIDENTIAL    counted apart from the post's telegrams
//   TO   : Department of State
//   FROM : Amembassy PORT VALE       DATE: March 14, 1973
//   SUBJECT: Harbor dues                      → key {1973, "PORTVALE", 150, airgram}
//   REF  : Port Vale A-120
//
// Both the form's name and its number must stand at the head, with a sender and a
// subject or a reference: a dispatch, or a telegram that cites an airgram ("REF: QUITO
// A-12"), has none or one of them.
//
//   airgram_number("NO. A-150")                // 150
//   airgram_number("See Quito A-150 of May")   // nothing: prose cites it
//
// Pure functions of the draft, linear in its lines; safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/read/cable/cable.h"
#include "stemma/read/cable/header.h"

namespace stemma::read::cable {

// A line that names the form: "AIRGRAM", "A I R G R A M", "DEPARTMENT OF STATE AIRGRAM".
bool airgram_word(std::string_view ink);
// A line that is the number of one, or the name and the number.
std::optional<uint32_t> airgram_number(std::string_view ink);
// "Amembassy PORT VALE" → "PORTVALE", "Department of State" → "STATE".
std::string airgram_post(std::string_view sender);

std::optional<Extent> recognise_airgram(const Draft& draft);
// The header in lines [first, limit): the number as kIdentifier, its date as kFormDate.
Fields airgram_fields(const Draft& draft, size_t first, size_t limit);

}  // namespace stemma::read::cable
