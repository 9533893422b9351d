// The last separator of a figure, and how many digits follow it, is what tells styles apart:
// votes are counted over all figures. Doubtful figures are then tried both ways in the
// sums they may be part of.
#include "stemma/read/table/figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "stemma/read/shape.h"

namespace stemma::read::table {
namespace {

struct Marks {
  size_t points = 0;
  size_t commas = 0;
  char last = 0;         // the last of them
  size_t behind = 0;     // digits behind it
  bool zero = false;     // "0.451": the part before it is a zero
};

Marks marks_of(std::string_view s) {
  Marks m;
  bool digits = false;
  for (size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (is_digit(c)) {
      ++m.behind;
      if (!digits && m.last == 0) m.zero = c == '0';
      digits = true;
    } else if ((c == '.' || c == ',') && (digits || (i + 1 < s.size() && is_digit(s[i + 1])))) {
      (c == '.' ? m.points : m.commas) += 1;
      m.last = c;
      m.behind = 0;
    }
  }
  if (m.behind == 0) m.last = 0;   // "12." ends a sentence
  return m;
}

// One separator and three digits behind it: a thousand or a fraction.
bool doubtful(std::string_view s) {
  const Marks m = marks_of(s);
  return m.points + m.commas == 1 && m.last != 0 && m.behind == 3 && !m.zero;
}

bool negative(std::string_view s) {
  for (size_t i = 0; i < s.size() && !is_digit(s[i]); ++i) {
    if (s[i] == '-' || s[i] == '(' || s.substr(i, 3) == "–" || s.substr(i, 3) == "−") return s[i] != '(' || s.back() == ')';
  }
  return false;
}

double number(const std::string& value) { return value.empty() ? NAN : std::strtod(value.c_str(), nullptr); }

double half_unit(const std::string& value) {
  const size_t point = value.find('.');
  return point == std::string::npos ? 0.5 : 0.5 * std::pow(10.0, -static_cast<double>(value.size() - point - 1));
}

// A line of figures (row or column) in which one figure is in doubt: does it close a sum,
// as the total at either end or as one of the parts?
class Line {
 public:
  void add(const std::string& value, bool doubt) {
    if (value.empty()) return;
    if (doubt) at_ = all_.size();
    all_.push_back(number(value));
    slack_ += half_unit(value);
  }
  bool closes(const std::string& reading) const {
    if (all_.size() < 3) return false;
    std::vector<double> v = all_;
    v[at_] = number(reading);
    double sum = 0;
    for (const double x : v) sum += x;
    return std::abs(sum - 2 * v.back()) <= slack_ + 1e-9 || std::abs(sum - 2 * v.front()) <= slack_ + 1e-9;
  }

