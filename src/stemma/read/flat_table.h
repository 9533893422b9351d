// Tables that a copy has flattened to one cell a line.
//
// A run of short lines, many of them numbers, is one table, from its first header cell
// to its last figure; lines that hold only a no-break space are its empty cells. The
// block and an entry of Document::tables record where it is, with the caption above
// and the source note below. What its rows and columns are is told elsewhere.
//
//   std::vector<Piece> pieces = outline(draft);
//   mark_tables(draft, pieces);   // a document without figures: nothing happens
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void mark_tables(Draft& draft, std::vector<Piece>& pieces);

// "1 408.5", "-34", "+4.4 %", "1.975.4", "n.a.", "–", "1990": what a figure's cell may hold.
bool is_figure(std::string_view cell);

}  // namespace stemma::read
