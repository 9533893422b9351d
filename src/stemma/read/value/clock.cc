// Times of the day: 7:30 pm, 19h30, 0730 hours, half past seven, noon; parts of the day.
#include <algorithm>

#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {

void Grammar::take_zone(size_t& i, Point& p) const {
  size_t j = i;
  int64_t minutes = 0;
  if (w.mark(j, '(')) ++j;
  if (w.is(j, Cat::Zone) && (w[j].end - w[j].begin > 1 || w.glued(j))) {
    const bool letters = w.of(j)[0] <= 'Z' || w[j].end - w[j].begin >= 3;
    if (!letters || !w.take(j, Cat::Zone, &minutes)) return;
    p.zone = static_cast<int>(minutes);
  } else if ((w.mark(j, '+') || (w.mark(j, '-') && p.second >= 0)) && w.glued(j) && w.glued(j + 1) && w.digits(j + 1) >= 2) {
    const int sign = w.mark(j, '-') ? -1 : 1;
    int hours = static_cast<int>(w[j + 1].number), rest = 0;
    size_t k = j + 2;
    if (w.digits(j + 1) == 4) { rest = hours % 100; hours /= 100; }
    else if (w.mark(k, ':') && w.digits(k + 1) == 2) { rest = static_cast<int>(w[k + 1].number); k += 2; }
    if (hours > 14 || rest > 59) return;
    p.zone = sign * (hours * 60 + rest);
    j = k;
  } else {
    return;
  }
  if (j > i && w.mark(i, '(')) {
    if (!w.mark(j, ')')) { p.zone = kNone; return; }
    ++j;
  }
  i = j;
}

// "in the morning", "de la tarde", "tomorrow night": the part alone, with early and late.
bool Grammar::take_part(size_t& i, Point& p) const {
  size_t j = i;
  int64_t part = 0, edge = 0;
  if (w.is(j, Cat::In) || w.is(j, Cat::At) || w.is(j, Cat::Of) || w.is(j, Cat::On)) {
    size_t k = j + 1;
    w.take(k, Cat::The);
    if (w.is(k, Cat::Part) || w.is(k, Cat::Edge)) j = k;
  }
  if (!english() && (w.same(j, "por") || w.same(j, "a"))) { ++j; }
  w.take(j, Cat::The);
  if (w.is(j, Cat::Noon) && w.match(j, Cat::Noon)->length > 1) return false;   // "mid-morning" is an hour
  const bool has_edge = w.take(j, Cat::Edge, &edge);
  if (has_edge && w.mark(j, '-')) ++j;
  if (has_edge) { w.take(j, Cat::Of); w.take(j, Cat::The); }
  if (!w.take(j, Cat::Part, &part)) return false;
  p.part = static_cast<int>(part);
  if (has_edge) p.edge = static_cast<int>(edge);
  i = j;
  return true;
}

// "in the night", as "in the evening" makes a bare figure an hour.
bool Grammar::night_behind(size_t i) const {
  size_t j = i;
  return english() && w.take(j, Cat::In) && w.same(j, "the") && w.is(j + 1, Cat::Part) && w.match(j + 1, Cat::Part)->value == kNight;
}

