// Is a quotation a rewording of a passage? Content words, in any order.
//
//   Reworded r = find_reworded(query, text, {first, last});
//   r.share      // 0.71: of the information of the quotation's content words
//   r.range      // the one or two sentences that hold them; empty if none does
//
// A content word meets another by its form, base form or number, and half by a WordNet
// relation. The window is one or two sentences no longer than three times the quotation: chance
// agreement grows with length (Clough & Stevenson 2011 on containment). Pure.
#pragma once

#include "stemma/trace/align.h"

namespace stemma::trace {

struct Reworded {
  double share = 0;
  uint32_t words = 0;    // distinct content words of the quotation that are met
  WordRange range;
};

Reworded find_reworded(const Query& query, const SourceText& text, WordRange range);

}  // namespace stemma::trace
