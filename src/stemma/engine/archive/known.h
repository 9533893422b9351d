// The words an archive has already, by hash, shared by all threads of an `add`.
//
//   KnownWords known;
//   const KnownWords::Language english("en"), none("");
//   known.is_new(english, store::WordTable::hash("policy"))   // true: the caller writes it
//   known.is_new(english, store::WordTable::hash("policy"))   // false
//   known.is_new(none, store::WordTable::hash("policy"))      // true: not yet met outside known languages
//
// 63-bit hashes: among ten million words the chance that one is taken for another is
// 5 in a million, and then only its kin are not found. Most words of a document are common
// ones: each thread remembers the last it met and need not ask the others. Thread-safe.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/store/word_batch.h"

namespace stemma::engine {

class KnownWords {
 public:
  struct Language {
    explicit Language(std::string_view code) : hash(store::WordTable::hash(code)) {}
    uint64_t hash;
  };

  // True the first time.
  bool is_new(Language language, uint64_t word) {
    uint64_t h = (word ^ language.hash) * 0xD6E8FEB86659FD93U;
    h = (h ^ h >> 32U) | 1U;   // 0 is an empty slot
    uint64_t& recent = recent_[h >> 8U & (kRecent - 1)];
    if (recent == (h ^ serial_)) return false;
    recent = h ^ serial_;
    Shard& shard = shards_[(h >> 1U) % shards_.size()];
    const std::lock_guard lock(shard.mutex);
    return shard.insert(h);
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
  // What a thread met last, whichever object it asked: a serial number mixed in tells them apart.
  static constexpr size_t kRecent = 1U << 14U;
  static inline thread_local std::array<uint64_t, kRecent> recent_;
  static inline std::atomic<uint64_t> serials_ = 0;
  const uint64_t serial_ = (serials_ += 1) * 0x9E3779B97F4A7C15U << 1U;   // even, hashes are odd
};

}  // namespace stemma::engine
