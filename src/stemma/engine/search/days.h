// Dates of queries as stretches of days.
//
//   parse_days("2005")             // 2005-01-01 … 2005-12-31
//   parse_days("2005-10..")        // from 2005-10-01 on
//   parse_days("2005..2009")       // both years included
//   parse_days("<2005-10-03")      // up to 2005-10-02
//   parse_days("unknown")          // documents without a date
//   parse_days("2005-13")          // error kSyntax: there is no such month
//
// Days count from 1970-01-01 in the proleptic Gregorian calendar (ISO 8601). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/result.h"

namespace stemma::engine {

struct Days {
  int64_t first = 0;   // kFirstDay: open; kNoDay in both: no date
  int64_t last = 0;    // inclusive; kLastDay: open
};

// Offsets of errors count from the begin of `value`.
Result<Days> parse_days(std::string_view value);

// "2005-01-01..2009-12-31", "..2009-12-31", "unknown": reads back to the same days.
std::string print_days(Days days);
// "2009-11-25"
std::string print_day(int64_t day);

}  // namespace stemma::engine
