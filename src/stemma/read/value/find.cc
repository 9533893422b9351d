// The text is read block by block, each in its language. A mention becomes plain values:
// EDTF, bounds, and the candidates where a year or week is not said.
#include "stemma/read/value/find.h"

#include <algorithm>

#include "stemma/read/language.h"
#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {
namespace {

using doc::DateKind;
using doc::DateMention;
using doc::NumberMention;

constexpr uint64_t kStarts = ~(bit(Cat::And) | bit(Cat::Percent) | bit(Cat::Currency) | bit(Cat::Measure) | bit(Cat::Magnitude) |
                               bit(Cat::OClock) | bit(Cat::AmPm) | bit(Cat::Zone) | bit(Cat::Of) | bit(Cat::Old) | bit(Cat::Point) |
                               bit(Cat::Minus) | bit(Cat::Plus) | bit(Cat::Past) | bit(Cat::MinuteTo) | bit(Cat::To));

// Words without which, or shaped figures, nothing is a date.
constexpr uint64_t kCores = bit(Cat::Month) | bit(Cat::Weekday) | bit(Cat::Unit) | bit(Cat::DayOffset) | bit(Cat::Season) | bit(Cat::Part) | bit(Cat::Noon) |
                            bit(Cat::Holiday) | bit(Cat::AmPm) | bit(Cat::Often) | bit(Cat::Now) | bit(Cat::Decade) | bit(Cat::Fiscal) | bit(Cat::OClock) | bit(Cat::Tens) | bit(Cat::Era) |
                            bit(Cat::Magnitude) | bit(Cat::Past) | bit(Cat::Hour);
constexpr size_t kFar = 12;   // tokens from where a construction starts to the word that makes it one

bool starts(const Words& w, size_t i) {
  const Token& t = w[i];
  return t.number >= 0 || (t.cats & kStarts) != 0 || t.mark == '\'';
}

// Figures that may be a date by their own shape: a year, 3/5, 14:30, 12th; others need a word.
bool shaped(const Words& w, size_t i) {
  const size_t digits = w.digits(i);
  if (digits == 4 || digits == 6 || digits == 8) return true;
  const Token& next = w[i + 1];
  if (next.mark == 0) return w.glued(i + 1);
  if (next.mark == 'o' || next.mark == 'a' || next.mark == '\'') return !next.spaced;
  return (next.mark == '/' || next.mark == ':' || next.mark == '.' || next.mark == '-') && w.is_digits(i + 2);
}

bool roman(const Words& w, size_t i) {
  const std::string_view s = w.of(i);
  return w[i].capital && s.size() <= 7 && (s[0] == 'X' || s[0] == 'V' || s[0] == 'I');
}

// A construction is words of the lists, figures and marks, one behind the other, with a core
// among them. Most function words stand before a word that is in no list: nothing begins there.
bool promising(const Words& w, size_t i) {
  for (size_t k = i; k < i + kFar && k < w.size(); k += w.reach(k)) {
    const Token& t = w[k];
    if ((t.cats & kCores) != 0) return true;
    const size_t last = k + w.reach(k) - 1;   // "a las siete", "cerca de las tres"
    if ((w.same(last, "las") || w.same(last, "la")) && (w.is_digits(last + 1) || w.is(last + 1, Cat::Ones) || w.is(last + 1, Cat::Fraction))) return true;
    if ((w.is(k, Cat::QuarterMark) || w.is(k, Cat::HalfMark)) && w.is_digits(k + 1) && w.glued(k + 1)) return true;
    if (t.number >= 0) {
      if (shaped(w, k)) return true;
    } else if (t.mark == '\n' || (t.mark == 0 && t.cats == 0 && !roman(w, k))) {
      return false;
    }
  }
  return false;
}

std::string date_bound(int64_t seconds, bool time) { return iso_of(seconds, time); }

}  // namespace

uint8_t language_bit(std::string_view language) {
  const std::string_view primary = language.substr(0, 2);
  if (primary == "es") return kEsBit;
  if (primary == "fr") return kFrBit;
  if (primary == "pt") return kPtBit;
  if (primary == "de") return kDeBit;
  return kEnBit;
}

