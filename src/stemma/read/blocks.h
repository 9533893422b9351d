// From claimed ranges to the document's blocks.
//
// Grammars claim ranges in any order (claim). outline() then lays the whole document
// out as pieces: sorted, disjoint, every character that is not white space in exactly
// one of them; what nobody claimed is cut into paragraphs. Later stages only relabel
// pieces or join neighbours (join), so the invariant holds to the end, where settle()
// stores them as Document::blocks.
//
//   claim(draft, doc::BlockKind::kHeader, {0, 40});
//   std::vector<Piece> pieces = outline(draft);    // pieces[0].fixed: protected
//   settle(draft, std::move(pieces));
//   claim(draft, doc::BlockKind::kTitle, {5, 5});  // an empty range: ignored
#pragma once

#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read {

struct Piece {
  doc::Block block;
  bool fixed = false;      // recognised structure: furniture may not claim it
  uint32_t group = 0;      // pieces cut from one run of lines without a blank one share it

  bool free() const { return !fixed && block.kind == doc::BlockKind::kParagraph; }
  bool furniture() const { return block.kind == doc::BlockKind::kFurniture; }
  std::string_view of(std::string_view text) const { return block.span.of(text); }
};

// Adds a block; returns nullptr for a range without ink. The pointer lives until the next claim.
doc::Block* claim(Draft& draft, doc::BlockKind kind, Span span);

// All of the document as pieces. Of overlapping claims the first keeps the shared part.
std::vector<Piece> outline(Draft& draft);

// Makes one piece of pieces[first..last], with the kind given; the ones behind move up.
void join(std::vector<Piece>& pieces, size_t first, size_t last, doc::BlockKind kind);

// Stores the pieces as blocks and brings the masks into order (ascending, disjoint).
void settle(Draft& draft, std::vector<Piece> pieces);

}  // namespace stemma::read
