// Matches of two documents that follow one another in both: one passage with its edits.
//
//   for (const Chain& chain : find_chains(corpus, matches)) …    // all of one pair of documents
//   find_chains(corpus, {})                                     // none
//
// A chain ascends in both documents, with at most kGapWords words of either side between two matches,
// and is worth more than its gaps cost. Chains share no match. What is transposed is a chain of its own.
// The best chains are taken first, by dynamic programming over near predecessors (Abouelhoda & Ohlebusch
// 2005 call it local chaining). O(n · kNear); pure.
#pragma once

#include <span>
#include <vector>

#include "stemma/trace/pairs/matches.h"

namespace stemma::trace::pairs {

inline constexpr uint32_t kGapWords = 24;

// What words in common say, in bits: the first in full, each further one less, as words of a phrase come
// together (the entropy of running text is about two thirds of that of its words). By what the words say in
// general text: a chain depends on its two documents alone, not on what else there is.
inline constexpr float kNextWord = 0.65F;
float information(const Corpus& corpus, uint32_t at, uint32_t size);
// In how many ways could so many words be passed over on the two sides? Bits.
float gap_cost(uint32_t a, uint32_t b);

struct Chain {
  std::vector<Match> matches;   // ascending in a and b, not overlapping
  float bits = 0;
};

// `matches` of one pair of documents, in any order.
std::vector<Chain> find_chains(const Corpus& corpus, std::span<const Match> matches);

}  // namespace stemma::trace::pairs
