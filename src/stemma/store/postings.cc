// Reading. Gaps between positions grow as the document over how often the word stands in it: the
// block states the first, so that each document has a code of its own width.
#include "stemma/store/postings.h"

#include "stemma/base/varint.h"
#include "stemma/store/postings_internal.h"

namespace stemma::store {

bool PostingCursor::fail() {
  damaged_ = true;
  size_ = 0;
  return false;
}

bool PostingCursor::next_block() {
  size_ = 0;
  if (damaged_ || at_ >= blocks_.size()) return false;
  const uint64_t head = take_varint(blocks_, at_);
  if (head >> 1U > UINT32_MAX) return fail();
  const auto first = static_cast<uint32_t>(head >> 1U);
  const uint64_t second = take_varint(blocks_, at_);
  if (at_ == kCut) return fail();
  next_ = 0;
  single_ = (head & 1U) != 0;
  if (single_) {
    if (second >> 2U >= kLongestColumn) return fail();
    only_ = place(static_cast<uint32_t>(second & 3U), static_cast<uint32_t>(second >> 2U));
    documents_[0] = first;
    counts_[0] = {};
    counts_[0][second & 3U] = 1;
    size_ = 1;
    return true;
  }
  if (second > blocks_.size() - at_ || second < 2) return fail();
  const std::string_view payload = blocks_.substr(at_, second);
  at_ += second;
  return read_documents(payload, first);
}

bool PostingCursor::read_documents(std::string_view payload, uint32_t first) {
  const uint32_t head = static_cast<unsigned char>(payload[0]) | static_cast<uint32_t>(static_cast<unsigned char>(payload[1])) << 8U;
  const size_t size = (head & 127U) + 1;
  const unsigned gap = head >> 7U & 31U;
  spread_ = head >> 12U;
  bits_ = BitReader(payload.substr(2));
  uint64_t document = first;
  for (size_t i = 0; i < size; ++i) {
    if (i > 0) document += uint64_t{bits_.rice(gap)} + 1;
    documents_[i] = static_cast<uint32_t>(document);
    Counts& counts = counts_[i];
    counts = {1, 0, 0, 0};
    if (bits_.bits(1) == 0) continue;
    const uint32_t columns = bits_.bits(1) == 0 ? uint32_t{kBody} : bits_.bits(4);
    for (uint32_t c = 0; c < kColumns; ++c) counts[c] = (columns >> c & 1U) != 0 ? bits_.gamma() : 0;
  }
  if (document > UINT32_MAX || bits_.past()) return fail();
  size_ = size;
  return true;
}

template <typename Take>
bool PostingCursor::read_places(size_t i, Take take) {
  for (uint32_t column = 0; column < kColumns; ++column) {
    const uint32_t n = counts_[i][column];
    const unsigned k = width_of(column, n, spread_);
    uint64_t position = 0;
    for (uint32_t j = 0; j < n; ++j) {
      position += uint64_t{bits_.rice(k)} + (j > 0 ? 1 : 0);
      if (position >= kLongestColumn || bits_.past()) return fail();
      take(place(column, static_cast<uint32_t>(position)));
    }
  }
  return true;
}

bool PostingCursor::places(size_t i, std::vector<Place>& out) {
  if (single_) {
    out.push_back(only_);
    return true;
  }
  for (; next_ < i; ++next_) if (!read_places(next_, [](Place) {})) return false;
  ++next_;
  return read_places(i, [&](Place p) { out.push_back(p); });
}

}  // namespace stemma::store
