// Reading order: from the lines of a page to its rows as a person reads them.
//
//   for (const Row& row : reading_order(sheet, lines_of(sheet)))  // all left column, then the right
//     ...
//   reading_order(sheet, {7})     // wrong if the sheet has only 5 lines: indices are not checked
//
// A row is what stands on one baseline of one column: one line of text, or the cells of a
// table row from left to right. Rows of one undivided stretch of a column have the
// same `segment`; the number rises with the order of reading.
//
// Method: the page is cut recursively. The best gutter is the place that leaves most lines
// wholly on both sides and is crossed by fewest; lines that cross it (heads, wide notes)
// part the page into bands, and in each band the left side is read before the right. A
// gutter counts only if running text stands on both sides of it: cells of a table
// share their baselines and leave most of their column empty, lines of columns do not.
// After the XY-cut of Nagy and Seth (1984), with the crossing lines as Breuel's
// "gutters" treat them (2002). n log n per level, at most 6 levels. Pure, thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

struct Row {
  std::vector<uint32_t> lines;   // of Sheet::lines, left to right
  Box box;
  float size = 0;                // of most of its letters
  uint32_t segment = 0;
  bool table = false;            // a row of a table: its lines are cells
};

// The rows of the whole width of a page, from top to bottom, whatever columns it has:
// where running heads and page numbers are looked for.
std::vector<Row> rows_across(const Sheet& sheet, std::vector<uint32_t> lines);

// The given lines in reading order, tables marked.
std::vector<Row> reading_order(const Sheet& sheet, const std::vector<uint32_t>& lines);

// Indices of all lines.
std::vector<uint32_t> lines_of(const Sheet& sheet);

}  // namespace stemma::read::pdf
