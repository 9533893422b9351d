// Dates that name their day, month or year: every written order, numeric forms, and the
// date-time groups of telegrams.
#include <algorithm>

#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {
namespace {

bool is_month(int n) { return n >= 1 && n <= 12; }
bool is_day(int n) { return n >= 1 && n <= 31; }

// Behind a short name of a month or weekday its period is part of it.
void skip_period(const Words& w, size_t& i) {
  if (w.mark(i, '.') && w.glued(i) && i > 0 && w[i - 1].end - w[i - 1].begin <= 5) ++i;
}

size_t skip_comma(const Words& w, size_t i) { return w.mark(i, ',') ? i + 1 : i; }

}  // namespace

// A day the calendar does not have: a mention without a value.
Phrase Grammar::nowhere(size_t first, size_t end) const {
  Phrase f = made(first, end, {}, "no-such-day");
  f.kind = doc::DateKind::kDate;
  return f;
}

// The century that brings two digits next to the document's own time.
int Grammar::century_of(int yy) const {
  const int now = ref_ ? civil_of(ref_->day()).year : 2039;
  int year = now / 100 * 100 + yy;
  if (year > now + 10) year -= 100;
  if (year <= now - 90) year += 100;
  return year;
}

// "nineteen seventy eight", "two thousand and eleven", "mil novecientos noventa".
bool Grammar::year_words(size_t& i, int& year) const {
  if (w.is_digits(i)) return false;
  const auto whole = number_at(w, i);
  if (whole && whole->worded && !whole->fraction && whole->value >= 1000 && whole->value <= 2100) {
    year = static_cast<int>(whole->value);
    i = whole->end;
    return true;
  }
  if (!english()) return false;
  const auto head = small_number(w, i);
  if (!head || head->value < 10 || head->value > 21) return false;
  size_t j = head->end;
  if (w.mark(j, '-')) ++j;
  const auto tail = w.is_digits(j) ? std::nullopt : small_number(w, j);
  if (!tail || tail->value < 10 || tail->value > 99) return false;
  year = static_cast<int>(head->value * 100 + tail->value);
  i = tail->end;
  return true;
}

bool Grammar::take_year(size_t& i, int& year, bool two_digits) const {
  size_t j = i;
  if (w.mark(j, '\'') && w.digits(j + 1) == 2 && w.glued(j + 1)) {
    year = century_of(static_cast<int>(w[j + 1].number));
    i = j + 2;
    return true;
  }
  if (w.digits(j) == 4 && w[j].number >= 1000 && w[j].number <= 2199) {
    if (w.mark(j + 1, ':') && w.glued(j + 1)) return false;
    if ((w.mark(j + 1, '.') || w.mark(j + 1, ',')) && w.glued(j + 1) && w.is_digits(j + 2) && w.glued(j + 2)) return false;
    year = static_cast<int>(w[j].number);
    i = j + 1;
    return true;
  }
  if (two_digits && w.digits(j) == 2 && !(w.mark(j + 1, ':') || w.is(j + 1, Cat::AmPm) || w.mark(j + 1, '%'))) {
    year = century_of(static_cast<int>(w[j].number));
    i = j + 1;
    return true;
  }
  return year_words(i, year);
}

bool Grammar::take_day(size_t& i, int& day) const {
  size_t j = i;
  if (const auto o = ordinal_at(w, j)) {
    if (o->value < 1 || o->value > 31) return false;
    day = static_cast<int>(o->value);
    i = o->end;
    return true;
  }
  if (w.digits(j) > 2) return false;
  const auto n = small_number(w, j);
  if (!n || n->value < 1 || n->value > 31) return false;
  if (!w.is_digits(j) && w.is(j, Cat::A) && n->value == 1 && english()) return false;
  day = static_cast<int>(n->value);
  i = n->end;
  if (w.is_digits(j) && (w.languages() & kDeBit) != 0 && w.mark(i, '.') && w.glued(i)) ++i;
  return true;
}

