// All passages that documents share: seeds, chains, layouts, and what is more than chance.
//
//   Corpus corpus = …;
//   find_passages(corpus, Sides(corpus.documents(), 3), each, [](std::vector<Passage> some) { … });
//   find_passages(corpus, Sides(corpus.documents(), 1), each, take)    // one set, no other: takes nothing
//
// A passage is taken if so much in common is not to be expected by chance in a collection of this size:
// the expected number of such places, words · words · 2^−bits, is below kByChance. That keeps phrases out
// that everybody uses, by the statistics of the collection itself, and asks more of a passage the more
// documents there are. Words in common are counted in bits (trace/collection.h), gaps and slips taken off. Where a
// passage begins and ends, and how its words meet, depends on its two documents alone (drafts.h).
//
// Symmetric: pairs are looked at in one direction only, that of the documents' order in the corpus, so the
// sides may be swapped without a change. Memory: the corpus, the groups, and one slice of matches.
// Deterministic for any number of threads; `take` is called in order, on the caller's thread.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "stemma/trace/pairs/drafts.h"

namespace stemma::trace::pairs {

// Words are counted from the begin of their document, as in doc::make_stream.
struct Passage {
  uint32_t doc_a = 0, doc_b = 0;      // a's comes first in the corpus
  uint32_t a_first = 0, a_last = 0;
  uint32_t b_first = 0, b_last = 0;
  uint32_t equal = 0;                 // words in common
  uint32_t alike = 0;                 // and words a few letters apart
  float bits = 0;
  double expected_by_chance = 0;

  // Words of the shorter side.
  uint32_t words() const { return std::min(a_last - a_first, b_last - b_first); }
  double similarity() const { return 2.0 * (equal + alike) / (a_last - a_first + b_last - b_first); }
  friend bool operator==(const Passage&, const Passage&) = default;
};

using TakePassages = std::function<void(std::vector<Passage>)>;
// Called after each slice: documents done.
using PassageProgress = std::function<void(uint32_t)>;

// `known`: drafts found before, which are not found again; the passages are the same with and without.
void find_passages(const Corpus& corpus, const Sides& sides, const Each& each, const TakePassages& take, const PassageProgress& progress = {},
                   KnownDrafts* known = nullptr);
// The same from known drafts alone, where they are all there are: for the documents from which they were kept.
void weigh_passages(const Corpus& corpus, const Sides& sides, const Each& each, const TakePassages& take, const PassageProgress& progress, KnownDrafts& known);

}  // namespace stemma::trace::pairs
