// Quarters, halves, seasons, decades, centuries, fiscal years, weeks, feasts, and the
// n-th piece of a longer one.
#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {
namespace {

// The n-th weekday of a month; n == 0: the last.
Days nth_weekday(int year, int month, int weekday, int n) {
  if (n == 0) {
    const Days last = add_months(days_of(year, month, 1), 1) - 1;
    return last - (weekday_of(last) - weekday + 7) % 7;
  }
  const Days first = days_of(year, month, 1);
  return first + (weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1);
}

// A count in words or figures; 0 where it is none of a calendar.
int whole(double v) { return v >= 0 && v < 1e6 ? static_cast<int>(v) : 0; }

struct Feast { int month, day, easter, weekday, nth; };
// Fixed day; or days from Easter; or the nth weekday of a month (0: its last).
constexpr Feast kFeasts[] = {{}, {12, 25}, {12, 24}, {1, 1}, {12, 31}, {0, 0, 0}, {0, 0, -2}, {0, 0, 1}, {11, 0, 0, 4, 4}, {10, 31}, {7, 4},
    {9, 0, 0, 1, 1}, {5, 0, 0, 1, 0}, {11, 11}, {10, 0, 0, 1, 2}, {1, 0, 0, 1, 3}, {2, 0, 0, 1, 3}, {2, 14}, {4, 1}, {5, 0, 0, 7, 2}, {6, 0, 0, 7, 3},
    {5, 1}, {3, 17}, {4, 22}, {6, 19}, {11, 1}, {1, 6}, {0, 0, -46}, {0, 0, -7}, {0, 0, 49}, {0, 0, 39}, {7, 14}, {11, 0, 0, 5, 4}, {12, 26}};

int roman(std::string_view s) {
  int total = 0, last = 0;
  for (size_t i = s.size(); i > 0; --i) {
    const char c = s[i - 1];
    const int v = c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0;
    if (v == 0) return 0;
    total += v < last ? -v : v;
    last = std::max(last, v);
  }
  return total;
}

}  // namespace

Phrase Grammar::made(size_t first, size_t end, const Point& p, const char* rule) const {
  Phrase f;
  f.first = first;
  f.end = end;
  f.a = p;
  f.rule = rule;
  const bool day = p.day != 0 || (p.weekday != 0 && !p.weekend);
  f.kind = p.dated() ? (p.hour >= 0 ? doc::DateKind::kDateTime : day && p.part == 0 ? doc::DateKind::kDate : doc::DateKind::kRange) : p.hour >= 0 ? doc::DateKind::kTime : doc::DateKind::kRange;
  return f;
}

// "the third quarter of 2016", "Q3 2016", "2016 Q3", "first half of 2010", "H1 2010", "1T 2016".
Found Grammar::quarter(size_t i) const {
  size_t j = i;
  Point p;
  const bool year_before = w.digits(j) == 4 && take_year(j, p.year, false) && (w.mark(j, ',') || w.mark(j, '-') ? (++j, true) : true);
  w.take(j, Cat::The);
  const size_t named = j;
  if (w.is(j, Cat::QuarterMark) || w.is(j, Cat::HalfMark)) {   // "Q3", "T3"
    const bool q = w.is(j, Cat::QuarterMark);
    if (w.digits(j + 1) != 1 || !w.glued(j + 1) || !w[j].capital) {
      if (!(english() && q && w.digits(j + 1) == 1 && w.glued(j + 1))) return std::nullopt;
    }
    const int n = static_cast<int>(w[j + 1].number);
    if (n < 1 || n > (q ? 4 : 2)) return std::nullopt;
    p.sub = (q ? 32 : 39) + n;
    j += 2;
  } else if (w.digits(j) == 1 && w.is(j + 1, Cat::QuarterMark) && w.glued(j + 1)) {   // "1T", "3Q"
    const int n = static_cast<int>(w[j].number);
    if (n < 1 || n > 4) return std::nullopt;
    p.sub = 32 + n;
    j += 2;
  } else {
    const bool last = w.is(j, Cat::Shift) && w.match(j, Cat::Shift)->value < 0;
    const auto o = ordinal_at(w, j);
    if (!o && !last) return std::nullopt;
    size_t k = o ? o->end : j + 1;
    const int n = o ? whole(o->value) : 0;
    if (w.take_value(k, Cat::Unit, kQuarter)) p.sub = n >= 1 && n <= 4 ? 32 + n : last ? 36 : 0;
    else if (w.take_value(k, Cat::Unit, kTrimester)) p.sub = n >= 1 && n <= 3 ? 36 + n : 0;
    else if (w.take_value(k, Cat::Unit, kHalfYear) || w.take(k, Cat::Half) || w.take_value(k, Cat::Fraction, 2)) p.sub = n >= 1 && n <= 2 ? 39 + n : 0;
    if (p.sub == 0) return std::nullopt;
    j = k;
    if (!year_before && last) {   // "last quarter" is the one before this, unless a year follows
      size_t y = j;
      if (!behind_month(y, p) && !of_year(y)) return std::nullopt;
    }
  }
  size_t end = j;
  bool year = year_before;
  if (!year) {
    Point q = p;
    if (behind_month(end, q)) { p = q; year = true; }
    else if (size_t k = j; (w.take(k, Cat::Of) || true) && of_year(k)) { k = j; w.take(k, Cat::Of); const auto y = of_year(k); p.year = y->year; p.relative = true; end = k; year = true; }
    else if (w.digits(j) == 2 && w.mark(j - 1, '\'')) {}
  }
  if (!year && !w.is(named, Cat::QuarterMark) && ref_ && p.sub >= 40) return std::nullopt;   // "the first half"
  if (!year) {
    size_t k = j;
    if (w.take(k, Cat::Of) && (w.take(k, Cat::The), w.take_value(k, Cat::Unit, kYear))) end = k;
  }
  return made(i, year_before ? j : end, p, "quarter");
}

