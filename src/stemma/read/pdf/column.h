// One stretch of a column: where its edges are and where its paragraphs begin.
//
//   Column column(sheet, rows, style);            // the rows of one segment, none of them running
//   if (column.begins(i)) …                       // row i begins a paragraph; i > 0
//   column.begins(0)                              // wrong: whether it goes on from elsewhere
//                                                 // is decided where both columns are known
//
// The right edge is where nearly all rows end, the left edge the leftmost place where
// several rows begin. Whether indented rows are first lines or the rest of hanging entries
// is decided by what stands above them: the last line of a paragraph is short.
// Holds references to what it was made from. Linear (n log n for medians). Thread-safe.
#pragma once

#include <vector>

#include "stemma/read/pdf/flow.h"

namespace stemma::read::pdf {

class Column {
 public:
  Column(const Sheet& sheet, const std::vector<Row>& rows, const Style& style);

  bool begins(size_t i) const;
  float left() const { return left_; }
  float right() const { return right_; }

 private:
  bool indented(size_t i) const;
  bool left_room(size_t i) const;      // row i had room for the first word of row i + 1
  bool ends(size_t i) const;           // row i ends a sentence
  void find_edges();
  void find_leading(const Style& style);
  void find_hanging();

  const Sheet& sheet_;
  const std::vector<Row>& rows_;
  std::vector<uint32_t> run_;          // how many rows in a row begin where row i begins
  float left_ = 0, right_ = 0;
  float leading_ = 1.2F;               // in sizes
  bool hanging_ = false;
};

}  // namespace stemma::read::pdf
