// Cue words: the words whose loss or change can turn a statement round.
//
// Each list is a table with one line a cue, for English in full, and for Spanish,
// French, Portuguese and German beside it (trace/tables/cues_*.h). A cue may have
// several words ("as long as", "no longer"). The classes follow the pragmatics
// literature: negation and hedges after Lakoff and Hyland, concession and condition
// after Quirk et al., A Comprehensive Grammar of the English Language, ch. 15.
//
//   find_cues(stream, 0, 5, "en")   // "it is no longer safe" → one cue, kNegation, words 2..4
//   find_cues(stream, 3, 3, "en")   // an empty range: nothing
//
// The longest cue wins and hides the cues inside it ("not only" is additive, no
// negation); a cue that stands in two classes is reported in both.
//
// Thread-safe: read-only tables.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/doc/stream.h"

namespace stemma::trace {

enum class CueClass : uint8_t { kNegation, kConcession, kAdditive, kDegree, kHedge, kCondition, kAttribution };

struct Cue {
  CueClass cls = CueClass::kNegation;
  uint32_t first = 0;   // word range in the stream
  uint32_t last = 0;    // one past
  friend bool operator==(const Cue&, const Cue&) = default;
};

// All cues of every class among words [first, last) of the stream, ascending.
// `language` is BCP 47; an unknown or empty one is read as English.
std::vector<Cue> find_cues(const doc::Stream& stream, uint32_t first, uint32_t last, std::string_view language);

// A folded form is (part of) a negation by itself: not, never, n't, without, un-words are not.
bool is_negation(std::string_view form, std::string_view language);
// Function words carry little information: articles, prepositions, pronouns, auxiliaries.
bool is_function_word(std::string_view form, std::string_view language);

}  // namespace stemma::trace
