// The stem of a word: what its inflected forms share.
//
//   stem("policies", "en")      // "polici"
//   stem("policy", "en")        // "polici": the two meet
//   stem("políticas", "es")     // "polit"
//   stem("policies", "zh")      // "policies": no rules for this language, the word itself
//   stem("Policies", "en")      // wrong: give the index form (lower case); capitals are no letters here
//
// A stem is a key, not a word: never show it. Rules by the Snowball project (Porter 1980, 2001;
// https://snowballstem.org), compiled in through libstemmer (docs/decisions/stemming-snowball.md).
// Thread-safe: every thread keeps its own stemmers.
#pragma once

#include <string>
#include <string_view>

namespace stemma::text {

// Whether there are rules for the language: BCP 47, its first part decides ("es-PE" is "es").
bool has_stemmer(std::string_view language);

// `form` is an index form (index_form.h).
std::string stem(std::string_view form, std::string_view language);

// The key under which the word's kin of this language are kept: "fr:elev" for "élèves" and, as
// telegrams print it, "eleves". Empty if the language has no rules.
std::string stem_key(std::string_view form, std::string_view language);

}  // namespace stemma::text
