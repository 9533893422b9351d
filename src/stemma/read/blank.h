// White space of a text as reading sees it: what may lie between blocks.
//
// Besides the ASCII blanks: no-break spaces (empty table cells of pasted pages), the
// typographic spaces U+2000-200B, U+202F, U+205F, U+3000, U+FEFF and the line and
// paragraph separators. Everything else is ink and belongs to a block.
//
//   blank_at("\u00a0x", 0)    // 2: the no-break space is two bytes long
//   blank_at("x", 0)          // 0: not white space
#pragma once

#include <cstdint>
#include <string_view>

#include "stemma/base/span.h"

namespace stemma::read {

// The size of the white-space character that begins at `at`, 0 if there is none.
inline uint32_t blank_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned a = byte(at);
  if (a > ' ' && a < 0x80) return 0;
  if (a == ' ' || (a >= '\t' && a <= '\r')) return 1;
  if (a == 0xC2) return byte(at + 1) == 0xA0 || byte(at + 1) == 0x85 ? 2 : 0;
  if (a == 0xE2) {
    const unsigned b = byte(at + 1);
    const unsigned c = byte(at + 2);
    if (b == 0x80 && ((c >= 0x80 && c <= 0x8B) || c == 0xA8 || c == 0xA9 || c == 0xAF)) return 3;
    return b == 0x81 && c == 0x9F ? 3 : 0;
  }
  if (a == 0xE3) return byte(at + 1) == 0x80 && byte(at + 2) == 0x80 ? 3 : 0;
  if (a == 0xEF) return byte(at + 1) == 0xBB && byte(at + 2) == 0xBF ? 3 : 0;
  return 0;
}

// The size of the white-space character that ends at `end`, 0 if there is none.
inline uint32_t blank_before(std::string_view text, size_t end) {
  if (end == 0) return 0;
  if (static_cast<unsigned char>(text[end - 1]) < 0x80) return blank_at(text, end - 1);
  if (end >= 2 && blank_at(text.substr(0, end), end - 2) == 2) return 2;
  if (end >= 3 && blank_at(text.substr(0, end), end - 3) == 3) return 3;
  return 0;
}

// `span` without white space at both ends; empty at its end if there is no ink.
inline Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const uint32_t n = blank_at(text.substr(0, span.end), span.begin);
    if (n == 0) break;
    span.begin += n;
  }
  while (span.begin < span.end) {
    const uint32_t n = blank_before(text, span.end);
    if (n == 0) break;
    span.end -= n;
  }
  return span;
}

}  // namespace stemma::read
