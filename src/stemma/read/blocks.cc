// Sort, cut, fill: one sweep over the sorted claims, the gaps between them cut into
// paragraphs by paragraphs.h.
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

void finish_blocks(Draft& draft) {
  std::vector<doc::Block> claims = std::move(draft.doc.blocks);
  std::stable_sort(claims.begin(), claims.end(),
                   [](const doc::Block& a, const doc::Block& b) { return a.span.begin < b.span.begin; });
  std::vector<doc::Block> out;
  const std::string_view text = draft.text();
  uint32_t done = 0;
  for (doc::Block& block : claims) {
    block.span.begin = std::max(block.span.begin, done);
    block.span = trim(text, block.span);
    if (block.span.empty()) continue;
    cut_paragraphs(draft, {done, block.span.begin}, out);
    done = block.span.end;
    out.push_back(std::move(block));
  }
  cut_paragraphs(draft, {done, static_cast<uint32_t>(text.size())}, out);
  draft.doc.blocks = std::move(out);
  order_masks(draft.doc.masks);
}

}  // namespace stemma::read
