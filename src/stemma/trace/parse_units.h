// The paragraphs in which quotations are looked for, in reading order.
//
// A unit is one paragraph: usually one block; several where furniture stands inside
// it (doc::Block::continues). Headers, tables, signatures, lists of references and
// furniture hold no quotations of the document's own and are left out.
//
//   for (const Unit& u : units(d)) search(u.pieces);
//   units(doc::Document{})   // no blocks, no text: empty
#pragma once

#include <vector>

#include "stemma/doc/document.h"

namespace stemma::trace {

struct Unit {
  doc::BlockKind kind = doc::BlockKind::kParagraph;
  std::vector<Span> pieces;        // ascending, not empty
  bool follows = false;            // nothing but furniture between it and the unit before
  Span cover() const { return {pieces.front().begin, pieces.back().end}; }
};

// A document without blocks is cut at blank lines.
std::vector<Unit> units(const doc::Document& document);

// `span` without the furniture inside it, in pieces.
std::vector<Span> without_furniture(const doc::Document& document, Span span);

}  // namespace stemma::trace
