// What is said from the document's own date: yesterday, last week, three days ago, in the
// past 18 months. Without a date to start from they are found but have no value.
#include <cmath>

#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {

// The unit that lies `by` units from the reference: last month, this year, next weekend.
std::optional<Point> Grammar::unit_point(int64_t unit, int64_t by) const {
  if (!ref_) return std::nullopt;
  const Days today = ref_->day();
  const Civil c = civil_of(today);
  const int n = static_cast<int>(by);
  Point p{.relative = true};
  const int months = c.year * 12 + c.month - 1;
  switch (unit) {
    case kDay: { const Civil v = civil_of(today + by); p.year = v.year; p.month = v.month; p.day = v.day; break; }
    case kWeek: case kWeekend: { const IsoWeek v = week_of(today + 7 * by); p.year = v.year; p.week = v.week; p.weekend = unit == kWeekend; break; }
    case kMonth: p.year = (months + n) / 12; p.month = (months + n) % 12 + 1; break;
    case kYear: p.year = c.year + n; break;
    case kDecade: p.year = c.year / 10 * 10 + 10 * n; p.span = 10; break;
    case kCentury: p.year = c.year / 100 * 100 + 100 * n; p.span = 100; break;
    case kQuarter: { const int q = months / 3 + n; p.year = q / 4; p.sub = 33 + q % 4; break; }
    case kTrimester: { const int q = months / 4 + n; p.year = q / 3; p.sub = 37 + q % 3; break; }
    case kHalfYear: { const int q = months / 6 + n; p.year = q / 2; p.sub = 40 + q % 2; break; }
    default: return std::nullopt;
  }
  if (p.year < 1 || p.year > 9998) return std::nullopt;
  return p;
}

// "last year", "del año pasado", "this year": the year alone.
std::optional<Point> Grammar::of_year(size_t& i) const {
  size_t j = i;
  w.take(j, Cat::The);
  int64_t by = 0;
  const bool before = w.take(j, Cat::Shift, &by);
  if (!w.take_value(j, Cat::Unit, kYear)) return std::nullopt;
  if (!before && !w.take(j, Cat::Shift, &by)) return std::nullopt;
  const auto p = unit_point(kYear, by);
  if (p) i = j;
  return p;
}

Found Grammar::shifted_by(size_t i, size_t end, int64_t unit, int64_t by) const {
  if (unit == kSecond || unit == kMinute || unit == kHour || unit == kBusinessDay || unit == kFortnight || unit == kBimester) {
    Span8601 one;
    if (!one.add(unit, 1) || by == 0) return std::nullopt;
    return moved(one, by < 0 ? -1 : 1, i, end, "shifted");
  }
  const auto p = unit_point(unit, by);
  if (!p) {
    if (ref_) return std::nullopt;
    Phrase f = made(i, end, {}, "shifted");
    f.kind = doc::DateKind::kRange;
    return f;
  }
  return made(i, end, *p, "shifted");
}