Found Grammar::season(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int64_t season = 0, by = 0;
  const bool shift = w.take(j, Cat::Shift, &by);
  if (!w.take(j, Cat::Season, &season)) return std::nullopt;
  if (w.same(j - 1, "fall") && !w[j - 1].capital) {
    Point q;
    size_t k = j;
    if (!shift && !behind_month(k, q)) return std::nullopt;   // "the fall of the house"
  }
  if (!english() && w.same(j - 1, "ete") && !w.is(i, Cat::The)) return std::nullopt;
  Point p{.sub = static_cast<int>(season)};
  const bool shift_after = !shift && w.take(j, Cat::Shift, &by);
  if (shift || shift_after) {
    if (!ref_) return std::nullopt;
    p.year = civil_of(ref_->day()).year + static_cast<int>(by);
    p.relative = true;
    return made(shift && w.is(i, Cat::The) && !english() ? i + 1 : i, j, p, "season-shifted");
  }
  size_t end = j;
  if (!behind_month(end, p) && !(english() && w.is(i, Cat::The) && !w[j - 1].capital && !w[j].capital)) return std::nullopt;   // without a year or "the" it is weather as often
  return made(i, end, p, "season");
}

// "the 1990s", "the '90s", "the nineties", "los años 90", "années 1960".
Found Grammar::decade(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  const bool years = w.take_value(j, Cat::Unit, kYear) || (!english() && w.take_value(j, Cat::Unit, kDecade) && w.take(j, Cat::Of));
  if (!english() && years) w.take(j, Cat::The);
  Point p{.span = 10};
  const bool quote = w.mark(j, '\'');
  if (quote) ++j;
  const size_t d = w.digits(j);
  if ((d == 4 || d == 2) && w[j].number % 10 == 0) {
    const bool s = w.same(j + 1, "s") && w.glued(j + 1);
    const bool apostrophe_s = w.mark(j + 1, '\'') && w.glued(j + 1) && w.same(j + 2, "s") && w.glued(j + 2);
    if (!(english() ? s || apostrophe_s : years || (s && d == 4))) return std::nullopt;
    if (d == 4 && (w[j].number < 1000 || w[j].number > 2190)) return std::nullopt;
    if (d == 2 && !quote && english() && !w.is(i, Cat::The)) return std::nullopt;   // "in his 40s"
    p.year = d == 4 ? static_cast<int>(w[j].number) : century_of(static_cast<int>(w[j].number));
    if (d == 4 && english() && p.year % 100 == 0 && p.year < 2000) { p.span = 100; }
    j += english() ? (s ? 2 : 3) : s ? 2 : 1;
    return made(i, j, p, "decade");
  }
  int64_t tens = 0;
  if (!w.take(j, Cat::Decade, &tens)) {
    int hundreds = 0;
    if (english() && (w.same(j, "nineteen") || w.same(j, "eighteen"))) hundreds = w.same(j, "nineteen") ? 1900 : 1800;
    if (hundreds == 0 || (++j, !w.take(j, Cat::Decade, &tens))) return std::nullopt;
    p.year = hundreds + static_cast<int>(tens);
    return made(i, j, p, "decade");
  }
  if (!years && !(english() && w.is(i, Cat::The))) return std::nullopt;
  p.year = century_of(static_cast<int>(tens));
  return made(i, j, p, "decade");
}

