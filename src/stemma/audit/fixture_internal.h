// Tables for the tests of this folder, from cells as they are printed.
//
//   doc::Table t = table_of({{"", "In", "Out"}, {"1911", "83", "155"}}, true);   // with a header row
//   table_of({})                                                                 // an empty table
//
// The text behind the spans is text_of() of the same rows.
#pragma once

#include <string>
#include <vector>

#include "stemma/read/table/grid.h"

namespace stemma::audit {

using Rows = std::vector<std::vector<std::string>>;

inline std::string text_of(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (const std::string& cell : row) text += cell + "\n";
  }
  return text;
}

inline doc::Table table_of(const Rows& rows, bool header = false) {
  read::table::Grid grid;
  uint32_t at = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    std::vector<Span> spans;
    for (const std::string& cell : rows[r]) {
      spans.push_back({at, at + static_cast<uint32_t>(cell.size())});
      at += static_cast<uint32_t>(cell.size()) + 1;
    }
    grid.columns = spans.size();
    if (header && r == 0) {
      for (const Span s : spans) grid.names.push_back({s});
    } else {
      grid.rows.push_back(std::move(spans));
    }
  }
  return read::table::make_table(text_of(rows), grid);
}

}  // namespace stemma::audit
