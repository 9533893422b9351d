// Places that begin with the same words, in different documents: what may belong to one passage.
//
// Runs of three words are grouped. A group of few places is kept as it is: each is to be compared
// with each. A group of many says nothing yet: it may be a phrase that everybody uses, or a passage
// that stands in a thousand documents. Its places are grouped again by six words, then by twelve; a
// phrase falls apart into few or none, a passage stays. What is still many by twelve words becomes a
// **star**: every place is to be compared with the first only (of two sets: with the first of the other). So no place is dropped for being
// frequent, and comparisons grow with the number of places, not with its square: at most kFewPairs
// for a group of few, one for each place of a star.
//
//   Groups g = find_groups(corpus, sides, each);
//   g.each_group(0, [](std::span<const uint32_t> places, uint8_t level) { … });
//   find_groups(empty, {}, each).places      // 0: no words, no groups
//
// Sides say which documents are to be compared: bit 0 and bit 1 are two sets, and a pair counts if one
// is in the first and the other in the second. All 3: each with each.
//
// O(words) time and about 4 bytes for each place that is kept; runs on as many threads as `each` has,
// with the same result. Seeds by runs of words after Broder (1997) and the n-gram joins of passim
// (Smith, Cordell & Dillon 2013), which drops frequent ones.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "stemma/trace/pairs/corpus.h"

namespace stemma::trace::pairs {

// Does work(0) … work(count - 1), on whatever threads there are.
using Each = std::function<void(size_t count, const std::function<void(size_t)>& work)>;

inline constexpr uint64_t kFewPairs = 276;               // 24 places, each with each
inline constexpr uint32_t kKeyWords[] = {3, 6, 12};      // by level

using Sides = std::vector<uint8_t>;   // one for each document
inline bool to_compare(uint8_t a, uint8_t b) { return ((a & 1U) != 0 && (b & 2U) != 0) || ((a & 2U) != 0 && (b & 1U) != 0); }

// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): every bit depends on all.
inline uint64_t mix(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

// A bit for each word of the corpus. set() may be called on many threads.
class Marks {
 public:
  explicit Marks(size_t size = 0) : bits_((size + 63) / 64) {}
  void set(uint32_t at);
  bool has(uint32_t at) const { return (bits_[at / 64] >> (at % 64) & 1U) != 0; }

 private:
  std::vector<uint64_t> bits_;
};

struct Groups {
  static constexpr uint8_t kStar = 3;   // the level of a star; below: index into kKeyWords
  Marks of_level[4];       // places in a group of that level
  Marks centre;            // the first of a star
  uint64_t places = 0;

  size_t chunks() const { return lists.size(); }
  // Places ascend. Groups of one chunk may be looked at while another thread looks at others.
  void each_group(size_t chunk, const std::function<void(std::span<const uint32_t> places, uint8_t level)>& take) const;

  std::vector<std::vector<uint32_t>> lists;   // size << 2 | level, then the places
};

Groups find_groups(const Corpus& corpus, const Sides& sides, const Each& each);

}  // namespace stemma::trace::pairs
