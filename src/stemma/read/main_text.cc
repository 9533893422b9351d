// Each piece gets a weight of prose; prefix sums give the weight of any range, so that
// asides and containers are weighed in passing.
#include "stemma/read/main_text.h"

#include <algorithm>

#include "stemma/read/cues.h"
#include "stemma/read/prose.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using doc::FurnitureReason;

constexpr uint32_t kLongPiece = 80;       // bytes: prose by its length
constexpr uint32_t kSentence = 25;        // bytes: prose if it ends like a sentence
constexpr double kDescend = 0.72;         // share of the prose that a container must hold
constexpr double kLargestAside = 0.35;    // share of the prose beyond which an aside is a wrapper
constexpr double kLargestFamily = 0.25;    // the same, of one that only its class name calls so
constexpr double kLargestComments = 0.9;
constexpr uint32_t kLongCaption = 800;
constexpr size_t kLongestLede = 3;        // pieces between title and text that belong to it
constexpr uint32_t kLeastText = 150;      // prose a page must have before its frame is told

struct Measure {
  uint32_t linked = 0;     // bytes in links
  uint32_t prose = 0;      // bytes that count for the text
  bool aside = false;
  bool heading = false;
  bool item = false;
  bool quote = false;
  bool caption = false;
};

struct Range {
  size_t first = 0;
  size_t end = 0;
};

void mark(Piece& piece, float confidence) {
  if (piece.fixed || piece.furniture() || piece.block.kind == BlockKind::kTitle || piece.block.kind == BlockKind::kByline ||
      piece.block.kind == BlockKind::kDateline || piece.block.kind == BlockKind::kNote) return;
  piece.block.kind = BlockKind::kFurniture;
  piece.block.why = FurnitureReason::kFrame;
  piece.block.confidence = confidence;
}

class MainText {
 public:
  MainText(const Draft& draft, std::vector<Piece>& pieces) : draft_(draft), pieces_(pieces), measures_(pieces.size()) {}

