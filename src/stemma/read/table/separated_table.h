// A text that is one table, its cells parted by commas or semicolons: a spreadsheet written as CSV. (Tabs and bars: text_table.h.)
//
//   claim_separated_table(draft);    // before all other searches; claims one kTable block
//   // "Year,Salt,Fish\n1990,83,12\n1991,90,15": 3 columns, 2 rows
//   // "He came, he saw, he went.\nShe, too, left.": lines of unlike parts, and no figures: no table
//
// Every line has as many fields, two at least, and half of what stands behind the first column is figures. Longer tables than
// 200,000 cells are left as text. By RFC 4180 (separated.h). Linear.
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read::table {

void claim_separated_table(Draft& draft);

}  // namespace stemma::read::table