// "the 19th century", "siglo XV", "le XVIIIe siècle".
Found Grammar::century(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int n = 0;
  if (w.take_value(j, Cat::Unit, kCentury)) {
    n = roman(w.of(j));
    if (n == 0 && w.is_digits(j)) n = static_cast<int>(w[j].number);
    ++j;
  } else {
    if (const auto o = ordinal_at(w, j)) { n = whole(o->value); j = o->end; }
    else if (!english()) {
      std::string_view s = w.of(j);
      while (!s.empty() && (s.back() == 'e' || s.back() == 'm')) s.remove_suffix(1);
      n = roman(s);
      ++j;
    }
    if (w.mark(j, '.')) ++j;
    if (w.mark(j, '-')) ++j;
    if (!w.take_value(j, Cat::Unit, kCentury)) return std::nullopt;
  }
  if (n < 1 || n > 21) return std::nullopt;
  size_t k = j;
  int64_t era = 1;
  if (w.take(k, Cat::Era, &era)) j = k;
  if (era < 0) return std::nullopt;
  return made(i, j, {.year = (n - 1) * 100, .span = 100}, "century");
}

// FY 2008, FY08, FY2008-09, fiscal year 2008; also calendar and school years.
Found Grammar::fiscal(size_t i) const {
  size_t j = i;
  int64_t sort = 1, by = 0;
  w.take(j, Cat::The);
  const bool shift = w.take(j, Cat::Shift, &by);
  if (!shift) j = i;
  if (!w.take(j, Cat::Fiscal, &sort)) return std::nullopt;
  if (shift) {   // "last fiscal year"
    if (!ref_) return std::nullopt;
    return made(i, j, {.year = civil_of(ref_->day()).year + static_cast<int>(by), .fiscal = sort == 2 ? 0 : static_cast<int>(sort), .relative = true}, "fiscal-year-shifted");
  }
  if (sort == 1 && w.is(j, Cat::Unit)) w.take_value(j, Cat::Unit, kYear);
  w.take(j, Cat::Of);
  if (w.mark(j, '-')) ++j;
  Point p;
  if (!take_year(j, p.year, true)) return std::nullopt;
  p.fiscal = static_cast<int>(sort);
  if (p.fiscal == 2) p.fiscal = 0;
  Phrase f = made(i, j, p, "fiscal-year");
  if ((w.mark(j, '-') || w.mark(j, '/')) && w.glued(j) && w.glued(j + 1) && w.digits(j + 1) == 2) {
    const int second = p.year / 100 * 100 + static_cast<int>(w[j + 1].number);
    if (second == p.year + 1) {
      f.b = p;
      f.b.year = second;
      f.interval = true;
      f.end = j + 2;
    }
  }
  return f;
}

// "week 10", "week 10 of 2019", "W10".
Found Grammar::week(size_t i) const {
  size_t j = i;
  Point p;
  if (!w.take_value(j, Cat::Unit, kWeek) && !(w.is(j, Cat::WeekMark) && w.glued(j + 1) && w.take(j, Cat::WeekMark))) return std::nullopt;
  size_t k = j;
  if ((w.take(k, Cat::Of) || w.take(k, Cat::Starting)) && (w.take(k, Cat::On), w.take(k, Cat::The), true)) {   // "the week of 16 September 2005"
    const Found day = absolute(k);
    const auto b = day && day->a.day ? day->a.bounds() : std::nullopt;
    if (b) {
      const IsoWeek v = week_of(b->begin / kDaySeconds);
      return made(i, day->end, {.year = v.year, .week = v.week}, "week-of");
    }
  }
  if (w.digits(j) > 2 || !w.is_digits(j) || w[j].number < 1 || w[j].number > 53) return std::nullopt;
  p.week = static_cast<int>(w[j].number);
  ++j;
  size_t of = j;
  if (w.take(of, Cat::Of)) {
    if (const auto y = of_year(of)) { p.year = y->year; p.relative = true; return made(i, of, p, "week"); }
  }
  if (!behind_month(j, p) && ref_) {
    p.year = week_of(ref_->day()).year;
    p.relative = true;
  }
  return made(i, j, p, "week");
}

