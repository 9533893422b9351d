// The figures of a table as exact integers, each with the slack its printing leaves.
//
// A printed number stands for an interval: half a unit of its last place to either side.
// All figures of one grid share a unit, half of the smallest place that the table prints,
// so that sums and slacks are whole numbers and nothing is ever rounded:
//
//   "4.4" in a table with one place     value 88, slack 1       [4.35, 4.45]
//   "5"   in the same table             value 100, slack 10     [4.5, 5.5]
//   "n/a", "1999" in a column of years  kind kNone: no figure
//   "07"; 1, 2, 3 … down a column       kind kNone: they name lines
//
//   Grid g(table);
//   g.at(2, 1).value              // in units of g.unit()
//   g.print(g.at(2, 1).value)     // "4.4"
//   Grid(doc::Table{}).rows()     // 0
//
// Figures beyond 13 digits lose the places that do not fit; those beyond 10^13 are none.
// Immutable once made; safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/doc/table.h"

namespace stemma::audit {

enum class FigureKind : uint8_t { kNone, kNumber, kPercent };

struct Figure {
  int64_t value = 0;
  int64_t slack = 0;
  FigureKind kind = FigureKind::kNone;
  explicit operator bool() const { return kind != FigureKind::kNone; }
};

class Grid {
 public:
  explicit Grid(const doc::Table& table);

  size_t rows() const { return rows_; }
  size_t columns() const { return columns_; }
  const Figure& at(size_t row, size_t column) const { return figures_[row * columns_ + column]; }
  double unit() const { return unit_; }
  // One, in the grid's units.
  int64_t whole() const { return static_cast<int64_t>(1 / unit_ + 0.5); }
  // What the figures of a column are all multiples of, beyond what they print: 5 where a census
  // rounds to fives. 0: nothing.
  int64_t step(size_t column) const { return steps_[column]; }
  // How far from its figure the truth may lie: half of the last printed place; half of three or five of them
  // where a census has rounded the column so.
  int64_t slack(size_t row, size_t column) const {
    const int64_t printed = at(row, column).slack;
    return steps_[column] == 6 * printed || steps_[column] == 10 * printed ? steps_[column] / 2 : printed;
  }
  // A value in the grid's units as a decimal number, without needless zeros: "-26.1".
  std::string print(int64_t value) const;

 private:
  void drop_names();
  void find_steps();
  size_t rows_ = 0;
  size_t columns_ = 0;
  int places_ = 0;
  double unit_ = 0.5;
  std::vector<Figure> figures_;
  std::vector<int64_t> steps_;   // of each column
};

// A grid looked at along one axis: `items` are added up, `witnesses` are the places where
// the same addition is made again. Across: items are columns, witnesses rows.
struct View {
  const Grid* grid = nullptr;
  bool across = false;
  size_t items() const { return across ? grid->columns() : grid->rows(); }
  size_t witnesses() const { return across ? grid->rows() : grid->columns(); }
  const Figure& at(size_t item, size_t witness) const { return across ? grid->at(witness, item) : grid->at(item, witness); }
  int64_t slack(size_t item, size_t witness) const { return across ? grid->slack(witness, item) : grid->slack(item, witness); }
  int64_t grain(size_t item, size_t witness) const { return grid->step(across ? item : witness); }
};

}  // namespace stemma::audit
