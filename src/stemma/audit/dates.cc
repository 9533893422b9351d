// Weekdays by Zeller's congruence over the printed date; two accounts of one period are two
// chains of ranges with the same first day whose last days lie within three days of each other.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "stemma/audit/calendar.h"
#include "stemma/audit/prose.h"
#include "stemma/read/value/find.h"
#include "stemma/read/value/words.h"

namespace stemma::audit {
namespace {

using doc::DateKind;
using doc::DateMention;

constexpr int kClose = 3;   // days

// 1 Monday … 7 Sunday; 1 March of year 0 was a Wednesday.
int weekday(Day d) { return static_cast<int>((number_of(d) + 2) % 7) + 1; }

const char* day_name(int n) {
  constexpr const char* kNames[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return kNames[n - 1];
}

void weekdays(const doc::Document& d, const DateMention& m, std::vector<Finding>& findings) {
  if (m.kind == DateKind::kRange || m.kind == DateKind::kDuration || m.value.empty() || !m.reference.empty()) return;
  const auto day = day_of(m.value);
  if (!day || day->year < 1800 || d.text.empty()) return;
  const bool capitals = d.language.empty() || d.language.starts_with("en") || d.language.starts_with("de");   // other languages write weekdays small
  const uint32_t begin = m.span.begin > 14 ? m.span.begin - 14 : 0;
  for (const uint32_t from : {m.span.begin, begin}) {
    const std::string_view words = Span{from, m.span.end}.of(d.text);
    if (words.empty() || (static_cast<unsigned char>(words[0]) & 0xC0) == 0x80) continue;
    const read::value::Words w(words, read::value::language_bit(d.language));
    for (size_t i = 0; i < w.size(); ++i) {
      const read::value::Match* match = w.match(i, read::value::Cat::Weekday);
      if (match == nullptr || (capitals && !w[i].capital) || w[i].end - w[i].begin < 5) continue;
      if (from == begin && from != m.span.begin) {   // "Friday, " right before the date
        const size_t date = m.span.begin - from;
        if (w[i].end > date || date - w[i].end > 2) continue;
      }
      const int is = weekday(*day);
      Finding f{.code = Code::kDateArithmetic, .severity = is == match->value ? Severity::kVerified : Severity::kWarning, .where = "date"};
      f.stated = day_name(static_cast<int>(match->value));
      f.computed = day_name(is);
      f.message = f.severity == Severity::kVerified ? m.value + " was a " + f.computed : "stated " + f.stated + "; " + m.value.substr(0, 10) + " was a " + f.computed;
      f.evidence = {Span{from + w[i].begin, m.span.end}};
      findings.push_back(std::move(f));
      return;
    }
  }
}

struct Period {
  Day first, last;      // inclusive
  std::vector<Span> spans;
};

// Ranges with known days; a first part without its year takes that of the part that follows.
std::vector<Period> periods_of(const std::vector<DateMention>& dates) {
  std::vector<Period> out;
  std::string open;   // "XXXX-06-01/XXXX-09-30" waiting for its year
  Span open_span;
  for (const DateMention& m : dates) {
    const size_t slash = m.value.find('/');
    if (m.kind != DateKind::kRange || slash == std::string::npos) continue;
    if (m.value.starts_with("XXXX") && m.value.size() == 21) {
      open = m.value;
      open_span = m.span;
      continue;
    }
    const auto a = day_of(m.value), b = day_of(std::string_view(m.value).substr(slash + 1));
    if (!a || !b) continue;
    if (!open.empty() && m.span.begin - open_span.end < 40) {
      std::string filled = open;
      filled.replace(0, 4, m.value.substr(0, 4));
      filled.replace(11, 4, m.value.substr(0, 4));
      const auto x = day_of(filled), y = day_of(std::string_view(filled).substr(11));
      if (x && y) out.push_back({*x, *y, {open_span}});
    }
    open.clear();
    out.push_back({*a, *b, {m.span}});
  }
  const size_t single = out.size();   // chains: one part behind the other, day by day
  for (size_t i = 0; i + 1 < single; ++i) {
    Period chain = out[i];
    for (size_t j = i + 1; j < single && number_of(out[j].first) == number_of(chain.last) + 1; ++j) {
      chain.last = out[j].last;
      chain.spans.insert(chain.spans.end(), out[j].spans.begin(), out[j].spans.end());
      out.push_back(chain);
    }
  }
  return out;
}

std::string iso(Day d) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day);
}

void contradictions(const std::vector<Period>& periods, std::vector<Finding>& findings) {
  constexpr size_t kMost = 300;
  for (size_t i = 0; i < std::min(periods.size(), kMost); ++i) {
    for (size_t j = i + 1; j < std::min(periods.size(), kMost); ++j) {
      const Period &a = periods[i], &b = periods[j];
      const int64_t apart = std::abs(number_of(a.last) - number_of(b.last));
      if (number_of(a.first) != number_of(b.first) || apart == 0 || apart > kClose) continue;
      if (number_of(a.last) - number_of(a.first) < 20) continue;   // a short stay may well be told twice
      if (a.spans.back() == b.spans.back()) continue;
      Finding f{.code = Code::kDateContradiction, .severity = Severity::kWarning, .where = "period from " + iso(a.first)};
      f.stated = iso(a.last);
      f.computed = iso(b.last);
      f.delta = std::to_string(apart);
      f.message = "a period that begins on " + iso(a.first) + " ends on " + iso(a.last) + " in one place and on " + iso(b.last) + " in another";
      f.evidence = a.spans;
      f.evidence.insert(f.evidence.end(), b.spans.begin(), b.spans.end());
      findings.push_back(std::move(f));
    }
  }
}

}  // namespace

void audit_dates(const doc::Document& document, const std::vector<DateMention>& dates, std::vector<Finding>& findings) {
  for (const DateMention& m : dates) weekdays(document, m, findings);
  contradictions(periods_of(dates), findings);
}

}  // namespace stemma::audit
