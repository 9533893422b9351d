// A point or stretch of the calendar as a text names it, and what it comes to.
//
//   Point{.year = 2005, .month = 10}                     2005-10      all of October
//   Point{.year = 2005, .month = 10, .edge = 3}          2005-10      its second half
//   Point{.month = 4, .day = 9}                          XXXX-04-09   no bounds: which year?
//   Point{.year = 1990, .span = 10}                      199X
//   Point{.year = 2019, .month = 2, .day = 29}           not valid: there was no such day
//
// Days and seconds count from 1970-01-01, in the proleptic Gregorian calendar.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::read::value {

constexpr int kNone = std::numeric_limits<int>::min();
constexpr int64_t kDaySeconds = 86400;

using Days = int64_t;
Days days_of(int year, int month, int day);
struct Civil { int year, month, day; };
Civil civil_of(Days days);
int weekday_of(Days days);                     // 1 = Monday … 7
Days monday_of_week(int iso_year, int week);   // week 1 holds 4 January
struct IsoWeek { int year, week; };
IsoWeek week_of(Days days);
int days_in_month(int year, int month);
Days add_months(Days days, int64_t months);    // the last day of a shorter month stands for a missing one
Days easter_of(int year);

struct Bounds { int64_t begin = 0, end = 0; };   // seconds, half-open

struct Point {
  int year = kNone;
  int month = 0;
  int day = 0;
  int weekday = 0;       // alone or as a check
  int week = 0;          // ISO week of `year`
  bool weekend = false;
  int sub = 0;           // 21-24 seasons, 33-36 quarters, 40-41 halves, as in EDTF
  int span = 0;          // 10: decade, 100: century, beginning with `year`
  int hour = -1, minute = -1, second = -1;
  int zone = kNone;      // minutes east of UTC
  int part = 0;          // PartOfDay
  int edge = 0;          // 1 start, 2 middle, 3 end
  int fiscal = 0;        // 1 fiscal, 2 calendar, 3 school year
  bool about = false;
  bool relative = false;   // the reference was needed
  bool twelve = false;     // the hour may be of the morning or the evening

  bool dated() const { return year != kNone || month || weekday || week || day || sub; }
  bool timed() const { return hour >= 0 || part != 0; }
  bool valid() const;
  // Knows its place on the calendar without asking which year, month or week.
  bool fixed() const;
  std::string value() const;
  std::optional<Bounds> bounds() const;
};

// "2006-04-12", or with the time where the moment is not a midnight or `time` is set.
std::string iso_of(int64_t seconds, bool time);
std::string two(int n);
std::string year_text(int year);

// The moment of "2009-11-25", "2009-11-25T20:48:00Z", "2009-11" or "2009"; nothing otherwise.
struct Reference {
  int64_t seconds = 0;
  int precision = 0;   // 1 year, 2 month, 3 day, 4 time
  Days day() const { return seconds >= 0 ? seconds / kDaySeconds : (seconds - kDaySeconds + 1) / kDaySeconds; }
};
std::optional<Reference> reference_of(std::string_view iso);

}  // namespace stemma::read::value
