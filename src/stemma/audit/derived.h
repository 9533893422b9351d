// What a table makes of its own figures besides sums: rates, changes and means that are printed as plain numbers, as findings.
//
//   audit_derived(grid, names, findings);
//   // verified "holds in 9 of 10 rows: Deaths per 1000 is 1000 · Deaths / Persons", and one error: the tenth
//   audit_derived(Grid(doc::Table{}), names, findings);   // nothing is added
//
// Relations are those of quotients.h and averages.h. Where one fails in a line that is itself a total or a mean (the rate of a total may be
// a mean of rates), or where few places speak for it, the finding is a warning. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/audit/grid.h"
#include "stemma/audit/sheet_names.h"

namespace stemma::audit {

void audit_derived(const Grid& grid, const Names& names, std::vector<Finding>& findings);

}  // namespace stemma::audit
