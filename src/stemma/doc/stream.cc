// Blocks that are not furniture, in order, with the masks cut out of them, tokenised
// piece by piece. A mask inside a word divides it ("Agreement29concluded" is two words).
#include "stemma/doc/stream.h"

#include <algorithm>

namespace stemma::doc {
namespace {

void add_words(const Document& d, Span piece, Stream& out) {
  if (!piece.empty()) text::tokenize_folded(d.text, piece, out.words, out.forms);
}

}  // namespace

size_t Stream::first_at(uint32_t at) const {
  const auto it = std::partition_point(words.begin(), words.end(), [&](const StreamWord& w) { return w.span.begin < at; });
  return static_cast<size_t>(it - words.begin());
}

Stream make_stream(const Document& d, Span within) {
  Stream out;
  auto mask = d.masks.begin();
  for (const Block& block : d.blocks) {
    if (block.kind == BlockKind::kFurniture || !block.span.overlaps(within)) continue;
    const uint32_t end = std::min(block.span.end, within.end);
    uint32_t at = std::max(block.span.begin, within.begin);
    while (mask != d.masks.end() && mask->span.end <= at) ++mask;
    for (auto m = mask; m != d.masks.end() && m->span.begin < end; ++m) {
      add_words(d, {at, std::max(at, std::min(m->span.begin, end))}, out);
      at = std::max(at, m->span.end);
    }
    if (at < end) add_words(d, {at, end}, out);
  }
  return out;
}

Stream make_stream(const Document& d) { return make_stream(d, {0, static_cast<uint32_t>(d.text.size())}); }

}  // namespace stemma::doc