 private:
  std::vector<double> all_;
  size_t at_ = 0;
  double slack_ = 0;
};

double mean_size(const std::vector<double>& figures) {
  double all = 0;
  size_t n = 0;
  for (const double x : figures) {
    if (x == 0) continue;
    all += std::log10(std::abs(x));
    ++n;
  }
  return n ? all / static_cast<double>(n) : 0;
}

using Cells = std::vector<std::vector<std::string>>;

// The reading of the doubtful figure at (row, column): `grouped` or `fraction`.
std::string settle(const Cells& values, const std::vector<std::vector<Look>>& looks, size_t row, size_t column, const std::string& grouped,
                   const std::string& fraction) {
  const auto plain = [&](size_t r, size_t c) { return looks[r][c].sort == Sort::kNumber; };
  Line across, down;
  std::vector<double> near;
  for (size_t c = 0; c < values[row].size(); ++c) {
    if (plain(row, c)) across.add(values[row][c], c == column);
    if (plain(row, c) && c != column) near.push_back(number(values[row][c]));
  }
  constexpr size_t kFar = 200;   // longer columns are not summed for one figure
  const size_t first = row > kFar ? row - kFar : 0;
  for (size_t r = first; r < std::min(values.size(), row + kFar); ++r) {
    if (column >= values[r].size() || !plain(r, column)) continue;
    down.add(values[r][column], r == row);
    if (r != row) near.push_back(number(values[r][column]));
  }
  const bool as_group = across.closes(grouped) || down.closes(grouped);
  const bool as_fraction = across.closes(fraction) || down.closes(fraction);
  if (as_group != as_fraction) return as_group ? grouped : fraction;
  const double size = mean_size(near);
  return std::abs(std::log10(std::abs(number(grouped)) + 1e-9) - size) <= std::abs(std::log10(std::abs(number(fraction)) + 1e-9) - size) ? grouped
                                                                                                                                     : fraction;
}

}  // namespace

FigureStyle style_of(std::span<const std::string_view> figures) {
  size_t point = 0, comma = 0, both = 0, point_group = 0, comma_group = 0;
  for (const std::string_view s : figures) {
    const Marks m = marks_of(s);
    if (m.last == 0) continue;
    const bool fraction = m.behind != 3 || m.zero;
    if (m.points > 0 && m.commas > 0) (m.last == '.' ? point : comma) += 2;
    else if (m.points > 1) (fraction ? both : point_group) += 1;
    else if (m.commas > 1) comma_group += 1;
    else if (fraction) (m.last == '.' ? point : comma) += 1;
    else if (m.last == ',') comma_group += 1;
  }
  if (both > 0 && both + point > comma) return {'.', '.'};
  if (point_group > comma_group && point == 0) return {',', '.'};
  if (comma > point + comma_group) return {',', '.'};
  return {'.', ','};
}

std::string value_of(std::string_view figure, FigureStyle style) {
  if (!is_figure(figure)) return {};
  const Marks m = marks_of(figure);
  const size_t of_decimal = style.decimal == '.' ? m.points : m.commas;
  bool fraction = m.last != 0 && m.last == style.decimal && of_decimal == 1;
  if (style.decimal == style.group) fraction = m.last != 0 && m.behind != 3;
  else if (m.last != 0 && m.last != style.decimal && m.behind != 3 && m.points + m.commas == 1) fraction = true;   // "0,5" among points
  std::string digits;
  const size_t cut = fraction ? figure.find_last_of(m.last) : std::string_view::npos;
  for (size_t i = 0; i < figure.size(); ++i) {
    if (i == cut) digits += '.';
    else if (is_digit(figure[i])) digits += figure[i];
  }
  size_t zeros = 0;
  while (zeros + 1 < digits.size() && digits[zeros] == '0' && digits[zeros + 1] != '.') ++zeros;
  digits.erase(0, zeros);
  if (digits.starts_with('.')) digits.insert(0, "0");
  const bool nothing = digits.find_first_not_of("0.") == std::string::npos;
  return negative(figure) && !nothing ? "-" + digits : digits;
}

Cells values_of(const Cells& cells, const std::vector<std::vector<Look>>& looks) {
  std::vector<std::string_view> figures;
  for (size_t r = 0; r < cells.size(); ++r) {
    for (size_t c = 0; c < cells[r].size(); ++c) {
      if (is_value(looks[r][c].sort)) figures.push_back(cells[r][c]);
    }
  }
  const FigureStyle style = style_of(figures);
  Cells out(cells.size());
  for (size_t r = 0; r < cells.size(); ++r) {
    out[r].resize(cells[r].size());
    for (size_t c = 0; c < cells[r].size(); ++c) {
      if (is_value(looks[r][c].sort)) out[r][c] = value_of(cells[r][c], style);
    }
  }
  if (style.decimal != style.group) return out;
  constexpr size_t kMostDoubts = 500;
  size_t doubts = 0;
  for (size_t r = 0; r < cells.size(); ++r) {
    for (size_t c = 0; c < cells[r].size(); ++c) {
      if (looks[r][c].sort != Sort::kNumber || !doubtful(cells[r][c]) || ++doubts > kMostDoubts) continue;
      out[r][c] = settle(out, looks, r, c, out[r][c], value_of(cells[r][c], {'.', ','}));
    }
  }
  return out;
}

}  // namespace stemma::read::table
