// Parts of a quotation that stand elsewhere: out of order, far away, in another document.
//
// A run of quoted words that the alignment could not place is searched for by itself. If
// it stands, nearly word for word, somewhere else in the collection, the quotation is
// spliced, and the part is moved rather than invented. (QUOTUS and text-matcher take
// fragments in any order and call the result found; see docs/guide/verdicts.md.)
//
//   for (const MovedPart& p : find_moved(…)) p.doc, p.source   // where it stands
//   a run of two words, or of common ones, is never searched for: too little to tell
//
// Pure.
#pragma once

#include <vector>

#include "stemma/trace/align.h"
#include "stemma/trace/candidates.h"
#include "stemma/trace/judge.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

struct MovedPart {
  WordRange items;       // of the query
  uint32_t doc = 0;
  WordRange source;      // words there
  float cost = 0;        // of the part, where it stands
  float saved = 0;       // what it cost the main alignment
};

std::vector<MovedPart> find_moved(const Query& query, const doc::Document& quoted, uint32_t doc, const Alignment& alignment,
                                  const Judged& judged, const Collection& collection, const Finder& finder);

float cost_of(const std::vector<MovedPart>& moved);
// What is left of the query without them (and without ellipses that joined them).
Query without(const Query& query, const std::vector<MovedPart>& moved);
// out-of-order, distant or cross-document, one a part.
// `alignment` is that of `rest`, the query without the moved parts.
void splice_flags(const std::vector<MovedPart>& moved, const Query& query, const Collection& collection, uint32_t doc,
                  const Alignment& alignment, const Query& rest, std::vector<Flag>& out);

}  // namespace stemma::trace
