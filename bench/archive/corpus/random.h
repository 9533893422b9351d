// Random numbers that are the same on every machine: a document of the corpus is a
// function of the seed and its number, so that threads do not matter and a small corpus
// is the beginning of a large one.
//
//   Rng rng(seed, 17);            // of document 17
//   rng.below(6);                 // 0 to 5, evenly
//   std::uniform_int_distribution // never: each library has its own
//
// Method: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
// 2014). One generator belongs to one thread.
#pragma once

#include <cmath>
#include <cstdint>

namespace corpus {

inline uint64_t mix(uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

class Rng {
 public:
  Rng(uint64_t seed, uint64_t number) : state_(mix(mix(seed) ^ number)) {}
  uint64_t next() { return mix(state_++); }
  // 0 to n-1; 0 for n = 0. The bias of the product is below 2^-32 for n < 2^32.
  uint64_t below(uint64_t n) { return static_cast<uint64_t>((static_cast<unsigned __int128>(next()) * n) >> 64); }
  uint64_t between(uint64_t low, uint64_t high) { return low + below(high - low + 1); }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool chance(double p) { return unit() < p; }
  // About normal: twelve even numbers (no tails beyond six).
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit();
    return sum;
  }
  // A rank of n by Zipf's law with a shift: rank r has weight 1 / (r + shift).
  uint64_t zipf(uint64_t n, double shift = 3) {
    const double top = std::log((static_cast<double>(n) + shift) / shift);
    const auto rank = static_cast<uint64_t>(shift * (std::exp(unit() * top) - 1));
    return rank < n ? rank : n - 1;
  }

 private:
  uint64_t state_;
};

}  // namespace corpus
