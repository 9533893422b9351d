// Numbers for hashes, in the order in which they come, and how often each came: a flat table,
// half full at most.
//
//   Numbering n;
//   n.add(hash)         // {0, true}: the first, and new
//   n.add(hash)         // {0, false}
//   n.each([](uint32_t number, uint32_t count) { … });   // (0, 2)
//
// Hashes need not be spread: FNV-1a of short words, which are most of a text, hardly reaches the upper half of the bits, and
// chains of a hundred slots came of it. A product spreads them (Knuth, The Art of Computer Programming 3, 6.4). One thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stemma::engine {

class Numbering {
 public:
  // The number, and whether it is new.
  std::pair<uint32_t, bool> add(uint64_t hash) {
    Slot& slot = find(hash);
    ++slot.count;
    if (slot.number != kNone) return {slot.number, false};
    slot.hash = hash;
    slot.number = used_++;
    const uint32_t number = slot.number;
    if (size_t{used_} * 2 > slots_.size()) grow();
    return {number, true};
  }

  // In no order.
  template <typename Take>
  void each(Take take) const {
    for (const Slot& s : slots_) {
      if (s.number != kNone) take(s.number, s.count);
    }
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  struct Slot {
    uint64_t hash = 0;
    uint32_t number = kNone;
    uint32_t count = 0;
  };
  Slot& find(uint64_t hash) {
    size_t at = hash * 0x9E3779B97F4A7C15ULL >> 32U & (slots_.size() - 1);
    while (slots_[at].number != kNone && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& s : old) {
      if (s.number != kNone) find(s.hash) = s;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  uint32_t used_ = 0;
};

}  // namespace stemma::engine