// A year behind a month or day: ", 2005", " of 2005", "-05", " del 2005", " de este año".
bool Grammar::behind_month(size_t& i, Point& p) const {
  size_t j = skip_comma(w, i);
  const bool dash = (w.mark(j, '-') || w.mark(j, '/') || w.mark(j, '.')) && (w.is_digits(j + 1) || w.mark(j + 1, '\''));
  if (dash) ++j;
  size_t k = j;
  if (!dash && w.take(k, Cat::Of)) {
    w.take(k, Cat::The);
    if (w.is(k, Cat::Unit)) w.take_value(k, Cat::Unit, kYear);
  }
  const bool short_year = dash || (w[k].number >= 0 && k == i && w[k].spaced && p.day != 0 && !w.mark(k + 1, ',') && w.digits(k) == 2 && w.of(i - 1).size() <= 4);
  const bool of_short = k != j && w.digits(k) == 2 && w[k].number > 31 && !w.is(k + 1, Cat::Unit) && !w.mark(k + 1, '%');   // "April of 87"
  if (take_year(k, p.year, short_year || of_short)) { i = k; return true; }
  const size_t direct = k;
  k = j;
  std::optional<Point> of;
  if (!dash && direct != j) {   // "junio del próximo año"
    k = direct;
    of = of_year(k);
    if (!of) k = j;
  }
  if (const auto year = of ? of : of_year(k)) {
    p.year = year->year;
    p.relative = year->relative;
    i = k;
    return true;
  }
  return false;
}

Found Grammar::month_first(size_t i) const {
  size_t j = i;
  int64_t month = 0, weekday = 0;
  if (!w.take(j, Cat::Month, &month)) return std::nullopt;
  // "may", "march", "mar", "set": a month only where something says so, or written large.
  const bool short_name = w.of(j - 1).size() <= 5;
  skip_period(w, j);
  Point p{.month = static_cast<int>(month)};
  size_t k = j;
  if (w.mark(k, '-') || w.mark(k, '/') || w.mark(k, ',')) ++k;
  const bool apart = k != j;
  w.take(k, Cat::The);
  int day = 0;
  size_t behind = k;
  size_t words_at = k;
  int words_year = 0;
  const bool year_in_words = !w.is_digits(k) && year_words(words_at, words_year);   // "October two thousand and five"
  if (!year_in_words && take_day(behind, day) && !(w.mark(behind, ':') && w.glued(behind)) && !(w.is(behind, Cat::AmPm)) && (!w.mark(k, '\'')) &&
      !(apart && w.mark(j, ',') && w.digits(k) <= 2 && !w.is_digits(behind))) {
    Point q = p;
    q.day = day;
    size_t end = behind;
    if (!(w.mark(j, '-') && !w.glued(j)) && q.valid()) {
      if (w.mark(end, '(')) {   // "May 22 (Tue)"
        size_t e = end + 1;
        if (w.take(e, Cat::Weekday, &weekday) && w.take_mark(e, ')')) end = e;
      }
      size_t year_at = end;
      const bool days = w.mark(end, '-') && w.glued(end) && w.glued(end + 1) && w.digits(end + 1) <= 2 && w.is_digits(end + 1) &&
                        w[end + 1].number > day && w[end + 1].number <= 31 && !w.mark(k - 1, '-');   // "November 18-19"
      if (!days && behind_month(year_at, q)) return q.valid() ? made(i, year_at, q, "month-day-year") : nowhere(i, year_at);
      if (!(w.is(behind, Cat::Month) && w.digits(k) <= 2 && !apart)) return made(i, end, q, "month-day");
    }
  }
  if (Point q{.month = p.month, .day = day}; behind > k && w.is_digits(k) && day > 28 && day <= 31 && !q.valid()) {   // "February 30"
    size_t end = behind;
    behind_month(end, q);
    return nowhere(i, end);
  }
  size_t end = j;
  if (behind_month(end, p)) return made(i, end, p, "month-year");
  if (english() && ((short_name && !w[i].capital) || month == 3 || month == 5)) {
    constexpr uint64_t kSaid = bit(Cat::In) | bit(Cat::Since) | bit(Cat::Until) | bit(Cat::From) | bit(Cat::Before) | bit(Cat::After) | bit(Cat::Of) |
                               bit(Cat::Between) | bit(Cat::Edge) | bit(Cat::To) | bit(Cat::Shift) | bit(Cat::And);
    constexpr uint64_t kSaidOfVerbs = bit(Cat::In) | bit(Cat::Since) | bit(Cat::Until) | bit(Cat::Of) | bit(Cat::Edge);
    const bool verb = (month == 3 || month == 5) && !w[i].capital;   // "and may also"
    const bool said = i > 0 && ((w[i - 1].cats & (verb ? kSaidOfVerbs : kSaid)) != 0 || w.mark(i - 1, '-') || w.mark(i - 1, '('));
    if (!said) return std::nullopt;
  }
  if (english() && i == 0 && w[i].capital && month == 5 && w[i + 1].mark == 0 && i + 1 < w.size()) return std::nullopt;   // "May I"
  return made(i, j, p, "month");
}

