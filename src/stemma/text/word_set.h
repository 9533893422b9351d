// A set of words fixed at compile time: sorted in the binary, found by bisection.
//
//   constexpr std::string_view kText = "said says";
//   constexpr auto kSaid = sorted_words<count_words(kText)>(kText);
//   contains(kSaid, "says")   // true
//   contains(kSaid, "Says")   // false: forms are folded before they are looked up
//
// The list is written as prose, words between blanks and line ends, in any order. It costs
// nothing at start-up and may be read from any thread. Tables of words live in tables/.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stemma::text {

// A view of such a table; the table must outlive it, and does: it is in the binary.
using WordSet = std::span<const std::string_view>;

// How many words the prose holds: the size of the array made from it.
constexpr size_t count_words(std::string_view text) {
  size_t n = 0;
  bool inside = false;
  for (const char c : text) {
    const bool word = c != ' ' && c != '\n';
    n += word && !inside;
    inside = word;
  }
  return n;
}

// The words in byte order. N must be count_words(text); more would leave empty words in
// front, fewer does not compile.
template <size_t N>
constexpr std::array<std::string_view, N> sorted_words(std::string_view text) {
  std::array<std::string_view, N> out{};
  size_t n = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n') { ++at; continue; }
    size_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    out[n++] = text.substr(at, end - at);
    at = end;
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Whether the word is in the set: exact bytes, log n comparisons.
inline bool contains(WordSet set, std::string_view word) { return std::binary_search(set.begin(), set.end(), word); }

}  // namespace stemma::text
