// One pass over the span, run by run: masks are jumped over, white space collapses. A hyphen
// that ends a line takes the next line's word directly.
#include <algorithm>
#include <array>

#include "stemma/doc/document.h"

namespace stemma::doc {
namespace {

// The size of the blank character at `at`, 0 for ink; no-break spaces are blank here.
uint32_t blank(std::string_view text, size_t at) {
  const auto a = static_cast<unsigned char>(text[at]);
  if (a == ' ' || (a >= '\t' && a <= '\r')) return 1;
  if (a == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0) return 2;
  return 0;
}

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Bytes that are ink whatever stands around them; the rest is looked at by blank().
constexpr std::array<bool, 256> kInk = [] {
  std::array<bool, 256> out{};
  for (size_t c = 0; c < 256; ++c) out[c] = c != ' ' && !(c >= '\t' && c <= '\r') && c != 0xC2;
  return out;
}();

bool ink(char c) { return kInk[static_cast<unsigned char>(c)]; }

// The end of what can be copied as it stands: ink with single spaces inside.
uint32_t plain_end(std::string_view text, uint32_t at, uint32_t limit) {
  while (at < limit && (ink(text[at]) || (text[at] == ' ' && at + 1 < limit && ink(text[at + 1])))) ++at;
  return at;
}

bool hyphenated(const std::string& out) {
  return out.size() >= 2 && out.back() == '-' && letter(out[out.size() - 2]);
}

}  // namespace

std::string flow(const Document& d, Span span) {
  span.end = std::min<uint32_t>(span.end, static_cast<uint32_t>(d.text.size()));
  auto mask = std::lower_bound(d.masks.begin(), d.masks.end(), span.begin,
                               [](const Mask& m, uint32_t at) { return m.span.end <= at; });
  std::string out;
  out.reserve(span.size());
  bool gap = false;
  bool line_break = false;
  for (uint32_t at = span.begin; at < span.end;) {
    while (mask != d.masks.end() && mask->span.end <= at) ++mask;
    if (mask != d.masks.end() && mask->span.contains(at)) {
      at = mask->span.end;
      continue;
    }
    if (const uint32_t n = blank(d.text, at)) {
      gap = true;
      line_break |= d.text[at] == '\n';
      at += n;
      continue;
    }
    if (gap && !out.empty() && !(line_break && hyphenated(out) && letter(d.text[at]))) out += ' ';
    gap = line_break = false;
    const uint32_t limit = mask != d.masks.end() ? std::clamp(mask->span.begin, at, span.end) : span.end;
    const uint32_t end = std::max(at + 1, plain_end(d.text, at, limit));
    out.append(d.text, at, end - at);
    at = end;
  }
  return out;
}

}  // namespace stemma::doc
