// Walks through all words of an archive: slips of the pen and patterns.
//
//   near_words(like, "protst", 1).kin       // protest
//   near_words(like, "lima", 2)             // lima, lema, limba …: nearest first
//   matching_words(like, "^re.*ment$")      // requirement …
//   matching_words(like, "(")               // nothing: the grammar has refused it before
//
// Slips: letters put in, left out, changed, neighbours swapped (text/edit_distance.h, its slow
// twin in the tests), diacritics counting for nothing. The walk skips every stretch of words that
// begin too unlike, as a Levenshtein automaton does on a sorted dictionary (Schulz & Mihov 2002).
// Patterns see every word; kPatternSeconds is their limit. Each sorted run of the vocabulary is walked for itself.
#pragma once

#include <cstdint>
#include <string>

#include "stemma/engine/search/expand.h"

namespace stemma::engine {

inline constexpr double kPatternSeconds = 3;

// The word itself comes first, whether the archive has it or not.
Expansion near_words(const store::Likeness& like, const std::string& form, uint32_t slips);

Expansion matching_words(const store::Likeness& like, const std::string& pattern);

}  // namespace stemma::engine
