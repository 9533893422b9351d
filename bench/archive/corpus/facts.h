// What is true of a document of the corpus before a word of it is written: its kind, its
// key, its date, who sent it. Documents refer to each other through these.
//
//   Facts f = facts_of(world, 4711);          // a function of the seed and the number
//   f.style == Style::kAad                    // a telegram of 1973-79
//   reference_from(world, f, rng);            // "LIMA 1669": of the corpus or missing from it
//
// Shares of the kinds: 28 % AAD, 33 % VZCZC, 7 % SMART, 10 % CIA, 17 % articles, 5 %
// memoranda. One pair in 40 of neighbours is a cable in two sections.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "random.h"

namespace corpus {

enum class Style : uint8_t { kAad, kVzczc, kSmart, kCia, kArticle, kMemo };

struct World {
  uint64_t seed = 0;
  std::vector<std::string> stations;  // the first sends most
  std::vector<std::string> surnames;
};

struct Facts {
  uint64_t number_in_corpus = 0;
  Style style = Style::kAad;
  uint32_t year = 0, month = 0, day = 0, hour = 0, minute = 0;
  uint32_t station = 0;
  uint32_t number = 0;                 // of the cable at its station in its year
  uint32_t section = 0, sections = 0;  // 0: not in sections
  uint32_t level = 0;                  // 0 unclassified, 1 limited official use, 2 confidential, 3 secret
};

Facts facts_of(const World& world, uint64_t number);
bool is_state_cable(Style style);
uint32_t day_of_year(const Facts& f);

// A reference as written in a cable of f: to another cable of the corpus before f when one
// is found soon, else to one that is missing; some missing ones are asked for often.
std::string reference_from(const World& world, const Facts& f, Rng& rng);

}  // namespace corpus
