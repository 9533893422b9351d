// The tables that show as such before the text is cut into paragraphs: marked up, or
// printed in columns. Tables of one cell a line are found among the paragraphs
// (read/flat_table.h), which also gives all of them their captions and source notes.
//
//   claim_tables(draft);                     // behind the genre's grammar, before outline()
//   auto pieces = outline(draft);            // a table is a fixed piece of kind kTable
//   attach_notes(draft, pieces);             // labels, captions, units, source notes
//
// Works on the draft given; a draft without tables is left as it is.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read::table {

void claim_tables(Draft& draft);
void attach_notes(Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read::table
