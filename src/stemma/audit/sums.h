// Which lines of a table are sums of which others, told by the figures themselves.
//
// A sum is a relation between lines: "the last row is the rows above it added up". Every
// column (every witness) in which it holds is evidence, measured as what it would take for
// the figures to agree by accident; one in which it just fails is a little evidence too,
// since accidents do not miss by two in three thousand. A relation is taken when its
// evidence outweighs the number of relations that were tried.
//
//   std::vector<Sum> sums = find_sums(grid, FigureKind::kNumber, {.across = true});
//   sums[0].target, sums[0].parts     // column 4 = columns 1 + 2 + 3
//   sums[0].holds, sums[0].fails      // 9 rows, 1 row: the one to look at
//   find_sums(empty_grid, …)          // nothing
//
// Parts may stand before, behind or around their total, next to it, at a distance or at
// equal steps; totals of totals are found in rounds, the parts of a total that is known
// stepping back. A difference is a sum read the other way round: exports = balance + imports.
// A word like "total" makes a relation more likely and is never needed.
//
// Idea of rounds and of neighbours: Jiang, Vitagliano, Naumann, "Structure detection in
// verbose CSV files" (EDBT 2021) and AggreCol (2022); the weighing is ours. Work is bounded:
// at most 160 lines are combined freely, longer tables near the total only.
// Pure and thread-safe.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "stemma/audit/grid.h"

namespace stemma::audit {

struct Sum {
  bool across = false;             // lines are columns, added up within each row
  FigureKind kind = FigureKind::kNumber;
  uint32_t target = 0;
  std::vector<uint32_t> parts;     // ascending
  uint32_t holds = 0;              // witnesses in which it closes, two parts or more at work
  uint32_t trivial = 0;            // closes, with fewer
  uint32_t fails = 0;
  uint32_t far = 0;                // of these: by more than a quarter, as columns of other things do
  uint32_t filled = 0;             // parts that are there, over the witnesses weighed
  double evidence = 0;             // decimal logarithm
  double cost = 0;                 // of having looked for it
  bool supposed = false;           // holds nowhere: its place, its name and a slip speak for it
};

struct SumSearch {
  bool across = false;
  std::vector<bool> totals;        // of each line: its name says that it is a total; may be empty
};

std::vector<Sum> find_sums(const Grid& grid, FigureKind kind, const SumSearch& search);

// One witness of a sum.
enum class Closing : uint8_t { kNone, kTrivial, kHolds, kFails };
struct Instance {
  Closing closing = Closing::kNone;
  int64_t stated = 0;      // in units of the grid
  int64_t computed = 0;
  int64_t slack = 0;       // what rounding allows
  int64_t size = 0;        // the larger of the total and the parts' sizes
  int64_t grain = 0;       // what all its figures are multiples of, where that is more than they print
  int64_t delta() const { return stated - computed; }
  bool far() const { return closing == Closing::kFails && std::abs(delta()) > size / 4; }
};
Instance instance_of(const View& view, FigureKind kind, uint32_t target, const std::vector<uint32_t>& parts, size_t witness);

// What that instance says for the relation, as a decimal logarithm.
double evidence_of(const Instance& instance);

constexpr double kFault = 1.7;     // what it costs to suppose one: a printed sum in fifty is wrong

}  // namespace stemma::audit
