// Reading. Gaps between positions grow as the document over how often the word stands in it: the
// block states the first, so that each document has a code of its own width.
#include "stemma/store/postings.h"

#include <numeric>

#include "stemma/base/varint.h"
#include "stemma/store/postings_internal.h"

namespace stemma::store {

bool PostingCursor::fail() {
  damaged_ = true;
  size_ = 0;
  return false;
}

// At `at`, which is moved behind it. False: there is no sound one.
bool PostingCursor::read_head(size_t& at, Head& out) const {
  const uint64_t head = take_varint(blocks_, at);
  out.second = take_varint(blocks_, at);
  if (at == kCut || head >> 1U > UINT32_MAX) return false;
  out.first = static_cast<uint32_t>(head >> 1U);
  out.single = (head & 1U) != 0;
  return out.single ? out.second >> 2U < kLongestColumn : out.second >= 2 && out.second <= blocks_.size() - at;
}

bool PostingCursor::next_block() {
  size_ = 0;
  if (damaged_ || at_ >= blocks_.size()) return false;
  Head head;
  return read_head(at_, head) ? read_block(head) : fail();
}

bool PostingCursor::find_block(uint32_t document) {
  size_ = 0;
  if (damaged_) return false;
  Head head;        // of the last block that begins before the document or with it
  bool found = false;
  ahead_ = UINT32_MAX;
  while (at_ < blocks_.size()) {
    Head next;
    size_t behind = at_;
    if (!read_head(behind, next)) return fail();
    if (next.first > document) {
      ahead_ = next.first;
      break;
    }
    head = next;
    found = true;
    at_ = behind + (next.single ? 0 : next.second);
  }
  if (!found) return false;
  if (!head.single) at_ -= head.second;
  return read_block(head) && find(document);
}

// What stands at at_, behind its head.
bool PostingCursor::read_block(const Head& head) {
  next_ = index_ = 0;
  single_ = head.single;
  if (single_) {
    const auto column = static_cast<uint32_t>(head.second & 3U);
    only_ = place(column, static_cast<uint32_t>(head.second >> 2U));
    documents_[0] = head.first;
    counts_[0] = {};
    counts_[0][column] = 1;
    size_ = 1;
    return true;
  }
  const std::string_view payload = blocks_.substr(at_, head.second);
  at_ += head.second;
  return read_documents(payload, head.first);
}

bool PostingCursor::read_documents(std::string_view payload, uint32_t first) {
  const uint32_t head = static_cast<unsigned char>(payload[0]) | static_cast<uint32_t>(static_cast<unsigned char>(payload[1])) << 8U;
  const size_t size = (head & 127U) + 1;
  const unsigned gap = head >> 7U & 31U;
  spread_ = head >> 12U;
  BitReader in(payload.substr(2));   // of its own: a member is stored at every step
  uint64_t document = first;
  for (size_t i = 0; i < size; ++i) {
    if (i > 0) document += uint64_t{in.rice(gap)} + 1;
    documents_[i] = static_cast<uint32_t>(document);
    Counts& counts = counts_[i];
    counts = {1, 0, 0, 0};
    if (in.bits(1) == 0) continue;
    const uint32_t columns = in.bits(1) == 0 ? uint32_t{kBody} : in.bits(4);
    for (uint32_t c = 0; c < kColumns; ++c) counts[c] = (columns >> c & 1U) != 0 ? in.gamma() : 0;
  }
  bits_ = in;
  if (document > UINT32_MAX || in.past()) return fail();
  size_ = size;
  return true;
}

namespace {

// Those of one document. False: there are fewer bits than places.
template <typename Take>
bool read_places(BitReader& in, const Counts& counts, unsigned spread, Take take) {
  for (uint32_t column = 0; column < kColumns; ++column) {
    const uint32_t n = counts[column];
    if (n == 0) continue;
    if (n > in.left()) return false;
    const unsigned k = width_of(column, n, spread);
    uint64_t position = UINT64_MAX;   // one before the first
    in.rice_run(n, k, [&](uint32_t gap) {
      position += uint64_t{gap} + 1;
      take(column, position);
    });
    if (position >= kLongestColumn) return false;
  }
  return !in.past();
}

}  // namespace

bool PostingCursor::places(size_t i, std::vector<Place>& out, uint32_t columns) {
  if (single_) {
    if ((columns >> column_of(only_) & 1U) != 0) out.push_back(only_);
    return true;
  }
  BitReader in = bits_;
  for (; next_ < i; ++next_) if (!read_places(in, counts_[next_], spread_, [](uint32_t, uint64_t) {})) return fail();
  ++next_;
  const size_t before = out.size();
  const Counts& counts = counts_[i];
  const uint64_t most = std::accumulate(counts.begin(), counts.end(), uint64_t{0});
  if (most > in.left()) return fail();
  out.resize(before + most);
  Place* end = out.data() + before;   // written through a pointer: a vector's own end is stored at every step
  const bool sound = read_places(in, counts, spread_, [&](uint32_t column, uint64_t position) {
    *end = place(column, static_cast<uint32_t>(position));
    end += (columns >> column & 1U) != 0;
  });
  out.resize(sound ? static_cast<size_t>(end - out.data()) : before);
  bits_ = in;
  return sound || fail();
}

}  // namespace stemma::store
