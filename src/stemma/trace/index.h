// Where in the collection could these words stand? The keys under which places are kept.
//
// Words: every run of three words, hashed to 64 bits (a 32-bit key would invent
// passages), stop words kept, number words folded to digits. Letters: runs of six
// letters, winnowed (Schleimer, Wilkerson & Aiken, "Winnowing", SIGMOD 2003) with a
// window of four, over the letters alone: any nine letters in a row left intact by
// noise, lost spaces or broken hyphens are found. Anchors: single words so rare that
// they name a passage by themselves.
//
//   std::vector<Posting> at;
//   const auto places = index.words(trigram_key(a, b, c));
//   if (places->size() < 4096) places->read(4096, nullptr, at);
//   index.words(42)->size()                        // an unknown key: 0
//
// An index is safe on all threads.
#pragma once

#include <cstdint>
#include <memory>
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

uint64_t word_hash(std::string_view form);                           // "fifty" as "50"
uint64_t trigram_key(uint64_t a, uint64_t b, uint64_t c);            // of three word hashes
uint64_t anchor_key(uint64_t word);                                  // of one

// The places of a key, not read yet.
class Places {
 public:
  virtual ~Places() = default;
  virtual uint64_t size() const = 0;   // about so many; 0: none
  // Appends the first `most` of them, by document and word; with `only`, ascending numbers, those in these documents.
  virtual void read(size_t most, const std::vector<uint32_t>* only, std::vector<Posting>& out) const = 0;
};

// What looks keys up: in memory (memory.h) or in an archive (engine/trace/).
class Index {
 public:
  virtual ~Index() = default;
  // Places may lie up to so many words before the true one, less one.
  virtual uint32_t grain() const { return 1; }
  virtual std::unique_ptr<Places> words(uint64_t key) const = 0;
  // Append the places of a key, by document and word; false and nothing if there are more than `most`.
  virtual bool letters(uint64_t key, size_t most, std::vector<Posting>& out) const = 0;
  virtual bool anchors(uint64_t key, size_t most, std::vector<Posting>& out) const = 0;
};

// The runs of three words of a document, appended under its number.
void add_trigrams(const SourceText& text, uint32_t doc, std::vector<Posting>& out);
// Its winnowed runs of letters.
void add_letters(const SourceText& text, uint32_t doc, std::vector<Posting>& out);
// By key, document, word. Keys have to be evenly spread.
void sort_postings(std::vector<Posting>& postings);

// Letters and digits of folded forms, one after another, with the word of each.
struct Letters {
  std::string text;
  std::vector<uint32_t> word_of;   // one a letter
  void add(std::string_view form, uint32_t word);
};

// Six letters in a row, chosen by winnowing.
struct LetterGram {
  uint64_t key = 0;
  uint32_t at = 0;   // letter offset
};
// The winnowed grams of a run of letters.
std::vector<LetterGram> winnow(std::string_view letters);

}  // namespace stemma::trace
