// Dates with times, early and late parts, ranges, and bounds on one side; then the choice:
// the longest construction that starts at a word wins.
#include <algorithm>

#include "stemma/read/value/grammar.h"

namespace stemma::read::value {
namespace {

using doc::DateKind;

bool longer(const Found& f, const Found& best) { return f && (!best || f->end > best->end); }

}  // namespace

Grammar::Grammar(const Words& words, const Setting& setting) : w(words), s_(setting), ref_(reference_of(setting.reference)) {
  if (ref_ && ref_->precision < 3) ref_.reset();   // a year alone does not say when yesterday was
}

Found Grammar::date(size_t i) const {
  Slot& slot = dates_[i % kSlots];
  if (slot.at != i) slot = {i, read_date(i)};
  return slot.found;
}

Found Grammar::point(size_t i) const {
  Slot& slot = points_[i % kSlots];
  if (slot.at != i) slot = {i, read_point(i)};
  return slot.found;
}

Found Grammar::read_date(size_t i) const {
  constexpr uint64_t kNever = bit(Cat::And) | bit(Cat::OClock) | bit(Cat::Percent) | bit(Cat::Currency);
  const Token& t = w[i];
  if (t.number < 0 && (t.cats & ~kNever) == 0 && t.mark != '\'' && t.cats == 0 && w[i].mark != 0) return std::nullopt;
  if (t.number < 0 && t.cats == 0 && t.mark == 0 && english()) return std::nullopt;
  Found best = absolute(i);
  for (const Found& f : {period(i), relative(i)}) {
    if (longer(f, best)) best = f;
  }
  return best;
}

// "this morning", "last night", "tonight".
Found Grammar::day_part(size_t i) const {
  if (!ref_) return std::nullopt;
  size_t j = i;
  int64_t by = 0, part = kNight;
  if (w.same(i, "tonight") && english()) ++j;
  else if (w.same(i, "anoche") && !english()) { ++j; by = -1; }
  else if (!w.take(j, Cat::Shift, &by) || !w.take(j, Cat::Part, &part)) return std::nullopt;
  auto p = unit_point(kDay, by);
  if (!p) return std::nullopt;
  p->part = static_cast<int>(part);
  return made(i, j, *p, "part-shifted");
}

// "12 May 2006 at 7:30 pm", "7:30 pm on 12 May", "yesterday morning", "tonight".
Found Grammar::with_time(size_t i) const {
  Found best;
  Found d = date(i);
  if (const Found part = day_part(i); longer(part, d)) best = d = part;
  if (d && !d->loose && !d->interval && d->a.hour < 0 && (d->a.day || d->a.weekday || d->a.week) && !d->a.weekend && d->kind != DateKind::kDuration) {
    size_t j = d->end;
    if (w.mark(j, ',') || w.mark(j, '-') || (w.same(j, "t") && w.glued(j) && w.is_digits(j + 1))) ++j;
    size_t k = j;
    const bool at = w.take(k, Cat::At) || (english() && w.take(k, Cat::About));
    Point p = d->a;
    Point t;
    if ((d->a.day || d->a.weekday) && take_clock(k, t, at && !(w.digits(k) == 4)) && !(d->rule == std::string_view("day-month") && w.is_digits(j) && w.digits(j) == 4)) {
      p.hour = t.hour; p.minute = t.minute; p.second = t.second; p.zone = t.zone; p.twelve = t.twelve;
      if (p.part && p.part != kMorning && p.hour < 12) p.hour += 12;
      p.part = 0;
      best = made(i, k, p, "date-and-clock");
    } else {
      k = j;
      if (d->a.part == 0 && (d->a.day || d->a.weekday) && take_part(k, p)) {
        best = made(i, k, p, "day-and-part");
        size_t e = k;
        const bool said = w.take(e, Cat::At);
        Point clock_point;
        if (take_clock(e, clock_point, said)) {
          p.hour = clock_point.hour + (p.part != kMorning && clock_point.hour < 12 ? 12 : 0);
          p.minute = clock_point.minute;
          p.second = clock_point.second;
          p.part = p.edge = 0;
          best = made(i, e, p, "date-and-clock");
        }
      }
    }
  }
  // The time first.
  Point t;
  size_t j = i;
  bool time = take_clock(j, t, false);
  const size_t clock_end = j;
  if (!time) { j = i; time = take_part(j, t); }
  if (!time) return best;
  if (w.mark(j, ',')) ++j;
  for (int of = 0; of < 2; ++of) {
    size_t k = j;
    if (of && !w.take(k, Cat::Of) && !w.take(k, Cat::On)) continue;
    if (of) w.take(k, Cat::The);
    Found day = date(k);
    if (const Found part = day_part(k); t.hour >= 0 && longer(part, day)) day = part;
    if (!day || day->loose || day->interval || day->a.hour >= 0 || !(day->a.day || day->a.weekday) || (day->kind != DateKind::kDate && !day->a.part)) continue;
    Point p = day->a;
    if (p.part && p.part != kMorning && t.hour < 12 && t.hour >= 0) t.hour += 12;
    p.hour = t.hour; p.minute = t.minute; p.second = t.second; p.zone = t.zone; p.part = t.part; p.edge = t.edge; p.twelve = t.twelve;
    Phrase f = made(i, day->end, p, clock_end != i && t.hour >= 0 ? "clock-and-date" : "part-and-day");
    if (longer(f, best)) best = f;
  }
  return best;
}

// "early 2005", "mid-June", "at the end of last week", "the rest of the year".
Found Grammar::edged(size_t i) const {
  size_t j = i;
  int64_t edge = 0;
  if (ref_ && (w.same(i, "earlier") || w.same(i, "later") || w.same(i, "sooner"))) {   // "earlier this year"
    const Found whole = shifted(i + 1);
    const auto b = whole && !whole->loose ? whole->a.bounds() : std::nullopt;
    const int64_t today = ref_->day() * kDaySeconds;
    if (!b || b->begin > today || b->end <= today) return std::nullopt;
    Phrase f = made(i, whole->end, {.relative = true}, "part-until-now");
    f.kind = DateKind::kRange;
    f.loose = true;
    f.exact = w.same(i, "later") ? Bounds{today, b->end} : Bounds{b->begin, today};
    return f;
  }
  const bool rest = w.take(j, Cat::Rest);
  if (!rest && !w.take(j, Cat::Edge, &edge)) return std::nullopt;
  if (w.mark(j, '-')) ++j;
  const size_t direct = j;
  w.take(j, Cat::Of);
  w.take(j, Cat::The);
  Found d;
  for (const size_t at : {direct, j}) {
    Found f = date(at);
    if (longer(f, d)) d = f;
  }
  if (!d && ref_) {   // "the end of the year", "end of month"
    size_t k = j;
    int64_t unit = 0;
    if (w.take(k, Cat::Unit, &unit) && unit >= kWeek && unit != kWeekend) {
      if (auto p = unit_point(unit, 0)) d = made(j, k, *p, "");
    }
  }
  if (!d || d->loose || d->interval || d->a.edge || d->a.timed() || d->kind == DateKind::kDuration || (d->a.day && !d->a.relative)) return std::nullopt;
  Point p = d->a;
  if (p.day || p.weekday) return std::nullopt;
  if (rest) {
    const auto b = p.bounds();
    if (!b || !ref_ || b->end <= ref_->day() * kDaySeconds) return std::nullopt;
    Phrase f = made(i, d->end, {.relative = true}, "rest-of");
    f.kind = DateKind::kRange;
    f.loose = true;
    f.exact = {ref_->day() * kDaySeconds, b->end};
    return f;
  }
  p.edge = static_cast<int>(edge);
  Phrase f = made(i, d->end, p, "part-of");
  f.kind = DateKind::kRange;
  return f;
}

Found Grammar::read_point(size_t i) const {
  Found best = with_time(i);
  Point part;
  size_t j = i;
  // "in the morning": a part of any day, where a preposition says that it is a time.
  if (!best && (w.is(i, Cat::In) || w.is(i, Cat::At) || w.is(i, Cat::Of) || w.same(i, "por") || w.same(i, "a") || w.is(i, Cat::Edge)) && take_part(j, part) && part.part <= kNight && j > i + 1)
    best = made(i, j, part, "part-of-day");
  for (const Found& f : {date(i), clock(i, false), edged(i)}) {
    if (longer(f, best)) best = f;
  }
  return best;
}

// What one end of a range leaves to the other: "4 to 22 January 1995", "from May 2005 to June".
bool Grammar::share(Phrase& a, Phrase& b) const {
  Point& p = a.a;
  Point& q = b.a;
  if (p.dated() && !q.dated() && q.timed()) { const Point t = q; q = p; q.hour = t.hour; q.minute = t.minute; q.second = t.second; q.zone = t.zone; q.part = 0; }
  if (!p.dated() && q.dated() && p.timed() && q.timed()) { const Point t = p; p = q; p.hour = t.hour; p.minute = t.minute; p.second = t.second; p.twelve = t.twelve; p.part = 0; }
  if (p.dated() != q.dated()) return false;
  if (p.day && !p.month && q.month) { p.month = q.month; }
  if (q.day && !q.month && p.month) { q.month = p.month; q.year = q.year == kNone ? p.year : q.year; }
  const bool calendar_p = p.month || p.sub || p.week, calendar_q = q.month || q.sub || q.week;
  if (p.year == kNone && q.year != kNone && calendar_p) {
    p.year = q.year;
    if (p.month && q.month && p.month > q.month) --p.year;
    p.relative = p.relative || q.relative;
  }
  if (q.year == kNone && p.year != kNone && calendar_q) {
    q.year = p.year;
    if (p.month && q.month && (q.month < p.month || (q.month == p.month && q.day && q.day < p.day))) ++q.year;
  }
  if (!p.valid() || !q.valid()) return false;
  const auto begin = p.bounds(), end = q.bounds();
  return !begin || !end || begin->begin < end->end;
}

// "from 1999 to 2002", "between May and October 2005", "4-22 January 1995", "3 to 5 pm".
Found Grammar::range(size_t i) const {
  size_t j = i;
  const bool between = w.take(j, Cat::Between);
  const bool from = !between && w.take(j, Cat::From);
  Found best;
  const auto bare_day = [&](size_t at) -> Found {   // "4" of "4 to 22 January"
    size_t k = at;
    Point p;
    w.take(k, Cat::The);
    if (!english()) w.take_value(k, Cat::Unit, kDay);
    int64_t weekday = 0;
    if (w.take(k, Cat::Weekday, &weekday)) { if (w.mark(k, ',')) ++k; w.take(k, Cat::The); }
    if (!take_day(k, p.day)) return std::nullopt;
    return made(at, k, p, "");
  };
  const auto bare_clock = [&](size_t at) -> Found {
    size_t k = at;
    Point p;
    w.take(k, Cat::At);
    if (!take_clock(k, p, true)) return std::nullopt;
    return made(at, k, p, "");
  };
  struct Ends { Found a; bool needs_day, needs_clock; };
  for (const Ends& low : {Ends{point(j), false, false}, Ends{bare_day(j), true, false}, Ends{bare_clock(j), false, true}}) {
    if (!low.a || low.a->loose || low.a->interval || low.a->kind == DateKind::kDuration || !low.a->value.empty()) continue;
    size_t k = low.a->end;
    if (w.mark(k, ',') && (w.is(k + 1, Cat::To) || w.is(k + 1, Cat::And))) ++k;
    const bool dash = w.mark(k, '-') || w.mark(k, '~');
    size_t joint = k;
    const bool joined = dash ? (++joint, true) : between ? (w.take(joint, Cat::And) || w.take(joint, Cat::To)) : w.take(joint, Cat::To);
    if (!joined) continue;
    if (!from && !between && !english() && !dash && w.of(k).size() == 1 && (low.needs_day || low.needs_clock)) { if (low.needs_clock) continue; }
    Found high = point(joint);
    if (!english()) {
      size_t e = joint;
      if (w.take(e, Cat::The)) { Found f = point(e); if (longer(f, high)) high = f; }
    }
    if (const Found clock_end = bare_clock(joint); low.a->a.hour >= 0 && !low.needs_clock && longer(clock_end, high)) high = clock_end;
    if (!high && low.a->a.day && low.a->a.month && !low.needs_day) {   // "January 4 to 22, 1995"
      high = bare_day(joint);
      if (high) {
        Point q = high->a;
        q.month = low.a->a.month;
        size_t e = high->end;
        if (low.a->a.year == kNone) behind_month(e, q);
        high->a = q;
        high->end = e;
      }
    }
    if (!high && w.digits(joint) == 2 && w.glued(joint) && low.a->a.year != kNone && !low.a->a.month && !low.a->a.span && !low.a->a.sub && dash && w.glued(k)) {   // "1999-02"
      const int year = low.a->a.year / 100 * 100 + static_cast<int>(w[joint].number);
      if (year > low.a->a.year) high = made(joint, joint + 1, {.year = year}, "");
    }
    if (!high || high->loose || high->interval || high->kind == DateKind::kDuration || !high->value.empty()) continue;
    if (low.needs_day && high->a.timed()) continue;
    if (low.needs_day && !(high->a.day && (high->a.month || high->a.year != kNone))) continue;
    if (low.needs_clock && !(high->a.hour >= 0)) continue;
    if (low.needs_clock && !from && !between && high->a.twelve) continue;
    Phrase a = *low.a, b = *high;
    if (a.a.hour >= 0 && b.a.hour >= 0 && a.a.twelve && b.a.hour >= 12 && !b.a.twelve && a.a.hour < 12 && a.a.hour + 12 < b.a.hour + (b.a.hour == 12 ? 12 : 0)) a.a.hour += a.a.hour < 12 ? 12 : 0;
    if (a.a.hour >= 12 && !a.a.twelve && b.a.twelve && b.a.hour < 12 && b.a.hour + 12 > a.a.hour) b.a.hour += 12;
    if (!share(a, b)) continue;
    Phrase f = made(i, b.end, a.a, "from-to");
    f.b = b.a;
    f.interval = true;
    f.kind = DateKind::kRange;
    if (!a.a.dated()) {   // "3 to 5 pm on Friday"
      size_t e = f.end;
      if (w.mark(e, ',')) ++e;
      w.take(e, Cat::On);
      w.take(e, Cat::Of);
      const Found day = date(e);
      if (day && !day->loose && !day->interval && (day->a.day || day->a.weekday) && !day->a.timed()) {
        Point p = day->a, q = day->a;
        p.hour = a.a.hour; p.minute = a.a.minute; p.second = a.a.second;
        q.hour = b.a.hour; q.minute = b.a.minute; q.second = b.a.second;
        f.a = p;
        f.b = q;
        f.end = day->end;
      }
    }
    if (longer(f, best)) best = f;
  }
  // A day and then its hours: "Friday from 3 to 5 pm".
  if (!from && !between && !best) {
    Found day = date(i);
    if (const Found part = with_time(i); part && part->a.part && longer(part, day)) day = part;
    if (day && !day->loose && !day->interval && (day->a.day || day->a.weekday) && day->a.hour < 0) {
      size_t e = day->end;
      const bool later = day->a.part && day->a.part != kMorning;
      if (w.mark(e, ',')) ++e;
      const Found hours = (w.is(e, Cat::From) || w.is(e, Cat::Between) || w.is_digits(e)) ? range(e) : Found{};
      if (hours && hours->interval && !hours->a.dated() && hours->a.hour >= 0) {
        Phrase f = *hours;
        Point p = day->a, q = day->a;
        p.part = q.part = p.edge = q.edge = 0;
        if (later && f.a.hour < 12 && f.b.hour < 12) { f.a.hour += 12; f.b.hour += 12; }
        p.hour = f.a.hour; p.minute = f.a.minute; q.hour = f.b.hour; q.minute = f.b.minute;
        f.a = p;
        f.b = q;
        f.first = i;
        best = f;
      }
    }
  }
  return best;
}

// "before 12 May", "since 2005", "until the end of June", "about 1950".
Found Grammar::bounded(size_t i) const {
  size_t j = i;
  Phrase f;
  const size_t start = i;
  if (w.take(j, Cat::About)) {
    if (i > 0 && (w.same(i - 1, "how") || w.same(i - 1, "what"))) return std::nullopt;   // "what about Friday"
    Found d = point(j);
    if (!d || d->loose || d->interval || d->kind == DateKind::kDuration || d->kind == DateKind::kSet || !d->value.empty()) return std::nullopt;
    d->first = start;
    d->a.about = true;
    d->rule = "about";
    return d;
  }
  struct Way { Cat cat; bool open_begin, open_end, beyond; const char* rule; };
  constexpr Way kWays[] = {{Cat::Since, false, true, false, "since"}, {Cat::After, false, true, true, "after"}, {Cat::Before, true, false, false, "before"}, {Cat::Until, true, false, true, "until"}};
  Found best;
  for (const Way& way : kWays) {
    j = i;
    if (!w.take(j, way.cat)) continue;
    Found d = point(j);
    size_t k = j;
    if (w.take(k, Cat::The)) if (Found e = point(k); longer(e, d)) d = e;
    if (!d || d->loose || d->interval || d->kind == DateKind::kDuration || !d->value.empty()) continue;
    d->first = start;
    d->open_begin = way.open_begin;
    d->open_end = way.open_end;
    d->beyond = way.beyond;
    d->rule = way.rule;
    d->kind = DateKind::kRange;
    if (longer(d, best)) best = d;
  }
  return best;
}

Found Grammar::longest(size_t i) const {
  Found best;
  constexpr uint64_t kBounds = bit(Cat::About) | bit(Cat::Since) | bit(Cat::After) | bit(Cat::Before) | bit(Cat::Until);
  if ((w[i].cats & kBounds) != 0) best = bounded(i);
  for (const Found& f : {range(i), point(i), set(i), duration(i)}) {
    if (longer(f, best)) best = f;
  }
  if (best && best->end <= i) return std::nullopt;
  return best;
}

}  // namespace stemma::read::value
