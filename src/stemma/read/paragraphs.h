// Paragraphs of running text, hard-wrapped or not. The text itself never changes: a
// wrapped paragraph is one piece that spans its line breaks (Block::wrapped).
//
// Two lines belong together when the break between them was forced by the column: the
// next word would not have fitted. The column is learned from the lines around. Lines
// that end early (verse, addresses, menus, one paragraph a line) stay apart; bullets,
// numbered items, deeper indents and rules begin a piece of their own.
//
//   ParagraphCutter cutter(draft);
//   cutter.cut({0, size}, pieces);   // appended in order, trimmed, disjoint
//   cutter.cut({7, 7}, pieces);      // nothing to cut: pieces is unchanged
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

class ParagraphCutter {
 public:
  explicit ParagraphCutter(const Draft& draft);

  // Cuts the lines of `range`. Ranges must ascend from call to call.
  void cut(Span range, std::vector<Piece>& out);

 private:
  struct Row {            // a line within the range
    Span ink;
    uint32_t width = 0;   // code points of ink and indent
    uint32_t indent = 0;
    bool starts = false;  // a bullet, number or quote sign opens it
  };

  void cut_run(std::vector<Row>& rows, std::vector<Piece>& out);
  uint32_t column_of(size_t rows, uint32_t widest) const;
  bool signs(const Row& above, const Row& below, uint32_t column) const;
  bool joined(const Row& above, const Row& below, uint32_t column, bool opens_item) const;
  bool set_as_one(const Row& above, const Row& below) const;
  Row row(const Line& line, Span range) const;

  // A paragraph of a typeset page, where letters differ in width and places decide.
  struct Set {
    Span span;
    uint32_t widest = 0;   // of its lines
  };

  const Draft& draft_;
  uint32_t column_ = 0;   // the usual wrap column of the document, 0 if it has none
  size_t line_ = 0;
  uint32_t group_ = 0;
  std::vector<Set> set_;   // ascending
};

// Puts back together runs of short lines that are neither prose nor furniture: verse,
// addresses, one block each, line breaks meant.
void join_short_lines(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
