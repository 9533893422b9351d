// How alike are two words? The cost of setting one for the other.
//
//   word_cost("cooperates", "cooperates")   // 0
//   word_cost("recieve", "receive")         // small: a slip
//   word_cost("not", "now")                 // kDifferent: three letters are too few
//
// Costs only steer the alignment; what a difference *means* is decided by trace/judge.h.
// Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::trace {

inline constexpr float kDifferent = 1.05F;

// How many letters of a word of this length may be wrong in one slip.
uint32_t slip_limit(size_t letters);

// Cost of aligning two folded, different words that are no numbers: 0.02 … kDifferent.
float word_cost(std::string_view a, std::string_view b);

// The same of words whose letter_kinds() are known: of many pairs, most need no more.
uint32_t letter_kinds(std::string_view word);
float word_cost(std::string_view a, uint32_t kinds_of_a, std::string_view b, uint32_t kinds_of_b);

}  // namespace stemma::trace
