// A block is written when it is full; its two widths are those that make it smallest, found by
// going from a guess to its neighbours as long as that helps.
#include <cassert>
#include <utility>

#include "stemma/base/varint.h"
#include "stemma/store/postings_internal.h"

namespace stemma::store {
namespace {

constexpr unsigned kMostGap = 31;

uint64_t rice_bits(uint32_t value, unsigned k) {
  const uint32_t ones = value >> k;
  return ones >= kLongestUnary ? kLongestUnary + 32 : ones + 1 + k;
}

// The k from 0 to `most` with the least cost, near a guess. Costs fall and then rise.
template <typename Cost>
unsigned cheapest(unsigned guess, unsigned most, Cost cost) {
  guess = std::min(guess, most);
  uint64_t best = cost(guess);
  const auto go = [&](unsigned step) {
    bool gone = false;
    for (unsigned k = guess + step; k <= most; k += step) {   // a step of -1 ends by wrapping round
      const uint64_t c = cost(k);
      if (c >= best) break;
      best = c, guess = k, gone = true;
    }
    return gone;
  };
  if (!go(1)) go(~0U);
  return guess;
}

Counts count(std::span<const Place> places) {
  Counts counts{};
  for (const Place p : places) ++counts[column_of(p)];
  return counts;
}

// Appends what is written for each place: the gap, and what its width depends on.
void append_gaps(std::span<const Place> places, const Counts& counts, std::vector<PostingWriter::Gap>& out) {
  std::array<uint8_t, kColumns> less;
  for (uint32_t c = 0; c < kColumns; ++c) less[c] = is_short(c) ? PostingWriter::Gap::kShort : static_cast<uint8_t>(log2_of(counts[c]));
  for (size_t i = 0; i < places.size(); ++i) {
    const uint32_t column = column_of(places[i]);
    const bool first = i == 0 || column_of(places[i - 1]) != column;
    out.push_back({first ? places[i] & (kLongestColumn - 1) : places[i] - places[i - 1] - 1, less[column]});
  }
}

unsigned width_of(const PostingWriter::Gap& g, unsigned spread) { return g.less == PostingWriter::Gap::kShort ? kTitleWidth : spread - std::min<unsigned>(spread, g.less); }

void write_counts(BitWriter& bits, const Counts& counts) {
  const bool body = counts[kTitleColumn] + counts[kSubjectColumn] + counts[kFurnitureColumn] == 0;
  if (body && counts[kBodyColumn] == 1) return bits.put(0, 1);
  uint32_t columns = 0;
  for (uint32_t c = 0; c < kColumns; ++c) columns |= (counts[c] > 0 ? 1U : 0U) << c;
  if (body) bits.put(1, 2);
  else bits.put(3U | columns << 2U, 6);
  for (const uint32_t n : counts) if (n > 0) bits.gamma(n);
}

}  // namespace

void PostingWriter::add(uint32_t document, std::span<const Place> places) {
  assert(documents_.empty() || document > documents_.back());
  if (places.empty()) return;
  documents_.push_back(document);
  places_.insert(places_.end(), places.begin(), places.end());
  ends_.push_back(places_.size());
  if (documents_.size() == kBlockDocuments || places_.size() >= kBlockPlaces) flush();
}

void PostingWriter::flush() {
  const std::span<const Place> places(places_);
  const uint32_t first = documents_[0];
  const size_t n = documents_.size();
  const auto of = [&](size_t i) { return places.subspan(i == 0 ? 0 : ends_[i - 1], ends_[i] - (i == 0 ? 0 : ends_[i - 1])); };
  if (places.size() == 1) {
    put_varint(out_, uint64_t{first} << 1U | 1U);
    put_varint(out_, uint64_t{places[0] & (kLongestColumn - 1)} << 2U | column_of(places[0]));
  } else {
    counts_.clear();
    gaps_.clear();
    for (size_t i = 0; i < n; ++i) {
      counts_.push_back(count(of(i)));
      append_gaps(of(i), counts_.back(), gaps_);
    }
    const unsigned gap = cheapest(log2_of((documents_[n - 1] - first) / n), kMostGap, [&](unsigned k) {
      uint64_t sum = 0;
      for (size_t i = 1; i < n; ++i) sum += rice_bits(documents_[i] - documents_[i - 1] - 1, k);
      return sum;
    });
    const unsigned spread = cheapest(9, kMostSpread, [&](unsigned s) {
      uint64_t sum = 0;
      for (const Gap& g : gaps_) sum += rice_bits(g.size, width_of(g, s));
      return sum;
    });
    bits_.put((n - 1) | gap << 7U | spread << 12U, 16);
    for (size_t i = 0; i < n; ++i) {
      if (i > 0) bits_.rice(documents_[i] - documents_[i - 1] - 1, gap);
      write_counts(bits_, counts_[i]);
    }
    for (const Gap& g : gaps_) bits_.rice(g.size, width_of(g, spread));
    put_varint(out_, uint64_t{first} << 1U);
    put_varint(out_, bits_.finish());
    bits_.take_into(out_);
  }
  documents_.clear();
  ends_.clear();
  places_.clear();
}

std::string pack_again(std::string_view blocks) {
  PostingWriter out;
  PostingCursor c(blocks);
  std::vector<Place> places;
  uint64_t next = 0;
  while (c.next_block()) {
    for (size_t i = 0; i < c.size(); ++i) {
      places.clear();
      if (c.document(i) < next || !c.places(i, places)) return std::string(blocks);
      next = uint64_t{c.document(i)} + 1;
      out.add(c.document(i), places);
    }
  }
  return c.damaged() ? std::string(blocks) : out.take();
}

std::string PostingWriter::take() {
  if (!documents_.empty()) flush();
  return std::exchange(out_, {});
}

}  // namespace stemma::store
