// Tables printed in columns: by blanks, tabs, bars or box drawing; Markdown's too.
//
// Lines that follow each other and are parted in the same way are one table when the parts
// make columns: with bars, as many in nearly every line; with tabs and blanks, figures
// besides. Columns of blanks are the stretches of the page that no row writes on; header
// lines above them are laid over the columns they cover.
//
//   claim_text_tables(draft);    // before outline(): claims a kTable block for each, fills doc.tables
//   // "Salt    5    17\nFish    7    40\nRope    2    31": 3 columns, 3 rows
//   // "TO:  SELMORA\nFROM:  KELST": no figures, no table
//
// Ranges that a grammar has claimed are left alone. Linear in the text but for the header.
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read::table {

void claim_text_tables(Draft& draft);

}  // namespace stemma::read::table
