// Character classes, one code point at a time, with a table for ASCII.
//
//   uint32_t at = 0;
//   char32_t c = next_code_point("é!", at);   // U+00E9, at == 2
//   is_letter(c)                              // true
//   next_code_point("", at)                   // precondition broken: at must be < size
//
// The text has to be valid UTF-8 (canonical text always is). Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::text {

enum class CharClass : uint8_t { kOther, kLetter, kDigit, kIgnorable };

inline bool is_ascii_letter(unsigned char c) { return (c | 32U) - 97U < 26U; }
inline bool is_ascii_digit(unsigned char c) { return c - 48U < 10U; }

// Letters and the marks that stand on them; decimal digits (not superscripts: those
// are note markers); soft hyphens and zero-width characters are kIgnorable.
CharClass char_class(char32_t c);
inline bool is_letter(char32_t c) { return char_class(c) == CharClass::kLetter; }
bool is_upper(char32_t c);
bool is_currency(char32_t c);   // $ ¢ £ ¤ ¥ € and the rest of the block
// Scripts written without spaces: every character is a word of its own.
bool is_ideograph(char32_t c);
// ' ’ ʼ ′ and the like between letters.
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0x2032; }
inline bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0x2028 || c == 0x2029;
}

// Decodes the code point at `at` and moves `at` behind it.
inline char32_t next_code_point(std::string_view s, uint32_t& at) {
  const auto b = [&](uint32_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char lead = b(at);
  if (lead < 0x80) { ++at; return lead; }
  if (lead < 0xE0) { at += 2; return static_cast<char32_t>((lead & 31U) << 6 | (b(at - 1) & 63U)); }
  if (lead < 0xF0) { at += 3; return static_cast<char32_t>((lead & 15U) << 12 | (b(at - 2) & 63U) << 6 | (b(at - 1) & 63U)); }
  at += 4;
  return static_cast<char32_t>((lead & 7U) << 18 | (b(at - 3) & 63U) << 12 | (b(at - 2) & 63U) << 6 | (b(at - 1) & 63U));
}

// The code point that ends right before `at` (at > 0).
inline char32_t code_point_before(std::string_view s, uint32_t at) {
  uint32_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(s[begin]) & 0xC0U) == 0x80) --begin;
  return next_code_point(s, begin);
}

void append_utf8(char32_t c, std::string& out);

}  // namespace stemma::text
