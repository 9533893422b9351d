// The calendar by Hinnant's day count; weeks by ISO 8601; Easter by the Gregorian computus
// of Meeus. A point becomes its EDTF string and its bounds field by field, coarse to fine.
#include "stemma/read/value/moment.h"

#include <algorithm>

#include "stemma/read/value/category.h"

namespace stemma::read::value {
namespace {

int64_t floor_div(int64_t a, int64_t b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

Bounds days(Days from, Days to) { return {from * kDaySeconds, to * kDaySeconds}; }

constexpr const char* kParts[] = {"", "MO", "AF", "EV", "NI", "DT", "MI", "BR", "DI"};
constexpr int kPartHours[][2] = {{0, 24}, {8, 12}, {12, 16}, {16, 20}, {20, 24}, {8, 18}, {11, 13}, {8, 12}, {16, 20}};

// Pieces of the calendar's pieces: the early, middle and late part of a year are four months
// each ("late 2005"), of this year or the last its halves; of a month its halves and the days around its middle; of a week its first, middle
// and last days. The parts of a month or week overlap, as the words do.
Bounds edged(Bounds b, int edge, bool relative) {
  const Days from = b.begin / kDaySeconds, to = b.end / kDaySeconds;
  if (edge == 0 || (b.end - b.begin) % kDaySeconds != 0) return b;
  const Days length = to - from;
  if (length <= 1) return b;
  if (length == 7) return edge == 1 ? days(from, from + 3) : edge == 2 ? days(from + 2, from + 5) : days(from + 3, to);
  if (length <= 31) return edge == 1 ? days(from, from + 15) : edge == 2 ? days(from + 9, from + 20) : days(from + 15, to);
  if ((length == 365 || length == 366) && !relative) {   // four months each
    const Civil c = civil_of(from);
    const Days may = days_of(c.year, 5, 1), september = days_of(c.year, 9, 1);
    if (c.month == 1 && c.day == 1) return edge == 1 ? days(from, may) : edge == 2 ? days(may, september) : days(september, to);
  }
  const Days half = length == 365 || length == 366 ? to - 184 : from + length / 2;
  if (edge == 2) return days(from + length / 4, to - length / 4);
  return edge == 1 ? days(from, half) : days(half, to);
}

}  // namespace

Days days_of(int year, int month, int day) {
  const int64_t y = static_cast<int64_t>(year) - (month <= 2);
  const int64_t era = floor_div(y, 400);
  const int64_t of_era = y - era * 400;
  const int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Civil civil_of(Days z) {
  z += 719468;
  const int64_t era = floor_div(z, 146097);
  const int64_t of_era = z - era * 146097;
  const int64_t yoe = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int64_t doy = of_era - (365 * yoe + yoe / 4 - yoe / 100);
  const int64_t mp = (5 * doy + 2) / 153;
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<int>(yoe + era * 400 + (month <= 2)), month, static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}

int weekday_of(Days d) { return static_cast<int>(((d + 3) % 7 + 7) % 7) + 1; }

Days monday_of_week(int iso_year, int week) {
  const Days fourth = days_of(iso_year, 1, 4);
  return fourth - (weekday_of(fourth) - 1) + 7 * (week - 1);
}

IsoWeek week_of(Days d) {
  const Days thursday = d - (weekday_of(d) - 1) + 3;
  const int year = civil_of(thursday).year;
  return {year, static_cast<int>((thursday - days_of(year, 1, 1)) / 7) + 1};
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[std::clamp(month, 1, 12) - 1];
}

Days add_months(Days d, int64_t months) {
  const Civil c = civil_of(d);
  const int64_t n = static_cast<int64_t>(c.year) * 12 + c.month - 1 + months;
  const int year = static_cast<int>(floor_div(n, 12));
  const int month = static_cast<int>(n - floor_div(n, 12) * 12) + 1;
  return days_of(year, month, std::min(c.day, days_in_month(year, month)));
}

Days easter_of(int y) {
  const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return days_of(y, n / 31, n % 31 + 1);
}

std::string two(int n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

std::string year_text(int year) {
  if (year < 0) return "-" + year_text(-year);
  std::string s = std::to_string(year);
  return s.size() < 4 ? std::string(4 - s.size(), '0') + s : s;
}

std::string iso_of(int64_t seconds, bool time) {
  const Days d = floor_div(seconds, kDaySeconds);
  const Civil c = civil_of(d);
  std::string s = year_text(c.year) + "-" + two(c.month) + "-" + two(c.day);
  const int of_day = static_cast<int>(seconds - d * kDaySeconds);
  if (time || of_day != 0) s += "T" + two(of_day / 3600) + ":" + two(of_day / 60 % 60) + ":" + two(of_day % 60);
  return s;
}

bool Point::valid() const {
  if (month > 12 || day > 31 || week > 53 || hour > 24 || minute > 59 || second > 60) return false;
  if (year != kNone && (year < -9999 || year > 9999)) return false;
  return day == 0 || month == 0 || day <= days_in_month(year == kNone ? 2000 : year, month);
}

bool Point::fixed() const {
  if (year == kNone) return false;
  if (week) return true;
  return month != 0 || day == 0;
}

std::string Point::value() const {
  std::string s;
  if (dated()) {
    const std::string y = year == kNone ? "XXXX" : year_text(year);
    s = y;
    if (span == 10 && year != kNone) s = y.substr(0, y.size() - 1) + "X";
    if (span == 100 && year != kNone) s = y.substr(0, y.size() - 2) + "XX";
    if (week) s += "-W" + two(week) + (weekend ? "-WE" : weekday ? "-" + std::to_string(weekday) : "");
    else if (sub) s += "-" + two(sub);
    else if (month || day) s += "-" + (month ? two(month) : "XX") + (day ? "-" + two(day) : "");
    else if (weekday && year == kNone) s += "-WXX-" + std::to_string(weekday);
    if (about) s += "~";
  }
  if (hour >= 0) {
    s += "T" + two(hour);
    if (minute >= 0) s += ":" + two(minute);
    if (second >= 0) s += ":" + two(second);
    if (zone == 0) s += "Z";
    else if (zone != kNone) s += (zone < 0 ? "-" : "+") + two(std::abs(zone) / 60) + ":" + two(std::abs(zone) % 60);
  } else if (part) {
    s += std::string("T") + kParts[part];
  }
  return s;
}

std::optional<Bounds> Point::bounds() const {
  if (!fixed() || !valid()) return std::nullopt;
  Bounds b;
  if (week) {
    const Days monday = monday_of_week(year, week);
    b = weekend ? days(monday + 5, monday + 7) : weekday ? days(monday + weekday - 1, monday + weekday) : days(monday, monday + 7);
  } else if (sub >= 33 && sub <= 36) {
    b = days(days_of(year, (sub - 33) * 3 + 1, 1), add_months(days_of(year, (sub - 33) * 3 + 1, 1), 3));
  } else if (sub >= 37 && sub <= 39) {
    b = days(days_of(year, (sub - 37) * 4 + 1, 1), add_months(days_of(year, (sub - 37) * 4 + 1, 1), 4));
  } else if (sub == 40 || sub == 41) {
    b = days(days_of(year, (sub - 40) * 6 + 1, 1), add_months(days_of(year, (sub - 40) * 6 + 1, 1), 6));
  } else if (sub) {
    return std::nullopt;   // where a season begins depends on the hemisphere
  } else if (day) {
    b = days(days_of(year, month, day), days_of(year, month, day) + 1);
  } else if (month) {
    b = days(days_of(year, month, 1), add_months(days_of(year, month, 1), 1));
  } else {
    b = days(days_of(year, 1, 1), days_of(year + std::max(span, 1), 1, 1));
  }
  if (fiscal == 1 || fiscal == 3) return std::nullopt;   // states and schools begin their years when they like
  if (hour >= 0) {
    b.begin += hour * 3600 + std::max(minute, 0) * 60 + std::max(second, 0);
    b.end = b.begin + (second >= 0 ? 1 : minute >= 0 ? 60 : 3600);
    if (zone != kNone) { b.begin -= zone * 60; b.end -= zone * 60; }
  } else if (part) {
    Bounds day_part{b.begin + kPartHours[part][0] * 3600, b.begin + kPartHours[part][1] * 3600};
    const int64_t middle = (day_part.begin + day_part.end) / 2;
    if (edge == 1) day_part.end = middle;
    if (edge == 3) day_part.begin = middle;
    return day_part;
  }
  return edged(b, edge, relative);
}

std::optional<Reference> reference_of(std::string_view s) {
  const auto number = [&](size_t at, size_t n) -> int {
    if (at + n > s.size()) return -1;
    int v = 0;
    for (size_t i = at; i < at + n; ++i) {
      if (s[i] < '0' || s[i] > '9') return -1;
      v = v * 10 + (s[i] - '0');
    }
    return v;
  };
  const int year = number(0, 4);
  if (year < 1) return std::nullopt;
  const int month = s.size() >= 7 && s[4] == '-' ? number(5, 2) : -1;
  const int day = month > 0 && s.size() >= 10 && s[7] == '-' ? number(8, 2) : -1;
  if (month > 12 || day > 31) return std::nullopt;
  Reference r;
  r.precision = day > 0 ? 3 : month > 0 ? 2 : 1;
  r.seconds = days_of(year, std::max(month, 1), std::max(day, 1)) * kDaySeconds;
  if (r.precision == 3 && s.size() >= 16 && s[10] == 'T') {
    const int hour = number(11, 2), minute = number(14, 2), second = s.size() >= 19 ? number(17, 2) : 0;
    if (hour >= 0 && minute >= 0) {
      r.seconds += hour * 3600 + minute * 60 + std::max(second, 0);
      r.precision = 4;
    }
  }
  return r;
}

}  // namespace stemma::read::value
