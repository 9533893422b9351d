// The share of new words follows from two facts. By Good and Turing, the next word of a
// sample is new with probability N1/N, the share of its words seen once; that is how often a
// draw hits a rare word here. By Heaps, the vocabulary grows as n^b, so new words get rarer
// as n^(b-1). A rare word drawn is therefore replaced by a new one with (n/N)^(b-1).
#include <algorithm>
#include <cmath>

#include "pool.h"

namespace corpus {
namespace {

void put(std::string& out, uint32_t value) {
  std::string bytes;
  for (; value != 0; value >>= 8) bytes.insert(bytes.begin(), static_cast<char>(value & 0xFF));
  out += bytes;
}

}  // namespace

double Pool::fresh(double drawn) const {
  const double times = drawn / static_cast<double>(words);
  return times <= 1 ? 1 : std::pow(times, growth - 1);
}

std::string Pool::spelled(Rng& rng) const {
  std::string out;
  uint64_t before = 0;
  for (int i = 0; i < 24; ++i) {
    const auto& choices = next_.find(before)->second;
    const uint32_t letter = choices[rng.below(choices.size())];
    if (letter == 0) break;
    put(out, letter);
    before = (before & 0xFFFFFFFF) << 32 | letter;
    if (next_.find(before) == next_.end()) break;
  }
  return out;
}

std::string Pool::slipped(Rng& rng) const {
  static constexpr char kLetters[] = "etaoinsrhldcumfpgwybvkxjqz";
  std::string word = common_[rng.below(common_.size())];
  const size_t i = rng.below(word.size());
  if (static_cast<unsigned char>(word[i]) >= 0x80) return word + kLetters[rng.below(26)];
  switch (rng.below(3)) {
    case 0: word[i] = kLetters[rng.below(26)]; break;
    case 1: word.erase(i, 1); break;
    default: word.insert(i, 1, kLetters[rng.below(26)]);
  }
  return word;
}

std::string Pool::novel(uint64_t seed, uint64_t number, uint64_t slot) const {
  Rng rng(seed ^ 0x6E6F76656CULL, number * 64 + slot);
  std::string word;
  for (int tries = 0; tries < 4 && word.size() < 3; ++tries) word = rng.chance(0.3) ? slipped(rng) : spelled(rng);
  return word;
}

}  // namespace corpus
