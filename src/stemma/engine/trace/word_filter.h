// Which words a collection certainly lacks: most of the spellings that are tried for a damaged word.
//
//   WordFilter f(2'500'000);               // so many words at most, 12 to 24 bits for each
//   f.add(key); f.may_hold(key)            // true
//   f.may_hold(another)                    // false, but for one in fifty
//
// A Bloom filter (1970) whose four bits of a word lie in one machine word, so that asking is one
// step to memory (Putze, Sanders & Singler, "Cache-, hash- and space-efficient Bloom filters", 2007).
// Keys have to be spread over their first 48 bits, as those of places.h. Reading is thread-safe.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace stemma::engine {

class WordFilter {
 public:
  explicit WordFilter(uint64_t words) : blocks_(std::bit_ceil(std::max<uint64_t>(1, words * 12 / 64))) {}
  void add(uint64_t key) { block(key) |= bits(key); }
  bool may_hold(uint64_t key) const { return (blocks_[place(key)] & bits(key)) == bits(key); }

 private:
  // Keys that ascend fill it from end to end.
  size_t place(uint64_t key) const { return blocks_.size() == 1 ? 0 : key >> (64U - static_cast<unsigned>(std::countr_zero(blocks_.size()))); }
  static uint64_t bits(uint64_t key) {
    const uint64_t h = (key >> 16U) * 0xD6E8FEB86659FD93ULL;
    return uint64_t{1} << (h >> 58U) | uint64_t{1} << (h >> 52U & 63U) | uint64_t{1} << (h >> 46U & 63U) | uint64_t{1} << (h >> 40U & 63U);
  }
  uint64_t& block(uint64_t key) { return blocks_[place(key)]; }

  std::vector<uint64_t> blocks_;
};

}  // namespace stemma::engine
