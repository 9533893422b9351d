// A level is done in rounds, each for a share of all keys, so that no more than kRoundPlaces places are
// in memory at once. A round deals the places into buckets by further bits of their keys, then sorts each
// bucket; a place and what is left of its key are one number of 64 bits. The bits left out of it cannot
// join what differs: matches.h compares the words themselves.
#include "stemma/trace/pairs/groups.h"

#include <algorithm>
#include <atomic>

namespace stemma::trace::pairs {
namespace {

constexpr uint64_t kRoundPlaces = 16U << 20U;
constexpr size_t kBuckets = 64;
constexpr size_t kSlices = 16;   // of the corpus, dealt separately

// Pairs that are to be compared among documents of these sides.
uint64_t pairs_of(uint64_t first, uint64_t second, uint64_t both) { return first * second + both * (first + second) + both * (both - 1) / 2; }

class Finder {
 public:
  Finder(const Corpus& corpus, const Sides& sides, const Each& each) : c_(corpus), sides_(sides), each_(each) {}

  Groups run() {
    for (Marks& m : out_.of_level) m = Marks(c_.words.size());
    out_.centre = Marks(c_.words.size());
    for (level_ = 0; level_ < 3; ++level_) {
      frequent_ = Marks(c_.words.size());
      one_level();
      std::swap(frequent_, open_);
    }
    for (const auto& list : out_.lists) out_.places += list.size();
    return std::move(out_);
  }

 private:
  void one_level() {
    const uint64_t rounds = c_.words.size() / kRoundPlaces + 1;
    for (round_ = 0; round_ < rounds; ++round_) {
      rounds_ = rounds;
      for (auto& slice : dealt_) slice.assign(kBuckets, {});
      each_(kSlices, [this](size_t s) { deal(s); });
      const size_t before = out_.lists.size();
      out_.lists.resize(before + kBuckets);
      each_(kBuckets, [this, before](size_t b) { group(b, out_.lists[before + b]); });
    }
    for (auto& slice : dealt_) slice = {};
  }

  // The key of the words at `at`; false if they are not so many, or one word over and over.
  bool key(uint32_t at, uint64_t& out) const {
    uint64_t h = 0;
    bool monotonous = true;
    for (uint32_t i = 0; i < kKeyWords[level_]; ++i) {
      if (at + i >= c_.words.size() || c_.words[at + i] == kNoWord) return false;
      h = mix(h + c_.words[at + i]);
      monotonous = monotonous && c_.words[at + i] == c_.words[at];
    }
    out = h;
    return !monotonous;
  }

  void deal(size_t slice) {
    const uint64_t n = c_.words.size();
    const auto begin = static_cast<uint32_t>(n * slice / kSlices), end = static_cast<uint32_t>(n * (slice + 1) / kSlices);
    auto& buckets = dealt_[slice];
    for (uint32_t at = begin; at < end; ++at) {
      uint64_t h = 0;
      if ((level_ > 0 && !open_.has(at)) || !key(at, h)) continue;
      if ((h >> 40U) % rounds_ != round_) continue;
      buckets[h & (kBuckets - 1)].push_back((h >> 6U) << 32U | at);
    }
  }

  void group(size_t bucket, std::vector<uint32_t>& list) {
    std::vector<uint64_t> all;
    for (auto& slice : dealt_) {
      all.insert(all.end(), slice[bucket].begin(), slice[bucket].end());
      slice[bucket] = {};
    }
    std::sort(all.begin(), all.end());
    for (size_t i = 0; i < all.size();) {
      size_t end = i + 1;
      while (end < all.size() && all[end] >> 32U == all[i] >> 32U) ++end;
      if (end - i > 1) decide(&all[i], end - i, list);
      i = end;
    }
  }

  void decide(const uint64_t* places, size_t size, std::vector<uint32_t>& list) {
    uint64_t by_side[4] = {};
    const uint32_t first_doc = c_.doc_of(static_cast<uint32_t>(places[0]));
    if (first_doc == c_.doc_of(static_cast<uint32_t>(places[size - 1]))) return;   // of one document alone
    for (size_t i = 0; i < size; ++i) ++by_side[sides_[c_.doc_of(static_cast<uint32_t>(places[i]))]];
    const uint64_t pairs = pairs_of(by_side[1], by_side[2], by_side[3]);
    if (pairs == 0) return;
    const bool few = pairs <= kFewPairs;
    if (!few && level_ < 2) {
      for (size_t i = 0; i < size; ++i) frequent_.set(static_cast<uint32_t>(places[i]));
      return;
    }
    const uint8_t level = few ? level_ : Groups::kStar;
    list.push_back(static_cast<uint32_t>(size) << 2U | level);
    for (size_t i = 0; i < size; ++i) {
      const auto at = static_cast<uint32_t>(places[i]);
      list.push_back(at);
      out_.of_level[level].set(at);
    }
    if (level != Groups::kStar) return;
    for (const uint8_t side : {uint8_t{1}, uint8_t{2}}) {
      const auto is_of = [&](uint64_t place) { return (sides_[c_.doc_of(static_cast<uint32_t>(place))] & side) != 0; };
      out_.centre.set(static_cast<uint32_t>(*std::find_if(places, places + size, is_of)));
    }
  }

  const Corpus& c_;
  const Sides& sides_;
  const Each& each_;
  Groups out_;
  Marks open_, frequent_;   // places still to be grouped at this level, and at the next
  uint8_t level_ = 0;
  uint64_t round_ = 0, rounds_ = 1;
  std::vector<std::vector<uint64_t>> dealt_[kSlices];
};

}  // namespace

void Marks::set(uint32_t at) { std::atomic_ref(bits_[at / 64]).fetch_or(uint64_t{1} << (at % 64), std::memory_order_relaxed); }

void Groups::each_group(size_t chunk, const std::function<void(std::span<const uint32_t> places, uint8_t level)>& take) const {
  const std::vector<uint32_t>& list = lists[chunk];
  for (size_t i = 0; i < list.size();) {
    const size_t size = list[i] >> 2U;
    take(std::span(list).subspan(i + 1, size), static_cast<uint8_t>(list[i] & 3U));
    i += size + 1;
  }
}

Groups find_groups(const Corpus& corpus, const Sides& sides, const Each& each) { return Finder(corpus, sides, each).run(); }

}  // namespace stemma::trace::pairs
