// From rows to paragraphs, headings, tables and notes, over all pages of a document.
//
//   Style style = style_of(sheets);
//   Margins margins = find_margins(sheets, style.size);
//   for (const Para& p : find_paragraphs(sheets, margins, style))
//     if (p.role == Role::kNote) …                   // p.marker: "3", "*"
//   find_paragraphs(sheets, Margins{}, style)        // wrong: margins of the same sheets are needed
//
// A paragraph begins at a wider gap, at another size of type, at a bullet, at a first line set
// in (or, where entries hang, set out), and after a line that had room for the next word
// and ends a sentence. It goes on from column to column and from page to page (`joins`) when
// the sentence does. Headings are short and larger than the text. Notes are the small rows at
// the foot of a column from the first that begins with a marker on; rows before it go on
// with the last note of the page before, if that note is unfinished.
// All limits are fractions of the size of the type, so that scale does not matter. For
// recognised pages they are wider, since boxes of ink waver. Linear; pure, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/read/pdf/margins.h"
#include "stemma/read/pdf/order.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

struct Style {
  float size = 0;         // of most letters; 0 if there are none
  float leading = 1.2F;   // usual distance of baselines, in sizes
};
Style style_of(const std::vector<Sheet>& sheets);

enum class Role : uint8_t { kText, kHeading, kTitle, kTable, kNote, kRunning };

struct Para {
  Role role = Role::kText;
  uint32_t sheet = 0;        // index into sheets
  std::vector<Row> rows;
  float left = 0, right = 0; // of its column
  float size = 0;
  bool joins = false;        // goes on from the last text paragraph before it
  bool foot = false;         // belongs to the foot of the page: a note, a page number there
  std::string marker;        // of a note; empty if it goes on from the page before
};

// In order of reading, page by page: running lines of the head, text, notes, running lines
// of the foot.
std::vector<Para> find_paragraphs(const std::vector<Sheet>& sheets, const Margins& margins, const Style& style);

// Is word `i` of the line raised and small: a note's marker, a power, the "th" of "5th"?
bool raised(const Sheet& sheet, const Line& line, uint32_t i);

// "3", "12,13", "*", "††", "a": could a raised word that says this be a note's marker?
bool is_marker(std::string_view word);

}  // namespace stemma::read::pdf
