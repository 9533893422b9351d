// Span: a half-open range of UTF-8 byte offsets into a document's canonical text.
//
//   Span s{3, 8};            // bytes 3..7
//   s.of("the army, now")    // → " army"  (a view; the text must outlive it)
//   Span{5, 3}               // not a span: begin must be <= end
//
// Offsets are 32 bits: a single document is limited to 1 GiB (read/limits.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace stemma {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(uint32_t at) const { return begin <= at && at < end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(Span a, Span b) = default;
  friend auto operator<=>(Span a, Span b) = default;
};

// The smallest span that holds both.
inline Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace stemma
