// A block is cut where something changes (a repaired spot, a note marker, the span asked for);
// the pieces flow together to the width of the page.
#include <algorithm>
#include <vector>

#include "stemma/report/show_internal.h"

namespace stemma::report {
namespace {

using doc::BlockKind;

// What a piece of text is, besides text.
struct Piece {
  Span span;
  bool repaired = false;
  bool marker = false;     // of a note
  bool asked = false;      // inside the span asked for
};

template <typename List>
auto overlapping(const List& list, Span span) {
  return std::lower_bound(list.begin(), list.end(), span.begin, [](const auto& x, uint32_t at) { return x.span.end <= at; });
}

bool spans_only(const Drawing& drawing) { return drawing.address.span && !drawing.address.paragraph; }

std::vector<Piece> pieces_of(const Drawing& drawing, Span span) {
  const doc::Document& d = drawing.d;
  std::vector<uint32_t> cuts = {span.begin, span.end};
  const auto cut = [&](Span s) {
    for (const uint32_t at : {s.begin, s.end}) {
      if (span.begin < at && at < span.end) cuts.push_back(at);
    }
  };
  for (auto r = overlapping(d.repairs, span); r != d.repairs.end() && r->span.begin < span.end; ++r) cut(r->span);
  for (auto m = overlapping(d.masks, span); m != d.masks.end() && m->span.begin < span.end; ++m) {
    if (m->kind == doc::MaskKind::kNoteMarker) cut(m->span);
  }
  if (spans_only(drawing)) cut(*drawing.address.span);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Piece> out;
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    Piece p{{cuts[i], cuts[i + 1]}};
    const auto r = overlapping(d.repairs, p.span);
    p.repaired = r != d.repairs.end() && r->span.overlaps(p.span);
    const auto m = overlapping(d.masks, p.span);
    p.marker = m != d.masks.end() && m->span.overlaps(p.span) && m->kind == doc::MaskKind::kNoteMarker;
    p.asked = spans_only(drawing) && drawing.address.span->overlaps(p.span);
    out.push_back(p);
  }
  return out;
}

bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Words of the span, in `style`, with the signs of show.h.
void add_flow(const Drawing& drawing, Span span, Style style) {
  const doc::Document& d = drawing.d;
  bool asked = false;
  for (const Piece& p : pieces_of(drawing, span)) {
    if (!p.asked && asked) drawing.page.add("⟧", Style::kLink);
    if (p.span.begin > span.begin && (blank(d.text[p.span.begin]) || blank(d.text[p.span.begin - 1]))) drawing.page.add(" ");
    if (p.asked && !asked) drawing.page.add("⟦", Style::kLink);
    asked = p.asked;
    if (p.marker) {
      const std::string_view marker = p.span.of(d.text);
      drawing.page.add(marker.starts_with('[') ? std::string(marker) : "[" + std::string(marker) + "]", Style::kFaint);
      continue;
    }
    drawing.page.add(doc::flow(d, p.span), p.asked ? Style::kStrong : p.repaired ? Style::kInserted : style);
    if (p.repaired) drawing.page.add("°", Style::kInserted);
  }
  if (asked) drawing.page.add("⟧", Style::kLink);
}

// The block line by line, as printed; `lead` before the first, blanks or a sign before the others.
void draw_lines(const Drawing& drawing, Span span, std::string lead, Style style) {
  for (uint32_t at = span.begin; at < span.end;) {
    const uint32_t end = std::min<uint32_t>(static_cast<uint32_t>(std::min(drawing.d.text.find('\n', at), drawing.d.text.size())), span.end);
    drawing.page.begin(lead, columns(lead), Style::kFaint).add(drawing.d.text.substr(at, end - at), style).end();
    at = end + 1;
    if (!lead.starts_with("  ~")) lead.assign(columns(lead), ' ');
  }
}

std::string_view marker_of(const doc::Document& d, Span span) {
  for (const doc::Note& n : d.notes) {
    if (n.span.overlaps(span)) return n.marker;
  }
  return {};
}

std::string padded(std::string mark, size_t width) {
  const size_t used = columns(mark);
  mark.append(used < width ? width - used : 1, ' ');
  return mark;
}

bool is_asked(const Drawing& drawing, const doc::Block& b) { return drawing.address.paragraph && drawing.address.span && drawing.address.span->overlaps(b.span); }

}  // namespace

std::string mark_of(const doc::Block& b) {
  if (b.continues || b.kind != BlockKind::kParagraph) return {};
  std::string out;
  if (b.number) out = std::to_string(*b.number) + ".";
  if (!b.portion.empty()) out += (out.empty() ? "(" : " (") + b.portion + ")";
  return out;
}

void draw_block(const Drawing& drawing, const doc::Block& b, bool again) {
  Page& page = drawing.page;
  const std::string margin(drawing.gutter, ' ');
  const size_t gutter = drawing.gutter;
  switch (b.kind) {
    case BlockKind::kHeader: return draw_lines(drawing, b.span, "  ", Style::kFaint);
    case BlockKind::kSignature: return draw_lines(drawing, b.span, margin, Style::kPlain);
    case BlockKind::kFurniture: return draw_lines(drawing, b.span, "  ~ ", Style::kFaint);
    case BlockKind::kTitle:
    case BlockKind::kHeading:
      page.begin("  ", 2);
      add_flow(drawing, b.span, Style::kStrong);
      break;
    case BlockKind::kItem:
      page.begin(margin + "• ", gutter + 2);
      add_flow(drawing, b.span, Style::kPlain);
      break;
    case BlockKind::kBlockquote:
    case BlockKind::kEpigraph:
      page.begin(margin + "  ", gutter + 2);
      add_flow(drawing, b.span, Style::kPlain);
      break;
    case BlockKind::kNote: {
      const std::string_view marker = marker_of(drawing.d, b.span);
      page.begin(padded("  " + (marker.empty() ? "*" : "[" + std::string(marker) + "]"), gutter + 4), gutter + 4, Style::kFaint);
      add_flow(drawing, b.span, Style::kPlain);
      break;
    }
    case BlockKind::kTable: return draw_lines(drawing, b.span, margin, Style::kPlain);
    default: {
      const std::string mark = padded((is_asked(drawing, b) ? "▸ " : "  ") + (again ? "" : mark_of(b)), gutter);
      const bool poem = !b.wrapped && b.span.of(drawing.d.text).find('\n') != std::string_view::npos;
      if (poem && !spans_only(drawing)) return draw_lines(drawing, b.span, mark, Style::kPlain);
      page.begin(mark, gutter, Style::kFaint);
      add_flow(drawing, b.span, b.kind == BlockKind::kCaption ? Style::kStrong : b.kind == BlockKind::kByline || b.kind == BlockKind::kSourceNote ? Style::kFaint : Style::kPlain);
    }
  }
  page.end();
}

}  // namespace stemma::report