Found Grammar::day_first(size_t i) const {
  size_t j = i;
  int day = 0;
  const bool article = w.take(j, Cat::The);
  if (!w.is_digits(j) && (w.take_value(j, Cat::Unit, kDay))) {}   // "el día 5 de mayo"
  if (w.is_digits(j) && i > 0 && w.is(i - 1, Cat::Currency)) return std::nullopt;   // "$12 December 27"
  if (!take_day(j, day)) return std::nullopt;
  if (w.mark(j, '.') && (w.mark(j + 1, 'o') || w.mark(j + 1, 'a'))) ++j;
  if (w.mark(j, 'o') || w.mark(j, 'a')) ++j;
  w.take_value(j, Cat::Unit, kDay);   // "the fourteenth day of May"
  size_t k = j;
  if (!w.take(k, Cat::Of)) {
    if (w.mark(k, '-') || w.mark(k, '/') || w.mark(k, '.') || w.mark(k, ',')) ++k;
  }
  w.take_value(k, Cat::Unit, kMonth);   // "del mes de"
  if (k != j) w.take(k, Cat::Of);
  int64_t month = 0;
  if (!w.take(k, Cat::Month, &month)) return std::nullopt;
  skip_period(w, k);
  Point p{.month = static_cast<int>(month), .day = day};
  const size_t first = article && !english() && w.is(i, Cat::The) ? i + w.match(i, Cat::The)->length : i;
  if (!p.valid()) {   // "30 de febrero"
    size_t end = k;
    behind_month(end, p);
    return w.is_digits(first) ? nowhere(first, end) : Found{};
  }
  if (english() && month == 5 && !w[k - 1].capital && !w.is_digits(j - 1)) return std::nullopt;   // "one may"
  const size_t from = article && !english() ? (w.is(i, Cat::The) ? i + w.match(i, Cat::The)->length : i) : i;
  size_t end = k;
  if (behind_month(end, p)) return p.valid() ? made(from, end, p, "day-month-year") : nowhere(from, end);
  p.year = kNone;
  return made(from, k, p, "day-month");
}

Found Grammar::year_first(size_t i) const {
  if (w.digits(i) != 4) return std::nullopt;
  size_t j = i;
  Point p;
  if (!take_year(j, p.year, false)) return std::nullopt;
  const size_t after_year = j;
  if (w.mark(j, '-') || w.mark(j, '/') || w.mark(j, '.') || w.mark(j, ',')) ++j;
  else w.take(j, Cat::Of);
  int64_t month = 0;
  if (w.take(j, Cat::Month, &month)) {
    if (english() && month == 5 && !w[j - 1].capital && after_year == j - 1) return std::nullopt;   // "in 2005 may have"
    skip_period(w, j);
    p.month = static_cast<int>(month);
    size_t k = j;
    if (w.mark(k, '-') || w.mark(k, '/') || w.mark(k, ',')) ++k;
    Point q = p;
    if (take_day(k, q.day) && q.valid() && !w.mark(k, ':')) return made(i, k, q, "year-month-day");
    return made(i, j, p, "year-month");
  }
  return std::nullopt;
}

