// Dates and numbers in prose: found, read, and resolved against the document's date.
//
//   for (const doc::DateMention& m : find_dates(d)) use(m.span.of(d.text), m.value);
//   dates_in("three days ago", {.language = "en", .reference = "2009-11-25"})   // 2009-11-22
//   dates_in("three days ago", {.language = "en"})     // P3D before an unknown day: no value
//   numbers_in("dos mil quinientos", "es")             // 2500
//   dates_in("in room 2011", {.language = "en"})       // nothing: a bare number is no date
//
// Pure functions of a finished document, apart from reading, which does not need them.
// Linear time; mentions ascend. Numbers that are part of a date are left to the date.
// Safe to call from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/doc/value.h"

namespace stemma::read::value {

enum class Order : uint8_t { kUnknown, kDayFirst, kMonthFirst };

struct Setting {
  std::string language;    // BCP 47; empty or unknown: English
  std::string reference;   // ISO date, or moment, that relative phrases refer to; may be empty
  Order order = Order::kUnknown;   // of 03/04/2005, when the document shows it elsewhere
};

struct Values {
  std::vector<doc::DateMention> dates;
  std::vector<doc::NumberMention> numbers;
};

// Both at once: the text is cut into words once. The others are halves of it.
Values find_values(const doc::Document& d);
std::vector<doc::DateMention> find_dates(const doc::Document& d);
std::vector<doc::NumberMention> find_numbers(const doc::Document& d);

// The same for a text that is no document; spans are of that text.
Values values_in(std::string_view text, const Setting& setting);   // all numbers, those of dates too
std::vector<doc::DateMention> dates_in(std::string_view text, const Setting& setting);
std::vector<doc::NumberMention> numbers_in(std::string_view text, std::string_view language);

// The bit of a language for the word lists; English when unknown.
uint8_t language_bit(std::string_view language);

}  // namespace stemma::read::value
