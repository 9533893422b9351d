// A number in digits or words, read at one place of a text.
//
//   "twenty-five thousand", "dos mil quinientos", "vingt et un", "einundzwanzig"
//   "1,234.5" in English, "1.234,5" elsewhere       1234.5
//   "1 billion 260 million"                          1260000000
//   "two thirds", "1 1/2", "a million and a half"    fractions
//   "3.14.15", "1,2,3"                               their first part: no number has this form
//
// Pure functions over cut words; safe to call from any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/doc/value.h"
#include "stemma/read/value/words.h"

namespace stemma::read::value {

struct Number {
  size_t end = 0;         // the token behind it
  double value = 0;
  std::string exact;      // the decimal string where digits alone wrote it
  bool ordinal = false;
  bool fraction = false;
  bool approximate = false;   // "dozens", "thousands"
  bool worded = false;        // has a word in it
  bool decimal = false;       // has a decimal part
};

// The number that starts at `i`, as long as it goes.
std::optional<Number> number_at(const Words& w, size_t i);

// A whole number below a hundred or so, in digits or words, no sign: a day, an hour, a count.
std::optional<Number> small_number(const Words& w, size_t i);

// An ordinal: "3rd", "twenty-first", "1er", "2º".
std::optional<Number> ordinal_at(const Words& w, size_t i);

// Digits with their separators; no words.
std::optional<Number> literal_at(const Words& w, size_t i);

// All numbers of a text with their units, and the ranges they bound; ascending.
std::vector<doc::NumberMention> numbers_of(const Words& w);

// Up to 15 significant digits, no exponent: "0.333333333333333".
std::string decimal(double value);
std::string decimal(const Number& n);

}  // namespace stemma::read::value