// The fixed points a point without its year or week may mean: the nearest before and
// after the reference.
void Grammar::resolve(const Point& p, std::vector<Point>& out) const {
  if (!ref_ || p.fixed() || !p.dated()) return;
  const Days today = ref_->day();
  const Civil now = civil_of(today);
  if (p.weekday && !p.month && !p.day && p.year == kNone) {
    const Days before = today - ((weekday_of(today) - p.weekday + 7) % 7 == 0 ? 7 : (weekday_of(today) - p.weekday + 7) % 7);
    for (const Days d : {before, weekday_of(today) == p.weekday ? today + 7 : before + 7}) {
      const Civil v = civil_of(d);
      Point q = p;
      q.weekday = 0;
      q.year = v.year; q.month = v.month; q.day = v.day;
      out.push_back(q);
    }
    return;
  }
  if (p.day && !p.month && p.weekday) {   // "Friday the 15th": the nearest month that has it
    for (const int by : {0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6}) {
      const Civil v = civil_of(add_months(days_of(now.year, now.month, 1), by));
      Point q = p;
      q.year = v.year; q.month = v.month;
      if (!q.valid() || weekday_of(days_of(q.year, q.month, q.day)) != p.weekday) continue;
      out.push_back(q);
      return;
    }
    return;
  }
  if (p.day && !p.month) {   // "the 12th"
    const int shift = p.day < now.day ? 0 : -1;
    for (int k = shift; k <= shift + 1; ++k) {
      const Civil v = civil_of(add_months(days_of(now.year, now.month, 1), k));
      Point q = p;
      q.year = v.year; q.month = v.month;
      if (q.valid()) out.push_back(q);
    }
    return;
  }
  if (p.year != kNone || !(p.month || p.sub)) return;
  Point q = p;
  q.year = now.year;
  std::vector<Point> years;
  for (int y = now.year - 8; y <= now.year + 8; ++y) {
    q.year = y;
    if (q.valid() && q.bounds() && (!p.weekday || !p.day || weekday_of(days_of(y, p.month, p.day)) == p.weekday || true)) years.push_back(q);
  }
  for (size_t k = 0; k + 1 < years.size(); ++k) {
    if (years[k].bounds()->begin < today * kDaySeconds && years[k + 1].bounds()->begin >= today * kDaySeconds) {
      out.push_back(years[k]);
      out.push_back(years[k + 1]);
    }
  }
  if (p.day && p.weekday) {   // the weekday tells which year
    std::erase_if(out, [&](const Point& c) { return weekday_of(days_of(c.year, c.month, c.day)) != p.weekday; });
  }
}

DateMention Grammar::mention(const Phrase& f) const {
  DateMention m;
  m.span = {w[f.first].begin, w[f.end - 1].end};
  m.kind = f.kind;
  m.rule = f.rule;
  m.candidates = f.candidates;
  if (f.a.relative && ref_) m.reference = s_.reference;
  if (!f.value.empty() && !f.loose) {
    m.value = f.value;
    return m;
  }
  if (f.loose) {
    const bool time = f.exact.begin % kDaySeconds != 0 || f.exact.end % kDaySeconds != 0;
    m.begin = date_bound(f.exact.begin, time);
    m.end = date_bound(f.exact.end, time);
    m.value = m.begin + "/" + (time ? m.end : date_bound(f.exact.end - kDaySeconds, false));
    return m;
  }
  if (!f.candidates.empty()) return m;
  const Point last = f.interval ? f.b : f.a;
  std::vector<Point> firsts, lasts;
  resolve(f.a, firsts);
  if (f.interval) resolve(f.b, lasts);
  const bool one = firsts.size() == 1 && !f.interval;
  const Point a = one ? firsts[0] : f.a;
  const auto begin = a.bounds(), end = f.interval ? last.bounds() : begin;
  const std::string value = a.value();
  m.value = f.interval ? value + "/" + last.value() : f.open_end ? value + "/.." : f.open_begin ? "../" + value : value;
  if (!f.interval && value.empty()) m.value.clear();
  const bool time = a.timed() || last.timed();
  if (!a.dated() && a.part && !f.interval) {   // of any day
    Point q = a;
    q.year = 1970;
    q.month = q.day = 1;
    m.begin = date_bound(q.bounds()->begin, true).substr(10);
    m.end = date_bound(q.bounds()->end, true).substr(10);
  }
  if (begin && !f.open_begin) m.begin = date_bound(f.open_end && f.beyond ? begin->end : begin->begin, time);
  if (end && !f.open_end) m.end = date_bound(f.open_begin && !f.beyond && f.a.edge != 3 ? end->begin : end->end, time);
  if (firsts.size() > 1) {
    for (size_t k = 0; k < firsts.size(); ++k) {
      if (f.interval && k >= lasts.size()) break;
      std::string c = firsts[k].value();
      if (f.interval) {
        Point q = lasts[k];
        if (q.bounds() && firsts[k].bounds() && q.bounds()->begin < firsts[k].bounds()->begin && k + 1 < lasts.size()) q = lasts[k + 1];
        c += "/" + q.value();
      }
      m.candidates.push_back(c);
    }
    m.reference = s_.reference;
  }
  return m;
}

