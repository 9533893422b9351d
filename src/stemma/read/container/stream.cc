// One buffer, filled in blocks; what has been taken is moved away when the next block comes.
#include "stemma/read/container/stream.h"

#include <algorithm>
#include <cstring>

namespace stemma::read {
namespace {

constexpr size_t kBlock = 64U << 10U;

Error too_long(const char* what, size_t limit) {
  return {ErrorCode::kLimit, std::string(what) + " longer than the limit of " + std::to_string(limit >> 20U) + " MB; unpack it and split it", {}};
}

}  // namespace

Result<size_t> BytesStream::read(char* out, size_t size) {
  const size_t n = std::min(size, rest_.size());
  std::memcpy(out, rest_.data(), n);
  rest_.remove_prefix(n);
  return n;
}

bool Feed::fill(size_t size) {
  if (buffer_.size() - at_ >= size) return true;
  buffer_.erase(0, at_);
  at_ = 0;
  while (buffer_.size() < size && !ended_) {
    const size_t before = buffer_.size();
    buffer_.resize(before + std::max(kBlock, size - before));
    const Result<size_t> n = stream_.read(buffer_.data() + before, buffer_.size() - before);
    buffer_.resize(before + (n ? *n : 0));
    if (!n) error_ = n.error();
    if (!n || *n == 0) ended_ = true;
  }
  return buffer_.size() >= size;
}

std::string_view Feed::peek(size_t size) {
  fill(size);
  return held().substr(0, size);
}

Result<std::string> Feed::line(size_t limit) {
  size_t looked = 0;
  size_t end = std::string::npos;
  for (;;) {
    end = held().find('\n', looked);
    if (end != std::string::npos || held().size() > limit) break;
    looked = held().size();
    if (!fill(looked + kBlock) && held().size() == looked) break;
  }
  if (end == std::string::npos && held().size() > limit) {
    while (end == std::string::npos && !held().empty()) {
      drop(held().size());
      fill(kBlock);
      end = held().find('\n');
    }
    if (end != std::string::npos) drop(end + 1);
    return too_long("a line", limit);
  }
  const size_t size = end == std::string::npos ? held().size() : end + 1;
  std::string out(held().substr(0, size));
  drop(size);
  if (out.size() > limit) return too_long("a line", limit);
  return out;
}

Result<std::string> Feed::take(size_t size) {
  std::string out;
  while (out.size() < size) {
    const std::string_view next = peek(std::min(kBlock, size - out.size()));
    if (next.empty()) break;
    out.append(next);
    drop(next.size());
  }
  return out;
}

void Feed::skip(uint64_t size) {
  while (size > 0) {
    const size_t n = peek(static_cast<size_t>(std::min<uint64_t>(kBlock, size))).size();
    if (n == 0) return;
    drop(n);
    size -= n;
  }
}

Result<std::string> Feed::rest(size_t limit) {
  std::string out;
  for (;;) {
    const std::string_view next = peek(kBlock);
    if (next.empty()) return out;
    if (out.size() + next.size() > limit) return too_long("it is", limit);
    out.append(next);
    drop(next.size());
  }
}

}  // namespace stemma::read