// 2006-04-12, 12/04/2006, 4/12/06, 2015/3, 3/2015. Which is day and which is month is
// said by their size, by dots, by the language of the text and by its other dates.
Found Grammar::numeric(size_t i) const {
  if (!w.is_digits(i) || (w.digits(i) > 4 && w.digits(i) != 8) || w.digits(i) == 3) return std::nullopt;
  if (i > 0 && w.glued(i) && (w.mark(i - 1, '/') || w.mark(i - 1, '.') || w.mark(i - 1, ',') || w[i - 1].mark == 0)) return std::nullopt;
  if (i > 1 && w.glued(i) && w.mark(i - 1, '-') && w.glued(i - 1) && w.is_digits(i - 2) && w.digits(i - 2) <= 3 && w.mark(i + 1, '-')) return std::nullopt;   // "123-12-1234"
  const bool compact = w.digits(i) == 8 && !(w.glued(i) && i > 0 && w[i - 1].mark == 0) && !(w.glued(i + 1) && w[i + 1].mark == 0 && i + 1 < w.size());
  if (compact) {   // 20060412
    const int n = static_cast<int>(w[i].number);
    const Point p{.year = n / 10000, .month = n / 100 % 100, .day = n % 100};
    if (p.year >= 1900 && p.year < 2100 && is_month(p.month) && is_day(p.day) && p.valid()) return made(i, i + 1, p, "year-month-day");
  }
  const char mark = w[i + 1].mark;
  if ((mark != '-' && mark != '/' && mark != '.') || !w.is_digits(i + 2)) return std::nullopt;
  const bool blank = !w.glued(i + 1) || !w.glued(i + 2);
  if (blank && (mark == '.' || mark == '-')) return std::nullopt;
  const int a = static_cast<int>(w[i].number), b = static_cast<int>(w[i + 2].number);
  const bool third = w.mark(i + 3, mark) && (blank || (w.glued(i + 3) && w.glued(i + 4))) && w.is_digits(i + 4);
  const int c = third ? static_cast<int>(w[i + 4].number) : 0;
  if (third && w.digits(i) == 4 && w.digits(i + 2) <= 2 && w.digits(i + 4) <= 2) {
    const Point p{.year = a, .month = b, .day = c};
    if (is_month(b) && is_day(c)) return p.valid() ? made(i, i + 5, p, "year-month-day") : nowhere(i, i + 5);
    return std::nullopt;
  }
  if (third) {
    const size_t y = w.digits(i + 4);
    if (w.digits(i) > 2 || w.digits(i + 2) > 2 || (y != 4 && y != 2)) return std::nullopt;
    if (w.mark(i + 5, mark) && w.glued(i + 5) && w.is_digits(i + 6)) return std::nullopt;
    if (mark == '.' && y != 4 && english()) return std::nullopt;   // sections and versions
    const int year = y == 4 ? c : century_of(c);
    const Point day_first{.year = year, .month = b, .day = a}, month_first{.year = year, .month = a, .day = b};
    const bool df = is_month(b) && is_day(a) && day_first.valid(), mf = is_month(a) && is_day(b) && month_first.valid();
    if (!df && !mf) return y == 4 && (a == 2 || b == 2) && std::max(a, b) <= 31 && std::max(a, b) > 28 ? nowhere(i, i + 5) : Found{};   // 29 February of a common year
    const bool european = !english() || mark == '.' || s_.order == Order::kDayFirst;
    if (!df || (mf && (a == b || (!european && s_.order == Order::kMonthFirst)))) return made(i, i + 5, month_first, "month/day/year");
    if (!mf || european) return made(i, i + 5, day_first, "day/month/year");
    Phrase p = made(i, i + 5, month_first, "day/month/year or month/day/year");
    p.candidates = {month_first.value(), day_first.value()};
    std::sort(p.candidates.begin(), p.candidates.end());
    return p;
  }
  if (w.mark(i + 3, mark) && w.glued(i + 3) && w.is_digits(i + 4)) return std::nullopt;
  if (w.digits(i) == 4 && w.digits(i + 2) <= 2 && is_month(b) && a >= 1000 && a <= 2199 && (w.digits(i + 2) == 2 || mark != '-'|| true)) {
    if (mark == '-' && w.digits(i + 2) == 2 && b > a % 100 && i > 0 && w.is(i - 1, Cat::Fiscal)) return std::nullopt;
    return made(i, i + 3, {.year = a, .month = b}, "year-month");
  }
  if (w.digits(i + 2) == 4 && w.digits(i) <= 2 && is_month(a) && b >= 1000 && b <= 2199) return made(i, i + 3, {.year = b, .month = a}, "month-year");
  // Two short numbers are a date only behind a weekday or "on", "from", "until".
  const bool said = i > 0 && (w.is(i - 1, Cat::Weekday) || w.is(i - 1, Cat::Since) || w.is(i - 1, Cat::Until) || w.is(i - 1, Cat::On) || w.is(i - 1, Cat::From) ||
                              w.is(i - 1, Cat::To) || w.is(i - 1, Cat::Between) || (w.mark(i - 1, ',') && i > 1 && w.is(i - 2, Cat::Weekday)) || (w.mark(i - 1, '-') && i > 1 && w.is_digits(i - 2)));
  if (mark != '/' || !said || w.digits(i) > 2 || w.digits(i + 2) > 2) return std::nullopt;
  const bool day_first = !english() || s_.order == Order::kDayFirst || a > 12;
  const Point p{.month = day_first ? b : a, .day = day_first ? a : b};
  if (!is_month(p.month) || !is_day(p.day)) return std::nullopt;
  return made(i, i + 3, p, "month/day");
}

