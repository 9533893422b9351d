// A line that a copy left out of a table: the total stands, all the columns fall short of it.
//
// No figure is wrong then and no column closes, so that the sum itself is not to be seen (sums.h). What is to
// be seen is a line that looks like the total of the block beside it, and that the block misses in one way:
//
//   Peaches  12  14  15      named:   it is called a total, and the block is less than it in two columns or more,
//   Plums     7   6   8               in none more; what is missing is half of it at most
//   Total    31  29  33      near:    it is called nothing, but the block makes nearly all of it in three columns or
//                                     more, nearer than chance would have it
//
// The finding is a warning: a table may list a part of what its total counts and be sound.
//
//   left_out(grid, names, sums, out);                       // sums: those known of both axes
//   left_out(Grid(doc::Table{}), names, {}, out);           // no figures: nothing
//
// That what is missing agrees with the sums of the other axis is no evidence: it follows from these. A gap in the names of
// the lines (1990, 1991, 1993) was tried and found no line that the two ways did not. How often each way finds a line
// and how often it speaks of a sound table: bench/audit/README.md.
// Work: lines² · columns; tables of more than 160 lines: for named totals only. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/grid.h"
#include "stemma/audit/sheet_names.h"
#include "stemma/audit/sums.h"

namespace stemma::audit {

void left_out(const Grid& grid, const Names& names, const std::vector<Sum>& sums, std::vector<Finding>& findings);

}  // namespace stemma::audit
