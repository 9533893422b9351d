// Tables on a page: rows whose cells stand under each other.
//
//   mark_grids(sheet, rows);                  // rows[i].table where it belongs to one
//   grid_rows(sheet, rows)[i]                 // a row of three short cells or more, sure enough
//                                             // to be kept together before columns are looked for
//   mark_grids(sheet, rows_of_two_pages)      // wrong: boxes of two pages overlap
//
// A cell is a line of the sheet (pdftotext starts a new one at a wide gap). Two rows agree
// if a cell that is not their first begins, ends or is centred at the same place.
// A table needs three rows that agree with a neighbour, or two of three cells each.
// Linear in the number of rows and cells. Pure, thread-safe.
#pragma once

#include <vector>

#include "stemma/read/pdf/order.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

// `rows`: one stretch of a column, from top to bottom.
void mark_grids(const Sheet& sheet, std::vector<Row>& rows);

// `rows`: of the whole page. One answer a row.
std::vector<bool> grid_rows(const Sheet& sheet, const std::vector<Row>& rows);

// The width of the gap before cell `i` of a row, i > 0.
float gap_before(const Sheet& sheet, const Row& row, size_t i);

}  // namespace stemma::read::pdf
