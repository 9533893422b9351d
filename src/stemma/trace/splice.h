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
bool moved_items(const std::vector<MovedPart>& moved, WordRange items);
// Takes the edits of moved parts out.
void remove_moved(const std::vector<MovedPart>& moved, Judged& judged);
// out-of-order, distant or cross-document, one a part.
void splice_flags(const std::vector<MovedPart>& moved, const Query& query, const Collection& collection,
                  uint32_t doc, const Alignment& alignment, std::vector<Flag>& out);

}  // namespace stemma::trace
