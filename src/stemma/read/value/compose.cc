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
  if (w.take_value(j, Cat::Now, 3)) {}
  else if (w.take_value(j, Cat::Now, 4)) by = -1;
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
      if (p.part && p.part != kMorning && p.hour < 12 && t.twelve) p.hour += 12;
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
  const bool at = !english() && w.is(j, Cat::At) && w.take(j, Cat::At);
  bool time = take_clock(j, t, at && w.of(j - 1).size() > 1);
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
    const Bounds b = (whole && !whole->loose ? whole->a.bounds() : std::nullopt).value_or(Bounds{});
    const int64_t today = ref_->day() * kDaySeconds;
    if (b.begin > today || b.end <= today) return std::nullopt;
    Phrase f = made(i, whole->end, {.relative = true}, "part-until-now");
    f.kind = DateKind::kRange;
    f.loose = true;
    f.exact = w.same(i, "later") ? Bounds{today, b.end} : Bounds{b.begin, today};
    return f;
  }
  const bool rest = w.take_value(j, Cat::Rest, 0);
  size_t weekend = w.is(i, Cat::The) ? i + 1 : i;
  if (w.take_value(weekend, Cat::Unit, kWeekend)) return std::nullopt;   // "fin de semana"
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
  const bool of_said = direct != j || direct > i + 1;
  if (edge == 3 && !rest && ref_ && of_said) {   // "the end of the day", "end of tomorrow": its last second
    Found day = d;
    size_t k = j;
    int64_t unit = 0;
    if (!day && w.take(k, Cat::Unit, &unit) && unit == kDay && w.of(k - 1).back() != 's') day = made(j, k, *unit_point(kDay, 0), "");
    if (day && !day->loose && !day->interval && !day->a.timed() && (day->a.relative || day->a.weekday) && (day->a.day || day->a.weekday) && !day->a.weekend && day->kind == DateKind::kDate) {
      Point p = day->a;
      p.hour = 23;
      p.minute = p.second = 59;
      return made(i, day->end, p, "end-of-day");
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
  if (q.weekday && !q.day && !q.month && q.year == kNone && p.day && p.bounds()) {   // "from next Monday to Friday"
    const Days from = days_of(p.year, p.month, p.day);
    const Civil c = civil_of(from + (q.weekday - weekday_of(from) + 6) % 7 + 1);
    q.year = c.year; q.month = c.month; q.day = c.day; q.weekday = 0; q.relative = p.relative;
  }
  if (!p.valid() || !q.valid()) return false;
  const auto begin = p.bounds(), end = q.bounds();
  return !begin || !end || begin->begin < end->end;
}

// "4" of "4 to 22 January".
Found Grammar::bare_day(size_t i) const {
  size_t k = i;
  Point p;
  int64_t weekday = 0;
  w.take(k, Cat::The);
  if (!english()) w.take_value(k, Cat::Unit, kDay);
  if (w.take(k, Cat::Weekday, &weekday)) {
    if (w.mark(k, ',')) ++k;
    w.take(k, Cat::The);
  }
  if (!take_day(k, p.day)) return std::nullopt;
  return made(i, k, p, "");
}

// "3" of "3 to 5 pm".
Found Grammar::bare_clock(size_t i) const {
  size_t k = i;
  Point p;
  w.take(k, Cat::At);
  if (!take_clock(k, p, true)) return std::nullopt;
  return made(i, k, p, "");
}

// The other end, behind "to", "and" or a dash.
Found Grammar::high_end(const Phrase& low, bool dash, size_t joint, bool bare_hours) const {
  if (size_t e = joint; ref_ && low.a.hour < 0 && (w.take_value(e, Cat::Now, 0) || (w.same(e, "date") && english() && ++e))) {
    return made(joint, e, *unit_point(kDay, 0), "");   // "from March 2005 to date"
  }
  Found high = point(joint);
  if (!english()) {
    size_t e = joint;
    if (w.take(e, Cat::The)) {
      if (Found f = point(e); longer(f, high)) high = f;
    }
  }
  if (low.a.hour >= 0 && bare_hours) {
    if (const Found clock_end = bare_clock(joint); longer(clock_end, high)) high = clock_end;
  }
  if (low.a.day && !low.a.month && !low.a.timed()) {   // "from 4 to 22 this month"
    size_t k = joint;
    Point p;
    w.take(k, Cat::The);
    if (take_day(k, p.day)) {
      w.take(k, Cat::Of);
      const Found month = shifted(k);
      if (month && month->a.month && !month->a.day && !month->loose && (!high || month->end > high->end)) {
        p.month = month->a.month;
        p.year = month->a.year;
        p.relative = true;
        high = made(joint, month->end, p, "");
      }
    }
  }
  if (!high && low.a.day && low.a.month) {   // "January 4 to 22, 1995"
    high = bare_day(joint);
    if (high) {
      high->a.month = low.a.month;
      if (low.a.year == kNone) behind_month(high->end, high->a);
    }
  }
  const bool plain_year = low.a.year != kNone && !low.a.month && !low.a.span && !low.a.sub && !low.a.week;
  if (!high && dash && plain_year && w.digits(joint) == 2 && w.glued(joint) && w.glued(joint - 1)) {   // "1999-02"
    const int year = low.a.year / 100 * 100 + static_cast<int>(w[joint].number);
    if (year > low.a.year && year <= low.a.year + 60) high = made(joint, joint + 1, {.year = year}, "");
  }
  if (!high || high->loose || high->interval || high->kind == DateKind::kDuration || !high->value.empty()) return std::nullopt;
  return high;
}

// The half of the day that one end tells the other: "3 to 5 pm", "11 am to 2".
static void share_half(Point& a, Point& b) {
  if (a.hour < 0 || b.hour < 0) return;
  const int from = a.hour * 60 + std::max(a.minute, 0), to = b.hour * 60 + std::max(b.minute, 0);
  if (a.twelve && a.hour < 12 && !b.twelve && b.hour >= 12 && from + 720 < to) a.hour += 12;
  else if (b.twelve && b.hour < 12 && to <= from && from < 720) { b.hour += 12; b.twelve = false; }   // "11 am to 3", "from 10:30 to 3"
  if (a.hour >= 12 && !a.twelve && b.twelve && b.hour < 12 && b.hour + 12 > a.hour) b.hour += 12;
}

// "3 to 5 pm on Friday": the day behind the hours.
void Grammar::hours_on(Phrase& f) const {
  size_t e = f.end;
  if (w.mark(e, ',')) ++e;
  if (!w.take(e, Cat::On)) w.take(e, Cat::Of);
  Found day = date(e);
  if (const Found part = with_time(e); part && part->a.part && part->a.hour < 0 && longer(part, day)) day = part;   // "between 7 and 9 last night"
  if (!day || day->loose || day->interval || !(day->a.day || day->a.weekday) || day->a.hour >= 0) return;
  const bool later = day->a.part && day->a.part != kMorning;
  for (Point* p : {&f.a, &f.b}) {
    const Point time = *p;
    *p = day->a;
    p->part = p->edge = 0;
    p->hour = time.hour + (later && time.hour < 12 ? 12 : 0);
    p->minute = time.minute;
    p->second = time.second;
  }
  f.end = day->end;
}

// "Friday from 3 to 5 pm".
Found Grammar::day_and_hours(size_t i) const {
  Found day = date(i);
  if (const Found part = with_time(i); part && part->a.part && longer(part, day)) day = part;
  if (!day || day->loose || day->interval || !(day->a.day || day->a.weekday) || day->a.hour >= 0) return std::nullopt;
  size_t e = day->end;
  if (w.mark(e, ',')) ++e;
  Found hours = w.is(e, Cat::From) || w.is(e, Cat::Between) || w.is_digits(e) ? range(e) : Found{};
  if (!hours || !hours->interval || hours->a.dated() || hours->a.hour < 0) return std::nullopt;
  const bool later = day->a.part && day->a.part != kMorning && hours->a.hour < 12 && hours->b.hour < 12;
  for (Point* p : {&hours->a, &hours->b}) {
    const Point time = *p;
    *p = day->a;
    p->part = p->edge = 0;
    p->hour = time.hour + (later ? 12 : 0);
    p->minute = time.minute;
  }
  hours->first = i;
  return hours;
}

// "from 1999 to 2002", "between May and October 2005", "4-22 January 1995", "3 to 5 pm".
Found Grammar::range(size_t i) const {
  size_t j = i;
  const bool between = w.take(j, Cat::Between);
  const bool from = !between && w.take(j, Cat::From);
  const bool said = from || between;
  Found best;
  struct Ends { Found a; bool needs_day, needs_clock; };
  Found first = point(j);
  if (size_t e = j; said && ref_ && w.take_value(e, Cat::Now, 0)) first = made(j, e, *unit_point(kDay, 0), "");   // "between now and November 15"
  for (const Ends& low : {Ends{first, false, false}, Ends{bare_day(j), true, false}, Ends{bare_clock(j), false, true}}) {
    if (!low.a || low.a->loose || low.a->interval || low.a->kind == DateKind::kDuration || !low.a->value.empty()) continue;
    size_t k = low.a->end;
    if (w.mark(k, ',') && (w.is(k + 1, Cat::To) || w.is(k + 1, Cat::And))) ++k;
    const bool dash = w.mark(k, '-') || w.mark(k, '~');
    size_t joint = dash ? k + 1 : k;
    if (!dash && !(between && w.take(joint, Cat::And)) && !w.take(joint, Cat::To)) continue;
    if (low.needs_clock && !said && !english() && !dash && w.of(k).size() == 1) continue;
    const Found high = high_end(*low.a, dash, joint, !low.needs_clock || said);
    if (!high) continue;
    if (low.needs_day && (high->a.timed() || !(high->a.day && (high->a.month || high->a.year != kNone)))) continue;
    if (low.needs_clock && (high->a.hour < 0 || (!said && high->a.twelve))) continue;
    // Two bare figures are hours only when minutes, more than noon's twelve, or a day behind them say so.
    const bool bare = low.needs_clock && low.a->a.twelve && high->a.twelve && low.a->a.minute < 0 && high->a.minute < 0;
    if (bare && !said) continue;
    Phrase a = *low.a, b = *high;
    share_half(a.a, b.a);
    if (!share(a, b)) continue;
    Phrase f = made(i, b.end, a.a, "from-to");
    f.b = b.a;
    f.interval = true;
    f.kind = DateKind::kRange;
    if (!a.a.dated()) hours_on(f);
    if (bare && !f.a.dated()) continue;
    if (longer(f, best)) best = f;
  }
  return said || best ? best : day_and_hours(i);
}

// "before 12 May", "since 2005", "until the end of June", "about 1950".
Found Grammar::bounded(size_t i) const {
  size_t j = i;
  Phrase f;
  const size_t start = i;
  if (w.take(j, Cat::About)) {
    if (i > 0 && (w.same(i - 1, "how") || w.same(i - 1, "what"))) return std::nullopt;   // "what about Friday"
    Found d = point(j);
    if (!d && !english() && (w.same(j - 1, "las") || w.same(j - 1, "la"))) d = clock(j, true);   // "alrededor de las once"
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
    if (w.same(i, "past") && w.is(i + 1, Cat::Weekday)) continue;   // "past Wednesday" is a day
    if (english()) w.take(j, Cat::About);   // "before around 2 pm"
    Found d = point(j);
    size_t k = j;
    if (w.take(k, Cat::The)) if (Found e = point(k); longer(e, d)) d = e;
    const std::string_view word = w.of(j - 1);
    if (!d && !english() && (word == "las" || word == "la")) d = clock(j, true);   // "antes de las dos y media"
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

// "12 May before 5 pm": a day, and a bound on its hours. "2016 and later": a bound behind.
Found Grammar::bounded_behind(size_t i) const {
  const Found d = date(i);
  if (!d || d->loose || d->interval || d->a.timed() || !d->value.empty() || d->kind == DateKind::kDuration || !d->a.dated()) return std::nullopt;
  size_t j = d->end;
  if (w.same(j, "or") || w.same(j, "and") || w.same(j, "o") || w.same(j, "y")) {
    ++j;
    size_t k = j;
    const bool later = w.take(k, Cat::Hence) || w.take_value(k, Cat::Compare, 11) || w.take(k, Cat::After);
    const bool earlier = !later && (w.take(k, Cat::Ago) || w.take_value(k, Cat::Compare, 12) || w.take(k, Cat::Before));
    const bool ends = k >= w.size() || (w[k].mark != 0 && w[k].mark != '-');
    if (!(later || earlier) || !ends) return std::nullopt;
    Phrase f = *d;
    f.end = k;
    f.kind = DateKind::kRange;
    f.open_end = later;
    f.open_begin = earlier;
    f.beyond = earlier;
    f.rule = later ? "and-later" : "and-earlier";
    return f;
  }
  if (!(d->a.day || d->a.weekday)) return std::nullopt;
  constexpr uint64_t kWays = bit(Cat::Before) | bit(Cat::After) | bit(Cat::Since) | bit(Cat::Until);
  if ((w[j].cats & kWays) == 0 || w.is(j, Cat::At)) return std::nullopt;
  Found hours = bounded(j);
  if (!hours || hours->a.dated() || hours->a.hour < 0) return std::nullopt;
  const Point time = hours->a;
  hours->a = d->a;
  hours->a.hour = time.hour;
  hours->a.minute = time.minute;
  hours->a.second = time.second;
  hours->a.zone = time.zone;
  hours->first = i;
  return hours;
}

Found Grammar::longest(size_t i) const {
  Found best;
  constexpr uint64_t kBounds = bit(Cat::About) | bit(Cat::Since) | bit(Cat::After) | bit(Cat::Before) | bit(Cat::Until);
  if ((w[i].cats & kBounds) != 0) best = bounded(i);
  for (const Found& f : {range(i), point(i), set(i), bounded_behind(i), duration(i)}) {
    if (longer(f, best)) best = f;
  }
  if (best && best->end <= i) return std::nullopt;
  return best;
}

}  // namespace stemma::read::value
