// An office of the United States given to a person by name, in running text.
//
//   “then-US Secretary of State Donald Rumsfeld’s 2005 visit”
//     // office secretary, of the US, then, name “Donald Rumsfeld”, years 2005
//   “Jane Doe, then the US ambassador to Chile, said”     // the name before, only with “then”
//   “former Secretary of State Rice”, “the Ohio Secretary of State”, “the Deputy Prime Minister”
//     // nothing: a former office says nothing of the time, and others are not of the table
//
// Offices: Secretary of State, Deputy Secretary of State, ambassador to a country or an
// organisation of the table (offices.h). Within one sentence; English only. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::trace {

struct OfficeMention {
  Span span;                          // name and office, without “then” and article
  std::vector<std::string> offices;   // keys of the table, any of which is meant: {"vietnam", "vietnam-south"}
  std::string title;                  // "Secretary of State", "ambassador to Chile"
  bool of_us = false;                 // said to be American: “US”, “American”
  bool then = false;                  // “then”, “then-”
  bool ambassador = false;
  std::vector<std::string> name;      // folded words: {"donald", "rumsfeld"}
  std::string printed_name;
  std::vector<int> spoken_of;         // years that belong to the mention: “’s 2005 visit”, “In 2005, …”
  std::vector<int> years;             // all years of the sentence
  bool unsure = false;                // the sentence speaks of naming, hoping, doubting, playing
};

// Those of one stretch of text (a paragraph), ascending.
std::vector<OfficeMention> find_offices(std::string_view text, Span within);

}  // namespace stemma::trace
