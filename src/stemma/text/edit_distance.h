// How many slips of the hand lie between two words?
//
//   edit_distance("recieve", "receive", 2)    // 1: two letters swapped
//   edit_distance("LIMA", "KABUL", 2)         // 3: more than the limit, however much more
//   edit_distance("l\xc3\xa1", "la", 1)        // 2: bytes are compared, so fold words first
//
// Optimal string alignment: letters put in, left out, changed, and neighbours swapped count
// one each (Damerau 1964; Levenshtein 1966). Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::text {

// At most `limit` + 1: that value means "more than limit". O(|a|·|b|), less where words differ early.
uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit);

}  // namespace stemma::text
