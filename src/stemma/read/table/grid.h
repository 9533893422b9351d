// A table as rows and columns of spans, and the doc::Table made of it.
//
// Every way to find a table (one cell a line, columns of blanks, mark-up) ends in a Grid;
// make_table() turns it into words, kinds and values. The style of figures is decided once
// for the whole table (figures.h), years are told from figures by their column.
//
//   Grid g{2, {{{0, 4}}, {{5, 8}}}, {{{9, 13}, {14, 16}}}};    // "Year", "Sum"; "1990", "83"
//   doc::Table t = make_table("Year Sum 1990 83", g);
//   t.columns                    // {"Year", "Sum"}
//   t.cells[1].value             // "83"
//   make_table("", Grid{})       // no columns, no cells
//
// Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/table.h"

namespace stemma::read::table {

struct Grid {
  size_t columns = 0;
  std::vector<std::vector<Span>> names;   // of each column, the pieces of its header from top to bottom
  std::vector<std::vector<Span>> rows;    // `columns` spans each; an empty span where no cell stands
};

doc::Table make_table(std::string_view text, const Grid& grid);

// The words of a cell on one line: each blank of any kind, and each line end, is one space.
std::string one_line(std::string_view words);

}  // namespace stemma::read::table
