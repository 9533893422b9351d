// Scanning by hand: the small steps all parts of the cable grammar share.
//
// ASCII only (traffic is ASCII); a no-break space counts as white space. Positions are
// byte offsets into the view given. Nothing here looks further than its argument.
//
//   trim("  SUBJ: ", ":")                     // "SUBJ"
//   find_word("RECLASSIFIED", "CLASSIFIED")   // npos: no word of its own
//   begins("subject", "SUBJ")                 // true: the text may be in any case
//   begins("SUBJECT", "subj")                 // wrong: patterns are in upper case; false
//
// Pure functions; a Scan is used by one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::read::cable {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
constexpr char upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }

std::string upper(std::string_view s);
std::string_view trim(std::string_view s);
// Strips white space and any of `marks` from both ends.
std::string_view trim(std::string_view s, std::string_view marks);
// White space runs become one space; a hyphen at a line end joins ("US-\nLATIN").
std::string one_line(std::string_view s);

// `pattern` is in upper case; the text may be in any.
constexpr bool begins(std::string_view s, std::string_view pattern) {
  if (s.size() < pattern.size()) return false;
  for (size_t i = 0; i < pattern.size(); ++i)
    if (upper(s[i]) != pattern[i]) return false;
  return true;
}
constexpr bool equals(std::string_view s, std::string_view pattern) { return s.size() == pattern.size() && begins(s, pattern); }
size_t find(std::string_view s, std::string_view pattern, size_t from = 0);
// The pattern as a whole word or phrase (no letter or digit on either side).
size_t find_word(std::string_view s, std::string_view pattern, size_t from = 0);
// Any letter sequence equal to `pattern`, white space between letters allowed
// ("REA\nSONS"); gives begin, and the end in `end`.
size_t find_spaced(std::string_view s, std::string_view pattern, size_t& end, size_t from = 0);
// Length of `word` at the begin of `s`, letter-spaced or not ("C O N F ..."); 0 if not
// there or if the word goes on.
size_t spaced_word(std::string_view s, std::string_view word);

std::optional<uint32_t> number(std::string_view s);  // all digits, at most 9
std::vector<std::string_view> words(std::string_view s);

// A cursor over a view.
struct Scan {
  std::string_view s;
  size_t i = 0;

  bool done() const { return i >= s.size(); }
  char peek(size_t ahead = 0) const { return i + ahead < s.size() ? s[i + ahead] : '\0'; }
  std::string_view rest() const { return s.substr(i); }
  bool eat(char c) {
    if (peek() != c || done()) return false;
    ++i;
    return true;
  }
  void spaces();                      // no-break spaces too
  bool eat_word(std::string_view w);  // case-insensitive, whole word
  std::string_view digits(size_t most);
  std::string_view letters();
};

}  // namespace stemma::read::cable
