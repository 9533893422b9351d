// Days of the proleptic Gregorian calendar, counted.
//
//   day_of("1914-06-28")                     // {1914, 6, 28}
//   day_of("1914-06")                        // nothing: no day
//   number_of(*day_of("1912-03-16")) - number_of(*day_of("1912-03-02"))   // 14
//
// Counting after Fliegel and Van Flandern (Communications of the ACM 11, 1968). Pure; safe on any thread.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace stemma::audit {

struct Day {
  int year = 0, month = 0, day = 0;
};

// The first ten characters of an ISO date; nothing where they are no day.
inline std::optional<Day> day_of(std::string_view s) {
  if (s.size() < 10 || s[4] != '-' || s[7] != '-') return {};
  for (const size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (s[i] < '0' || s[i] > '9') return {};
  }
  const std::string t(s);
  return Day{std::atoi(t.c_str()), std::atoi(t.c_str() + 5), std::atoi(t.c_str() + 8)};
}

// Days since 1 March of year 0.
inline int64_t number_of(Day d) {
  const int64_t y = d.month <= 2 ? d.year - 1 : d.year;
  const int64_t m = d.month <= 2 ? d.month + 9 : d.month - 3;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d.day - 1;
}

}  // namespace stemma::audit
