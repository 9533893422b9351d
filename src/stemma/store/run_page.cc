#include "stemma/store/run_page.h"

#include <algorithm>
#include <cassert>

#include "stemma/base/varint.h"

namespace stemma::store {
namespace {

constexpr size_t kRestart = 16;   // entries from one whole key to the next
constexpr size_t kMore = 15;      // in four bits: a varint follows

void put_two(std::string& out, size_t n) {
  out.push_back(static_cast<char>(n & 255U));
  out.push_back(static_cast<char>(n >> 8U));
}

size_t two_at(std::string_view bytes, size_t at) {
  return static_cast<unsigned char>(bytes[at]) | static_cast<size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
}

}  // namespace

void PageBuilder::add(std::string_view key, std::string_view value, bool elsewhere) {
  assert(entries_ == 0 || key >= last_);
  size_t shared = 0;
  if (entries_ % kRestart == 0 && bytes_.size() <= UINT16_MAX) {
    restarts_.push_back(static_cast<uint16_t>(bytes_.size()));
  } else {
    const size_t most = std::min(key.size(), last_.size());
    while (shared < most && key[shared] == last_[shared]) ++shared;
  }
  const size_t rest = key.size() - shared;
  bytes_.push_back(static_cast<char>(std::min(shared, kMore) << 4U | std::min(rest, kMore)));
  if (shared >= kMore) put_varint(bytes_, shared - kMore);
  if (rest >= kMore) put_varint(bytes_, rest - kMore);
  put_varint(bytes_, value.size() << 1U | (elsewhere ? 1U : 0U));
  bytes_.append(key.substr(shared)).append(value);
  last_.resize(shared);
  last_.append(key.substr(shared));
  ++entries_;
}

std::string PageBuilder::take() {
  for (const uint16_t at : restarts_) put_two(bytes_, at);
  put_two(bytes_, restarts_.size());
  std::string out = std::move(bytes_);
  *this = {};
  return out;
}

PageCursor::PageCursor(std::string_view page) : page_(page) {
  if (page.size() >= 4) restarts_ = two_at(page, page.size() - 2);
  if (restarts_ == 0 || 2 * restarts_ + 2 > page.size()) {
    fail();
  } else {
    end_ = page.size() - 2 - 2 * restarts_;
  }
}

size_t PageCursor::restart(size_t i) const { return two_at(page_, end_ + 2 * i); }

void PageCursor::first() {
  if (damaged_) return;
  at_ = 0;
  key_.clear();
  next();
}

void PageCursor::seek(std::string_view key) {
  if (damaged_) return;
  size_t low = 0;               // the last restart whose key is before `key`, or the first
  size_t high = restarts_;
  while (high - low > 1) {
    const size_t middle = (low + high) / 2;
    at_ = restart(middle);
    key_.clear();
    next();
    if (!valid_) return fail();
    (key_ < key ? low : high) = middle;
  }
  at_ = restart(low);
  key_.clear();
  do next();
  while (valid_ && key_ < key);
}

void PageCursor::next() {
  valid_ = false;
  if (damaged_ || at_ == end_) return;
  const std::string_view entries = page_.substr(0, end_);
  if (at_ > end_) return fail();
  const auto head = static_cast<unsigned char>(entries[at_++]);
  size_t shared = head >> 4U;
  size_t rest = head & 15U;
  if (shared == kMore) shared += take_varint(entries, at_);
  if (rest == kMore) rest += take_varint(entries, at_);
  const uint64_t size = take_varint(entries, at_);
  if (at_ > end_ || shared > key_.size() || rest > end_ - at_ || size >> 1U > end_ - at_ - rest) return fail();
  key_.resize(shared);
  key_.append(entries, at_, rest);
  value_ = entries.substr(at_ + rest, size >> 1U);
  elsewhere_ = (size & 1U) != 0;
  at_ += rest + value_.size();
  valid_ = true;
}

}  // namespace stemma::store
