// The number of places is settled over the whole table first, so that every figure can be
// an integer of the same unit; the unit is halved to make half a place whole.
#include "stemma/audit/grid.h"

#include <algorithm>
#include <cmath>

namespace stemma::audit {
namespace {

constexpr int kMostDigits = 13;   // a column of 400,000 such figures still adds up in 64 bits
constexpr int kMostPlaces = 9;
constexpr size_t kSerial = 5;     // numbers that make a series
constexpr size_t kRounded = 8;    // figures that tell of their rounding

struct Form {
  int digits = 0;
  int places = 0;
};

Form form_of(const std::string& value) {
  Form f;
  const size_t point = std::min(value.find('.'), value.size());
  f.digits = static_cast<int>(point - (value[0] == '-'));
  f.places = point == value.size() ? 0 : static_cast<int>(value.size() - point - 1);
  return f;
}

int64_t power(int n) {
  int64_t out = 1;
  while (n-- > 0) out *= 10;
  return out;
}

// The digits of a decimal string with `places` places, cut where it has more.
int64_t scaled(const std::string& value, int places) {
  int64_t out = 0;
  int behind = -1;
  for (const char c : value) {
    if (c == '.') behind = 0;
    if (c < '0' || c > '9' || behind == places) continue;
    out = out * 10 + (c - '0');
    behind += behind >= 0;
  }
  out *= power(places - std::max(behind, 0));
  return value[0] == '-' ? -out : out;
}

bool is_figure(const doc::Cell& cell) {
  if (cell.kind != doc::CellKind::kNumber && cell.kind != doc::CellKind::kPercent) return false;
  return !cell.value.empty() && form_of(cell.value).digits <= kMostDigits;
}

bool is_code(const doc::Cell& cell) { return cell.raw.size() > 1 && cell.raw[0] == '0' && cell.raw[1] >= '0' && cell.raw[1] <= '9'; }

// Columns in which figures begin with a nought, half of them or more: "07" is a code.
std::vector<bool> codes(const doc::Table& table) {
  std::vector<size_t> figures(table.columns.size()), with_nought(table.columns.size());
  for (const doc::Cell& cell : table.cells) {
    if (cell.column >= figures.size() || !is_figure(cell)) continue;
    ++figures[cell.column];
    with_nought[cell.column] += is_code(cell);
  }
  std::vector<bool> out;
  for (size_t c = 0; c < figures.size(); ++c) out.push_back(with_nought[c] >= 3 && with_nought[c] * 2 >= figures[c]);
  return out;
}

}  // namespace

Grid::Grid(const doc::Table& table) : rows_(table.rows.size()), columns_(table.columns.size()), figures_(rows_ * columns_) {
  int digits = 0;
  for (const doc::Cell& cell : table.cells) {
    if (!is_figure(cell)) continue;
    digits = std::max(digits, form_of(cell.value).digits);
    places_ = std::max(places_, form_of(cell.value).places);
  }
  places_ = std::min({places_, kMostPlaces, std::max(0, kMostDigits - digits)});
  unit_ = 0.5 / static_cast<double>(power(places_));
  const std::vector<bool> code = codes(table);
  for (const doc::Cell& cell : table.cells) {
    if (cell.column < columns_ && code[cell.column] && is_code(cell)) continue;
    if (cell.row >= rows_ || cell.column >= columns_ || !is_figure(cell)) continue;
    Figure& f = figures_[cell.row * columns_ + cell.column];
    f.value = 2 * scaled(cell.value, places_);
    const int places = form_of(cell.value).places;
    f.slack = places > places_ ? 2 : power(places_ - places);   // cut: the truth lies up to a whole place further
    f.kind = cell.kind == doc::CellKind::kPercent ? FigureKind::kPercent : FigureKind::kNumber;
  }
  drop_names();
  find_steps();
}

// Lines that count or date the others are names, whatever their form: 1, 2, 3 … down a column, and
// the years at the head of a table.
void Grid::drop_names() {
  for (size_t r = 0; r < rows_; ++r) {
    size_t n = 0;
    bool years = true;
    int64_t before = 0;
    for (size_t c = 0; c < columns_; ++c) {
      const Figure& f = at(r, c);
      if (!f) continue;
      years = years && f.value % whole() == 0 && f.value >= 1800 * whole() && f.value <= 2100 * whole() && (n == 0 || std::abs(f.value - before) <= whole());
      before = f.value;
      ++n;
    }
    if (n == 0) continue;
    for (size_t c = 0; years && (n >= 2 || columns_ > 3) && c < columns_; ++c) figures_[r * columns_ + c] = {};
    break;   // only the first row with figures can be a head
  }
  for (size_t c = 0; c < columns_; ++c) {
    size_t n = 0, steps = 0;
    int64_t before = 0;
    for (size_t r = 0; r < rows_; ++r) {
      const Figure& f = at(r, c);
      if (!f) continue;
      steps += n++ > 0 && f.value == before + whole();
      before = f.value;
    }
    if (n < kSerial || (n - 1 - steps) * 10 > n) continue;
    for (size_t r = 0; r < rows_; ++r) figures_[r * columns_ + c] = {};
  }
}

// Figures that are multiples of three, of five, of a hundred nearly all were rounded to that. Short
// columns are judged by the whole table.
void Grid::find_steps() {
  steps_.assign(columns_, 0);
  std::vector<int64_t> all;
  int64_t all_place = 0;
  const auto step = [&](const std::vector<int64_t>& figures, int64_t place) {
    int64_t found = 0;   // whole numbers with noughts behind the mark are whole
    if (std::all_of(figures.begin(), figures.end(), [&](int64_t v) { return v % whole() == 0; })) place = std::max(place, whole()), found = place;
    for (const int64_t by : {3, 5, 10, 50, 100, 500, 1000, 5000, 10000}) {
      const auto n = std::count_if(figures.begin(), figures.end(), [&](int64_t v) { return v % (place * by) == 0; });
      if (static_cast<size_t>(n) * 20 >= figures.size() * 19) found = place * by;
    }
    return found;
  };
  std::vector<std::vector<int64_t>> columns(columns_);
  std::vector<int64_t> places(columns_);
  for (size_t c = 0; c < columns_; ++c) {
    for (size_t r = 0; r < rows_; ++r) {
      const Figure& f = at(r, c);
      if (!f || f.value == 0) continue;
      columns[c].push_back(f.value);
      places[c] = std::max(places[c], 2 * f.slack);
    }
    all.insert(all.end(), columns[c].begin(), columns[c].end());
    all_place = std::max(all_place, places[c]);
  }
  const int64_t of_all = all.size() >= kRounded ? step(all, all_place) : 0;
  for (size_t c = 0; c < columns_; ++c) {
    if (!columns[c].empty()) steps_[c] = columns[c].size() >= kRounded ? step(columns[c], places[c]) : of_all;
  }
}

std::string Grid::print(int64_t value) const {
  const bool minus = value < 0;
  const uint64_t whole = static_cast<uint64_t>(minus ? -value : value);
  std::string digits = std::to_string(whole * 5);   // half units: one place more
  const size_t places = static_cast<size_t>(places_) + 1;
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return (minus ? "-" : "") + digits;
}

}  // namespace stemma::audit