// 252048Z NOV 09; 220306Z JUL 78; the second may have the year in four digits.
Found Grammar::telegram(size_t i) const {
  if (w.digits(i) != 6 || !w.same(i + 1, "z") || !w.glued(i + 1)) return std::nullopt;
  const int n = static_cast<int>(w[i].number);
  Point p{.day = n / 10000, .hour = n / 100 % 100, .minute = n % 100, .zone = 0};
  size_t j = i + 2;
  int64_t month = 0;
  if (!w.take(j, Cat::Month, &month) || !is_day(p.day) || p.hour > 23 || p.minute > 59) return std::nullopt;
  p.month = static_cast<int>(month);
  int year = 0;
  if ((w.digits(j) == 2 || w.digits(j) == 4) && take_year(j, year, true)) p.year = year;
  if (!p.valid()) return nowhere(i, j);
  Phrase f = made(i, j, p, "dtg");
  f.kind = doc::DateKind::kDateTime;
  return f;
}

// "1999", "in 2014", "year 247", "44 BC". A round number with something counted is none.
Found Grammar::bare_year(size_t i) const {
  size_t j = i;
  const bool unit = w.take_value(j, Cat::Unit, kYear) && (w.take(j, Cat::Of), true);
  Point p;
  if (w.is_digits(j) && w.digits(j) <= 4 && w.is(j + 1, Cat::Era)) {
    size_t k = j + 1;
    int64_t era = 1;
    w.take(k, Cat::Era, &era);
    if (!english() && w.digits(j) < 3 && !unit) return std::nullopt;
    p.year = static_cast<int>(w[j].number) * (era < 0 ? -1 : 1) + (era < 0 ? 1 : 0);
    return made(i, k, p, "year-era");
  }
  if (unit && w.digits(j) >= 3 && w.digits(j) <= 4) {
    p.year = static_cast<int>(w[j].number);
    return made(j, j + 1, p, "year");
  }
  const bool word = !w.is_digits(j) && !w.mark(j, '\'');
  const size_t from = j;
  if (!take_year(j, p.year, false)) return std::nullopt;
  if (word && (p.year < 1100 || j < from + 2)) return std::nullopt;
  if (word && p.year % 100 == 0 && !(from > 0 && w.is(from - 1, Cat::In)) && !unit) return std::nullopt;   // "two thousand" of something
  if (word) return made(from, j, p, "year");
  if (w.mark(from, '\'')) return i > 0 && w.is(i - 1, Cat::In) ? made(from, j, p, "year") : Found{};
  if (p.year < 1400) return std::nullopt;
  if (from > 0 && w.glued(from) && !w.mark(from - 1, '(') && !w.mark(from - 1, '[') && !w.mark(from - 1, '-') && !w.mark(from - 1, '"') && !w.mark(from - 1, '~')) return std::nullopt;
  if (from > 0 && w.glued(from) && w.mark(from - 1, '-') && from > 1 && (w[from - 2].mark != 0 || (!w.is_digits(from - 2) && !w.is(from - 2, Cat::Month)))) return std::nullopt;
  if (from > 0 && (w.is(from - 1, Cat::Currency) || w.is(from - 1, Cat::Compare) || w.mark(from - 1, '#'))) return std::nullopt;
  if (w.glued(j) && w[j].mark == 0 && j < w.size()) return std::nullopt;
  if (w.mark(j, '/') && w.glued(j)) return std::nullopt;
  if (w.mark(j, '-') && w.glued(j) && w.is_digits(j + 1) && w.glued(j + 1) && w.digits(j + 1) != 4 && (w[j + 1].number <= p.year % 100 || w[j + 1].number > p.year % 100 + 60)) return std::nullopt;   // "2015-1"
  if (from > 1 && w.mark(from - 1, '-') && w.glued(from) && w.is_digits(from - 2) && w.digits(from - 2) != 4) return std::nullopt;   // "138-2010"
  if (w.is(j, Cat::Unit) || w.is(j, Cat::Percent) || w.is(j, Cat::Measure) || w.is(j, Cat::Currency) || w.is(j, Cat::Magnitude) || w.is(j, Cat::Zone) || w.is(j, Cat::AmPm)) return std::nullopt;
  constexpr uint64_t kSaid = bit(Cat::In) | bit(Cat::Since) | bit(Cat::Until) | bit(Cat::From) | bit(Cat::Of) | bit(Cat::Before) | bit(Cat::After) |
                             bit(Cat::Between) | bit(Cat::Edge) | bit(Cat::And) | bit(Cat::To);
  const bool said = from > 0 && ((w[from - 1].cats & kSaid) != 0 || unit);
  const bool plural = w[j].mark == 0 && j < w.size() && !w[j].capital && w.of(j).ends_with("s") && w[j].cats == 0;
  if (!said && (p.year % 100 == 0 || plural || p.year < 1700)) return std::nullopt;
  const bool round = p.year % 100 == 0 && w[j].mark == 0 && j < w.size() && !w[j].capital && w[j].cats == 0;
  if (round || (plural && p.year < 1800)) return std::nullopt;
  return made(from, j, p, "year");
}