// An hour with its minutes; `loose` takes a bare "7" too.
bool Grammar::take_hour(size_t& i, Point& p, bool loose) const {
  size_t j = i;
  int64_t n = 0;
  if (w.take(j, Cat::Noon, &n)) { p.hour = static_cast<int>(n); i = j; return true; }
  if (w.is_digits(j)) {
    if (j > 1 && w.glued(j) && w.mark(j - 1, '.') && w.glued(j - 1) && w.is_digits(j - 2)) return false;   // "37.1 in the morning"
    const size_t d = w.digits(j);
    const int v = static_cast<int>(w[j].number);
    const bool colon = (w.mark(j + 1, ':') || (w.mark(j + 1, '.') && (!english() || w.is(j + 3, Cat::AmPm)))) && w.glued(j + 1) && w.digits(j + 2) == 2 && w.glued(j + 2) && w[j + 2].number < 60;
    if (d <= 2 && v <= 24 && colon) {
      p.hour = v;
      p.minute = static_cast<int>(w[j + 2].number);
      const bool dot = w.mark(j + 1, '.');
      j += 3;
      if (w.mark(j, ':') && w.glued(j) && w.digits(j + 1) == 2) { p.second = static_cast<int>(w[j + 1].number); j += 2; }
      if (w.mark(j, '.') && w.glued(j) && w.is_digits(j + 1) && w.glued(j + 1) && p.second >= 0) j += 2;
      if (dot && !loose && !w.is(j, Cat::AmPm) && !w.is(j, Cat::Hour) && !w.is(j, Cat::OClock)) return false;
    } else if (d <= 2 && v <= 24 && (w.same(j + 1, "h") || w.same(j + 1, "hrs")) && (!english() || w.digits(j + 2) == 2)) {   // 19h30
      p.hour = v;
      j += 2;
      if (w.digits(j) == 2 && w[j].number < 60) { p.minute = static_cast<int>(w[j].number); ++j; }
    } else if (d == 4 && v / 100 < 24 && v % 100 < 60 && (w.is(j + 1, Cat::AmPm) || w.same(j + 1, "hrs") || w.same(j + 1, "hours") || w.same(j + 1, "h") || (w.is(j + 1, Cat::Zone) && w[j + 1].capital) || w.same(j + 1, "local"))) {
      p.hour = v / 100;
      p.minute = v % 100;
      ++j;
      if (w.same(j, "hrs") || w.same(j, "hours") || w.same(j, "h")) ++j;
    } else if (d <= 2 && v <= 24 && (loose || w.is(j + 1, Cat::AmPm) ||
               (w.is(j + 1, Cat::OClock) && w.match(j + 1, Cat::OClock)->length + w.glued(j + 1) > 0) ||
               (w.is(j + 1, Cat::Part) && !w.same(j + 1, "nights") && !w.same(j + 1, "noches")) ||
               w.is(j + 1, Cat::Noon) || night_behind(j + 1))) {
      if (w.mark(j + 1, '%') || w.is(j + 1, Cat::Magnitude)) return false;
      p.hour = v;
      ++j;
    } else {
      return false;
    }
  } else {
    const auto hour = small_number(w, j);
    if (!hour || hour->value > 24 || (w.is(j, Cat::A) && english())) return false;
    size_t k = hour->end;
    const auto minute = w.is_digits(k) ? std::nullopt : small_number(w, k);
    const bool said = loose || night_behind(minute ? minute->end : k) || w.is(k, Cat::AmPm) || w.is(k, Cat::OClock) || (minute && (w.is(minute->end, Cat::AmPm)));
    if (!said) return false;
    p.hour = static_cast<int>(hour->value);
    j = k;
    if (minute && minute->value < 60 && (minute->value >= 10 || !english())) { p.minute = static_cast<int>(minute->value); j = minute->end; }
  }
  i = j;
  return p.hour <= 24;
}

// "half past seven", "quarter to eight", "three minutes to eight".
bool Grammar::take_past(size_t& i, Point& p) const {
  if ((w.languages() & kEsBit) != 0) return take_past_spanish(i, p);
  if (!english()) return false;
  size_t k = i;
  double minutes = -1;
  bool said = false;   // "10 to 11" is a range
  w.take(k, Cat::A);
  if (w.is(k, Cat::Half)) { minutes = 30; said = true; ++k; }
  else if (w.take_value(k, Cat::Fraction, 4)) { minutes = 15; said = true; }
  else if (const auto m = small_number(w, k); m && m->value < 60 && m->value >= 1) {
    size_t e = m->end;
    said = w.take_value(e, Cat::Unit, kMinute);
    if (said || m->value >= 5) { minutes = m->value; k = e; }
  }
  const bool past = minutes >= 0 && w.is(k, Cat::Past);
  const bool to = minutes >= 0 && !past && said && w.is(k, Cat::MinuteTo) && w.of(k) != "of";
  if (!past && !to) return false;
  size_t h = k + 1;
  Point q;
  if ((w.is_digits(i) && !w.is_digits(h) && !said) || !take_hour(h, q, true)) return false;
  if (q.minute > 0 && !(to && q.minute == 30)) return false;
  p.hour = to && q.minute < 0 ? (q.hour + 23) % 24 : q.hour;
  p.minute = static_cast<int>(q.minute == 30 ? 30 - minutes : to ? 60 - minutes : minutes);
  i = h;
  return p.minute >= 0;
}

// "y media", "menos cuarto", "et demie", "et quart" behind an hour.
void Grammar::take_minutes(size_t& i, Point& p) const {
  if (english() || p.minute >= 0) return;
  size_t e = i;
  const bool and_ = w.take(e, Cat::And);
  const bool minus = !and_ && w.take(e, Cat::Minus);
  if (!and_ && !minus) return;
  int m = w.is(e, Cat::Half) ? 30 : w.is(e, Cat::Fraction) ? 15 : 0;
  size_t behind = e + 1;
  if (m == 0) {
    const auto v = small_number(w, e);
    if (!v || v->value >= 60 || v->value < 1 || (w.is_digits(e) && v->value < 10)) return;   // "las 5 y 6": two hours
    m = static_cast<int>(v->value);
    behind = v->end;
    w.take_value(behind, Cat::Unit, kMinute);
  }
  p.minute = minus ? 60 - m : m;
  if (minus) p.hour = (p.hour + 23) % 24;
  i = behind;
}

