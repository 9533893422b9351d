// The REF lines of a cable: cables by key, and other things cited that are no cables.
//
//   Own own{2009, "LIMA", 1669};
//   parse_references("A. STATE 86734 B. 08 QUITO 12", 0, own)   // 09STATE86734, 08QUITO12
//   parse_references("A. SMITH-JONES E-MAIL 5/6/2009", 0, own)  // kind "email", no key
//
// A number without a station repeats the station before it (or is the cable's own
// post's); "A-120" behind a station is an airgram of it; of a range ("QUITO 12-15") the
// first is the key and the span covers both; a station without a year is of the cable's year; a reference without any
// year stays without a key. Duplicates and the cable itself are left out. E-mails,
// reports, calls, books and intelligence reports never get a key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

struct Own {
  int year = 0;  // 0: unknown
  std::string station;
  uint32_t number = 0;
  bool airgram = false;      // the number is an airgram's
  bool headquarters = false; // CIA traffic: DIR and DIRECTOR are a station
};

// `value` is what stands behind "REF:", line breaks kept; spans start at `base`.
std::vector<doc::CableReference> parse_references(std::string_view value, uint32_t base, const Own& own);

}  // namespace stemma::read::cable
