// How many columns a table has whose cells come one after the other, and where each belongs.
//
// Nothing but the order of the cells is left of such a table. For every number of columns
// that could be, the cells are laid out as well as they can be, and the layout is priced
// as a message: what it takes to tell each cell's sort, decimals and size given what its
// column held so far (and its row, for sizes), each cell left out, and a header of the
// wrong length. The cheapest message names the number of columns.
//
//   Layout l = lay_out(looks, {.empties = true});    // "", "In", "Out", "1990", "5", "7", …
//   l.columns          // 3
//   l.body             // 3: the first cell that is no header
//   l.column_of[0]     // 0: "1990"
//   lay_out({}, {})    // columns 0: no table
//
// Minimum description length: Rissanen, "Modeling by shortest data description" (1978);
// the price of a column is the Krichevsky-Trofimov code (1981); cells are laid out by the
// Viterbi algorithm. O(cells · columns) for each number tried, on a bounded sample.
// Pure and thread-safe.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stemma/read/table/look.h"

namespace stemma::read::table {

constexpr size_t kMostColumns = 64;
constexpr size_t kMostFlatCells = 60'000;   // longer runs are no table anybody flattened by hand

struct Flat {
  bool empties = false;   // empty cells are among the cells; else they may have been dropped
  bool captioned = false; // the first cell is the first of the table
};

struct Layout {
  size_t columns = 0;                  // 0: none found
  size_t header = 0;                   // index of the first cell of the header
  size_t body = 0;                     // index of the first cell of the body
  std::vector<uint16_t> column_of;     // of each cell from `body` on
  double price = 0;                    // in bits
  double margin = 0;                   // by how many bits a cell the next best number is dearer
};

Layout lay_out(std::span<const Look> cells, Flat flat);

// The layout with `columns` columns, for callers that know the number.
Layout lay_out_as(std::span<const Look> cells, Flat flat, size_t columns);

}  // namespace stemma::read::table
