// Blocks in order, the number and portion mark of each paragraph before it in the margin. Where
// only a part is asked for, the blocks of that part and one on each side.
#include <algorithm>

#include "stemma/report/show.h"
#include "stemma/report/show_internal.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

using doc::BlockKind;

constexpr size_t kNarrowest = 4;

bool in_lines(BlockKind kind) { return kind == BlockKind::kHeader || kind == BlockKind::kSignature || kind == BlockKind::kFurniture; }

// Blocks [first, last) to draw.
struct Range {
  size_t first = 0;
  size_t last = 0;
};

Range asked_for(const doc::Document& d, const std::optional<Span>& span) {
  if (!span) return {0, d.blocks.size()};
  Range r{d.blocks.size(), 0};
  for (size_t i = 0; i < d.blocks.size(); ++i) {
    if (!d.blocks[i].span.overlaps(*span)) continue;
    r.first = std::min(r.first, i);
    r.last = i + 1;
  }
  if (r.first >= r.last) return {0, d.blocks.size()};   // white space only
  const auto is_context = [&](size_t i) { return d.blocks[i].kind != BlockKind::kFurniture && d.blocks[i].kind != BlockKind::kHeader; };
  for (size_t i = r.first; i-- > 0;) {
    if (!is_context(i)) continue;
    r.first = i;
    break;
  }
  for (size_t i = r.last; i < d.blocks.size(); ++i) {
    if (!is_context(i)) continue;
    r.last = i + 1;
    break;
  }
  return r;
}

size_t gutter_of(const doc::Document& d) {
  size_t widest = 0;
  for (const doc::Block& b : d.blocks) widest = std::max(widest, columns(mark_of(b)));
  return widest == 0 ? kNarrowest : widest + kNarrowest;
}

class Text {
 public:
  Text(const Shown& shown, const Showing& how, Look look, Page& page)
      : d_(*shown.entry.document), how_(how), look_(look), page_(page), drawing_{d_, gutter_of(d_), shown.address, page, look} {}

  void draw(Range range) {
    if (range.first > 0) page_.begin("  …", 0, Style::kFaint).end();
    for (size_t i = range.first; i < range.last; ++i) {
      if (d_.blocks[i].kind == BlockKind::kFurniture && !how_.furniture) {
        i = furniture(i, range.first, range.last) - 1;
        continue;
      }
      gap_before(i, range.first);
      if (d_.blocks[i].kind == BlockKind::kTable && table(d_.blocks[i])) continue;
      draw_block(drawing_, d_.blocks[i], mark_of(d_.blocks[i]) == last_mark_ && d_.blocks[i].number.has_value());
      if (const std::string mark = mark_of(d_.blocks[i]); !mark.empty()) last_mark_ = mark;
    }
    if (range.last < d_.blocks.size()) page_.gap().begin("  …", 0, Style::kFaint).end();
  }

 private:
  // An empty line, but inside lists of lines and items.
  void gap_before(size_t i, size_t first) {
    if (i == first) return;   // the card, or the line before, leaves one
    const bool together = ((in_lines(d_.blocks[i].kind) && in_lines(d_.blocks[i - 1].kind)) ||
                                        (d_.blocks[i].kind == BlockKind::kItem && d_.blocks[i - 1].kind == BlockKind::kItem) ||
                                        (d_.blocks[i].kind == BlockKind::kNote && d_.blocks[i - 1].kind == BlockKind::kNote));
    if (!together) page_.gap();
  }

  // All furniture from block `i` on as one line; the block behind it.
  size_t furniture(size_t i, size_t first, size_t last) {
    std::string words;
    size_t pieces = 0;
    if (i > first) page_.gap();
    for (; i < last && d_.blocks[i].kind == BlockKind::kFurniture; ++i, ++pieces) {
      if (!words.empty()) words += " · ";
      if (words.size() < 400) words += doc::flow(d_, d_.blocks[i].span);
    }
    page_.begin("  ~ ", 4, Style::kFaint).add(count(pieces, "piece", "pieces") + " of page furniture: ", Style::kFaint);
    page_.add(shorten(words, look_.width), Style::kFaint).end();
    return i;
  }

  // The table that begins in this block; false if none is known. One that goes on in it is drawn.
  bool table(const doc::Block& b) {
    bool any = false;
    for (const doc::Table& t : d_.tables) {
      if (!t.span.overlaps(b.span) || t.columns.empty()) continue;
      if (!any && b.span.contains(t.span.begin)) draw_table(page_, t, look_);
      any = true;
    }
    return any;
  }

  const doc::Document& d_;
  const Showing& how_;
  Look look_;
  Page& page_;
  Drawing drawing_;
  std::string last_mark_;
};

}  // namespace

std::string show_text(const Shown& shown, const Showing& how, Look look) {
  const doc::Document& d = *shown.entry.document;
  Page page(look);
  std::string card;
  if (how.card) card = document_text(shown.entry, look);
  else page.gap().begin("── ", 0, Style::kFaint).add(shown.entry.path(), Style::kStrong).end().gap();
  for (const engine::Version& v : shown.graph.versions) {
    if (v.document.doc == shown.address.doc || !v.document.current || !v.place.current) continue;
    page.begin("  ! ", 4, Style::kWarn).add("a newer version stands at " + v.place.path + ": " + v.document.id, Style::kWarn).end();
  }
  Text(shown, how, look, page).draw(asked_for(d, shown.address.span));
  if (!d.repairs.empty()) {
    page.gap().begin("  ° ", 4, Style::kFaint).add("spot of broken encoding, repaired; what stood there: ", Style::kFaint);
    constexpr size_t kShown = 20;
    for (size_t i = 0; i < std::min(kShown, d.repairs.size()); ++i) {
      page.add((i == 0 ? "" : ", ") + d.repairs[i].was + " → " + doc::flow(d, d.repairs[i].span), Style::kFaint);
    }
    if (d.repairs.size() > kShown) page.add(" and " + std::to_string(d.repairs.size() - kShown) + " more", Style::kFaint);
    page.end();
  }
  return card + page.take();
}

}  // namespace stemma::report
