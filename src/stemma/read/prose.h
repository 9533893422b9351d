// How much a piece of text reads like prose, from its first words.
//
//   Prose p = measure("The army returned to its barracks.");
//   p.words      // 6
//   p.stops      // 3: the, to, its
//   measure("World | Sports | Weather").stops   // 0
//
// Also: which of five languages the function words speak for.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::read {

enum Language : uint8_t { kEn, kEs, kFr, kPt, kDe, kLanguages };

struct Prose {
  uint32_t words = 0;       // words looked at
  uint32_t stops = 0;       // function words of any of the languages
  uint32_t capitals = 0;    // words with a capital first letter
  uint32_t numbers = 0;     // words that begin with a digit
  uint32_t you = 0;         // you, your, us, our, we: the page speaking to its reader
  uint32_t bytes = 0;       // of the whole piece
  std::array<uint32_t, kLanguages> by{};

  float density() const { return words ? static_cast<float>(stops) / static_cast<float>(words) : 0.0F; }
};

// Looks at the first `limit` words; linear in them.
Prose measure(std::string_view text, uint32_t limit = 60);

// The language of a text by function words: "en", "es", "fr", "pt", "de"; empty when
// there are too few of them or no language leads clearly. Samples long texts.
std::string language_of(std::string_view text);

}  // namespace stemma::read
