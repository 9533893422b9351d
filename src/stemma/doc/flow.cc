// One pass over the span, run by run: masks are jumped over, white space collapses. A hyphen
// that ends a line takes the next line's word directly. Runs are long, so their end is
// sought 16 bytes at a time with SSE2 (part of every x86-64) where there is one.
#include <algorithm>
#include <array>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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
#ifdef __SSE2__
  const __m128i last_control = _mm_set1_epi8(0x1F), space = _mm_set1_epi8(' '), lead = _mm_set1_epi8('\xC2');
  for (; at + 17 <= limit; at += 16) {   // each byte with the one behind it
    const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i y = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at + 1));
    const __m128i low = _mm_min_epu8(x, y);
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(low, last_control), low);
    const __m128i leads = _mm_or_si128(_mm_cmpeq_epi8(x, lead), _mm_cmpeq_epi8(y, lead));
    const __m128i two = _mm_and_si128(_mm_cmpeq_epi8(x, space), _mm_cmpeq_epi8(y, space));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(control, leads), two)));
    if (mask == 0) continue;
    at += static_cast<uint32_t>(std::countr_zero(mask));
    break;
  }
#endif
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
