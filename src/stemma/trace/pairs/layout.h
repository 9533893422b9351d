// A passage laid out word by word: from a chain of matches to both spans, with what stands between the
// matches aligned and the ends carried on as far as words agree.
//
//   Layout l = lay_out(corpus, chain);
//   l.a_first, l.a_last          // words of the corpus
//   l.pairs                      // which word meets which, ascending; equal or alike
//   lay_out(corpus, Chain{})     // precondition broken: a chain has matches
//
// Words count by what they say in general text, as in chain.h. Alike are words a few letters apart (trace/similar.h), as in scans and old spellings. Carrying on is a
// small local alignment (Smith & Waterman 1981) from the end of the last match, repeated while it gains.
// Pure; O(words · kWindow).
#pragma once

#include <algorithm>
#include <vector>

#include "stemma/trace/pairs/chain.h"

namespace stemma::trace::pairs {

// What two words that are alike say, of what each says: many words are like one.
inline constexpr float kAlikeLoss = 5.0F;
inline float alike_bits(float x, float y) { return std::max(0.5F, kNextWord * std::min(x, y) - kAlikeLoss); }

struct WordPair {
  uint32_t a = 0;
  uint32_t b = 0;
  bool equal = true;    // else alike
};

struct Layout {
  uint32_t a_first = 0, a_last = 0;
  uint32_t b_first = 0, b_last = 0;
  std::vector<WordPair> pairs;
};

Layout lay_out(const Corpus& corpus, const Chain& chain);

// The words in common of two stretches, which begin and end anywhere: the best in order.
std::vector<WordPair> align_words(const Corpus& corpus, uint32_t a_first, uint32_t a_last, uint32_t b_first, uint32_t b_last);

}  // namespace stemma::trace::pairs
