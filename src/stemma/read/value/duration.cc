// Lengths of time ("a year and a half", "two hours 15 minutes") and what repeats ("every
// two weeks", "monthly", "every Friday").
#include <cmath>

#include "stemma/read/value/grammar.h"
#include "stemma/read/value/number.h"

namespace stemma::read::value {

bool Span8601::add(int64_t unit, double n) {
  switch (unit) {
    case kSecond: seconds += n; return true;
    case kMinute: minutes += n; return true;
    case kHour: hours += n; return true;
    case kDay: days += n; return true;
    case kWeek: weeks += n; return true;
    case kFortnight: weeks += 2 * n; return true;
    case kMonth: months += n; return true;
    case kBimester: months += 2 * n; return true;
    case kQuarter: months += 3 * n; return true;
    case kTrimester: months += 4 * n; return true;
    case kHalfYear: months += 6 * n; return true;
    case kYear: years += n; return true;
    case kDecade: years += 10 * n; return true;
    case kCentury: years += 100 * n; return true;
    case kBusinessDay: business_days += n; return true;
    default: return false;
  }
}

std::string Span8601::value() const {
  std::string s = "P";
  const auto put = [&](double n, char letter) {
    if (n != 0) s += decimal(n) + letter;
  };
  put(years, 'Y');
  put(months, 'M');
  put(weeks, 'W');
  put(days, 'D');
  if (business_days != 0) s += decimal(business_days) + "BD";   // working days, as TIMEX writes them
  if (timed()) s += 'T';
  put(hours, 'H');
  put(minutes, 'M');
  put(seconds, 'S');
  return s.size() > 1 ? s : std::string();
}

int64_t Span8601::move(int64_t from, int direction) const {
  constexpr double kMost = 120000;   // months: nothing beyond ten thousand years
  const Days day = from >= 0 ? from / kDaySeconds : -((kDaySeconds - 1 - from) / kDaySeconds);
  const int64_t rest = from - day * kDaySeconds;
  const double all = std::min(years * 12 + months, kMost);
  Days d = add_months(day, direction * static_cast<int64_t>(std::floor(all)));
  const double fraction = (all - std::floor(all)) * 30;
  d += direction * static_cast<int64_t>(std::min(std::floor(weeks * 7 + days + fraction), kMost * 30));
  for (double n = std::min(business_days, 10000.0); n >= 1;) {
    d += direction;
    if (weekday_of(d) <= 5) --n;
  }
  return d * kDaySeconds + rest + direction * static_cast<int64_t>(std::min(hours * 3600 + minutes * 60 + seconds, kMost * 2592000));
}

// "18 months", "a week", "half a year", "two and a half hours", "3 hrs 15 mins", "an hour and a half".
bool Grammar::take_length(size_t& i, Span8601& out) const {
  size_t j = i;
  bool any = false;
  int64_t last_unit = 1 << 20;
  for (int parts = 0; j < w.size() && parts < 8; ++parts) {
    size_t k = j;
    if (any) {
      w.take_mark(k, ',');
      w.take(k, Cat::And);
      size_t h = k;
      w.take(h, Cat::A);
      if (any && w.is(h, Cat::Half) && !w.is(h + 1, Cat::Unit) && english()) {   // "an hour and a half"
        if (k == j) break;
        out.add(last_unit, 0.5);
        j = h + 1;
        break;
      }
      if (any && k != j && h != k && w.take_value(h, Cat::Fraction, 4) && !w.is(h, Cat::Unit) && english()) {   // "a year and a quarter"
        out.add(last_unit, 0.25);
        j = h;
        break;
      }
      if (k != j && w.is(k, Cat::Half) && !w.is(k + 1, Cat::Unit) && !english()) { out.add(last_unit, 0.5); j = k + 1; break; }   // "dos horas y media"
    }
    double n = 0;
    int64_t unit = 0;
    size_t couple = k;
    const auto number = number_at(w, k);
    if (w.is(k, Cat::Half) && !(number && number->end > k + 1)) {
      ++k;
      w.take(k, Cat::A);
      n = 0.5;
    } else if (number && !number->ordinal && number->value >= 0 && number->value < 1e7) {
      n = number->value;
      k = number->end;
      size_t e = k;
      if (w.take(e, Cat::And) && w.is(e, Cat::Half) && !english()) { n += 0.5; k = e + 1; }
    } else if (w.take_value(couple, Cat::Few, 2) && w.is(couple, Cat::Unit)) {
      n = 2;
      k = couple;
    } else if (w.is(k, Cat::A)) {
      w.take(k, Cat::A);
      n = 1;
      if (w.is(k, Cat::Half)) { ++k; n = 0.5; if (w.mark(k, '-')) ++k; }
    } else {
      break;
    }
    if (w.mark(k, '-') && w.glued(k) && w.glued(k + 1)) ++k;
    if (number && (w.same(k, "nights") || w.same(k, "noches"))) {   // "2 nights"
      unit = kDay;
      ++k;
    } else if (!w.take(k, Cat::Unit, &unit)) {
      // letters behind digits: "3h", "2d"
      if (!number || !w.is_digits(k - 1) || !w.glued(k) || !(w.same(k, "h"))) break;
      unit = kHour;
      ++k;
      if (w.is_digits(k) || w.is(k, Cat::AmPm)) break;
    }
    if (w.mark(k, '.') && w.glued(k) && w.of(k - 1).size() <= 4 && (k + 1 < w.size() && !w[k + 1].capital)) ++k;
    if (unit == kWeekend || (any && unit >= last_unit && !(unit == kDay || last_unit == kDay))) { if (unit == kWeekend || unit == last_unit) break; }
    if (!out.add(unit, n)) break;
    any = true;
    last_unit = unit;
    j = k;
  }
  if (!any) return false;
  i = j;
  return true;
}

Found Grammar::duration(size_t i) const {
  size_t j = i;
  Phrase f;
  f.first = i;
  f.kind = doc::DateKind::kDuration;
  f.rule = "length";
  int64_t how = 0;
  if (w.take(j, Cat::Compare, &how) && (how > 4 || w.is(j, Cat::The))) return std::nullopt;   // "less than 30 minutes"
  const size_t start = j;
  if (!take_length(j, f.length)) {
    if (how != 0) return std::nullopt;
    // "all day", "whole year", "another week"
    if (!w.take_value(j, Cat::Rest, 1)) return std::nullopt;
    if (w.mark(j, '-')) ++j;
    w.take(j, Cat::The);
    int64_t unit = 0;
    if (!w.take(j, Cat::Unit, &unit) || !f.length.add(unit, 1)) return std::nullopt;
  } else if (w.is(j, Cat::Old) && !w.is_digits(j)) {
    return std::nullopt;   // an age
  } else if (w.is(start, Cat::A) && j == start + 2 && !w.is_digits(start) && (w.is(start + 1, Cat::Ordinal) && english())) {
    return std::nullopt;   // "a second"
  } else if (w.mark(j, '-') && w.glued(j) && w.is(j + 1, Cat::Old)) {
    return std::nullopt;
  }
  f.end = j;
  f.value = f.length.value();
  return f;
}

Found Grammar::set(size_t i) const {
  constexpr const char* kOften[] = {"", "P1D", "P1W", "P2W", "P1M", "P3M", "P6M", "P1Y", "P2M", "P2Y", "PT1H"};
  size_t j = i;
  Phrase f;
  f.first = i;
  f.kind = doc::DateKind::kSet;
  f.rule = "repeated";
  int64_t n = 0, unit = 0, weekday = 0;
  if (w.take(j, Cat::Often, &n)) {
    f.end = j;
    f.value = kOften[n];
    Point time;
    size_t k = j;
    const bool at = w.take(k, Cat::At);
    if (take_clock(k, time, at) && (at || n == 1)) { f.end = k; f.value = time.value(); }
    return f;
  }
  int64_t step = 0;
  if (english() && (w.same(j, "once") || (w.same(j, "one") && w.is(j + 2, Cat::Unit))) && w.is(j + 1, Cat::A) && w.take(j += 2, Cat::Unit, &unit)) {   // "once a year"
    Span8601 period;
    if (!period.add(unit, 1)) return std::nullopt;
    f.end = j;
    f.value = period.value();
    return f;
  }
  j = i;
  if (!english() && w.is(j, Cat::At)) w.take(j, Cat::At);
  if (Point time; (w.is_digits(j) || w.is(j, Cat::Ones) || w.is(j, Cat::Noon) || w.is(j, Cat::At)) && take_clock(j, time, false)) {   // "3 pm every day"
    const bool daily = w.is(j, Cat::Often) || w.is(j, Cat::Every);
    const Found every = daily ? set(j) : Found{};
    if (!every || every->value.find('T') != std::string::npos) return std::nullopt;
    f.end = every->end;
    if (every->value == "P1D") f.value = time.value();
    else if (every->value.starts_with("XXXX-")) f.value = every->value + time.value();
    else return std::nullopt;
    return f;
  }
  j = i;
  if (!w.take(j, Cat::Every, &step)) {
    // "on Mondays", "los lunes" in the plural
    if (w.is(j, Cat::On)) w.take(j, Cat::On);
    const size_t at = j;
    if (!english() || !w.take(j, Cat::Weekday, &weekday) || w.of(at).back() != 's' || w.of(at).size() < 7) return std::nullopt;
    f.first = at;
    f.end = j;
    f.value = Point{.weekday = static_cast<int>(weekday)}.value();
    return f;
  }
  const bool other = step == 2;
  Span8601 length;
  size_t k = j;
  Point p;
  if (w.take(k, Cat::Weekday, &weekday)) {
    p.weekday = static_cast<int>(weekday);
    f.value = p.value();
  } else if (w.is(k, Cat::Part) && take_part(k, p)) {
    f.value = p.value();
  } else if (w.take(k, Cat::Unit, &unit)) {
    if (unit == kWeekend) f.value = "XXXX-WXX-WE";
    else if (length.add(unit, other ? 2 : 1)) f.value = length.value();
  } else if (take_length(k, length)) {
    f.value = length.value();
  } else if (const auto month = month_first(k)) {
    f.value = month->a.value();
    k = month->end;
  }
  if (f.value.empty()) return std::nullopt;
  Point time;
  size_t e = k;
  w.take_mark(e, ',');
  w.take(e, Cat::At);
  if (take_clock(e, time, e != k) && time.hour >= 0) {
    if (p.part && p.part != kMorning && time.hour < 12) time.hour += 12;   // "every night at 9"
    f.value = p.weekday ? f.value + time.value() : time.value();
    k = e;
  }
  f.end = k;
  return f;
}

}  // namespace stemma::read::value
