// The form in which a word stands in the word index, and the keys under which its kin are found.
//
// index_form keeps what a reader may ask for to the letter: NFKC, case-folded, apostrophes
// straight, periods of initials and separators of thousands dropped, **diacritics kept**.
// text::fold (token.h) goes one step further and drops those too; fold(index_form(w)) is
// fold(w), so every other likeness can be reached from the index form:
//
//   index_form("GARCÍA")          // "garcía"        fold: "garcia"
//   index_form("Peru’s")          // "peru's"
//   index_form("1,234")           // "1234"
//   index_form("U.S.")            // "us"
//   index_form("\xff")            // must not be called: the text has to be valid UTF-8
//
// word_keys names the sets of like words a word belongs to. A key that reads like the word
// itself ("en:lima" of lima) is left out, because whoever looks a key up tries its text as a
// word too: the row would say nothing. All functions are pure and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/text/token.h"

namespace stemma::text {

// Longer words (encoded data, broken files) are cut to this many bytes at a code point, in the
// index and in queries alike.
inline constexpr size_t kLongestIndexWord = 128;

// Appends the index form of one token's text; nothing for a token of ignorable characters only.
void index_form(std::string_view token, std::string& out);
std::string index_form(std::string_view token);

// Whether a token is a word of the index: words and numbers are, "%" and "$" are not.
inline bool is_indexed(const Token& token) { return token.kind != TokenKind::kPercent && token.kind != TokenKind::kCurrency; }

// The indexed words of text[within) in order: take(Span, form). The form is valid during the call.
template <typename Take>
void each_index_word(std::string_view text, Span within, Take take) {
  std::string form;
  for (const Token& token : tokenize(text, within)) {
    if (!is_indexed(token)) continue;
    form.clear();
    index_form(token.span.of(text), form);
    if (!form.empty()) take(token.span, std::string_view(form));
  }
}

// The keys of an index form seen in a document of the language (BCP 47; empty: unknown):
//   w            every word has it: the rows of this key are the vocabulary, in order
//   f:garcia     without diacritics (text::fold)
//   en:polici    stem by the rules of the language (stem.h), without diacritics
//   t:kadafi     skeleton of a name (translit.h)
// word_keys("policies", "en") is {"w", "en:polici"}; word_keys("lima", "en") is {"w"}: each of its
// other keys would read "lima".
inline constexpr std::string_view kVocabularyKey = "w";
std::vector<std::string> word_keys(std::string_view form, std::string_view language);

}  // namespace stemma::text
