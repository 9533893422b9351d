// The words an archive has already, by hash, shared by all threads of an `add`.
//
//   KnownWords known;
//   known.is_new("policy", "en")    // true: the caller writes it
//   known.is_new("policy", "en")    // false
//   known.is_new("policy", "")      // true: not yet met outside known languages
//
// 63-bit hashes: among ten million words the chance that one is taken for another is
// 5 in a million, and then only its kin are not found. Thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::engine {

class KnownWords {
 public:
  // True the first time.
  bool is_new(std::string_view word, std::string_view language) { return is_new(hash(word, language)); }
  bool is_new(uint64_t hash) {
    Shard& shard = shards_[hash % shards_.size()];
    const std::lock_guard lock(shard.mutex);
    return shard.insert(hash | 1U);   // 0 is an empty slot
  }
  // FNV-1a (Fowler, Noll, Vo), with a last mixing step.
  static uint64_t hash(std::string_view word, std::string_view language) {
    uint64_t h = 0xCBF29CE484222325U;
    for (const char c : language) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    h = (h ^ 0xFFU) * 0x100000001B3U;
    for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    h ^= h >> 32U;
    return h * 0x9E3779B97F4A7C15U;
  }

 private:
  // A table with linear probing, at most half full: 16 to 32 bytes a word.
  struct Shard {
    std::mutex mutex;
    std::vector<uint64_t> slots = std::vector<uint64_t>(256);
    size_t used = 0;

    bool insert(uint64_t hash) {
      uint64_t& slot = find(hash);
      if (slot == hash) return false;
      slot = hash;
      if (++used * 2 > slots.size()) grow();
      return true;
    }
    uint64_t& find(uint64_t hash) {
      size_t at = hash >> 20U & (slots.size() - 1);
      while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & (slots.size() - 1);
      return slots[at];
    }
    void grow() {
      const std::vector<uint64_t> old = std::exchange(slots, std::vector<uint64_t>(slots.size() * 2));
      for (const uint64_t hash : old) {
        if (hash != 0) find(hash) = hash;
      }
    }
  };
  std::array<Shard, 61> shards_;
};

}  // namespace stemma::engine
