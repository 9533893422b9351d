// Which lines of a table are quotients of two others, or changes from one to another, without saying so.
//
// Columns of percentages are ratios.h; here are rows of them and plain numbers: rates (deaths a thousand), prices of one, shares and
// changes printed as fractions. Target = scale · over / under, or scale · (over − under) / under, or over · under / scale,
// with a scale of 1, 100, 1000 … 1 000 000 (a change: 1 or 100).
//
//   std::vector<Quotient> found = find_quotients(grid, true);      // lines are columns
//   found[0].target, found[0].over, found[0].under, found[0].scale  // column 4 = 1000 · column 2 / column 1
//   found[0].holds, found[0].fails                                  // 9 rows, 1 row
//   find_quotients(Grid(doc::Table{}), true)                        // nothing
//
// Every figure is an interval; a place holds when what the two leave open meets what is stated. The evidence of a place is the decimal
// logarithm of how rarely figures of that size meet by accident; it must outweigh the number of relations tried (as in sums.h, after
// Jiang et al. 2022, AggreCol). Three lines are one relation, told as what was reckoned
// from the others: the product where it is exact, else the line that follows from the printed figures of the others.
// Work: columns² · scales for three rows, neighbours only where there are more than 64 lines, nothing where there are more than 400. Pure; safe on any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/audit/grid.h"
#include "stemma/audit/sums.h"

namespace stemma::audit {

enum class QuotientKind : uint8_t { kQuotient, kChange, kProduct };

struct Quotient {
  bool across = false;      // lines are columns
  QuotientKind kind = QuotientKind::kQuotient;
  uint32_t target = 0, over = 0, under = 0;
  double scale = 1;
  uint32_t holds = 0;       // places, those that say nothing new apart
  uint32_t fails = 0;
  double evidence = 0;      // decimal logarithm
};

std::vector<Quotient> find_quotients(const Grid& grid, bool across);

// One place of it, in what the table prints.
struct QuotientPlace {
  Closing closing = Closing::kNone;
  double stated = 0, slack = 0;
  double low = 0, high = 0, middle = 0;   // what the two figures leave open
  double grain = 0;                       // what the figures of its column are multiples of, where that is more than they print
};
QuotientPlace place_of(const View& view, const Quotient& quotient, size_t witness);

}  // namespace stemma::audit
