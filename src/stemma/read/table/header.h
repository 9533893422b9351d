// The names of columns, from header cells that came in any number.
//
// A flattened header may have lost its empty corner, hold a row of headings over several
// columns each, have one heading cut over two lines, or two glued together. How many cells
// there are for how many columns, and what repeats, tells which:
//
//   name_columns(text, {"", "A", "B"}, 3)                        // "", "A", "B"
//   name_columns(text, {"A", "B"}, 3)                            // "", "A", "B": the corner was empty
//   name_columns(text, {"In", "Out", "t", "%", "t", "%"}, 4)     // "In t", "In %", "Out t", "Out %"
//   name_columns(text, {"", "Sold", "A long heading", "B"}, 3)   // "", … : the shortest neighbours are one
//   name_columns(text, {}, 3)                                    // three nameless columns
//
// Cells are spans of `text`, empty ones empty. Pure and thread-safe.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::read::table {

// For each column the pieces of its name, from top to bottom.
std::vector<std::vector<Span>> name_columns(std::string_view text, std::span<const Span> cells, size_t columns);

// The same for header rows whose cells are in place (columns spans each): an upper cell
// with empty ones to its right spans the columns below that have names of their own.
std::vector<std::vector<Span>> name_rows(const std::vector<std::vector<Span>>& rows, size_t columns);

}  // namespace stemma::read::table
