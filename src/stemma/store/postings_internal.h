// What writer and reader of a block of postings have to agree on: how wide a gap's code is.
//
//   width_of(kBodyColumn, 1, 9)     // 9: one place somewhere in a document of some 500 words
//   width_of(kBodyColumn, 40, 9)    // 4: forty of them lie closer together
//   width_of(kTitleColumn, 1, 9)    // 2, whatever the body's
#pragma once

#include <algorithm>
#include <cstdint>

#include "stemma/store/postings.h"

namespace stemma::store {

inline constexpr unsigned kMostSpread = 15;
inline constexpr unsigned kTitleWidth = 2;   // titles and subjects are short

inline bool is_short(uint32_t column) { return column == kTitleColumn || column == kSubjectColumn; }

// Bits below the unary part of the gaps of n positions in a column. `spread` is stated by the
// block: about the binary logarithm of its documents' length.
inline unsigned width_of(uint32_t column, uint32_t n, unsigned spread) {
  if (is_short(column)) return kTitleWidth;
  return spread - std::min(spread, log2_of(n));
}

}  // namespace stemma::store
