// Runs of words that two documents have in common, as long as they go: the anchors of passages.
//
//   auto m = find_matches(corpus, sides, groups, {first, last}, each);   // a list for each of these documents
//   m[0][0].a, m[0][0].b, m[0][0].size         // words [a, a + size) and [b, b + size) are equal; a's document is before b's
//   find_matches(corpus, sides, {}, {0, n}, each)    // no groups: none
//
// Only of the documents [first, last) as `a`, so that a large collection can be done in slices that fit in
// memory. Each match is left-maximal among places of groups, and is found once or a few times; they come
// sorted, without repetition. Deterministic for any number of threads.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/trace/pairs/groups.h"

namespace stemma::trace::pairs {

struct Match {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t size = 0;
  friend auto operator<=>(const Match&, const Match&) = default;
};

struct DocumentRange {
  uint32_t first = 0;
  uint32_t last = 0;
};

// By a's document, b's document, a, b.
std::vector<std::vector<Match>> find_matches(const Corpus& corpus, const Sides& sides, const Groups& groups, DocumentRange range, const Each& each);

// Documents in slices of which each has about `most` comparisons, or is one document.
std::vector<DocumentRange> slices(const Corpus& corpus, const Groups& groups, uint64_t most);

}  // namespace stemma::trace::pairs
