// The words an archive has already, by hash, shared by all threads of an `add`.
//
//   KnownWords known;
//   known.is_new("policy", "en")    // true: the caller writes it
//   known.is_new("policy", "en")    // false
//   known.is_new("policy", "")      // true: not yet met outside known languages
//
// 64-bit hashes: among ten million words the chance that one is taken for another is
// 3 in a million, and then only its kin are not found. Thread-safe.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_set>

namespace stemma::engine {

class KnownWords {
 public:
  // True the first time.
  bool is_new(std::string_view word, std::string_view language) { return is_new(hash(word, language)); }
  bool is_new(uint64_t hash) {
    Shard& shard = shards_[hash % shards_.size()];
    const std::lock_guard lock(shard.mutex);
    return shard.seen.insert(hash).second;
  }
  // Another number for every one of its kind in this process.
  uint64_t serial() const { return serial_; }

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
  struct Shard {
    std::mutex mutex;
    std::unordered_set<uint64_t> seen;
  };
  static uint64_t next() {
    static std::atomic<uint64_t> last = 0;
    return ++last;
  }
  std::array<Shard, 61> shards_;
  uint64_t serial_ = next();
};

}  // namespace stemma::engine
