// Paragraphs of running text, hard-wrapped or not. The text itself never changes:
// a wrapped paragraph is one block that spans its line breaks (Block::wrapped).
//
//   std::vector<doc::Block> out;
//   cut_paragraphs(draft, {0, size}, out);   // appended in order, trimmed, disjoint
//   cut_paragraphs(draft, {7, 7}, out);      // nothing to cut: out is unchanged
#pragma once

#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read {

void cut_paragraphs(const Draft& draft, Span range, std::vector<doc::Block>& out);

}  // namespace stemma::read
