// Words of a text, with the folded form in which two spellings of a word meet.
//
// A token is a maximal run of letters, digits and marks, with apostrophes between
// letters ("Peru's"), periods inside initials ("U.S.") and separators between digits
// ("1,234.5") kept inside; hyphens and slashes divide. '%' and currency signs are
// tokens of their own: $5 is not £5.
// Segmentation follows the word rules of Unicode UAX #29 where they agree with this.
//
// Folding is NFKC, case-folded, without diacritics (cables are ASCII: Garcia is
// García), curly quotes straight, periods of initials dropped ("U.S." → "us"), and
// separators of thousands dropped ("1,234" → "1234").
//
//   auto tokens = tokenize("Peru’s U.S.-led 1,234");
//   // [0,8) [9,13) [14,17) [18,23)   folded: peru's, us, led, 1234
//   tokenize("\xff")   // must not be called: the text has to be valid UTF-8
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::text {

enum class TokenKind : uint8_t { kWord, kNumber, kMixed, kPercent, kCurrency };

struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
};

// All tokens of text[within), ascending; a character that the span cuts counts as a whole. Linear time; ASCII runs take a fast path.
std::vector<Token> tokenize(std::string_view text, Span within);
inline std::vector<Token> tokenize(std::string_view text) {
  return tokenize(text, {0, static_cast<uint32_t>(text.size())});
}

// A token with its folded form, which lies in a string that all share.
struct FoldedToken {
  Span span;
  uint32_t form_begin = 0;
  uint16_t form_size = 0;
  TokenKind kind = TokenKind::kWord;
};

// tokenize() and fold() in one pass, appended: three times as fast, as most words are ASCII and end at a blank.
// A token of which folding leaves nothing, or 64 KB, is no word and left out.
//
//   tokenize_folded("Peru’s men", {0, 12}, tokens, forms);   // forms: "peru'smen"
void tokenize_folded(std::string_view text, Span within, std::vector<FoldedToken>& tokens, std::string& forms);

// Appends the folded form of one token's text to `out`.
void fold(std::string_view token, std::string& out);
std::string fold(std::string_view token);

}  // namespace stemma::text
