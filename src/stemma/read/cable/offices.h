// Offices that got copies of a cable, with the number of copies.
//
//   ACTION EUR-12
//   INFO  OCT-01  ISO-00  SS-15  /028 W    1973-79: the number behind the stroke is the
//                                          sum of all copies, action office included
//   INFO : DDP, CA 2, C/FI 2               CIA: a number behind a space, or none
//   Action Office: POL, RSO                SMART: names alone
//
//   parse_offices("OCT-01  SS-15  /016 W").total    // 16
//   office_line("INFO ON THE TALKS")                // false: no office with a count
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

struct Offices {
  std::vector<doc::CableOffice> list;  // as printed, in order
  std::optional<uint32_t> total;       // the number behind the stroke
};
Offices parse_offices(std::string_view value);

// A line of offices with counts, as 1973-79 traffic prints them, label or not.
bool office_line(std::string_view ink);

}  // namespace stemma::read::cable
