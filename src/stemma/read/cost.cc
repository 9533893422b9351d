// Counts of single bytes, which compilers turn into vector code, times what one of each
// was seen to cost. What is only looked for between bytes beyond ASCII is skipped where
// there are none.
#include "stemma/read/cost.h"

#include <algorithm>

#include "stemma/read/html/html.h"
#include "stemma/text/utf8.h"

namespace stemma::read {
namespace {

constexpr uint64_t kByte = 4;
constexpr uint64_t kLine = 180;
constexpr uint64_t kReturn = 80;      // a line end of two bytes is a piece of the map
constexpr uint64_t kTag = 560;
constexpr uint64_t kChange = 64;      // from ASCII to other bytes
constexpr uint64_t kTwice = 400;      // a repair

uint64_t count(std::string_view bytes, char c) { return static_cast<uint64_t>(std::count(bytes.begin(), bytes.end(), c)); }

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

uint64_t changes(std::string_view bytes) {
  uint64_t n = 0;
  for (size_t i = 1; i < bytes.size(); ++i) n += is_high(bytes[i]) != is_high(bytes[i - 1]) ? 1U : 0U;
  return n;
}

// "Ã" or "Â" before another letter beyond ASCII: UTF-8 that was decoded as Latin and encoded again.
uint64_t twice(std::string_view bytes) {
  uint64_t n = 0;
  for (size_t i = 0; i + 2 < bytes.size(); ++i) {
    if (bytes[i] == '\xc3' && (bytes[i + 1] == '\x83' || bytes[i + 1] == '\x82') && is_high(bytes[i + 2])) ++n;
  }
  return n;
}

uint64_t tags(std::string_view bytes) { return html::looks_like_page(bytes) ? count(bytes, '<') : 0; }

std::string grouped(uint64_t n) {
  std::string out = std::to_string(n);
  for (size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, ",");
  return out;
}

}  // namespace

uint64_t cost_of(std::string_view bytes) {
  const uint64_t cost = bytes.size() * kByte + count(bytes, '\n') * kLine + count(bytes, '\r') * kReturn + tags(bytes) * kTag;
  if (text::ascii_prefix(bytes) == bytes.size()) return cost;
  const bool utf8 = text::valid_prefix(bytes) == bytes.size();
  return cost + (utf8 ? twice(bytes) * kTwice : changes(bytes) * kChange);
}

uint64_t cost_at_most(uint64_t bytes) { return bytes * (kByte + kTag); }

std::string size_in_words(std::string_view bytes) {
  std::string out = std::to_string((bytes.size() + (1U << 20U) - 1) >> 20U) + " MB";
  const uint64_t t = tags(bytes);
  const uint64_t lines = count(bytes, '\n') + 1;
  if (t > 0) return out + " with " + grouped(t) + " tags";
  return lines > 1 ? out + " with " + grouped(lines) + " lines" : out;
}

}  // namespace stemma::read
