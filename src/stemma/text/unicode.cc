// Classes come from utf8proc's tables (Unicode 15).
#include "stemma/text/unicode.h"

#include <utf8proc.h>

#include <array>
#include <cstdint>

namespace stemma::text {

namespace {

// Categories of the characters of most texts, asked of the library once.
struct Categories {
  static constexpr char32_t kEnd = 0x2600;
  std::array<uint8_t, kEnd> of{};
  Categories() {
    for (char32_t c = 0; c < kEnd; ++c) of[c] = static_cast<uint8_t>(utf8proc_category(static_cast<utf8proc_int32_t>(c)));
  }
};

utf8proc_category_t category_of(char32_t c) {
  static const Categories kCategories;
  return c < Categories::kEnd ? static_cast<utf8proc_category_t>(kCategories.of[c]) : utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

}  // namespace

CharClass char_class(char32_t c) {
  if (c < 0x80) {
    const auto b = static_cast<unsigned char>(c);
    return is_ascii_letter(b) ? CharClass::kLetter : is_ascii_digit(b) ? CharClass::kDigit : CharClass::kOther;
  }
  if (c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) return CharClass::kIgnorable;
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return CharClass::kLetter;
    case UTF8PROC_CATEGORY_ND:
      return CharClass::kDigit;
    default:
      return CharClass::kOther;
  }
}

bool is_currency(char32_t c) {
  return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto category = category_of(c);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

void append_utf8(char32_t c, std::string& out) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(n));
}

}  // namespace stemma::text
