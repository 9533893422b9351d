// What the labelled lines of a SMART cable say.
//
//   Action:  LONDON, AMEMBASSY ROUTINE; WHITE HOUSE WASHINGTON DC IMMEDIATE
//            → to: "LONDON, AMEMBASSY", "WHITE HOUSE WASHINGTON DC"
//   Date/DTG: Jul 22, 20101221710Z JUL 10  → 2010-07-22T17:10:00Z (the slash read as 1)
//   Captions: SENSITIVE, SI PDIS           → SENSITIVE, SIPDIS
//
// Names stay as printed; only what is a code (caption, TAG, date, precedence) is mended.
// Wrong to expect: an address list without ";" is one address, commas are part of a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"
#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/labels.h"

namespace stemma::read::cable {

struct SmartFacts {
  std::optional<doc::CableKey> key;
  std::optional<Dtg> dtg;
  std::optional<Date> date;      // where the group cannot be read
  std::vector<Span> references;  // runs of lines that hold them
};

// Fills the fields of `cable` the labels state; others are left as they are.
SmartFacts read_smart(const Draft& draft, const Labels& labels, doc::Cable& cable);

// "Jul 22, 2010 / 221710Z JUL 10", also with the slash lost or read as a digit or letter.
std::optional<Dtg> smart_dtg(std::string_view value);
// The address without its precedence, glued or misread (AMEMBASSYRounNE).
std::string smart_address(std::string_view printed);
// Signatures are the approver's surname: where only white space differs, it is that.
std::string mended_signature(const std::string& signature, const std::vector<std::string>& approved_by);

}  // namespace stemma::read::cable
