// An ISO date of any precision is a stretch; a range goes from the begin of one to the end of
// another; < and > begin or end where a stretch does.
#include "stemma/engine/search/days.h"

#include <chrono>

#include "stemma/doc/days.h"
#include "stemma/engine/search/query.h"

namespace stemma::engine {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

int64_t count(sys_days d) { return d.time_since_epoch().count(); }

// Digits of exactly `width`; -1 if they are not there.
int number(std::string_view s, size_t at, size_t width) {
  if (at + width > s.size()) return -1;
  int n = 0;
  for (size_t i = at; i < at + width; ++i) {
    if (s[i] < '0' || s[i] > '9') return -1;
    n = n * 10 + (s[i] - '0');
  }
  return n;
}

Error wrong(std::string message, size_t at) { return {ErrorCode::kSyntax, std::move(message), at}; }

Result<Days> stretch(std::string_view s, size_t at) {
  constexpr const char* kForm = "a date is written 2005, 2005-10 or 2005-10-03, a range 2005..2009";
  const int y = number(s, 0, 4);
  if (y < 1) return wrong(kForm, at);
  const year of(y);
  if (s.size() == 4) return Days{count(sys_days(of / 1 / 1)), count(sys_days(of / 12 / 31))};
  const int m = s[4] == '-' ? number(s, 5, 2) : -1;
  if (m < 0 && s[4] == '-' && s.size() == 9 && number(s, 5, 4) > 0) {
    return wrong("a range is written with two periods: " + std::string(s.substr(0, 4)) + ".." + std::string(s.substr(5)), at + 4);
  }
  if (m < 0 || (s.size() != 7 && s.size() != 10)) return wrong(kForm, at);
  if (m < 1 || m > 12) return wrong("there is no month " + std::string(s.substr(5, 2)), at + 5);
  const auto of_month = of / month(static_cast<unsigned>(m));
  if (s.size() == 7) return Days{count(sys_days(of_month / 1)), count(sys_days(of_month / std::chrono::last))};
  const int d = s[7] == '-' ? number(s, 8, 2) : -1;
  if (d < 0) return wrong(kForm, at);
  const auto date = of_month / day(static_cast<unsigned>(d));
  if (!date.ok()) return wrong("there is no day " + std::string(s), at + 8);
  return Days{count(sys_days(date)), count(sys_days(date))};
}

}  // namespace

Result<Days> parse_days(std::string_view s) {
  if (s == "unknown" || s == "none") return Days{kNoDay, kNoDay};
  if (s.starts_with('<') || s.starts_with('>')) {
    const bool equal = s.size() > 1 && s[1] == '=';
    const size_t at = equal ? 2 : 1;
    const Result<Days> d = stretch(s.substr(at), at);
    if (!d) return d.error();
    const Days out = s[0] == '<' ? Days{kFirstDay, equal ? d->last : d->first - 1} : Days{equal ? d->first : d->last + 1, kLastDay};
    if (out.last < count(sys_days(year(1) / 1 / 1)) || out.first > count(sys_days(year(9999) / 12 / 31))) {
      return wrong("years run from 0001 to 9999", at);
    }
    return out;
  }
  const size_t dots = s.find("..");
  if (dots == std::string_view::npos) return stretch(s, 0);
  size_t behind = dots + 2;
  while (behind < s.size() && s[behind] == '.') ++behind;
  Days out{kFirstDay, kLastDay};
  if (dots > 0) {
    const Result<Days> d = stretch(s.substr(0, dots), 0);
    if (!d) return d.error();
    out.first = d->first;
  }
  if (behind < s.size()) {
    const Result<Days> d = stretch(s.substr(behind), behind);
    if (!d) return d.error();
    out.last = d->last;
  }
  if (dots == 0 && behind == s.size()) return wrong("a range needs a begin or an end: 2005.., ..2009 or 2005..2009", 0);
  if (out.first > out.last) {
    return wrong("the range ends before it begins; write " + std::string(s.substr(behind)) + ".." + std::string(s.substr(0, dots)), 0);
  }
  return out;
}

std::string print_day(int64_t day) { return doc::iso_day(static_cast<int32_t>(day)); }

std::string print_days(Days d) {
  if (d.first == kNoDay) return "unknown";
  if (d.first == d.last) return print_day(d.first);
  return (d.first == kFirstDay ? "" : print_day(d.first)) + ".." + (d.last == kLastDay ? "" : print_day(d.last));
}

}  // namespace stemma::engine
