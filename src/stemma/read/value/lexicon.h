// The word lists of tables/words.h and tables/units.h, ready to be looked up.
//
// Keys are hashes of folded words (64 bits: two words with one hash do not occur in
// the lists, and a collision in a text costs a wrong category, never more).
//
//   const Entry* e = lexicon().find(fold_hash("Märch"));   // nothing
//   lexicon().find(fold_hash("MÄRZ"))->senses              // {Month, 3, German}
//
// Built once at first use; reading it from many threads is safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/value/category.h"

namespace stemma::read::value {

struct Sense {
  Cat cat;
  uint8_t languages;
  int64_t value;
  std::vector<uint64_t> rest;   // hashes of the words that follow, for a phrase
};

struct Entry {
  uint64_t key = 0;
  std::vector<Sense> senses;
};

class Lexicon {
 public:
  Lexicon();
  const Entry* find(uint64_t key) const {
    for (size_t i = key & mask_;; i = (i + 1) & mask_) {
      if (slots_[i].key == key) return &slots_[i];
      if (slots_[i].key == 0) return nullptr;
    }
  }

 private:
  void add(Cat cat, int64_t value, uint8_t languages, std::string_view words);
  std::vector<Entry> slots_;
  size_t mask_ = 0;
};

const Lexicon& lexicon();

// One step of folding: lower case, Latin letters without their diacritics. Reads the
// code point at `at`, moves behind it, and gives its folded letters (at most two).
struct Folded {
  char letters[2];
  uint8_t count;   // 0: not a letter
};
Folded fold_letter(std::string_view text, size_t& at);

constexpr uint64_t kHashSeed = 14695981039346656037ULL;
constexpr uint64_t hash_step(uint64_t h, char c) { return (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL; }

}  // namespace stemma::read::value
