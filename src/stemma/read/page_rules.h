// What rules can tell of a page's lines: which of them are furniture, and the signs they
// went by. Reasons and order: furniture.h. The line classifier takes the verdict of the
// rules as one feature among many.
//
//   PageRules rules = apply_rules(draft, pieces);   // marks pieces
//   rules.page            // false: a text in which at most one cue happens to occur
//   rules.signs[i].cue    // of pieces[i]
//   rules.text            // where the text of the page is, if no grammar recognised it
//
// Maximum subsequence segmentation after Pasternack & Roth, "Extracting article text
// from the web" (WWW 2009). Pure: safe on any number of threads.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"
#include "stemma/read/line_features.h"

namespace stemma::read {

struct PageRules {
  bool page = false;                // it shows cues enough
  bool structure = false;           // a grammar recognised parts of it
  std::vector<LineSigns> signs;     // empty if there is no strong cue at all
  std::vector<uint32_t> repeats;    // how often a piece's words stand in the document; empty with structure
  Stretch text;
};

PageRules apply_rules(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
