// The word lists of tables/words.h and tables/units.h, ready to be looked up.
//
// Keys are hashes of folded words (64 bits: two words with one hash do not occur in
// the lists, and a collision in a text costs a wrong category, never more).
//
//   lexicon(kDeBit).find(keys_of("Märch")[0])         // null
//   lexicon(kDeBit).find(keys_of("MÄRZ")[0])->cats    // bit(Cat::Month)
//   lexicon(kEnBit).find(keys_of("März")[0])          // null: a list a language
//
// Built once at first use; reading it from many threads is safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/value/category.h"

namespace stemma::read::value {

// One word: its senses in `Lexicon::senses`, phrases first and longest first.
struct Entry {
  uint64_t key = 0;
  uint64_t cats = 0;      // of its senses as a single word
  uint32_t first = 0;
  uint16_t senses = 0;
  uint16_t phrases = 0;   // how many of them take more words
};

class Lexicon {
 public:
  explicit Lexicon(uint8_t language);
  // Most words of a text are in no list: one bit of a small table says so.
  const Entry* find(uint64_t key) const {
    if ((sieve_[key >> kSieveShift & kSieveMask] >> (key >> 58) & 1) == 0) return nullptr;
    for (size_t i = key & mask_;; i = (i + 1) & mask_) {
      if (slots_[i].key == key) return &slots_[i];
      if (slots_[i].key == 0) return nullptr;
    }
  }
  const Match* sense(uint32_t i) const { return &senses_[i]; }
  // The keys of the words behind the first, of a phrase.
  const uint64_t* rest(uint32_t i) const { return &rests_[rest_at_[i]]; }

 private:
  static constexpr unsigned kSieveShift = 40;
  static constexpr uint64_t kSieveMask = 1023;
  std::vector<Entry> slots_;
  std::vector<Match> senses_;
  std::vector<uint32_t> rest_at_;
  std::vector<uint64_t> rests_;
  std::vector<uint64_t> sieve_;
  size_t mask_ = 0;
};

// The list of one language (a bit of category.h).
const Lexicon& lexicon(uint8_t language);

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
