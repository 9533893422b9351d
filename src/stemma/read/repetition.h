// Furniture that only a pile can show: lines that come back from document to document.
//
// A site (publisher, host of the address, or folder) prints the same menu above and the
// same notices below everything. A line counts where it stands in at least three different
// stories and in 5 % of the site's; copies of one story (same longest line) count once, so
// releases of one record do not make furniture of each other.
//   frame        from the first line down, or from the last line up, as long as lines repeat
//   repetition   elsewhere: two lines or more together, or one line that carries a cue
// Titles, tables, notes, headings alone, and the recognised text of cables are never claimed.
//
//   std::vector<LinePrints> prints;                       // small: keep these, not the documents
//   for (const doc::Document& d : pile) prints.push_back(prints_of(d));
//   const auto found = find_repetition(prints);           // one list a document
//   mark_repetition(pile[0], found[0]);                   // relabels blocks, cuts none of the text
//   find_repetition({prints[0]})                          // one document: {{}}, nothing repeats
//
// n log n in the lines; pure: safe on any number of threads. The frame idea is that of site
// templates (Bar-Yossef & Rajagopalan, "Template detection via data mining", WWW 2002).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::read {

struct LinePrint {
  uint64_t hash = 0;       // plain_hash of the line
  Span span;
  bool open = false;       // may become furniture
  bool cue = false;        // furniture_cue() hints at it
};

struct LinePrints {
  std::string site;        // "The Kelst Courier", "kelst.example", "/pile/web"
  uint64_t story = 0;      // the longest line: copies of one text share it
  std::vector<LinePrint> lines;
};

struct Repetition {
  Span span;
  doc::FurnitureReason why = doc::FurnitureReason::kRepetition;
  float confidence = 0;    // grows with the number of stories that have the line
};

LinePrints prints_of(const doc::Document& document);

// For each of `pile`, in its order: ascending, disjoint spans of lines.
std::vector<std::vector<Repetition>> find_repetition(const std::vector<LinePrints>& pile);

// The same for documents in memory.
std::vector<std::vector<Repetition>> find_repetition(const std::vector<const doc::Document*>& pile);

// Relabels what the spans cover as furniture. A block covered in part is cut into pieces.
void mark_repetition(doc::Document& document, const std::vector<Repetition>& found);

}  // namespace stemma::read
