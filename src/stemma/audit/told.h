// What sentences tell of the tables: do the two agree?
//
//   "The landings of hake reached 11 240 tons in 1998 (Table 1)."   Table 1, 1998, Hake: 11 240 → verified
//                                                                   the cell says 11 420        → contradiction
//   "from 1995 on it came to USD 300-500 thousand (Table 1)"        a column runs from 0.3 to 0.5 mln USD → verified
//   "By 2006 exports had risen to USD 5.9 billion."                 a total of 5 896.9 mln USD for 2006 → verified
//   "In 1998 the fleet grew (Table 1)."                             no figure to compare: no finding
//
// Where a table is cited, a figure is held against the cell that the sentence names by row and
// column, and only if it names one. Where none is cited, agreement alone is told. A share of
// something whose size another sentence gives is worked out with that.
//
//   audit_told(document, quantities, findings);
//
// Work: each sentence that cites, times the cells of that table. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/quantity.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_told(const doc::Document& document, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

}  // namespace stemma::audit