// "last week", "la semana pasada", "next Monday", "this June", "Wednesday next week".
Found Grammar::shifted(size_t i) const {
  size_t j = i;
  const bool article = w.take(j, Cat::The);
  const size_t start = article && !english() ? i + 1 : i;
  int64_t by = 0, unit = 0, weekday = 0, month = 0;
  bool shift = w.take(j, Cat::Shift, &by), past = shift && w.same(j - 1, "past");
  if (shift && w.is(j, Cat::Shift)) {   // "the last previous", "este próximo": the second decides
    int64_t second = 0;
    size_t k = j;
    if (w.take(k, Cat::Shift, &second) && (by == 0 || second == by)) { past = by == 0; by = second; j = k; }
  }
  if (w.take(j, Cat::Unit, &unit)) {
    size_t k = j;
    if (!shift && (english() || !w.take(k, Cat::Shift, &by))) return std::nullopt;
    if (unit == kDay && by != 0 && shift) return std::nullopt;   // "the last day": of what?
    size_t e = k;
    if (w.mark(e, ',')) ++e;
    w.take(e, Cat::On);
    if (unit == kWeek && w.take(e, Cat::Weekday, &weekday)) {   // "next week on Tuesday"
      if (const auto p = unit_point(kWeek, by)) {
        const Civil v = civil_of(monday_of_week(p->year, p->week) + weekday - 1);
        return made(i, e, {.year = v.year, .month = v.month, .day = v.day, .relative = true}, "weekday-of-week");
      }
    }
    return shifted_by(english() ? (article ? i : i) : start, k, unit, by);
  }
  if (w.take(j, Cat::Weekday, &weekday)) {
    if (w.mark(j, '.') && w.glued(j)) ++j;
    size_t k = j;
    const bool after = !shift && w.take(k, Cat::Shift, &by);
    if (!shift && !after) {   // "Wednesday next week", "Monday of last week"
      w.take(k, Cat::Of);
      const auto week = shifted(k);
      if (!week || week->a.week == 0 || week->a.weekend || week->a.weekday) return std::nullopt;
      Point p = week->a;
      const Civil v = civil_of(monday_of_week(p.year, p.week) + weekday - 1);
      return made(i, week->end, {.year = v.year, .month = v.month, .day = v.day, .relative = true}, "weekday-of-week");
    }
    if (after && w.is(k, Cat::Unit)) {   // "martes próxima semana"
      int64_t u = 0;
      if (!w.take(k, Cat::Unit, &u) || u != kWeek) return std::nullopt;
    }
    if (!ref_) { Phrase f = made(i, k, {.weekday = static_cast<int>(weekday)}, "weekday"); return f; }
    // "last Monday": of the week before; where the words leave two readings, both stay.
    const Days today = ref_->day();
    const Days monday = today - (weekday_of(today) - 1);
    const Days week = monday + weekday - 1 + 7 * by;
    const Civil v = civil_of(past && by < 0 && week + 7 < today ? week + 7 : week);   // "this past Wednesday": the nearest
    return made(start, k, {.year = v.year, .month = v.month, .day = v.day, .relative = true}, "weekday-shifted");
  }
  if (w.take(j, Cat::Month, &month)) {
    size_t k = j;
    if (!shift && !w.take(k, Cat::Shift, &by)) return std::nullopt;
    if (english() && !w[j - 1].capital && (month == 3 || month == 5)) return std::nullopt;   // "this may take"
    if (!ref_) return made(i, k, {.month = static_cast<int>(month)}, "month");
    const int y = civil_of(ref_->day()).year + static_cast<int>(by);
    Point p{.year = y, .month = static_cast<int>(month), .relative = true};
    return made(start, k, p, "month-shifted");
  }
  return std::nullopt;
}

Found Grammar::moved(const Span8601& length, int direction, size_t first, size_t end, const char* rule) const {
  Phrase f = made(first, end, {}, rule);
  f.length = length;
  f.kind = doc::DateKind::kRange;
  if (!ref_) { f.value = ""; return f; }
  const bool timed = length.timed();
  const int64_t from = timed ? ref_->seconds : ref_->day() * kDaySeconds;
  if (timed && ref_->precision < 4) return f;   // the hour is not known
  const int64_t to = length.move(from, direction);
  f.loose = true;
  f.a.relative = true;
  f.exact = direction < 0 ? Bounds{to, from} : Bounds{from + (timed ? 0 : kDaySeconds), to + (timed ? 0 : kDaySeconds)};
  return f;
}

// "the past 18 months", "last two weeks", "los últimos 3 años", "next 5 days", "2 upcoming months".
Found Grammar::shifted_count(size_t i) const {
  size_t j = i;
  const bool article = w.take(j, Cat::The);
  int64_t by = 0, unit = 0, few = 0;
  double count = 0;
  bool vague = false;
  const auto number = [&](size_t& at) {
    if (w.take(at, Cat::Few, &few)) { vague = few != 2; count = static_cast<double>(few); return true; }
    const auto n = number_at(w, at);
    if (!n || n->ordinal || n->value <= 0) return false;
    count = n->value;
    at = n->end;
    return true;
  };
  bool before = w.take(j, Cat::Shift, &by);
  if (!number(j)) return std::nullopt;
  const bool inner = !before && w.take(j, Cat::Shift, &by);
  before = before || inner;
  Span8601 length;
  if (!w.take(j, Cat::Unit, &unit)) return std::nullopt;
  if (!before && (english() || !w.take(j, Cat::Shift, &by))) return std::nullopt;
  if (by == 0 || (inner && english() && w.of(j - 1).back() != 's')) return std::nullopt;   // "1,000 last month"
  for (size_t k = j; unit != kDecade && unit != kCentury && unit != kQuarter && (w.is(k, Cat::And) || w.mark(k, ',') || w.is_digits(k));) {   // "3 months and 2 weeks"
    w.take_mark(k, ',');
    w.take(k, Cat::And);
    Span8601 more;
    if (!take_length(k, more) || w.is(k, Cat::Ago) || more.years != 0) break;
    length = more;
    j = k;
    break;
  }
  const size_t first = article && !english() ? i + 1 : i;
  if (unit == kDecade || unit == kCentury || unit == kQuarter) {
    const auto p = unit_point(unit, by);
    if (!p || count > 50) return std::nullopt;
    const auto far = unit_point(unit, by * static_cast<int64_t>(count));
    if (!far || !p->bounds() || !far->bounds()) return std::nullopt;
    Phrase f = made(i, j, {.relative = true}, "shifted-count");
    f.kind = doc::DateKind::kRange;
    f.loose = true;
    f.exact = by < 0 ? Bounds{far->bounds()->begin, p->bounds()->end} : Bounds{p->bounds()->begin, far->bounds()->end};
    return f;
  }
  if (!length.add(unit, count)) return std::nullopt;
  Found f = moved(length, by < 0 ? -1 : 1, first, j, "shifted-count");
  if (vague && f) { f->loose = false; f->a.relative = false; f->length = {}; }   // how many are few is not known
  return f;
}

