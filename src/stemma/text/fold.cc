// ASCII words are lowered in place; all others go through utf8proc (NFKD, case folding,
// marks stripped) and a short table for letters that do not decompose (ł, ø, đ).
#include <utf8proc.h>

#include <array>
#include <cstdlib>

#include "stemma/text/token.h"
#include "stemma/text/unicode.h"

namespace stemma::text {
namespace {

const char* plain_letter(char32_t c) {
  switch (c) {
    case 0x0142: return "l";
    case 0x00F8: return "o";
    case 0x0111: case 0x00F0: return "d";
    case 0x00E6: return "ae";
    case 0x0153: return "oe";
    case 0x00FE: return "th";
    case 0x0131: return "i";
    case 0x0127: return "h";
    default: return nullptr;
  }
}

bool is_separator_of_thousands(std::string_view s, size_t i) {
  if (s[i] != ',' || i == 0 || i + 3 >= s.size()) return false;
  for (size_t k = 1; k <= 3; ++k) if (!is_ascii_digit(static_cast<unsigned char>(s[i + k]))) return false;
  return i + 4 == s.size() || !is_ascii_digit(static_cast<unsigned char>(s[i + 4]));
}

// Bytes in lower case, and those that need a closer look: 1 what may fall away, 2 beyond ASCII.
struct Bytes {
  std::array<char, 256> lower{};
  std::array<uint8_t, 256> look{};
};
constexpr Bytes kBytes = [] {
  Bytes out;
  for (unsigned b = 0; b < 256; ++b) {
    out.lower[b] = static_cast<char>(b >= 'A' && b <= 'Z' ? b | 32U : b);
    out.look[b] = b >= 0x80 ? 2 : b == '.' || b == ',' ? 1 : 0;
  }
  return out;
}();

// Of a word with periods or commas: those of initials and of thousands fall away.
void fold_pointed(std::string_view s, std::string& out) {
  const bool numeric = is_ascii_digit(static_cast<unsigned char>(s[0]));
  for (size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (c == '.' && !numeric) continue;
    if (c == ',' && is_separator_of_thousands(s, i)) continue;
    out.push_back(kBytes.lower[static_cast<unsigned char>(c)]);
  }
}

void fold_wide(std::string_view s, std::string& out) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(s.data()),
                              static_cast<utf8proc_ssize_t>(s.size()), &mapped, options);
  if (n < 0) { out.append(s); return; }
  const std::string_view folded(reinterpret_cast<const char*>(mapped), static_cast<size_t>(n));
  for (uint32_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    if (is_apostrophe(c)) out.push_back('\'');
    else if (c == '.' && !is_ascii_digit(static_cast<unsigned char>(folded[0]))) continue;
    else if (const char* plain = plain_letter(c)) out.append(plain);
    else append_utf8(c, out);
  }
  std::free(mapped);
}

}  // namespace

void fold(std::string_view token, std::string& out) {
  const size_t begin = out.size();
  out.append(token);
  unsigned look = 0;
  char* const word = out.data() + begin;
  for (size_t i = 0, size = token.size(); i < size; ++i) {
    const auto b = static_cast<unsigned char>(word[i]);
    look |= kBytes.look[b];
    word[i] = kBytes.lower[b];
  }
  if (look == 0) return;   // most words
  out.resize(begin);
  look >= 2 ? fold_wide(token, out) : fold_pointed(token, out);
}

std::string fold(std::string_view token) {
  std::string out;
  fold(token, out);
  return out;
}

}  // namespace stemma::text
