// The outward shape of a line: what can be told without knowing its words.
//
//   item_marker("• New elections")   // 4: the bullet (three bytes) and its blank
//   item_marker("-- it played")      // 3
//   item_marker("- 5 000")           // 0: a negative number is no item
//   ends_sentence("He left.”")       // true
//   ends_sentence("On a Knife’s Edge")   // false
//
// All functions take valid UTF-8 without outer white space and look at a bounded
// number of bytes unless they say otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::read {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_alpha(char c) { return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0xC3; }

// ASCII letters in lower case, everything else as it stands: "Café" → "café", "É" → "É".
std::string lowered(std::string_view s);

// Size of a leading bullet, list number or quotation sign with the blank behind it; 0 if none.
uint32_t item_marker(std::string_view line);
// The part of it that is a bullet (not a number): its size without the blank; 0 if none.
uint32_t bullet(std::string_view line);
// "-----", "* * *", "=====", "_____".
bool is_rule(std::string_view line);
// Ends with . ! ? … or a colon or semicolon, perhaps behind closing quotes and brackets.
bool ends_sentence(std::string_view line);
// Ends with a full stop, ! or ? (not … or :), perhaps behind closing marks.
bool ends_full_stop(std::string_view line);
bool starts_lower(std::string_view line);
// Number of words, counted up to `limit`.
uint32_t count_words(std::string_view line, uint32_t limit);

// Lower case (ASCII and Latin-1), curly quotes straight, runs of blanks one space, no
// punctuation at the ends: the form in which cues and repetitions are compared.
// Cut at `limit` bytes of input.
std::string plain(std::string_view line, size_t limit = 400);
// The same form as a number, without allocating: lines that differ in case, blanks and
// punctuation at the ends only are equal. 0 for a line without a letter or digit.
uint64_t plain_hash(std::string_view line);

}  // namespace stemma::read