// "the third week of May 2011", "first month of 2021", "last week of the year".
Found Grammar::nth_of(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int n = 0;
  int64_t by = 0, unit = 0;
  if (const auto o = ordinal_at(w, j)) { n = whole(o->value); j = o->end; }
  else if (w.take(j, Cat::Shift, &by) && by < 0) n = -1;
  else return std::nullopt;
  if (n == 0 || !w.take(j, Cat::Unit, &unit)) return std::nullopt;
  size_t k = j;
  if (!w.take(k, Cat::Of) && !w.take_mark(k, ',')) { if (w.digits(k) != 4 && !w.is(k, Cat::Shift)) return std::nullopt; }
  w.take(k, Cat::The);
  Found whole;
  for (const Found& f : {month_first(k), bare_year(k), shifted(k)}) {
    if (f && !f->loose && !f->interval && (!whole || f->end > whole->end)) whole = f;
  }
  if (!whole) {
    // "of the year", "del año": this year, if there is one
    size_t e = k;
    if (!(w.take_value(e, Cat::Unit, kYear) && ref_)) return std::nullopt;
    whole = made(k, e, {.year = civil_of(ref_->day()).year, .relative = true}, "");
  }
  const Point& c = whole->a;
  if (c.day || c.week || c.sub || c.span || c.timed()) return std::nullopt;
  Point p = c;
  const auto b = c.bounds();
  if (unit == kMonth && !c.month) {
    p.month = n < 0 ? 12 : n;
  } else if (unit == kDay && b) {
    const Days day = n < 0 ? b->end / kDaySeconds - 1 : b->begin / kDaySeconds + n - 1;
    if (day >= b->end / kDaySeconds) return std::nullopt;
    const Civil v = civil_of(day);
    p = {.year = v.year, .month = v.month, .day = v.day, .relative = c.relative};
  } else if (unit == kWeek && b) {
    const Days edge = n < 0 ? b->end / kDaySeconds - 1 : b->begin / kDaySeconds;
    IsoWeek v = week_of(edge);
    const Days thursday = monday_of_week(v.year, v.week) + 3;
    if (n > 0 && thursday < edge) v = week_of(edge + 7);
    if (n < 0 && thursday > edge) v = week_of(edge - 7);
    if (n > 1) v = week_of(monday_of_week(v.year, v.week) + 7 * (n - 1));
    p = {.year = v.year, .week = v.week, .relative = c.relative};
  } else if (unit == kDay && c.month && n > 0 && n <= 31) {
    p.day = n;
  } else {
    return std::nullopt;
  }
  if (!p.valid()) return std::nullopt;
  return made(i, whole->end, p, "nth-of");
}

// "the first two weeks of 2021", "the last four months of this year".
Found Grammar::count_of(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int64_t by = 0, unit = 0;
  bool first = false;
  if (const auto o = ordinal_at(w, j); o && o->value == 1 && !w.is_digits(j)) { first = true; j = o->end; }
  else if (!w.take(j, Cat::Shift, &by) || by >= 0) return std::nullopt;
  const auto n = number_at(w, j);
  if (!n || n->ordinal || n->fraction || n->value < 2 || n->value > 400) return std::nullopt;
  j = n->end;
  if (!w.take(j, Cat::Unit, &unit) || (unit != kDay && unit != kWeek && unit != kMonth) || !w.take(j, Cat::Of)) return std::nullopt;
  w.take(j, Cat::The);
  Found whole;
  for (const Found& f : {month_first(j), bare_year(j), shifted(j)}) {
    if (f && !f->loose && !f->interval && (!whole || f->end > whole->end)) whole = f;
  }
  const auto b = whole && !whole->a.day && !whole->a.edge && !whole->a.timed() ? whole->a.bounds() : std::nullopt;
  Span8601 length;
  if (!b || !length.add(unit, n->value)) return std::nullopt;
  Bounds exact = *b;
  if (first && unit == kWeek) {   // the first week is the one with most of its days inside
    const Days day = b->begin / kDaySeconds;
    exact.begin = (day - (weekday_of(day) - 1) + (weekday_of(day) > 4 ? 7 : 0)) * kDaySeconds;
  }
  if (first) exact.end = length.move(exact.begin, 1);
  else exact.begin = length.move(exact.end, -1);
  if (exact.begin >= exact.end || (unit != kWeek && (exact.begin < b->begin || exact.end > b->end))) return std::nullopt;
  Phrase f = made(i, whole->end, {.relative = whole->a.relative}, "count-of");
  f.kind = doc::DateKind::kRange;
  f.loose = true;
  f.exact = exact;
  return f;
}

