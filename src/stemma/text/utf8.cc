// ASCII is skipped in blocks of 64 and 16 bytes with SSE2 (part of every x86-64), or 8
// bytes at a time in a machine word elsewhere; all else goes through the table of
// well-formed byte sequences (Unicode Standard, table 3-7) as two comparisons.
#include "stemma/text/utf8.h"

#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stemma::text {
namespace {

// What may follow a lead byte: number of bytes in all, and the range of the second.
struct Lead {
  uint8_t size = 0;
  uint8_t low = 0;
  uint8_t high = 0;
};

Lead lead_of(unsigned char b) {
  if (b < 0xC2) return {};
  if (b < 0xE0) return {2, 0x80, 0xBF};
  if (b < 0xF0) return {3, static_cast<uint8_t>(b == 0xE0 ? 0xA0 : 0x80), static_cast<uint8_t>(b == 0xED ? 0x9F : 0xBF)};
  if (b < 0xF5) return {4, static_cast<uint8_t>(b == 0xF0 ? 0x90 : 0x80), static_cast<uint8_t>(b == 0xF4 ? 0x8F : 0xBF)};
  return {};
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

size_t ascii_prefix(std::string_view bytes) {
  size_t i = 0;
#ifdef __SSE2__
  for (; i + 64 <= bytes.size(); i += 64) {
    const auto* p = reinterpret_cast<const __m128i*>(bytes.data() + i);
    const __m128i all = _mm_or_si128(_mm_or_si128(_mm_loadu_si128(p), _mm_loadu_si128(p + 1)),
                                     _mm_or_si128(_mm_loadu_si128(p + 2), _mm_loadu_si128(p + 3)));
    if (_mm_movemask_epi8(all) != 0) break;
  }
  for (; i + 16 <= bytes.size(); i += 16) {
    const int mask = _mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + i)));
    if (mask != 0) return i + static_cast<size_t>(__builtin_ctz(static_cast<unsigned>(mask)));
  }
#else
  for (; i + 8 <= bytes.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, bytes.data() + i, 8);
    if (word & 0x8080808080808080u) break;
  }
#endif
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i;
}

size_t sequence_size(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const auto b = static_cast<unsigned char>(bytes[0]);
  if (b < 0x80) return 1;
  const Lead lead = lead_of(b);
  if (lead.size == 0 || bytes.size() < lead.size) return 0;
  const auto second = static_cast<unsigned char>(bytes[1]);
  if (second < lead.low || second > lead.high) return 0;
  for (size_t i = 2; i < lead.size; ++i) {
    if (!continues(bytes[i])) return 0;
  }
  return lead.size;
}

size_t invalid_size(std::string_view bytes) {
  if (bytes.size() < 2) return bytes.size();
  const Lead lead = lead_of(static_cast<unsigned char>(bytes[0]));
  const auto second = static_cast<unsigned char>(bytes[1]);
  if (lead.size == 0 || second < lead.low || second > lead.high) return 1;
  size_t i = 2;
  while (i < lead.size && i < bytes.size() && continues(bytes[i])) ++i;
  return i;
}

size_t valid_prefix(std::string_view bytes) {
  const char* const p = bytes.data();
  const size_t n = bytes.size();
  size_t i = 0;
  while (i < n) {
    const auto b = static_cast<unsigned char>(p[i]);
    if (b < 0x80) {
      ++i;   // short runs, a space between two words, are not worth the call
      if (i + 16 <= n && static_cast<unsigned char>(p[i]) < 0x80 && static_cast<unsigned char>(p[i + 1]) < 0x80) i += ascii_prefix(bytes.substr(i));
    } else if (b >= 0xC2 && b < 0xE0 && i + 1 < n && continues(p[i + 1])) {
      i += 2;
    } else {
      const size_t size = sequence_size(bytes.substr(i, 4));
      if (size == 0) return i;
      i += size;
    }
  }
  return i;
}

char32_t next_code_point(std::string_view text, size_t& at) {
  const auto b = static_cast<unsigned char>(text[at]);
  if (b < 0x80) {
    ++at;
    return b;
  }
  const size_t n = sequence_size(text.substr(at, 4));
  if (n == 0) {
    ++at;
    return kReplacement;
  }
  char32_t cp = b & (0xFFu >> (n + 1));
  for (size_t i = 1; i < n; ++i) cp = (cp << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  at += n;
  return cp;
}

size_t previous_code_point(std::string_view text, size_t at) {
  if (at == 0) return 0;
  --at;
  for (int i = 0; i < 3 && at > 0 && continues(text[at]); ++i) --at;
  return at;
}

void append_code_point(std::string& out, char32_t cp) {
  if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) cp = kReplacement;
  if (cp < 0x80) {
    out += static_cast<char>(cp);
  } else if (cp < 0x800) {
    out += static_cast<char>(0xC0 | (cp >> 6));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  } else if (cp < 0x10000) {
    out += static_cast<char>(0xE0 | (cp >> 12));
    out += static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (cp >> 18));
    out += static_cast<char>(0x80 | ((cp >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  }
}

}  // namespace stemma::text