// "three days ago", "hace dos meses", "vor drei Jahren", "in two weeks", "5 minutes later".
Found Grammar::ago(size_t i) const {
  size_t j = i;
  int direction = 0;
  const bool before = w.take(j, Cat::AgoBefore);
  bool within = false;
  if (before) direction = -1;
  else if (w.take(j, Cat::Within)) {
    direction = 1;
    within = true;
    size_t k = j;
    w.take(k, Cat::The);
    if (w.take_value(k, Cat::Shift, 1)) j = k;   // "within the next five years"
  }
  else if (w.take(j, Cat::In)) direction = 1;
  w.take(j, Cat::About);
  const bool vague = w.is(j, Cat::Few) && !w.take_value(j, Cat::Few, 2) && w.take(j, Cat::Few);
  Span8601 length;
  if (vague) {
    int64_t unit = 0;
    if (!w.take(j, Cat::Unit, &unit)) return std::nullopt;
    length.add(unit, 3);
  } else if (!take_length(j, length)) {
    return std::nullopt;
  }
  size_t end = j;
  if (direction == 0) {
    if (w.take(end, Cat::Ago)) direction = -1;
    else if (w.take(end, Cat::Hence)) direction = 1;
    else return std::nullopt;
  } else if (direction == 1) {
    w.take(end, Cat::Hence);
  }
  Phrase f = *moved(length, direction, i, end, within ? "within" : direction < 0 ? "ago" : "hence");
  if (within && f.loose) {
    f.exact.begin = length.timed() ? ref_->seconds : ref_->day() * kDaySeconds;
    if (!length.timed()) f.exact.end -= kDaySeconds;
  }
  if (!f.loose || within) {
    if (vague) { f.loose = false; f.length = {}; }
    return f;
  }
  // A point: a day, or a moment.
  const int64_t at = direction < 0 ? f.exact.begin : f.exact.end - (length.timed() ? 0 : kDaySeconds);
  const Civil v = civil_of(at >= 0 ? at / kDaySeconds : -((kDaySeconds - 1 - at) / kDaySeconds));
  f.a = {.year = v.year, .month = v.month, .day = v.day, .relative = true};
  if (length.timed()) {
    const int of_day = static_cast<int>(((at % kDaySeconds) + kDaySeconds) % kDaySeconds);
    f.a.hour = of_day / 3600; f.a.minute = of_day / 60 % 60; f.a.second = of_day % 60;
  }
  f.loose = false;
  f.kind = length.timed() ? doc::DateKind::kDateTime : doc::DateKind::kDate;
  if (vague) f.a = {};
  return f;
}

