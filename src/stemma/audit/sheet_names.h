// What the lines and cells of a table are called, for people and for telling totals.
//
//   Names names(table);
//   names.row(7, 4)          // "Total Imports": the nearest words to the left of that cell
//   names.cell(7, 4)         // "Table 4, Total Imports, U. S. Imports mln USD"
//   names.called(true, kTotalWords)   // of each column: does its head say total?
//   names.row(99, 0)         // out of range: not allowed
//
// Keeps a reference to the table. Pure; safe to share between threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/table.h"

namespace stemma::audit {

class Names {
 public:
  explicit Names(const doc::Table& table);

  std::string row(size_t row, size_t column) const;
  std::string column(size_t column) const;
  std::string line(bool across, size_t item, size_t witness) const { return across ? column(item) : row(item, witness); }
  std::string cell(size_t row, size_t column) const;
  const doc::Cell* at(size_t row, size_t column) const;
  // Of each line: does one of the words stand in its name?
  std::vector<bool> called(bool across, std::string_view words) const;

 private:
  const doc::Table& table_;
  std::vector<const doc::Cell*> cells_;   // row by row
};

// Is one of the words of `name` in a list of folded words divided and enclosed by blanks?
bool has_word(std::string_view name, std::string_view words);

}  // namespace stemma::audit
