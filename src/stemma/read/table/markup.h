// Tables that a page marks up as such: rows, cells, header cells and what they span.
//
// Pages use tables for layout too. A table counts as data when it holds no other table, has
// two rows and two columns or more, its cells are short, and it has header cells or figures.
// Cells are placed as browsers place them (HTML Standard, "forming a table"): a cell that
// covers several columns names all of them in the header and stands in the first in the body.
//
//   claim_markup_tables(draft);   // before outline(): claims a kTable block for each, fills doc.tables
//   // <table><tr><th>Year<th>Sum<tr><td>1990<td>83</table>: columns "Year", "Sum"
//   // <table><tr><td>menu<td>page text …</table>: left alone
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read::table {

void claim_markup_tables(Draft& draft);

}  // namespace stemma::read::table
