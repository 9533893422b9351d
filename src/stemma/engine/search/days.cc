// An ISO date of any precision is a stretch; a range goes from the begin of one to the end of
// another; < and > begin or end where a stretch does.
#include "stemma/engine/search/days.h"

#include "stemma/doc/days.h"
#include "stemma/engine/search/query.h"

namespace stemma::engine {
namespace {

bool digits(std::string_view s, size_t at, size_t width) {
  if (at + width > s.size()) return false;
  for (const char c : s.substr(at, width)) {
    if (c < '0' || c > '9') return false;
  }
  return true;
}

Error wrong(std::string message, size_t at) { return {ErrorCode::kSyntax, std::move(message), at}; }

// doc::days() knows the calendar; here is said what is wrong with what it does not take.
Result<Days> stretch(std::string_view s, size_t at) {
  constexpr const char* kForm = "a date is written 2005, 2005-10 or 2005-10-03, a range 2005..2009";
  if (s.size() == 9 && digits(s, 0, 4) && s[4] == '-' && digits(s, 5, 4)) {
    return wrong("a range is written with two periods: " + std::string(s.substr(0, 4)) + ".." + std::string(s.substr(5)), at + 4);
  }
  const bool month = s.size() >= 7 && s[4] == '-' && digits(s, 5, 2);
  const bool day = s.size() == 10 && month && s[7] == '-' && digits(s, 8, 2);
  if (!digits(s, 0, 4) || s.starts_with("0000") || !(s.size() == 4 || (s.size() == 7 && month) || day)) return wrong(kForm, at);
  if (const auto d = doc::days(s)) return Days{d->first, d->last};
  if (!doc::days(s.substr(0, 7))) return wrong("there is no month " + std::string(s.substr(5, 2)), at + 5);
  return wrong("there is no day " + std::string(s), at + 8);
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
    if (out.last < doc::days("0001")->first || out.first > doc::days("9999")->last) {
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
