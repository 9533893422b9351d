// Hints kRunning and kNote become claims; the anchors of the notes become masks.
#include "stemma/read/typeset.h"

#include <algorithm>
#include <charconv>

#include "stemma/read/blocks.h"

namespace stemma::read {
namespace {

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

std::optional<uint32_t> number_of(std::string_view marker) {
  if (marker.starts_with('[') || marker.starts_with('(')) marker.remove_prefix(1);
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(marker.data(), marker.data() + marker.size(), number);
  if (error != std::errc()) return {};
  return number;
}

}  // namespace

void mark_typeset(Draft& draft) {
  doc::Document& d = draft.doc;
  if (d.pages.empty()) return;
  const Claimed claimed(d.blocks);
  for (const HintSpan& hint : draft.hints) {
    if ((hint.hint != Hint::kRunning && hint.hint != Hint::kNote) || claimed.meets(hint.span)) continue;
    const bool running = hint.hint == Hint::kRunning;
    doc::Block* block = claim(draft, running ? doc::BlockKind::kFurniture : doc::BlockKind::kNote, hint.span);
    if (!block) continue;
    if (running) block->why = doc::FurnitureReason::kRepetition;
    if (!running) block->wrapped = hint.span.of(d.text).find('\n') != std::string_view::npos;
    const auto note = running ? d.notes.end() : std::find_if(d.notes.begin(), d.notes.end(), [&](const doc::Note& n) { return hint.span.contains(n.span); });
    if (running) continue;
    if (note == d.notes.end()) {
      block->continues = true;   // of a note of the page before
      continue;
    }
    block->number = number_of(note->marker);
    d.masks.push_back({doc::MaskKind::kParagraphNumber, {block->span.begin, note->span.begin}});
    for (Span anchor : note->anchors) d.masks.push_back({doc::MaskKind::kNoteMarker, anchor});
  }
}

}  // namespace stemma::read
