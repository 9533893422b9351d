// Furniture: text of the page, not of the document. Marked, never removed.
//
// Works on the pieces of outline(). Recognised structure (Piece::fixed, tables, notes,
// headings of a cable) is protected: furniture is claimed outside or between it only.
// Reasons, in the order they are tried:
//   cue            the lexicon of cues.h says so
//   repetition     the same short line again and again
//   frame          navigation, footers and forms by the mark-up; outside the stretch that
//                  holds the text, on a page that has furniture
//   classifier     what the rules leave and the line classifier (line_model.h) takes; it
//                  also gives back what the rules took without a cue, if that reads as text
//   foreign-topic  teasers of other stories behind the end
// A plain text without any cue is no page: nothing of it is marked.
//
//   std::vector<Piece> pieces = outline(draft);
//   mark_furniture(draft, pieces);
// Pure: safe on any number of threads.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"
#include "stemma/read/page_rules.h"

namespace stemma::read {

// The first half of it, for the program that trains the classifier: marks by rules, and what
// the classifier is to look at; nothing if the document is not for it to judge.
std::vector<LineBins> judge_by_rules(const Draft& draft, std::vector<Piece>& pieces, PageRules& rules);

// May the classifier decide this piece? A line of the lexicon stays furniture, a title a title,
// and what was no text before the rules ran stays what it was.
bool decides(const Piece& piece, const LineSigns& signs);

void mark_furniture(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