// "las siete y media", "las ocho y veinte de la noche": the minutes tell that these are hours.
bool Grammar::minutes_told(size_t i) const {
  const auto hour = small_number(w, i);
  if (!hour || hour->value > 24) return false;
  size_t e = hour->end;
  if (!w.take(e, Cat::And) && !w.take(e, Cat::Minus)) return false;
  if (w.is(e, Cat::Half)) return true;
  size_t quarter = e;
  if (w.take_value(quarter, Cat::Fraction, 4)) return true;
  const auto minute = small_number(w, e);
  return minute && minute->value < 60 && (w.is(minute->end, Cat::AmPm) || w.is(minute->end, Cat::Part));
}

// "cuarto pasadas las ocho", "tres minutos para las ocho".
bool Grammar::take_past_spanish(size_t& i, Point& p) const {
  size_t j = i;
  int minutes = 0;
  if (w.take_value(j, Cat::Fraction, 4)) minutes = 15;
  else if (const auto m = small_number(w, j); m && m->value >= 1 && m->value < 60) {
    minutes = static_cast<int>(m->value);
    j = m->end;
    if (!w.take_value(j, Cat::Unit, kMinute)) return false;
  } else {
    return false;
  }
  const bool past = w.same(j, "pasadas") || w.same(j, "pasados");
  if (!past && !w.same(j, "para")) return false;
  ++j;
  if (w.same(j, "de")) ++j;
  if (!w.same(j, "las") && !w.same(j, "la")) return false;
  ++j;
  Point q;
  if (!take_hour(j, q, true) || (q.minute > 0 && !past)) return false;
  const int all = q.hour * 60 + std::max(q.minute, 0) + (past ? minutes : -minutes) + 1440;
  p.hour = all / 60 % 24;
  p.minute = all % 60;
  i = j;
  return true;
}

bool Grammar::take_clock(size_t& i, Point& out, bool loose) const {
  size_t j = i;
  Point p;
  int64_t n = 0, part = 0;
  if (!english() && w.take(j, Cat::The) && minutes_told(j)) loose = true;
  if (take_past(j, p)) loose = true;
  if (p.hour < 0) {
    if (!take_hour(j, p, loose)) return false;
    take_minutes(j, p);
  }
  const bool had_clock = w.take(j, Cat::OClock);
  bool morning = false, later = false;
  size_t e = j;
  if (w.take(e, Cat::AmPm, &n)) {
    (n ? later : morning) = true;
    if (w.mark(e, '.') && w.glued(e)) ++e;
    j = e;
    take_minutes(j, p);   // "8 pm menos cuarto"
  } else if (w.is(e, Cat::Noon) && p.hour == 12) {
    int64_t noon = 12;
    w.take(e, Cat::Noon, &noon);
    p.hour = noon == 0 ? 0 : 12;
    j = e;
  } else {
    Point q;
    if (take_part(e, q) && q.edge == 0) {
      part = q.part;
      morning = part == kMorning;
      later = part == kAfternoon || part == kEvening || part == kNight;
      if (part == kNight && (p.hour == 12 || p.hour < 5)) { later = false; morning = true; }
      j = e;
    }
  }
  if (!had_clock) w.take(j, Cat::OClock);
  if (later && p.hour < 12) p.hour += 12;
  if (morning && p.hour == 12) p.hour = 0;
  p.twelve = !later && !morning && p.hour <= 12 && p.hour > 0;
  if (p.hour == 24 && p.minute > 0) return false;
  take_zone(j, p);
  out.hour = p.hour;
  out.minute = p.minute;
  out.second = p.second;
  out.zone = p.zone;
  out.twelve = p.twelve;
  i = j;
  return true;
}

// A time that stands alone. A bare number is none, whatever stands before it.
Found Grammar::clock(size_t i, bool loose) const {
  size_t j = i;
  Point p;
  const bool part_first = take_part(j, p) && p.edge == 0;
  if (part_first) {   // "in the morning at 7"
    size_t k = j;
    w.take(k, Cat::At);
    Point t;
    if (take_clock(k, t, true)) {
      if (p.part != kMorning && t.hour < 12) t.hour += 12;
      return made(i, k, t, "part-and-clock");
    }
    return std::nullopt;
  }
  j = i;
  const bool at = w.is(j, Cat::At) && !english() && w.take(j, Cat::At);
  p = {};
  if (!take_clock(j, p, loose || at)) return std::nullopt;
  if (at && !english() && w.is_digits(j - 1) && j == i + w.match(i, Cat::At)->length + 1 && w.match(i, Cat::At)->length < 2 && !loose) return std::nullopt;
  return made(i, j, p, "clock");
}

}  // namespace stemma::read::value
