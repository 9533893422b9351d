// The text of a word processor's document under construction: paragraphs, cells, notes,
// each character with its way back.
//
//   Flowing f;
//   f.copy("The ferries", 120);        // the same bytes, at 120 of the source
//   f.put("\u2019", 131, 136);         // stands for source bytes 131..136
//   f.paragraph(Hint::kHeading);       // ends it: a heading, a blank line after it
//   Content c = f.finish();            // notes set down at the end, "[1] …"
//   f.paragraph(Hint::kParagraph)      // without a character before it: nothing
//
// Notes are written at the end of the text so that no sentence is torn apart; where one is
// called, its marker stands in brackets and is hinted as one. Cells of a row are parted
// by a tab, rows by a line end, paragraphs by a blank line. For one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read::office {

class Flowing {
 public:
  void copy(std::string_view text, uint64_t begin);
  void put(std::string_view text, uint64_t begin, uint64_t end);
  void take(std::string_view text, const text::SourceMap& map);   // decoded elsewhere
  void line(uint64_t at) { put("\n", at, at); }

  // Ends a paragraph of this kind, if it has any character.
  void paragraph(Hint hint);

  void open_table();
  void close_table();
  void cell(uint64_t at, uint16_t columns = 1, uint16_t rows = 1, bool header = false);   // ends a cell
  void row(uint64_t at);                                                                  // ends a row
  bool in_table() const { return !here().tables.empty(); }

  // A note is called here; what is added until note_end() is its text.
  void note(std::string marker, uint64_t begin, uint64_t end);
  void note_end();
  // Its marker alone, when its text comes from elsewhere; note_text() begins that text.
  void call(const std::string& marker, uint64_t begin, uint64_t end);
  void note_text(const std::string& marker);

  // What follows until running_end() is a running head or foot: it goes to the end.
  void running();
  void running_end();

  size_t size() const { return here().text.size(); }
  bool empty_paragraph() const { return here().text.size() == here().paragraph; }
  Content finish();

 private:
  struct Table {
    uint32_t begin = 0;
    uint32_t cell = 0;           // where the current cell begins
    uint32_t number = 0;         // in order of opening
    uint32_t row = 1;
  };
  // A stretch of text of its own: the document, one note, one running head.
  struct Stretch {
    std::string text;
    text::SourceMap map;
    std::vector<HintSpan> hints;
    uint32_t paragraph = 0;      // where the current one begins
    std::string marker;          // of a note
    bool is_note = false;
    bool is_running = false;
    bool blank_due = false;      // between two paragraphs of a cell
    std::vector<Table> tables;   // open ones, the innermost last
  };
  struct Call {
    std::string marker;
    Span span;
    size_t stretch = 0;
  };

  Stretch& here() { return stretches_[open_.back()]; }
  const Stretch& here() const { return stretches_[open_.back()]; }
  void before_text();
  void append(std::string_view text);
  size_t begin_stretch();
  void set_down(const Stretch& s, Content& out, std::vector<uint32_t>& moved) const;

  std::vector<Stretch> stretches_ = std::vector<Stretch>(1);
  std::vector<size_t> open_ = {0};
  std::vector<Call> calls_;
  uint32_t table_count_ = 0;
};

}  // namespace stemma::read::office