// "two months after next Friday", "3 days before 12 May 2006"; "three days before the
// arrival" stays a length without a place.
Found Grammar::from_point(size_t i) const {
  size_t j = i;
  int64_t how = 0;
  if (w.take(j, Cat::Compare, &how) && how > 4) return std::nullopt;
  Span8601 length;
  if (!take_length(j, length) || length.timed()) return std::nullopt;
  int direction = 0;
  size_t k = j;
  if (w.take(k, Cat::Before)) direction = -1;
  else if (w.take(k, Cat::After) || w.take(k, Cat::From)) direction = 1;
  else return std::nullopt;
  const Found base = date(k);
  if (!base || base->loose || base->interval || !base->a.day) return std::nullopt;
  const auto moved_from = [&](const Bounds& b) {
    const int64_t at = length.move(b.begin, direction);
    const Civil v = civil_of(at >= 0 ? at / kDaySeconds : -((kDaySeconds - 1 - at) / kDaySeconds));
    return Point{.year = v.year, .month = v.month, .day = v.day, .relative = base->a.relative};
  };
  const auto b = base->a.bounds();
  if (b) {
    Phrase f = made(i, base->end, moved_from(*b), "length-from-date");
    if (how == 0) return f;
    f.kind = doc::DateKind::kRange;
    if ((how <= 2) == (direction > 0)) {   // "more than two weeks after", "less than three days before"
      f.open_end = how <= 2;
      if (!f.open_end) { f.b = base->a; f.interval = true; }
    } else if (how <= 2) {
      f.open_begin = true;
    } else {
      f.b = f.a;
      f.a = base->a;
      f.interval = true;
    }
    return f;
  }
  // "two weeks from January 15", "three days before Friday": one day for each the base may be.
  std::vector<Point> bases;
  resolve(base->a, bases);
  if (how != 0 || bases.empty()) return std::nullopt;
  Phrase f = made(i, base->end, {.relative = true}, "length-from-date");
  for (const Point& p : bases) {
    if (const auto at = p.bounds()) f.candidates.push_back(moved_from(*at).value());
  }
  f.kind = doc::DateKind::kDate;
  return f;
}

// "now", "recently": the present and its neighbourhood, without bounds.
Found Grammar::now(size_t i) const {
  size_t j = i;
  int64_t which = 0;
  if (!w.take(j, Cat::Now, &which) || which > 2) return std::nullopt;
  Phrase f = made(i, j, {}, "now");
  f.kind = doc::DateKind::kDateTime;
  f.value = which == 0 ? "PRESENT_REF" : which == 1 ? "PAST_REF" : "FUTURE_REF";
  return f;
}

Found Grammar::relative(size_t i) const {
  size_t j = i;
  int64_t by = 0, weekday = 0;
  Found best;
  if (w.take(j, Cat::DayOffset, &by)) {
    if (ref_) {
      const auto p = unit_point(kDay, by);
      if (p) best = made(i, j, *p, "day-offset");
    } else {
      best = made(i, j, {}, "day-offset");
    }
    if (best && w.of(i).size() <= 6 && w.is(i, Cat::Part) && i > 0 && (w.is(i - 1, Cat::The) || w.is(i - 1, Cat::Of)) && w.match(i, Cat::DayOffset)->length == 1) best.reset();   // "la mañana"
  }
  for (const Found& f : {shifted(i), shifted_count(i), ago(i), from_point(i), now(i)}) {
    if (f && (!best || f->end > best->end)) best = f;
  }
  j = i;
  int64_t unit = 0;
  // "for the week.", "of the year": the document's own, where the clause ends with it.
  const bool spanish = (w.languages() & kEsBit) != 0;
  const bool behind_del = spanish && i > 0 && w.is(i, Cat::Unit) && (w.same(i - 1, "del") || w.same(i - 1, "el"));
  if (!best && ref_ && ((english() && w.same(j, "the")) || (spanish && (w.same(j, "el") || w.same(j, "la"))) || behind_del) &&
      w.take(behind_del ? j : ++j, Cat::Unit, &unit) && (unit == kWeek || unit == kMonth || unit == kYear || unit == kWeekend)) {
    const bool singular = w.of(j - 1).back() != 's';
    const bool ends = j >= w.size() || w.mark(j, '.') || w.mark(j, ',') || w.mark(j, '!') || w.mark(j, '?') || w.mark(j, ';') || w.mark(j, '\n');
    if (singular && ends && !(i > 0 && (w.is(i - 1, Cat::Unit) || w.is(i - 1, Cat::Often)))) best = shifted_by(i, j, unit, 0);
  }
  j = i;
  if (!best && w.take(j, Cat::Weekday, &weekday) && !(w.mark(j, '-') && w.glued(j))) {
    if (w.of(i).size() <= 3 && !(w.mark(j, '.') || w[i].capital)) return best;
    if (w.of(i).size() <= 3 && w[j].capital && !w.is(j, Cat::Month)) return best;   // "Sun Microsystems", "Mon Dieu"
    if (w.mark(j, '.') && w.glued(j) && w.of(i).size() <= 5) ++j;
    best = made(i, j, {.weekday = static_cast<int>(weekday)}, "weekday");
  }
  return best;
}

}  // namespace stemma::read::value
