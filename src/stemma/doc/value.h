// Dates and numbers that a text mentions, as plain values.
//
// A mention is a span of the document with what it means. Dates are EDTF (ISO 8601-2):
//
//   "April 12, 2006"              date      2006-04-12
//   "in October 2005"             range     2005-10            [2005-10-01, 2005-11-01)
//   "from 1999 to 2002"           range     1999/2002          [1999-01-01, 2003-01-01)
//   "about 2005"                  range     2005~
//   "for 18 months"               duration  P18M
//   "on Friday"                   date      XXXX-WXX-5, both nearest Fridays as candidates
//   "03/04/2005"                  date      no value: 2005-03-04 and 2005-04-03 are candidates
//   "three days before he came"   duration  P3D, relative: no bounds, since nobody knows when
//
// Numbers are decimal strings: "USD 1 billion 260 million" is 1260000000 of unit "USD",
// kind money. `value == ""` is a mention whose value is not known: never a guess.
// Made by read/value; immutable afterwards, safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::doc {

enum class DateKind : uint8_t { kDate, kTime, kDateTime, kRange, kDuration, kSet };

struct DateMention {
  Span span;
  DateKind kind = DateKind::kDate;
  std::string value;    // EDTF; seasons 21-24, quarters 33-36, half-years 40-41 in the place of the month
  std::string begin;    // first day or moment; empty: unknown or open
  std::string end;      // the day or moment behind the last: half-open, like spans
  std::vector<std::string> candidates;   // when more than one value is possible, ascending
  const char* rule = "";                 // which rule read it: "month-day-year", "ago", …
  std::string reference;                 // the date it was resolved against; empty if none was needed
};

enum class NumberKind : uint8_t { kCardinal, kOrdinal, kPercent, kMoney, kMeasure, kFraction, kRange };

struct NumberMention {
  Span span;
  Span figure;               // the number itself, inside span: "20" of "$20"
  NumberKind kind = NumberKind::kCardinal;
  std::string value;         // "1260000000", "-0.5"; of a range its lower end, empty if open
  std::string high;          // of a range its upper end, empty if open
  std::string unit;          // "USD", "kg", "barrel"; empty: a bare number
  bool approximate = false;  // "about 300", "dozens"
};

// The names of the JSON form: "date", "datetime", "money", …
const char* name(DateKind);
const char* name(NumberKind);

}  // namespace stemma::doc
