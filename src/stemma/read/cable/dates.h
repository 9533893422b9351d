// The dates of a cable: date-time groups, Julian days, declassification dates.
//
//   parse_dtg("252048Z NOV 09")->iso()         // "2009-11-25T20:48:00Z"
//   parse_dtg("321402Z NOV 09")                // nothing: there is no day 32
//   declassify("DECL: 10/08/2015")             // {"2015-10-08", date}
//
// Two-digit years: 00-49 are 2000-2049, 50-99 are 1950-1999.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::read::cable {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};
bool valid(const Date& d);
std::string iso(const Date& d);  // "2009-11-25"
int day_of_year(const Date& d);
int full_year(int two_digits);
// 1-12 for "NOV", "November", "Nov."; 0 otherwise.
int month_of(std::string_view word);

struct Dtg {
  Date date;
  int hour = 0;
  int minute = 0;
  size_t begin = 0;  // in the view searched
  size_t end = 0;
  std::string iso() const;
};
// The first date-time group in `s`: ddhhmmZ MON YY (or YYYY, or no space before MON).
std::optional<Dtg> parse_dtg(std::string_view s);

// "3292049": day of the year, hour, minute.
struct Julian {
  int day = 0;
  int hour = 0;
  int minute = 0;
};
std::optional<Julian> parse_julian(std::string_view seven_digits);

// m/d/yyyy, m/d/yy, yyyy/mm/dd, yyyy-mm-dd, "November 25, 2019", "25 NOV 2019".
std::optional<Date> parse_date(std::string_view s);

}  // namespace stemma::read::cable
