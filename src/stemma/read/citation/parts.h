// The small parts of a reference: names, dates, addresses, places of publication.
//
//   names_of("Ana Prado and Li Wen", false)   // {Prado, Ana}, {Wen, Li}
//   names_of("Prado, A., & Wen, L.", true)    // the same, family first
//   names_of("the harbour", false)            // empty: no name
//   imprint_of("Lima: Ancla, 1998", c)        // place, publisher, year; false if it is none
//
// All take text whose white space is evened out. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/citation.h"

namespace stemma::read::citation {

std::vector<doc::CitedName> names_of(std::string_view text, bool family_first);
bool is_person(std::string_view text);
bool is_body(std::string_view text);

bool imprint_of(std::string_view text, doc::Citation& c);

// The date that stands in `text`, ISO 8601; empty if there is none.
std::string date_in(std::string_view text);
std::string year_in(std::string_view text);

// Takes a web address, a DOI, an ISBN out of `text`; what is left.
std::string take_addresses(std::string text, doc::Citation& c);

// Takes a locator from the end ("…, 12–14", "…, pp. 3, 8", "… at 12"); what is left.
std::string_view take_locator(std::string_view text, std::string& locator);

std::string_view trimmed(std::string_view text, std::string_view marks = " ,.;:");
bool has_any(std::string_view text, const auto& words) {
  for (const std::string_view w : words) {
    if (text.find(w) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace stemma::read::citation
