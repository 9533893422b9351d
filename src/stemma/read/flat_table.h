// Tables that a copy has flattened to one cell a line.
//
// A run of short lines, many of them numbers, is one table, from its first header cell
// to its last figure; lines that hold only a no-break space are its empty cells. Its rows
// and columns are those that explain the order of the cells best (table/columns.h). The
// entry of Document::tables has the caption above, the source note below, names of columns,
// and every cell with its span and value.
//
//   std::vector<Piece> pieces = outline(draft);
//   mark_tables(draft, pieces);   // a document without figures: nothing happens
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void mark_tables(Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
