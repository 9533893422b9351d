// The number of places is settled over the whole table first, so that every figure can be
// an integer of the same unit; the unit is halved to make half a place whole.
#include "stemma/audit/grid.h"

#include <algorithm>
#include <cmath>

namespace stemma::audit {
namespace {

constexpr int kMostDigits = 13;   // a column of 400,000 such figures still adds up in 64 bits
constexpr int kMostPlaces = 9;

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
  for (const doc::Cell& cell : table.cells) {
    if (cell.row >= rows_ || cell.column >= columns_ || !is_figure(cell)) continue;
    Figure& f = figures_[cell.row * columns_ + cell.column];
    f.value = 2 * scaled(cell.value, places_);
    f.slack = power(places_ - std::min(places_, form_of(cell.value).places));
    f.kind = cell.kind == doc::CellKind::kPercent ? FigureKind::kPercent : FigureKind::kNumber;
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
