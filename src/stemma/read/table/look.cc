// One pass over the characters of a cell; every class of sign that figures are printed with
// is listed, anything else makes it a text.
#include "stemma/read/table/look.h"

#include <algorithm>

#include "stemma/base/span.h"
#include "stemma/read/blank.h"
#include "stemma/read/shape.h"

namespace stemma::read::table {
namespace {

constexpr size_t kLongestFigure = 28;

std::string_view trimmed(std::string_view s) { return trim(s, {0, static_cast<uint32_t>(s.size())}).of(s); }

// The size of a sign that may stand beside figures in one cell; 0 if none is at `i`.
size_t sign_at(std::string_view s, size_t i) {
  if (std::string_view(".,%+-()/*'$<>~#").find(s[i]) != std::string_view::npos) return 1;
  if (const uint32_t blank = blank_at(s, i)) return blank;
  for (std::string_view sign : {"–", "−", "€", "’", "£", "±", "¥", "·"}) {
    if (s.substr(i, sign.size()) == sign) return sign.size();
  }
  return 0;
}

bool all_digits(std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), is_digit); }

// "1990", "2005-06", "1996/97", "1998–1999".
bool is_year(std::string_view s) {
  if (s.size() < 4 || !all_digits(s.substr(0, 4)) || s < "1500" || s.substr(0, 4) > "2100") return false;
  if (s.size() == 4) return true;
  std::string_view rest = s.substr(4);
  for (std::string_view dash : {"-", "/", "–"}) {
    if (rest.substr(0, dash.size()) == dash) {
      rest.remove_prefix(dash.size());
      return (rest.size() == 2 || rest.size() == 4) && all_digits(rest);
    }
  }
  return false;
}

// "10 - 19", "200–499", "1994-": a dash behind a digit. ("- 5 000" is a number.)
bool is_range(std::string_view s) {
  bool digit = false;
  for (size_t i = 0; i < s.size(); ++i) {
    if (is_digit(s[i])) digit = true;
    if (digit && (s[i] == '-' || s.substr(i, 3) == "–")) return true;
  }
  return false;
}

int32_t serial_of(std::string_view s) {
  if (s.size() > 2 && (s.back() == '.' || s.back() == ')')) s.remove_suffix(1);   // "12."
  if (s.size() > 6 || !all_digits(s)) return -1;
  int32_t n = 0;
  for (const char c : s) n = n * 10 + (c - '0');
  return n;
}

}  // namespace

bool is_missing_mark(std::string_view s) {
  if (s.size() > 5) return false;   // of the longest
  static constexpr std::string_view kMarks[] = {
      "-", "–", "—", "−", "--", "---", ".", "..", "...", "…", "*", "#", "x", "X", ":", "n/a", "n.a.", "N/A", "NA", "na", "N.A.", "n.a", "nil", "(X)", "(x)", "(NA)", "(n/a)", "(D)", "(S)", "(Z)", "(B)", "(-)", "s.d.", "n.d.", "k.A.", "s/d"};
  return std::find(std::begin(kMarks), std::end(kMarks), s) != std::end(kMarks);
}

bool is_figure(std::string_view s) {
  if (s.empty() || s.size() > kLongestFigure) return false;
  bool digits = false;
  for (size_t i = 0; i < s.size();) {
    const bool digit = is_digit(s[i]);
    digits = digits || digit;
    const size_t n = digit ? 1 : sign_at(s, i);
    if (n == 0) return false;
    i += n;
  }
  return digits;
}

Look look_at(std::string_view cell) {
  const std::string_view s = trimmed(cell.substr(0, 64));
  if (s.empty()) return {};
  if (is_missing_mark(s)) return {Sort::kMissing};
  if (!is_figure(s)) return {Sort::kText};
  if (is_year(s)) return {Sort::kYear, 0, 4, serial_of(s.substr(0, 4))};
  if (is_range(s)) return {Sort::kText};
  Look look{s.find('%') == std::string_view::npos ? Sort::kNumber : Sort::kPercent, 0, 0, serial_of(s)};
  const size_t last = s.find_last_of(".,");
  size_t behind = 0;
  if (last != std::string_view::npos) {
    while (last + 1 + behind < s.size() && is_digit(s[last + 1 + behind])) ++behind;
  }
  const bool alone = last == std::string_view::npos || s.find_first_of(".,") == last;
  const bool fraction = behind > 0 && (behind != 3 || (s[last] == '.' && alone && s[0] == '0'));
  size_t digits = 0;
  bool leading = true;
  for (size_t i = 0; i < (fraction ? last : s.size()); ++i) {
    if (!is_digit(s[i]) || (leading && s[i] == '0')) continue;
    leading = false;
    ++digits;
  }
  look.decimals = static_cast<uint8_t>(fraction ? std::min<size_t>(behind, 3) : 0);
  look.digits = static_cast<uint8_t>(std::min<size_t>(digits, 12));
  return look;
}

}  // namespace stemma::read::table
