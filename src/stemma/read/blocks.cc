// Sort, cut, fill: one sweep over the sorted claims; the gaps between them are cut
// into paragraphs by paragraphs.h.
#include "stemma/read/blocks.h"

#include <algorithm>

#include "stemma/read/blank.h"
#include "stemma/read/paragraphs.h"

namespace stemma::read {
namespace {

void order_masks(std::vector<doc::Mask>& masks) {
  std::stable_sort(masks.begin(), masks.end(), [](const doc::Mask& a, const doc::Mask& b) { return a.span < b.span; });
  std::vector<doc::Mask> kept;
  for (const doc::Mask& mask : masks) {
    if (mask.span.empty() || (!kept.empty() && mask.span.begin < kept.back().span.end)) continue;
    kept.push_back(mask);
  }
  masks = std::move(kept);
}

}  // namespace

doc::Block* claim(Draft& draft, doc::BlockKind kind, Span span) {
  span = trim(draft.text(), span);
  if (span.empty()) return nullptr;
  doc::Block block;
  block.kind = kind;
  block.span = span;
  draft.doc.blocks.push_back(std::move(block));
  return &draft.doc.blocks.back();
}

std::vector<Piece> outline(Draft& draft) {
  std::vector<doc::Block> claims = std::move(draft.doc.blocks);
  draft.doc.blocks.clear();
  std::stable_sort(claims.begin(), claims.end(),
                   [](const doc::Block& a, const doc::Block& b) { return a.span.begin < b.span.begin; });
  std::vector<Piece> out;
  ParagraphCutter cutter(draft);
  const std::string_view text = draft.text();
  const auto size = static_cast<uint32_t>(text.size());
  uint32_t done = 0;
  for (doc::Block& block : claims) {
    block.span.begin = std::max(block.span.begin, done);
    block.span.end = std::min(block.span.end, size);
    if (block.span.empty()) continue;
    block.span = trim(text, block.span);
    if (block.span.empty()) continue;
    cutter.cut({done, block.span.begin}, out);
    done = block.span.end;
    out.push_back({std::move(block), true, 0});
  }
  cutter.cut({done, size}, out);
  return out;
}

void join(std::vector<Piece>& pieces, size_t first, size_t last, doc::BlockKind kind) {
  Piece& piece = pieces[first];
  piece.block.span = cover(piece.block.span, pieces[last].block.span);
  piece.block.kind = kind;
  const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(first);
  pieces.erase(begin + 1, begin + 1 + static_cast<std::ptrdiff_t>(last - first));
}

void settle(Draft& draft, std::vector<Piece> pieces) {
  draft.doc.blocks.clear();
  draft.doc.blocks.reserve(pieces.size());
  for (Piece& piece : pieces) draft.doc.blocks.push_back(std::move(piece.block));
  order_masks(draft.doc.masks);
}

}  // namespace stemma::read
