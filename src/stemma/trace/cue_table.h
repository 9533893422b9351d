// The cue lists of one language as one table, sorted at compile time.
//
// Phrases are ordered by first word, longer phrases first, so that a look-up is one
// bisection and the first phrase that fits is the longest. "#" in a phrase stands
// for any number. Entries of class kShield match and yield nothing.
//
//   make_table<n>({{cues_en::kHedge, CueKind::kHedge}, ...})
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace stemma::trace {

inline constexpr uint8_t kShieldClass = 0xFF;

struct CueEntry {
  std::string_view phrase;
  uint8_t cls = 0;     // a CueClass, or kShieldClass
  uint8_t words = 0;
};

struct CueList {
  std::string_view lines;
  uint8_t cls = 0;
  char separator = '\n';
};

constexpr std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

constexpr size_t count_entries(std::string_view lines, char separator) {
  size_t n = 0;
  bool inside = false;
  for (const char c : lines) {
    const bool part = c != separator && c != '\n';
    n += part && !inside;
    inside = part;
  }
  return n;
}

template <size_t N>
constexpr std::array<CueEntry, N> make_table(std::span<const CueList> lists) {
  std::array<CueEntry, N> out{};
  size_t n = 0;
  for (const CueList& list : lists) {
    for (size_t at = 0; at < list.lines.size();) {
      size_t end = list.lines.find(list.separator, at);
      if (end == std::string_view::npos) end = list.lines.size();
      const std::string_view phrase = list.lines.substr(at, end - at);
      if (!phrase.empty()) {
        uint8_t words = 1;
        for (const char c : phrase) words = static_cast<uint8_t>(words + (c == ' '));
        out[n++] = {phrase, list.cls, words};
      }
      at = end + 1;
    }
  }
  std::sort(out.begin(), out.end(), [](const CueEntry& a, const CueEntry& b) {
    const std::string_view x = first_word(a.phrase), y = first_word(b.phrase);
    if (x != y) return x < y;
    if (a.words != b.words) return a.words > b.words;
    if (a.phrase != b.phrase) return a.phrase < b.phrase;
    return a.cls < b.cls;
  });
  return out;
}

}  // namespace stemma::trace
