// A set of words fixed at compile time: sorted in the binary, found by bisection.
//
//   constexpr std::string_view kText = "said says";
//   constexpr auto kSaid = sorted_words<count_words(kText)>(kText);
//   contains(kSaid, "says")   // true
//   contains(kSaid, "Says")   // false: forms are folded before they are looked up
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stemma::text {

using WordSet = std::span<const std::string_view>;

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

inline bool contains(WordSet set, std::string_view word) { return std::binary_search(set.begin(), set.end(), word); }

}  // namespace stemma::text
