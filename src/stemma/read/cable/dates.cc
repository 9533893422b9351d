// Every form is tried at the begin of the view; nothing is searched but the DTG.
#include "stemma/read/cable/dates.h"

#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr std::string_view kMonths[] = {"JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
                                        "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int to_int(std::string_view digits) { return static_cast<int>(number(digits).value_or(0)); }

std::string two(int n) { return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)}; }

// The year at the cursor: four or two digits.
int take_year(Scan& c) {
  const std::string_view y = c.digits(4);
  if (is_digit(c.peek())) return 0;
  if (y.size() == 4) return to_int(y);
  return y.size() == 2 ? full_year(to_int(y)) : 0;
}

std::optional<Date> checked(Date d) {
  if (!valid(d)) return {};
  return d;
}

// At the cursor: Z MON YY behind six digits.
bool take_month_year(Scan& c, int& month, int& year) {
  c.spaces();
  const std::string_view m = c.letters();
  month = month_of(m);
  if (month == 0) return false;
  c.spaces();
  c.eat('\'');
  year = take_year(c);
  return year != 0;
}

}  // namespace

bool valid(const Date& d) {
  if (d.month < 1 || d.month > 12 || d.day < 1 || d.year < 1900 || d.year > 2100) return false;
  return d.day <= kDays[d.month - 1] + (d.month == 2 && leap(d.year) ? 1 : 0);
}

std::string iso(const Date& d) { return std::to_string(d.year) + "-" + two(d.month) + "-" + two(d.day); }

int day_of_year(const Date& d) {
  int n = d.day;
  for (int m = 1; m < d.month; ++m) n += kDays[m - 1] + (m == 2 && leap(d.year) ? 1 : 0);
  return n;
}

int full_year(int two_digits) { return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits; }

int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  if (word.back() == '.') word.remove_suffix(1);
  for (int m = 0; m < 12; ++m) {
    const std::string_view name = kMonths[m];
    if (word.size() <= name.size() && begins(word, name.substr(0, word.size()))) return m + 1;
  }
  return equals(word, "SEPT") ? 9 : 0;
}

std::string Dtg::iso() const { return cable::iso(date) + "T" + two(hour) + ":" + two(minute) + ":00Z"; }

std::optional<Dtg> parse_dtg(std::string_view s) {
  for (size_t i = 0; i + 7 <= s.size(); ++i) {
    if (!is_digit(s[i])) continue;
    if (i > 0 && is_alnum(s[i - 1])) {  // "R162245Z": a precedence may be glued to it
      const bool prosign =
          std::string_view("ZOPR").find(s[i - 1]) != std::string_view::npos && (i == 1 || !is_alnum(s[i - 2]));
      if (!prosign) continue;
    }
    Scan c{s, i};
    const std::string_view d = c.digits(7);
    if (d.size() == 6) c.spaces();
    if (d.size() != 6 || upper(c.peek()) != 'Z') {
      i = c.i;
      continue;
    }
    ++c.i;
    Dtg g;
    g.begin = i;
    if (!take_month_year(c, g.date.month, g.date.year)) continue;
    g.date.day = to_int(d.substr(0, 2));
    g.hour = to_int(d.substr(2, 2));
    g.minute = to_int(d.substr(4, 2));
    g.end = c.i;
    if (valid(g.date) && g.hour < 24 && g.minute < 60) return g;
  }
  return {};
}

std::optional<Julian> parse_julian(std::string_view s) {
  if (s.size() != 7 || !number(s)) return {};
  const Julian j{to_int(s.substr(0, 3)), to_int(s.substr(3, 2)), to_int(s.substr(5, 2))};
  if (j.day < 1 || j.day > 366 || j.hour > 23 || j.minute > 59) return {};
  return j;
}

std::optional<Date> parse_date(std::string_view s) {
  Scan c{s};
  c.spaces();
  if (is_letter(c.peek())) {  // November 25, 2019
    const int month = month_of(c.letters());
    c.eat('.');
    c.spaces();
    const int day = to_int(c.digits(2));
    c.eat(',');
    c.spaces();
    return month ? checked({take_year(c), month, day}) : std::nullopt;
  }
  const std::string_view a = c.digits(4);
  if (a.empty()) return {};
  const char sep = c.peek();
  if (sep == '/' || sep == '-' || sep == '.') {
    ++c.i;
    c.spaces();
    const int b = to_int(c.digits(2));
    if (!c.eat(sep)) return {};
    c.spaces();
    if (a.size() == 4) return checked({to_int(a), b, to_int(c.digits(2))});
    const int year = take_year(c);
    if (auto us = checked({year, to_int(a), b})) return us;
    return checked({year, b, to_int(a)});  // 25/11/2019: the month cannot be 25
  }
  c.spaces();
  const int month = month_of(c.letters());  // 25 NOV 2019
  c.spaces();
  return month ? checked({take_year(c), month, to_int(a)}) : std::nullopt;
}

}  // namespace stemma::read::cable
