// Is this an English word? And are two words related?
//
// The word list is made at build time from the packaged SCOWL lists (wamerican,
// wamerican-small, wbritish: public domain and permissive, see docs/decisions/), and the
// relations from WordNet 3.0 (wordnet-base). Both are compiled into the binary.
//
//   word_rank("foremost")        // kCommon
//   word_rank("sates")           // kRare: a word, but not one of everyday text
//   word_rank("foremostamong")   // kUnknown
//   related("help", "assistance")   // true: one WordNet relation apart
//   related("help", "xyzzy")        // false, as for any word the list lacks
//
// Input is lower case without diacritics (text::fold). Thread-safe: read-only tables.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::text {

enum class WordRank : uint8_t { kUnknown, kRare, kCommon };

// Inflected forms are in the list; a possessive 's or a trailing ' is ignored.
WordRank word_rank(std::string_view folded);

// Written with a small letter in the lists: "niggle", "policies"; not "gorbachev", which only
// WordNet has, nor names of the lists.
bool is_ordinary(std::string_view folded);

// In one synset, or joined by a single hypernym, similar-to, derivation or antonym-free
// verb-group relation, after reduction to base forms. Equal words are related.
bool related(std::string_view a, std::string_view b);

// In one synset, after reduction to base forms, and not forms of one word: closer than related.
bool synonyms(std::string_view a, std::string_view b);

// The base form of an inflected English word by WordNet's morphy rules and its
// exception lists: "countries" → "country", "was" → "be". The word itself if unknown.
std::string_view base_form(std::string_view folded);

// Same base form, different surface: "cooperate" / "cooperated".
bool inflections(std::string_view a, std::string_view b);

}  // namespace stemma::text
