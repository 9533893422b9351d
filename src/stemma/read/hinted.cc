// One claim a hint, unless a grammar was there before; outline() cuts the rest around them.
// A note block finds its note by the place where both begin.
#include "stemma/read/hinted.h"

#include <algorithm>
#include <charconv>

namespace stemma::read {
namespace {

using doc::BlockKind;

// Spans claimed so far, in order; asked whether another meets one of them.
class Claimed {
 public:
  explicit Claimed(const std::vector<doc::Block>& blocks) {
    for (const doc::Block& b : blocks) spans_.push_back(b.span);
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
    uint32_t furthest = 0;
    for (Span s : spans_) ends_.push_back(furthest = std::max(furthest, s.end));
  }
  bool meets(Span span) const {
    const auto after = std::lower_bound(spans_.begin(), spans_.end(), span.end, [](Span s, uint32_t end) { return s.begin < end; });
    return after != spans_.begin() && ends_[static_cast<size_t>(after - spans_.begin()) - 1] > span.begin;
  }

 private:
  std::vector<Span> spans_;
  std::vector<uint32_t> ends_;   // the furthest end up to each
};

std::optional<BlockKind> certain(Hint hint) {
  switch (hint) {
    case Hint::kNote: return BlockKind::kNote;
    case Hint::kSourceNote: return BlockKind::kSourceNote;
    case Hint::kReference: return BlockKind::kReference;
    case Hint::kRunning: return BlockKind::kFurniture;
    case Hint::kHeader: return BlockKind::kHeader;
    case Hint::kSignature: return BlockKind::kSignature;
    default: return {};
  }
}

std::optional<uint32_t> number_of(std::string_view marker) {
  if (marker.starts_with('[') || marker.starts_with('(')) marker.remove_prefix(1);
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(marker.data(), marker.data() + marker.size(), number);
  if (error != std::errc()) return {};
  return number;
}

// The format's note that stands in `span`; null if it only goes on there.
const doc::Note* note_in(const std::vector<const doc::Note*>& notes, Span span) {
  const auto it = std::lower_bound(notes.begin(), notes.end(), span.begin, [](const doc::Note* n, uint32_t at) { return n->span.begin < at; });
  return it != notes.end() && span.contains((*it)->span) ? *it : nullptr;
}

}  // namespace

void claim_hinted(Draft& draft) {
  doc::Document& d = draft.doc;
  const Claimed claimed(d.blocks);
  std::vector<const doc::Note*> notes;
  for (const doc::Note& n : d.notes) notes.push_back(&n);
  std::sort(notes.begin(), notes.end(), [](const doc::Note* a, const doc::Note* b) { return a->span.begin < b->span.begin; });
  for (const HintSpan& hint : draft.hints) {
    const std::optional<BlockKind> kind = certain(hint.hint);
    if (!kind || claimed.meets(hint.span)) continue;
    doc::Block* block = claim(draft, *kind, hint.span);
    if (block == nullptr) continue;
    if (*kind == BlockKind::kFurniture) block->why = d.pages.empty() ? doc::FurnitureReason::kFrame : doc::FurnitureReason::kRepetition;
    if (*kind != BlockKind::kNote && *kind != BlockKind::kSourceNote) continue;
    block->wrapped = !d.pages.empty() && hint.span.of(d.text).find('\n') != std::string_view::npos;
    const doc::Note* note = note_in(notes, hint.span);
    if (note == nullptr) {
      block->continues = *kind == BlockKind::kNote && !d.notes.empty();   // of a note of the page before
      continue;
    }
    block->number = number_of(note->marker);
    d.masks.push_back({doc::MaskKind::kParagraphNumber, {block->span.begin, note->span.begin}});
    for (const Span anchor : note->anchors) d.masks.push_back({doc::MaskKind::kNoteMarker, anchor});
  }
}

}  // namespace stemma::read
