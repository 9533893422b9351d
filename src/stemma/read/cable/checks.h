// Consistency of a header with itself: each check says what was compared.
//
//   dtg-vs-julian-day          the DE line's day and hour against the date-time group
//   reference-vs-transmission  serial of the DE line against the cable's number
//   route-vs-station           routing indicator of the DE line against the station
//   order-vs-date              executive order in force on the date
//   declassify-vs-date         declassification date against date + 10 (or 25) years
//   paragraph-sequence         numbers 1, 2, 3, ... none missing, none twice
//   portion-vs-classification  no paragraph marked higher than the whole
//   copy-count                 copies of all offices against the total behind the stroke
//   attributes-vs-header       (attributes.h) the archive's list against the header
//   section                    section of the DE line against "SECTION n OF m"
//
// A check is only made where both sides are known.
#pragma once

#include <vector>

#include "stemma/doc/cable.h"
#include "stemma/read/cable/dates.h"

namespace stemma::read::cable {

// What the DE line states.
struct Transmission {
  std::string route;
  uint32_t serial = 0;
  uint32_t section = 0;
  std::optional<Julian> day;
};

std::vector<doc::HeaderCheck> check_header(const doc::Cable& cable, const Transmission& de,
                                           const std::optional<Dtg>& dtg, const std::optional<Date>& date,
                                           const std::optional<Date>& declassify,
                                           const std::optional<uint32_t>& copies);

}  // namespace stemma::read::cable
