// Which lines of a table are means of lines beside them.
//
//   std::vector<Average> found = find_averages(grid, false, means);   // lines are rows; means[r]: its name says so
//   found[0].target, found[0].first, found[0].last                    // row 9 is the mean of rows 1 to 8
//   found[0].holds, found[0].fails                                    // 4 columns, none
//   find_averages(Grid(doc::Table{}), false, {})                      // nothing
//
// A mean stands next to what it is made of, with at most eight lines between (totals, the least, the most). Cells without a figure
// are left out; a place that holds only if they count as noughts says nothing. As in sums.h a place is evidence by how rarely a figure spread as the parts are would meet
// their mean by accident; a name like "Average" is worth a place, and is never needed where figures are long.
// Work: lines² for three rows or columns that propose; of more than 400 lines only those near an end, and those with such a name. Pure; safe on any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/audit/grid.h"
#include "stemma/audit/sums.h"

namespace stemma::audit {

struct Average {
  bool across = false;
  uint32_t target = 0;
  uint32_t first = 0, last = 0;   // lines, both included
  uint32_t holds = 0;
  uint32_t fails = 0;
  double evidence = 0;            // decimal logarithm
};

std::vector<Average> find_averages(const Grid& grid, bool across, const std::vector<bool>& means);

// One place of it, in units of the grid.
struct AveragePlace {
  Closing closing = Closing::kNone;
  double stated = 0, computed = 0;
  double slack = 0;               // what rounding allows
  double spread = 0;              // of the parts: 12 variances' root
  double grain = 0;               // what the figures of its column are multiples of, where that is more than they print
  uint32_t parts = 0;
};
AveragePlace place_of(const View& view, const Average& average, size_t witness);

}  // namespace stemma::audit
