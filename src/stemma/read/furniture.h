// Furniture: text of the page, not of the document. Marked, never removed.
//
// Works on the pieces of outline(). Recognised structure (Piece::fixed, tables, notes,
// headings of a cable) is protected: furniture is claimed outside or between it only.
// Reasons, in the order they are tried:
//   cue            the lexicon of cues.h says so
//   repetition     the same short line again and again
//   frame          navigation, footers and forms by the mark-up; outside the stretch that
//                  holds the text, on a page that has furniture
//   classifier     inside that stretch: link lists between paragraphs
//   foreign-topic  teasers of other stories behind the end
// A plain text without any cue is no page: nothing of it is marked.
//
//   std::vector<Piece> pieces = outline(draft);
//   mark_furniture(draft, pieces);
//
// Maximum subsequence segmentation after Pasternack & Roth, "Extracting article text
// from the web" (WWW 2009).
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void mark_furniture(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
