// Sentences of one kind of source, as bench/archive/sources.py wrote them, with the places
// where resampling may change them.
//
// A Sentence knows its rare words (once in the pool), its numbers, and its joints: function
// words at which it may go over into another sentence. Runs of sentences of one source
// document stand together, so that a paragraph keeps to its matter.
//
//   Pool pool("build/archive/pools/wire.txt");   // pool.ok is false if it cannot be read
//   pool.novel(seed, 12, 3);                     // the fourth new word of document 12, always the same
//
// Immutable once built; any number of threads may read it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "random.h"

namespace corpus {

struct Mark {
  enum Kind : uint8_t { kRare, kNumber, kJoint } kind = kRare;
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t joint = 0;  // which function word
};

struct Sentence {
  std::string text;
  std::vector<Mark> marks;  // ascending
  uint32_t words = 0;
  uint32_t last_of_source = 0;  // number of the last sentence of the same source document
};

struct Place {
  uint32_t sentence = 0;
  uint32_t mark = 0;
};

class Pool {
 public:
  explicit Pool(const std::string& path);

  bool ok = false;
  std::vector<Sentence> sentences;
  std::vector<std::vector<Place>> joints;  // by function word: where it stands
  uint64_t words = 0;
  double growth = 0.6;  // Heaps' exponent of the pool: vocabulary grows as words^growth

  // New word `slot` of document `number`: letters follow each other as in the pool's rare
  // words, or a common word with a slip. Lower case.
  std::string novel(uint64_t seed, uint64_t number, uint64_t slot) const;

  // How likely a rare word is a new one when `drawn` words of the pool have been drawn: the
  // share that keeps the vocabulary growing by Heaps' law as it does in the pool itself.
  double fresh(double drawn) const;

 private:
  void add(const std::string& line);
  void mark_rare(const std::unordered_map<std::string, uint32_t>& counts);
  void measure_growth();
  std::string spelled(Rng& rng) const;
  std::string slipped(Rng& rng) const;

  std::unordered_map<uint64_t, std::vector<uint32_t>> next_;  // two letters → letters that followed
  std::vector<std::string> common_;
};

// One letter or several bytes of one; the length of the character at text[i].
size_t character(const std::string& text, size_t i);
size_t letter(const std::string& text, size_t i);  // length of the letter or digit at i; 0 if there is none
std::string lower(const std::string& word);        // ASCII only

}  // namespace corpus
