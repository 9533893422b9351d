// What became of the words between two texts of one passage: kept, put for one another, left out or put in.
//
//   Changes c = find_changes(a, {12, 49}, b, {3, 41}, counterparts(a, {12, 49}, b, {3, 41}));
//   c.swaps[0]            // {"army", "navy", Relation::kRelated, 3}: three times
//   is_spun(c)            // most words in place, many others swapped one for one by related words
//   consistency(c)        // 1: a word that was swapped several times was always swapped for the same
//   is_spun(Changes{})    // false: nothing was swapped
//
// Words between two words in common are laid on each other by relation: one WordNet relation before one shape
// before any other; what is left over is on one side only. An editor cuts, adds and reorders, and changes a word
// here and there; a machine leaves everything in its place and swaps every third word.
// Pure; O(words) and a lexicon look-up for each pair of words that differ.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/stream.h"
#include "stemma/trace/align.h"

namespace stemma::trace::pairs {

enum class Relation : uint8_t {
  kSlip,      // a slip of the pen or of the scanner
  kForm,      // another form of the word: "votes", "voted"
  kRelated,   // one WordNet relation apart: "army", "military"
  kShape,     // one ending: "quickly", "slowly"
  kOther,
};
// Of two different folded words.
Relation relate(std::string_view a, std::string_view b);

struct Swap {
  std::string a, b;      // folded
  Relation relation = Relation::kOther;
  uint32_t times = 0;
};

// Content words are counted; function words and numbers only as `only_a`, `only_b`.
struct Changes {
  uint32_t same = 0;                 // in both, also as slips and forms
  uint32_t related = 0, other = 0;   // put for one another
  uint32_t only_a = 0, only_b = 0;   // words that the other side lacks
  std::vector<Swap> swaps;           // as they come in a, each once

  void add(const Changes& c);
};

// `meets`: for each word of a its counterpart in b, or UINT32_MAX (details.h).
Changes find_changes(const doc::Stream& a, WordRange a_words, const doc::Stream& b, WordRange b_words, const std::vector<uint32_t>& meets);

bool is_spun(const Changes& c);
// Are most content words of the shorter side in the other, in whatever form and order, or words related to them, though few
// words of the two are kept in order? Somebody said it in other words.
bool is_paraphrased(const doc::Stream& a, WordRange a_words, const doc::Stream& b, WordRange b_words, const std::vector<uint32_t>& meets);
// Of the words that were swapped more than once: the share of times that the same was put. Empty if none was.
std::optional<double> consistency(const Changes& c);

}  // namespace stemma::trace::pairs
