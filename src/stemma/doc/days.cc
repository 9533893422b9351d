// std::chrono knows the calendar; here is only the cutting of the string.
#include "stemma/doc/days.h"

#include <chrono>
#include <cstdio>

namespace stemma::doc {
namespace {

using namespace std::chrono;

std::optional<int> number(std::string_view s) {
  int out = 0;
  for (const char c : s) {
    if (c < '0' || c > '9') return {};
    out = out * 10 + (c - '0');
  }
  return s.empty() ? std::nullopt : std::optional(out);
}

int32_t count(year_month_day day) { return static_cast<int32_t>(sys_days(day).time_since_epoch().count()); }

std::optional<Days> single(std::string_view s) {
  while (!s.empty() && (s.back() == '~' || s.back() == '?' || s.back() == '%')) s.remove_suffix(1);
  if (const size_t time = s.find('T'); time != s.npos) s = s.substr(0, time);
  if (s.size() != 4 && s.size() != 7 && s.size() != 10) return {};
  if ((s.size() > 4 && s[4] != '-') || (s.size() > 7 && s[7] != '-')) return {};
  const auto y = number(s.substr(0, 4));
  if (!y || *y == 0) return {};
  if (s.size() == 4) return Days{count(year(*y) / January / 1), count(year(*y) / December / 31)};
  const auto m = number(s.substr(5, 2));
  if (!m || *m < 1 || *m > 12) return {};
  const month mon(static_cast<unsigned>(*m));
  if (s.size() == 7) return Days{count(year(*y) / mon / 1), count(year_month_day(year(*y) / mon / last))};
  const auto d = number(s.substr(8, 2));
  if (!d) return {};
  const year_month_day day = year(*y) / mon / static_cast<unsigned>(*d);
  if (!day.ok()) return {};
  return Days{count(day), count(day)};
}

}  // namespace

std::optional<Days> days(std::string_view date) {
  const size_t slash = date.find('/');
  const auto first = single(date.substr(0, slash));
  if (slash == date.npos || !first) return first;
  const auto end = single(date.substr(slash + 1));
  if (!end || end->last < first->first) return first;
  return Days{first->first, end->last};
}

std::string iso_day(int32_t day) {
  const year_month_day d{sys_days{std::chrono::days{day}}};
  char out[16];
  std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
  return out;
}

}  // namespace stemma::doc