// "the second Monday of May 2011", "last Friday of June".
Found Grammar::weekday_nth(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int n = 0;
  int64_t by = 0, weekday = 0;   // "the first Friday of July"
  if (const auto o = ordinal_at(w, j)) { n = whole(o->value); j = o->end; }
  else if (w.take(j, Cat::Shift, &by) && by < 0) n = 0;
  else return std::nullopt;
  if (n > 5 || !w.take(j, Cat::Weekday, &weekday) || !w.take(j, Cat::Of)) return std::nullopt;
  w.take(j, Cat::The);
  Found whole = month_first(j);
  if (!whole) whole = shifted(j);
  if (!whole || whole->loose || !whole->a.month || whole->a.day) return std::nullopt;
  Point p = whole->a;
  if (p.year == kNone) {
    const int month = p.month;
    return nearest(i, whole->end, "nth-weekday", [&](int year) { return nth_weekday(year, month, static_cast<int>(weekday), n); });
  }
  const Civil v = civil_of(nth_weekday(p.year, p.month, static_cast<int>(weekday), n));
  if (v.month != p.month) return std::nullopt;
  p.day = v.day;
  return made(i, whole->end, p, "nth-weekday");
}

// A day of every year that moves: the nearest before and behind the reference.
template <typename DayOf>
Found Grammar::nearest(size_t first, size_t end, const char* rule, DayOf&& day_of) const {
  if (!ref_) return std::nullopt;
  const Days today = ref_->day();
  const int year = civil_of(today).year;
  Days before = 0, behind = 0;
  for (int y = year + 1; y >= year - 1; --y) {
    const Days d = day_of(y);
    if (d >= today) behind = d;
    else if (before == 0) before = d;
  }
  Phrase f = made(first, end, {.relative = true}, rule);
  f.kind = doc::DateKind::kDate;
  for (const Days d : {before, behind}) f.candidates.push_back(iso_of(d * kDaySeconds, false));
  return f;
}

Found Grammar::holiday(size_t i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int64_t by = 0, which = 0;
  const bool shift = w.take(j, Cat::Shift, &by);
  if (!w.take(j, Cat::Holiday, &which)) return std::nullopt;
  const Feast& f = kFeasts[which];
  Point p;
  size_t end = j;
  if (shift) {
    if (!ref_) return std::nullopt;
    p.year = civil_of(ref_->day()).year + static_cast<int>(by);
    p.relative = true;
  } else if (!behind_month(end, p) && !take_year(end, p.year, false)) {
    p.year = kNone;
    if (w.take(end, Cat::Of)) {
      if (const auto y = of_year(end)) { p.year = y->year; p.relative = true; }
      else end = j;
    }
  }
  if (f.day) {
    p.month = f.month;
    p.day = f.day;
  } else {
    if (p.year == kNone) {
      return nearest(i, end, "feast", [&](int year) { return f.month ? nth_weekday(year, f.month, f.weekday, f.nth) : easter_of(year) + f.easter; });
    }
    const Civil v = civil_of(f.month ? nth_weekday(p.year, f.month, f.weekday, f.nth) : easter_of(p.year) + f.easter);
    p.month = v.month;
    p.day = v.day;
  }
  return made(i, end, p, "feast");
}

// "the 12th", "on the 3rd of this month".
Found Grammar::day_of_month(size_t i) const {
  size_t j = i;
  const bool article = w.take(j, Cat::The);
  const bool named = !english() && w.take_value(j, Cat::Unit, kDay);   // "el día 4"
  const auto o = ordinal_at(w, j);
  Point p;
  size_t k = j;
  if (!take_day(k, p.day)) return std::nullopt;
  size_t of = k;
  if (w.take(of, Cat::Of)) {
    w.take(of, Cat::The);
    if (const auto month = shifted(of); month && month->a.month && !month->a.day && !month->loose) {
      Point q = month->a;
      q.day = p.day;
      if (q.valid()) return made(i, month->end, q, "day-of-month");
    }
  }
  const bool worded = !w.is_digits(j);
  if (!article || (!named && (!o || worded))) return std::nullopt;
  const Token& next = w[k];
  const bool ends = k >= w.size() || (next.mark != 0 && next.mark != '-') || (next.cats & (bit(Cat::And) | bit(Cat::To) | bit(Cat::At) | bit(Cat::Between) | bit(Cat::From))) != 0;
  if (!ends) return std::nullopt;
  return made(i, k, p, "day");
}

Found Grammar::period(size_t i) const {
  Found best;
  for (const Found& f : {quarter(i), season(i), decade(i), century(i), fiscal(i), week(i), nth_of(i), count_of(i), weekday_nth(i), holiday(i), day_of_month(i)}) {
    if (f && (!best || f->end > best->end)) best = f;
  }
  return best;
}

}  // namespace stemma::read::value
