// A text cut into words, numerals and marks, each with what it can be in the grammar.
//
//   Words w(u8"le 3 mai 1999", kFrBit);
//   w.digits(1)               // 3
//   w.is(2, Cat::Month)       // true
//   size_t i = 2; int64_t month;
//   w.take(i, Cat::Month, &month)   // true: month == 5, i == 3
//   w.take(i, Cat::Weekday)         // false: i stays
//
// Positions beyond the end may be asked for and are nothing. A phrase ("day before
// yesterday") is a sense of its first word that takes several; the single words keep
// theirs, and the grammar chooses. A blank line is a mark of its own ('\n').
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/value/category.h"

namespace stemma::read::value {

struct Token {
  uint32_t begin = 0;
  uint32_t end = 0;
  int64_t number = -1;     // of decimal digits, up to 18 of them
  uint64_t cats = 0;
  uint32_t first = 0;      // its matches, longest first: of the lexicon, or with kOwn of these words
  uint16_t matches = 0;
  char mark = 0;           // a mark: its ASCII form, '?' for others; 0 for words and digits
  bool spaced = false;     // white space before it
  bool capital = false;
};

class Words {
 public:
  // `language`: one bit, whose words count. Linear time.
  Words(std::string_view text, uint8_t language);

  size_t size() const { return tokens_.size(); }
  const Token& operator[](size_t i) const { return i < tokens_.size() ? tokens_[i] : none_; }
  std::string_view text() const { return text_; }
  std::string_view of(size_t i) const { return text_.substr((*this)[i].begin, (*this)[i].end - (*this)[i].begin); }
  uint8_t languages() const { return languages_; }

  bool is(size_t i, Cat c) const { return ((*this)[i].cats & bit(c)) != 0; }
  bool is_digits(size_t i) const { return (*this)[i].number >= 0; }
  size_t digits(size_t i) const { return is_digits(i) ? (*this)[i].end - (*this)[i].begin : 0; }
  bool mark(size_t i, char c) const { return (*this)[i].mark == c && c != 0; }
  bool glued(size_t i) const { return i < tokens_.size() && !tokens_[i].spaced; }   // to the one before
  bool same(size_t i, std::string_view lower) const;   // the word, ASCII case folded

  // The longest sense of that category at `i`; null if none.
  const Match* match(size_t i, Cat c) const { return is(i, c) ? longest(i, c) : nullptr; }
  // How many tokens the longest sense of a word takes: 1 where it has none.
  size_t reach(size_t i) const { return (*this)[i].matches == 0 ? 1 : matches(tokens_[i])->length; }
  bool take(size_t& i, Cat c, int64_t* value = nullptr) const {
    if (!is(i, c)) return false;
    const Match* m = longest(i, c);
    if (value != nullptr) *value = m->value;
    i += m->length;
    return true;
  }
  // The sense with this very value.
  bool take_value(size_t& i, Cat c, int64_t value) const;
  bool take_mark(size_t& i, char c) const;

 private:
  const Match* longest(size_t i, Cat c) const;
  static constexpr uint32_t kOwn = uint32_t{1} << 31;
  const Match* matches(const Token& t) const;
  void add_compound(Token& t);
  void add_senses(size_t i, const std::vector<uint64_t>& keys);
  std::string_view text_;
  uint8_t languages_;
  const class Lexicon* lexicon_;
  std::vector<Token> tokens_;
  std::vector<Match> matches_;
  Token none_;
};

// The keys of a phrase's words, cut as a text is: for building the lexicon.
std::vector<uint64_t> keys_of(std::string_view phrase);

}  // namespace stemma::read::value
