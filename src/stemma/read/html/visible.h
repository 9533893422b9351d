// The visible text under construction: white space collapsed, breaks put between blocks,
// each character mapped to the source.
//
//   Visible v(page, source);
//   v.text({"a  b", 3, 7}); v.line(); v.text({"c", 9, 10});   // "a b\nc"
//   v.blank_line(); v.line();          // the stronger break wins: one blank line
//   v.finish();                        // breaks at the end are dropped
//
// One Visible serves one page on one thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/html/html.h"
#include "stemma/read/html/tree.h"

namespace stemma::read::html {

class Visible {
 public:
  Visible(Content& page, std::string_view source) : page_(page), source_(source) {}

  void text(const Text& t);
  // A character shown that the source does not hold (the marks of <q>).
  void generated(std::string_view text, size_t begin, size_t end);
  void line() { if (breaks_ < 1) breaks_ = 1; }
  void hard_line(size_t at);              // <br>: several are several lines
  void blank_line() { if (breaks_ < 2) breaks_ = 2; }
  void tab(size_t at);                    // the next cell of a row
  void row_end(size_t at);
  void soft_space();                      // a block inside a table cell
  void preformatted(int by) { pre_ += by; }

  // A hint opens before its first character and closes after its last.
  size_t open(Hint hint);
  void close(size_t hint, Hint kind);
  void forget(size_t hint);
  void finish();

 private:
  void before_ink(size_t at);
  void put(char32_t c, size_t begin, size_t end);
  void white(char c, size_t begin, size_t end);
  uint32_t here() const { return static_cast<uint32_t>(page_.text.size()); }

  Content& page_;
  std::string_view source_;
  int breaks_ = 0;              // line ends due before the next character
  int tabs_ = 0;
  bool row_has_ink_ = false;
  bool space_ = false;
  size_t space_begin_ = 0;
  size_t space_end_ = 0;
  int pre_ = 0;
  std::vector<size_t> waiting_; // hints without a first character yet
};

}  // namespace stemma::read::html
