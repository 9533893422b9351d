// Is a sum that does not close in one place meant there? A relation that stands in nine columns may not be meant in a
// tenth, which holds something else: means, ranks, shares.
//
//   Meaning meaning(grid, names, totals);
//   meaning.meant(sum, 4, instance)     // true: one slip explains it, or it closes nearly everywhere else
//   meaning.meant(sum, 5, instance)     // false: "Average" stands over the column; a part is withheld, "(D)"
//
// Keeps references to what it is made of. Work: the witnesses of the sum. Pure; safe to share between threads.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/audit/sheet_names.h"
#include "stemma/audit/sums.h"

namespace stemma::audit {

class Meaning {
 public:
  // `totals`: of rows, of columns, whether their names say so.
  Meaning(const Grid& grid, const Names& names, const std::vector<bool> (&totals)[2]) : grid_(grid), names_(names), totals_(totals) {}

  bool meant(const Sum& sum, uint32_t witness, const Instance& instance) const;

 private:
  uint32_t near_misses(const Sum& s) const;
  bool cancels(const Sum& s, uint32_t witness, const Instance& i) const;
  bool excused(const Sum& s, uint32_t witness, const Instance& i) const;
  bool rounded(const Sum& s, uint32_t witness, const Instance& i, int64_t step) const;
  bool is_mean(const Sum& s, uint32_t witness) const;
  bool hides(const Sum& s, uint32_t witness, uint32_t part) const;
  bool holds_without(const Sum& s, uint32_t witness) const;

  const Grid& grid_;
  const Names& names_;
  const std::vector<bool> (&totals_)[2];
};

}  // namespace stemma::audit
