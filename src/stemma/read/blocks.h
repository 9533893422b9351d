// The last stage of reading: claimed ranges become the document's blocks.
//
// Stages claim ranges in any order (claim); finish_blocks sorts them, cuts overlaps
// (the block that begins first keeps the shared part), trims white space, and makes
// paragraphs of what nobody claimed. After it the invariants of doc::Block hold:
// ascending, disjoint, every character that is not white space in exactly one block.
//
//   claim(draft, doc::BlockKind::kTitle, {0, 12});
//   finish_blocks(draft);
//   claim(draft, doc::BlockKind::kTitle, {5, 5});   // an empty range: ignored
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read {

// Adds a block; returns nullptr for an empty range. The pointer lives until the next claim.
doc::Block* claim(Draft& draft, doc::BlockKind kind, Span span);

// Brings blocks and masks into order and fills the gaps with paragraphs.
void finish_blocks(Draft& draft);

}  // namespace stemma::read
