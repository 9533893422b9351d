// A page as boxes: what pdftotext and tesseract tell of it, before anything is understood.
//
//   Sheet s = ...;                                   // from parse_boxes() or read_tsv()
//   for (const Line& l : s.lines)
//     for (uint32_t w = l.first; w < l.end; ++w) show(s.word(w), s.words[w].box);
//   s.lines[0].first                                 // wrong when the page is empty: lines may be
//
// A line is a run of words that the tool put on one baseline without a wide gap: one line
// of one column, or one cell of a table. Lengths are in points, y grows downwards.
// Plain values, no thread concerns.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::read::pdf {

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  float width() const { return right - left; }
  float height() const { return bottom - top; }
  float middle() const { return (top + bottom) / 2; }
  void add(const Box& b) {
    left = std::min(left, b.left);
    top = std::min(top, b.top);
    right = std::max(right, b.right);
    bottom = std::max(bottom, b.bottom);
  }
};

struct Word {
  Box box;
  Span letters;            // of Sheet::letters
  float confidence = 1;    // of recognised words, 0 to 1
};

struct Line {
  Box box;
  uint32_t first = 0;      // words [first, end)
  uint32_t end = 0;
  float size = 0;          // height of most of its letters: near the size of the type
  uint32_t words() const { return end - first; }
};

struct Sheet {
  uint32_t index = 0;      // 1 is the first page
  float width = 0, height = 0;
  bool recognised = false; // by OCR: boxes fit the ink, not the type, and waver
  std::string letters;     // of all words, UTF-8
  std::vector<Word> words;
  std::vector<Line> lines;

  std::string_view word(uint32_t i) const { return words[i].letters.of(letters); }
  // The words of a line with one blank between them.
  std::string text(const Line& line) const {
    std::string out;
    for (uint32_t i = line.first; i < line.end; ++i) {
      if (i > line.first) out += ' ';
      out += word(i);
    }
    return out;
  }
};

// Sets box and size of a line from its words. An empty line keeps a zero box.
void measure(const Sheet& sheet, Line& line);

}  // namespace stemma::read::pdf
