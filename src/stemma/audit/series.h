// The same series in two tables: do they agree?
//
// Two columns of different tables that carry the same names of rows (years, countries) and
// agree in four places out of five are taken to be one series; where they then differ, both
// values are shown and neither is called right. Five common places at least, four different
// values among them: a column of noughts agrees with any other.
//
//   audit_series(document, findings);      // contradictions, and what agrees
//   // 1995: 15 and 15 · 1996: 16 and 19 · 1997: 26 and 26 … → contradiction at 1996
//
// Work: pairs of columns times rows, at most a fixed number of pairs. Pure; safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

void audit_series(const doc::Document& document, std::vector<Finding>& findings);

}  // namespace stemma::audit
