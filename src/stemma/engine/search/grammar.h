// Reads a query. The whole grammar, by example:
//
//   mining protest             both words, in any order (AND is understood)
//   "mining protest"           the words side by side; straight, curly and angle quotes alike
//   "mining protest"~5         near: at most five words between the first and the last
//   protst~1  protst~2         with one or two slips of the pen
//   protest*                   words that begin so
//   =mined  ="foreign aid"     the words as they stand, no other forms
//   -coca  NOT coca            without it
//   mining OR coca             either; AND binds closer; brackets group
//   /foreign\s+(aid|help)/     a regular expression (RE2); with blanks in it: on the running text
//   title:mining  kind:(cable OR article)  date:2005..2009  from:lima …   fields.h has them all
//   in:furniture  in:versions  look also into page furniture, into replaced versions
//   09LIMA1669                 alone: the cable of that number and what cites it
//
//   parse_query("mining (protest")     // error kSyntax, offset 7: this bracket is never closed
//   parse_query("tittle:mining")       // error: no field 'tittle'; did you mean title:?
//
// Errors carry the byte at which they stand and say how to go on. Limits, each an error kLimit:
// 100,000 bytes, brackets 64 deep, 1,024 words and fields. Linear time. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/engine/search/query.h"

namespace stemma::engine {

inline constexpr size_t kLongestQuery = 100000;
inline constexpr size_t kDeepestQuery = 64;
inline constexpr size_t kMostTerms = 1024;
inline constexpr size_t kLongestPattern = 1000;   // bytes of a regular expression
inline constexpr uint32_t kFarthestNear = 1000;

Result<Query> parse_query(std::string_view text);

// The key of a cable written alone, in any spelling: "09LIMA1669", "2009 LIMA 1669", "LIMA 1669"
// (year 0), "Lima 1669". Nothing if it is anything else.
std::optional<doc::CableKey> parse_cable_number(std::string_view text);

}  // namespace stemma::engine