Found Grammar::absolute(size_t i) const {
  size_t j = i;
  int64_t weekday = 0;
  if (w.take(j, Cat::Weekday, &weekday)) {
    skip_period(w, j);
    j = skip_comma(w, j);
    size_t k = j;
    w.take(k, Cat::The);
    if (!english()) { w.take_value(k, Cat::Unit, kDay); }
    for (const size_t at : {j, k}) {
      Found best;
      for (const Found& f : {month_first(at), day_first(at), year_first(at), numeric(at)}) {
        if (f && f->a.day && (!best || f->end > best->end)) best = f;
      }
      if (!best && ref_) {
        best = day_of_month(at);
        if (best && (best->a.month || !best->a.day)) best.reset();
        if (const auto o = best ? std::nullopt : ordinal_at(w, at); o && w.is_digits(at) && o->value >= 1 && o->value <= 31) {   // "Mon 13th"
          best = made(i, o->end, {.day = static_cast<int>(o->value)}, "weekday-and-day");
        }
        if (!best && w.is_digits(at) == false && at == k && k != j) {   // "Friday the fifteenth"
          size_t e = at;
          Point p;
          if (take_day(e, p.day)) best = made(i, e, p, "weekday-and-day");
        }
      }
      if (best) {
        best->first = i;
        best->a.weekday = static_cast<int>(weekday);
        return best;
      }
    }
    return std::nullopt;
  }
  Found best;
  for (const Found& f : {telegram(i), month_first(i), day_first(i), year_first(i), numeric(i), bare_year(i)}) {
    if (!f || (best && f->end <= best->end)) continue;
    best = f;
  }
  // "12 April 2006, Wednesday" stays two things; "April 12, 2006 (Wednesday)" likewise.
  return best;
}

}  // namespace stemma::read::value