namespace {

std::vector<DateMention> dates_of(const Words& words, const Setting& setting) {
  const Grammar grammar(words, setting);
  std::vector<DateMention> out;
  for (size_t i = 0; i < words.size();) {
    const Found f = starts(words, i) && promising(words, i) ? grammar.longest(i) : std::nullopt;
    if (!f) { ++i; continue; }
    out.push_back(grammar.mention(*f));
    i = std::max(f->end, i + 1);
  }
  return out;
}

}  // namespace

std::vector<DateMention> dates_in(std::string_view text, const Setting& setting) {
  return dates_of(Words(text, language_bit(setting.language)), setting);
}

std::vector<NumberMention> numbers_in(std::string_view text, std::string_view language) {
  return numbers_of(Words(text, language_bit(language)));
}

Values values_in(std::string_view text, const Setting& setting) {
  const Words words(text, language_bit(setting.language));
  return {dates_of(words, setting), numbers_of(words)};
}

namespace {

// Whether 13/04/2005 or 04/13/2005 stands somewhere: then the others are written so too.
Order order_of(const doc::Document& d) {
  size_t day_first = 0, month_first = 0;
  const std::string_view s = d.text;
  for (size_t i = s.find('/'); i != s.npos && i + 6 < s.size(); i = s.find('/', i + 1)) {
    const auto digit = [&](size_t k) { return k < s.size() && s[k] >= '0' && s[k] <= '9'; };
    if (i < 2 || !digit(i - 1) || !digit(i - 2) || !digit(i + 1) || !digit(i + 2) || s[i + 3] != '/') continue;
    const int a = (s[i - 2] - '0') * 10 + s[i - 1] - '0', b = (s[i + 1] - '0') * 10 + s[i + 2] - '0';
    day_first += a > 12 && a <= 31 && b >= 1 && b <= 12;
    month_first += b > 12 && b <= 31 && a >= 1 && a <= 12;
  }
  return day_first > 0 && month_first == 0 ? Order::kDayFirst : month_first > 0 && day_first == 0 ? Order::kMonthFirst : Order::kUnknown;
}

template <typename Each>
void each_block(const doc::Document& d, Each&& each) {
  const std::vector<std::string> languages = block_languages(d);
  for (size_t i = 0; i < d.blocks.size(); ++i) {
    if (d.blocks[i].kind != doc::BlockKind::kFurniture) each(d.blocks[i], languages[i].empty() ? d.language : languages[i]);
  }
}

void shift(Span& s, uint32_t by) {
  s.begin += by;
  s.end += by;
}

}  // namespace

Values find_values(const doc::Document& d) {
  Values out;
  Setting setting{.language = d.language, .reference = d.date, .order = order_of(d)};
  each_block(d, [&](const doc::Block& b, const std::string& language) {
    setting.language = language;
    Values found = values_in(b.span.of(d.text), setting);
    for (DateMention& m : found.dates) shift(m.span, b.span.begin);
    for (NumberMention& m : found.numbers) {
      shift(m.span, b.span.begin);
      shift(m.figure, b.span.begin);
    }
    size_t next = 0;
    for (NumberMention& m : found.numbers) {
      while (next < found.dates.size() && found.dates[next].span.end <= m.span.begin) ++next;
      const bool dated = next < found.dates.size() && found.dates[next].span.overlaps(m.span) && found.dates[next].kind != DateKind::kDuration;
      if (!dated) out.numbers.push_back(std::move(m));
    }
    std::move(found.dates.begin(), found.dates.end(), std::back_inserter(out.dates));
  });
  return out;
}

std::vector<DateMention> find_dates(const doc::Document& d) { return find_values(d).dates; }

std::vector<NumberMention> find_numbers(const doc::Document& d) { return find_values(d).numbers; }

}  // namespace stemma::read::value
