// Number words written in one word: "einundzwanzig", "vigesimotercero", "dosmilésimo".
//
//   senses_of_compound("einundzwanzig", kDeBit)     // {Ones, 21}
//   senses_of_compound("zweitausendelf", kDeBit)    // {Hundreds, 2011}
//   senses_of_compound("veintiunavos", kEsBit)      // {Fraction, 21}: twenty-firsts
//   senses_of_compound("dosmilesimo", kEsBit)       // {Ordinal, 2000} and {Fraction, 2000}
//   senses_of_compound("hundertfach", kDeBit)       // nothing: a rest that is no number
//
// For words that the lists (tables/words.h) do not have; folded as there. Pure function,
// linear in the word; safe to call from any thread. German and Spanish glue their numbers;
// for other languages there is nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/value/category.h"

namespace stemma::read::value {

constexpr size_t kLongestCompound = 60;

std::vector<Match> senses_of_compound(std::string_view folded, uint8_t language);

}  // namespace stemma::read::value