  void run() {
    read_hints();
    weigh();
    mark_asides();
    mark_teasers();
    const Range text = descend();
    if (weight(text) < kLeastText) {   // too little to tell a frame by; what the mark-up says still holds
      for (size_t i = 0; i < pieces_.size() && weight(text) > 0; ++i) {
        if (measures_[i].aside) mark(pieces_[i], 0.9F);
      }
      return;
    }
    find_lede(text);
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if ((i < text.first || i >= text.end) && !in_lede(i)) mark(pieces_[i], 0.9F);
      else if (measures_[i].aside) mark(pieces_[i], 0.9F);
    }
    trim_ends(text);
    mark_links(text);
  }

 private:
  // Pieces that begin inside the span; hints ascend by begin, so a hand moves along.
  Range range_of(Span span) {
    while (hand_ < pieces_.size() && pieces_[hand_].block.span.begin < span.begin) ++hand_;
    Range r{hand_, hand_};
    const auto after = std::lower_bound(pieces_.begin() + static_cast<std::ptrdiff_t>(hand_), pieces_.end(), span.end,
                                        [](const Piece& p, uint32_t end) { return p.block.span.begin < end; });
    r.end = static_cast<size_t>(after - pieces_.begin());
    return r;
  }

  void read_hints() {
    size_t at = 0;
    for (const HintSpan& h : draft_.hints) {
      while (at < pieces_.size() && pieces_[at].block.span.end <= h.span.begin) ++at;
      if (at == pieces_.size()) break;
      if (h.hint == Hint::kLink) {
        for (size_t i = at; i < pieces_.size() && pieces_[i].block.span.begin < h.span.end; ++i) {
          const Span s = pieces_[i].block.span;
          measures_[i].linked += std::min(s.end, h.span.end) - std::max(s.begin, h.span.begin);
        }
      } else if (pieces_[at].block.span.begin >= h.span.begin && pieces_[at].block.span.end <= h.span.end) {
        if (h.hint == Hint::kHeading) measures_[at].heading = true;
        if (h.hint == Hint::kItem) measures_[at].item = true;
        for (size_t i = at; h.hint == Hint::kCaption && h.span.size() < kLongCaption && i < pieces_.size() && pieces_[i].block.span.begin < h.span.end; ++i) {
          measures_[i].caption = true;
        }
        for (size_t i = at; h.hint == Hint::kBlockquote && i < pieces_.size() && pieces_[i].block.span.begin < h.span.end; ++i) measures_[i].quote = true;
      }
    }
  }

  void weigh() {
    sums_.assign(pieces_.size() + 1, 0);
    for (size_t i = 0; i < pieces_.size(); ++i) {
      Measure& m = measures_[i];
      const std::string_view s = pieces_[i].of(draft_.text());
      const auto size = static_cast<uint32_t>(s.size());
      const bool furniture = pieces_[i].furniture() || pieces_[i].block.kind == BlockKind::kByline || pieces_[i].block.kind == BlockKind::kDateline ||
                             pieces_[i].block.kind == BlockKind::kTitle;
      const bool sentence = size >= kLongPiece || (size >= kSentence && ends_full_stop(s));
      const uint32_t most = m.item ? 5 : 2;   // a teaser is an item that opens with its link
      if (sentence && !furniture && !m.heading && !m.caption && m.linked * most < size) m.prose = size - m.linked;
      if (m.prose > 0 && size < 400 && furniture_cue(s) >= 1) m.prose = 0;
      sums_[i + 1] = sums_[i] + m.prose;
    }
  }

  uint64_t weight(Range r) const { return sums_[r.end] - sums_[r.first]; }

  void mark_asides() {
    const auto all = static_cast<double>(sums_.back());
    hand_ = 0;
    for (const HintSpan& h : draft_.hints) {
      const bool comments = h.hint == Hint::kComments;
      if (!comments && h.hint != Hint::kAside && h.hint != Hint::kNavigation) continue;
      const Range r = range_of(h.span);
      const auto share = static_cast<double>(weight(r));
      const bool late = static_cast<double>(sums_[r.first]) >= std::max<double>(kLeastText, all * (1 - kLargestComments));
      const double largest = h.header || (comments && late) ? kLargestComments : h.hint == Hint::kAside ? kLargestFamily : kLargestAside;
      if (share > all * largest) continue;
      for (size_t i = r.first; i < r.end; ++i) measures_[i].aside = !measures_[i].quote || comments;
    }
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (measures_[i].aside) measures_[i].prose = 0;
      sums_[i + 1] = sums_[i] + measures_[i].prose;
    }
  }

  Range descend() {
    Range text{0, pieces_.size()};
    hand_ = 0;
    for (const HintSpan& h : draft_.hints) {
      if (h.hint != Hint::kContainer && h.hint != Hint::kMain) continue;
      const Range r = range_of(h.span);
      if (r.first >= text.end) break;
      const double share = h.hint == Hint::kMain ? kDescend - 0.15 : kDescend;
      if (r.end <= text.end && r.end > r.first && static_cast<double>(weight(r)) >= share * static_cast<double>(weight(text))) text = r;
    }
    return text;
  }

  // An item or a nested article that opens with a link and goes on: a teaser of another page.
  void mark_teasers() {
    const uint64_t all = sums_.back();
    hand_ = 0;
    for (const HintSpan& h : draft_.hints) {
      if (h.hint != Hint::kItem && h.hint != Hint::kMain) continue;
      const Range r = range_of(h.span);
      if (r.end < r.first + 2 || r.end > r.first + 8 || weight(r) * 5 > all) continue;
      if (measures_[r.first].linked * 10 < pieces_[r.first].block.span.size() * 8) continue;
      for (size_t i = r.first; i < r.end; ++i) measures_[i].aside = true;
    }
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (measures_[i].aside) measures_[i].prose = 0;
      sums_[i + 1] = sums_[i] + measures_[i].prose;
    }
  }

  // A standfirst between the title and the container of the text.
  void find_lede(Range text) {
    size_t title = text.first;
    while (title > 0 && pieces_[title - 1].block.kind != BlockKind::kTitle) --title;
    if (title == 0) return;
    size_t prose = 0;
    for (size_t i = title; i < text.first; ++i) prose += measures_[i].prose > 0;
    if (prose <= kLongestLede) lede_ = {title, text.first};
  }
  bool in_lede(size_t i) const { return i >= lede_.first && i < lede_.end && measures_[i].prose > 0; }

  // Bare lines above the first sentence and below the last: counters, dates, names, places.
  void trim_ends(Range text) {
    size_t first = text.first;
    while (first < text.end && measures_[first].prose == 0) ++first;
    size_t last = text.end;
    while (last > first && measures_[last - 1].prose == 0) --last;
    for (size_t i = text.first; i < first; ++i) mark(pieces_[i], 0.7F);
    for (size_t i = last; i < text.end; ++i) {
      const bool line = measures_[i].item && measures_[i].linked == 0;
      if (!line && !measures_[i].quote && pieces_[i].block.kind == BlockKind::kParagraph) mark(pieces_[i], 0.7F);
    }
  }

  // Short pieces that are nothing but links; cues of the lexicon.
  void mark_links(Range text) {
    for (size_t i = text.first; i < text.end; ++i) {
      if (!pieces_[i].free()) continue;
      const std::string_view s = pieces_[i].of(draft_.text());
      const auto size = static_cast<uint32_t>(s.size());
      if (measures_[i].linked * 10 >= size * 8) mark(pieces_[i], 0.8F);
      else if (furniture_cue(s) >= 1) mark(pieces_[i], 0.8F);
    }
  }

  const Draft& draft_;
  std::vector<Piece>& pieces_;
  std::vector<Measure> measures_;
  std::vector<uint64_t> sums_;
  Range lede_;
  size_t hand_ = 0;
};

}  // namespace

bool is_marked_up(const Draft& draft) {
  return std::any_of(draft.hints.begin(), draft.hints.end(), [](const HintSpan& h) { return h.hint == Hint::kContainer || h.hint == Hint::kMain; });
}

void mark_main_text(const Draft& draft, std::vector<Piece>& pieces) {
  if (!pieces.empty()) MainText(draft, pieces).run();
}

}  // namespace stemma::read
