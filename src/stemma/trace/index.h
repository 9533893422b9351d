// Where in the collection could these words stand? Positional postings, two views.
//
// Words: every run of three words, hashed to 64 bits (a 32-bit key would invent
// passages), stop words kept, number words folded to digits. Letters: runs of six
// letters, winnowed (Schleimer, Wilkerson & Aiken, "Winnowing", SIGMOD 2003) with a
// window of four, over the letters alone: any nine letters in a row left intact by
// noise, lost spaces or broken hyphens are found.
//
//   WordIndex index(collection);
//   for (Posting p : index.find(trigram_key(a, b, c))) ...   // p.doc, p.at (word)
//   index.find(42)                                           // an unknown key: empty
//
// Building is O(n log n); look-ups are O(log n). Read-only after building.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/trace/collection.h"

namespace stemma::trace {

struct Posting {
  uint64_t key = 0;
  uint32_t doc = 0;
  uint32_t at = 0;   // word index
};

uint64_t word_hash(std::string_view form);
uint64_t trigram_key(uint64_t a, uint64_t b, uint64_t c);

class WordIndex {
 public:
  explicit WordIndex(const Collection& collection);
  std::span<const Posting> find(uint64_t key) const;

 private:
  std::vector<Posting> postings_;
};

// Letters and digits of folded forms, one after another, with the word of each.
struct Letters {
  std::string text;
  std::vector<uint32_t> word_of;   // one a letter
  void add(std::string_view form, uint32_t word);
};

struct LetterGram {
  uint64_t key = 0;
  uint32_t at = 0;   // letter offset
};
// The winnowed grams of a run of letters.
std::vector<LetterGram> winnow(std::string_view letters);

class LetterIndex {
 public:
  explicit LetterIndex(const Collection& collection);
  std::span<const Posting> find(uint64_t key) const;

 private:
  std::vector<Posting> postings_;
};

}  // namespace stemma::trace
