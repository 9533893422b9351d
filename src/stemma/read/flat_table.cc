// Runs of cell-like lines, parted by captions and source notes; a run is a table when
// figures make up enough of it. table/columns.h then says how many columns it has, and
// table/grid.h makes rows, names and values of it.
#include "stemma/read/flat_table.h"

#include <algorithm>

#include "stemma/read/blank.h"
#include "stemma/read/captions.h"
#include "stemma/read/shape.h"
#include "stemma/read/table/caption.h"
#include "stemma/read/table/claim.h"
#include "stemma/read/table/columns.h"
#include "stemma/read/table/grid.h"
#include "stemma/read/table/header.h"

namespace stemma::read {
namespace {

using doc::BlockKind;
using table::Flat;
using table::Grid;
using table::Layout;
using table::Look;

constexpr size_t kFewestFigures = 6;
constexpr size_t kMostHeaders = 16;

enum class Kind : uint8_t { kNone, kText, kMark, kFigure };   // kMark: "-", ".."

// A line that may be a cell, or a piece that is none.
struct Item {
  Span span;
  size_t piece = 0;
  Kind kind = Kind::kNone;
};

Kind kind_of(std::string_view s) {
  if (s.size() > 200) return Kind::kNone;
  if (table::is_figure(s)) return Kind::kFigure;
  if (table::is_missing_mark(s)) return Kind::kMark;
  const uint32_t words = count_words(s, 24);
  if (words == 0 || words > 18 || !caption_label(s).empty() || is_source_note(s)) return Kind::kNone;
  return ends_full_stop(s) && words > 4 && !s.ends_with("etc.") ? Kind::kNone : Kind::kText;
}

// How many lines of the piece are figures.
size_t figure_lines(std::string_view text, Span span) {
  size_t figures = 0;
  for (uint32_t at = span.begin; at < span.end;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', at), span.end));
    figures += table::is_figure(trim(text, {at, end}).of(text));
    at = end + 1;
  }
  return figures;
}

void part_lines(std::string_view text, Span span, size_t piece, std::vector<Item>& out) {
  for (uint32_t at = span.begin; at < span.end;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', at), span.end));
    const Span ink = trim(text, {at, end});
    if (!ink.empty()) out.push_back({ink, piece, kind_of(ink.of(text))});
    at = end + 1;
  }
}

// Lines that the cutter took for wrapped text are cells after all where the lines around
// them, without a blank line between, are figures.
constexpr size_t kFiguresAround = 4;

std::vector<Item> items_of(const Draft& draft, const std::vector<Piece>& pieces) {
  std::vector<Item> out;
  for (size_t i = 0; i < pieces.size();) {
    size_t end = i;
    size_t figures = 0;
    do {
      if (pieces[end].free()) figures += figure_lines(draft.text(), pieces[end].block.span);
      ++end;
    } while (end < pieces.size() && pieces[i].group != 0 && pieces[end].group == pieces[i].group);
    for (; i < end; ++i) {
      const Span span = pieces[i].block.span;
      const bool wrapped = pieces[i].block.wrapped;
      if (pieces[i].free() && wrapped && figures >= kFiguresAround) part_lines(draft.text(), span, i, out);
      else out.push_back({span, i, pieces[i].free() && !wrapped ? kind_of(span.of(draft.text())) : Kind::kNone});
    }
  }
  return out;
}

// A long name of a row between figures, under a caption that says that this is a table.
bool long_cell(const Draft& draft, const std::vector<Piece>& pieces, const std::vector<Item>& items, size_t i) {
  if (i + 1 >= items.size() || !pieces[items[i].piece].free() || items[i].span.size() > 400) return false;
  const std::string_view s = items[i].span.of(draft.text());
  return items[i + 1].kind >= Kind::kMark && caption_label(s).empty() && !is_source_note(s);
}

// A run of cells [first, end): the part that is a table, empty when it is none.
struct Range {
  size_t first = 0;
  size_t end = 0;
};

Range table_in(const std::vector<Item>& items, Range run, bool captioned) {
  size_t first = run.first;
  size_t end = run.end;
  while (first < end && items[first].kind != Kind::kFigure) ++first;
  while (end > first && items[end - 1].kind < Kind::kMark) --end;
  size_t figures = 0;
  for (size_t i = first; i < end; ++i) figures += items[i].kind == Kind::kFigure;
  const size_t fewest = captioned ? kFewestFigures : kFewestFigures + 2;
  if (figures < fewest || figures * 100 < (end - first) * (captioned ? 30 : 50)) return {run.end, run.end};
  const size_t most = captioned ? SIZE_MAX : kMostHeaders;
  first = std::max(run.first, first > most ? first - most : 0);
  while (first > run.first && items[first - 1].piece == items[first].piece) --first;
  while (end < run.end && items[end].piece == items[end - 1].piece) ++end;
  return {first, end};
}

// The cells of a range with the empty ones: lines that hold nothing but a no-break space.
// From `begin` on, for an empty corner stands before the first ink.
std::vector<Span> cells_between(const Draft& draft, const std::vector<Item>& items, Range range, uint32_t begin) {
  std::vector<Span> out;
  auto line = std::upper_bound(draft.lines.begin(), draft.lines.end(), begin, [](uint32_t at, const Line& l) { return at < l.span.end; });
  for (size_t i = range.first; i < range.end; ++i) {
    for (; line != draft.lines.end() && line->span.begin <= items[i].span.begin; ++line) {
      const bool hard = std::any_of(draft.doc.text.begin() + line->span.begin, draft.doc.text.begin() + line->span.end,
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      if (line->blank() && hard && line->span.begin >= begin) out.push_back({line->span.begin, line->span.begin});
    }
    out.push_back(items[i].span);
    while (line != draft.lines.end() && line->span.end <= items[i].span.end) ++line;
  }
  return out;
}

Grid grid_of(std::string_view text, const std::vector<Span>& cells, const Layout& layout, bool captioned) {
  Grid grid;
  grid.columns = layout.columns;
  const size_t k = layout.columns;
  size_t first = 0;
  if (!captioned && layout.body > k) first = layout.body - k;   // what else stands before the figures is not the table's
  grid.names = table::name_columns(text, std::span(cells).subspan(first, layout.body - first), k);
  size_t last = k;
  for (size_t i = layout.body; i < cells.size(); ++i) {
    const size_t column = layout.column_of[i - layout.body];
    if (grid.rows.empty() || column <= last) grid.rows.emplace_back(k, Span{cells[i].begin, cells[i].begin});
    auto& row = grid.rows.back();
    row[column] = cells[i];
    for (size_t c = column + 1; c < k; ++c) row[c] = {cells[i].end, cells[i].end};   // what is left out stands behind
    last = column;
  }
  return grid;
}

// Tables printed side by side have rows of several equal parts: the end of the header
// repeats as often. How many parts, with a heading over each or without; 0 if it is one table.
size_t side_by_side(std::string_view text, const std::vector<Span>& cells, const Layout& layout) {
  const size_t k = layout.columns;
  if (k < 2) return 0;
  size_t parts = 1;
  const auto alike = [&](size_t a, size_t b) {
    for (size_t i = 0; i < k; ++i) {
      if (cells[a + i].of(text) != cells[b + i].of(text)) return false;
    }
    return true;
  };
  while ((parts + 1) * k <= layout.body && alike(layout.body - (parts + 1) * k, layout.body - k)) ++parts;
  const size_t above = layout.body - parts * k;
  return parts > 1 && parts * k <= table::kMostColumns && (above == 0 || above == parts) ? parts : 0;
}

struct Found {
  doc::Table table;
  Span span;
};

// The table in a range; without columns when none fit.
Found read_range(const Draft& draft, const std::vector<Item>& items, Range range, bool captioned, uint32_t begin) {
  Found out;
  const std::vector<Span> cells = cells_between(draft, items, range, begin);
  std::vector<Look> looks;
  Flat flat{false, captioned};
  for (const Span cell : cells) {
    looks.push_back(table::look_at(cell.of(draft.text())));
    flat.empties |= cell.empty();
  }
  Layout layout = table::lay_out(looks, flat);
  if (const size_t halves = side_by_side(draft.text(), cells, layout)) {
    Layout wide = table::lay_out_as(looks, flat, layout.columns * halves);
    if (wide.body == layout.body) layout = std::move(wide);
  }
  out.span = {items[range.first].span.begin, items[range.end - 1].span.end};
  if (layout.columns > 0) out.table = table::make_table(draft.text(), grid_of(draft.text(), cells, layout, captioned));
  out.table.span = out.span;
  out.table.confidence = (captioned ? 0.95F : 0.7F) * (layout.columns == 0 ? 0.6F : layout.margin < 0.03 ? 0.8F : 1.0F);
  return out;
}

// Does the figure in cell `i` say something? Not if it counts the rows or is a year.
bool tells(const doc::Table& t, size_t i) {
  const doc::Cell& cell = t.cells[i];
  if (cell.kind != doc::CellKind::kNumber && cell.kind != doc::CellKind::kPercent) return false;
  const int32_t here = table::look_at(cell.raw).serial;
  if (here < 0) return true;
  if (cell.row == 0) return here != 1;
  return here != table::look_at(t.cells[i - t.columns.size()].raw).serial + 1;
}

// Without a caption, figures in a list could be anything, such as the numbers of its items: a
// table has rows that are whole and figures that tell something.
bool convinces(const doc::Table& t) {
  size_t whole = 0;
  for (size_t r = 0; r < t.rows.size(); ++r) {
    size_t filled = 0;
    for (const std::string& cell : t.rows[r]) filled += !cell.empty();
    whole += filled == t.columns.size();
  }
  size_t telling = 0;
  for (size_t i = 0; i < t.cells.size(); ++i) telling += tells(t, i);
  return t.columns.size() >= 2 && t.rows.size() >= 3 && whole * 2 >= t.rows.size() && telling >= kFewestFigures && t.confidence > 0.6F;
}

}  // namespace

void mark_tables(Draft& draft, std::vector<Piece>& pieces) {
  const std::string_view text = draft.text();
  table::attach_notes(draft, pieces);
  const std::vector<Item> items = items_of(draft, pieces);
  if (std::count_if(items.begin(), items.end(), [](const Item& i) { return i.kind == Kind::kFigure; }) < static_cast<std::ptrdiff_t>(kFewestFigures)) return;
  std::vector<Piece> out;
  out.reserve(pieces.size());
  size_t done = 0;   // pieces moved to `out`
  const auto move_to = [&](size_t piece) {
    for (; done < piece; ++done) out.push_back(std::move(pieces[done]));
  };
  for (size_t i = 0; i < items.size();) {
    size_t end = i;
    const bool labelled = i > 0 && !caption_label(items[i - 1].span.of(text)).empty();
    while (end < items.size() && (items[end].kind != Kind::kNone || (labelled && long_cell(draft, pieces, items, end)))) ++end;
    const Range range = end > i ? table_in(items, {i, end}, labelled) : Range{end, end};
    if (range.first == range.end) {
      i = std::max(end, i + 1);
      continue;
    }
    const bool headed = labelled && range.first == i;
    Found found = read_range(draft, items, range, headed, headed ? items[i - 1].span.end : items[range.first].span.begin);
    const bool taken = items[range.first].piece < done;   // its piece went into the table before
    if (taken || (!labelled && !convinces(found.table))) {
      i = end;
      continue;
    }
    move_to(items[range.first].piece);
    // What else stands in the first and the last piece stays what it was.
    const auto rest = [&](const Piece& of, Span span) {
      span = trim(text, span);
      if (span.empty()) return false;
      out.push_back(of);
      out.back().block.span = span;
      return true;
    };
    const size_t last = items[range.end - 1].piece;
    const Piece below = pieces[last];
    rest(pieces[done], {pieces[done].block.span.begin, found.span.begin});
    if (headed) table::take_caption(text, out.back(), found.table);
    Piece piece = std::move(pieces[done]);
    piece.block.span = found.span;
    piece.block.kind = BlockKind::kTable;
    piece.block.confidence = found.table.confidence;
    piece.block.wrapped = false;
    out.push_back(std::move(piece));
    done = last + 1;
    i = range.end;
    if (rest(below, {found.span.end, below.block.span.end})) table::take_source(text, out.back(), found.table);
    else if (done < pieces.size()) table::take_source(text, pieces[done], found.table);
    draft.doc.tables.push_back(std::move(found.table));
  }
  move_to(pieces.size());
  pieces = std::move(out);
  std::stable_sort(draft.doc.tables.begin(), draft.doc.tables.end(), [](const doc::Table& a, const doc::Table& b) { return a.span < b.span; });
}

}  // namespace stemma::read
