// A date of the record as an interval of days.
//
//   days("2009-11-25T20:48:00Z")   // {14573, 14573}: days since 1970-01-01
//   days("2005-10")                // the whole of October 2005
//   days("1999/2002")              // from 1 January 1999 to 31 December 2002
//   days("1973-02-30")             // nothing: there is no such day
//
// Proleptic Gregorian calendar (ISO 8601-1), years 0001 to 9999; "~" and "?" behind a
// date (EDTF, ISO 8601-2) are read over. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::doc {

struct Days {
  int32_t first = 0;
  int32_t last = 0;   // inclusive
  friend bool operator==(const Days&, const Days&) = default;
};

std::optional<Days> days(std::string_view date);

// "2009-11-25" of 14573.
std::string iso_day(int32_t day);

}  // namespace stemma::doc
