// Cells are gathered by the number of their table, put into a grid row by row, and judged.
#include "stemma/read/table/markup.h"

#include <algorithm>
#include <map>

#include "stemma/read/blocks.h"
#include "stemma/read/table/grid.h"
#include "stemma/read/table/header.h"
#include "stemma/read/table/look.h"

namespace stemma::read::table {
namespace {

constexpr size_t kMostPlaces = 200'000;   // of a grid: spans in the source may claim more
constexpr size_t kMostColumns = 400;
constexpr uint32_t kLongCell = 300;
constexpr size_t kMostHeaderRows = 6;

struct MarkedTable {
  Span span;
  Span caption;
  std::vector<HintSpan> cells;   // in order of the source
  bool holds_tables = false;
  bool in_navigation = false;
};

struct Place {
  Span cell;
  bool header = false;
  bool first = false;    // where the cell begins
  bool taken = false;
};

using Places = std::vector<std::vector<Place>>;

Places form(const MarkedTable& t) {
  Places grid;
  size_t places = 0;
  uint32_t row_number = 0;
  size_t row = SIZE_MAX;
  size_t column = 0;
  for (const HintSpan& cell : t.cells) {
    if (row == SIZE_MAX || cell.row != row_number) {
      row = row == SIZE_MAX ? 0 : row + 1;
      row_number = cell.row;
      column = 0;
    }
    if (grid.size() <= row) grid.resize(row + 1);
    while (column < grid[row].size() && grid[row][column].taken) ++column;
    const size_t rows = std::min<size_t>(cell.rows, 2000);
    const size_t columns = std::min<size_t>(cell.columns, kMostColumns);
    places += rows * columns;
    if (places > kMostPlaces || column + columns > kMostColumns) return {};
    for (size_t r = row; r < row + rows; ++r) {
      if (grid.size() <= r) grid.resize(r + 1);
      if (grid[r].size() < column + columns) grid[r].resize(column + columns);
      for (size_t c = column; c < column + columns; ++c) grid[r][c] = {cell.span, cell.header, r == row && c == column, true};
    }
    column += columns;
  }
  if (row != SIZE_MAX && grid.size() > row + 1) grid.resize(row + 1);   // spans beyond the last row
  return grid;
}

bool names_only(std::string_view text, const std::vector<Place>& row) {
  bool any = false;
  for (size_t c = 0; c < row.size(); ++c) {
    if (row[c].cell.empty()) continue;
    any = true;
    const Sort sort = look_at(row[c].cell.of(text)).sort;
    if (sort == Sort::kNumber || sort == Sort::kPercent) return false;
  }
  return any;
}

// Rows at the top that name columns: all header cells, or, where nothing is marked, the
// first row when it alone has no figures.
size_t header_rows(std::string_view text, const Places& grid) {
  size_t n = 0;
  while (n < std::min(grid.size(), kMostHeaderRows)) {
    bool all = true;
    bool any = false;
    for (const Place& p : grid[n]) {
      all &= !p.taken || p.cell.empty() || p.header;
      any |= p.header;
    }
    if (!all || !any) break;
    ++n;
  }
  if (n > 0 || grid.size() < 2 || !names_only(text, grid[0])) return n;
  return names_only(text, grid[1]) ? 0 : 1;
}

bool holds_data(std::string_view text, const MarkedTable& t, const Places& grid) {
  if (t.holds_tables || t.in_navigation || grid.size() < 2) return false;
  size_t width = 0, cells = 0, figures = 0, headers = 0, long_cells = 0;
  for (const auto& row : grid) width = std::max(width, row.size());
  for (const HintSpan& cell : t.cells) {
    if (cell.span.empty()) continue;
    ++cells;
    headers += cell.header;
    long_cells += cell.span.size() > kLongCell || cell.span.of(text).find('\n') != std::string_view::npos;
    figures += is_value(look_at(cell.span.of(text)).sort);
  }
  if (width < 2 || cells < 4 || long_cells * 5 > cells) return false;
  return headers * 20 >= cells || figures * 5 >= cells;
}

Grid laid(std::string_view text, const Places& places) {
  Grid grid;
  for (const auto& row : places) grid.columns = std::max(grid.columns, row.size());
  const size_t head = header_rows(text, places);
  std::vector<std::vector<Span>> names;
  uint32_t at = 0;
  for (size_t r = 0; r < places.size(); ++r) {
    std::vector<Span> row(grid.columns, Span{at, at});
    for (size_t c = 0; c < places[r].size(); ++c) {
      const Place& p = places[r][c];
      const bool words = look_at(p.cell.of(text)).sort == Sort::kText;
      const bool below = r > 0 && c < places[r - 1].size() && places[r - 1][c].cell == p.cell && !p.first;
      if (!p.cell.empty()) at = std::max(at, p.cell.end);
      if (r < head || p.first || (below && words && c == 0)) row[c] = p.cell.empty() ? Span{at, at} : p.cell;
    }
    (r < head ? names : grid.rows).push_back(std::move(row));
  }
  grid.names.resize(grid.columns);
  for (const auto& row : names) {
    for (size_t c = 0; c < grid.columns; ++c) {
      if (!row[c].empty() && (grid.names[c].empty() || grid.names[c].back() != row[c])) grid.names[c].push_back(row[c]);
    }
  }
  return grid;
}

std::map<uint32_t, MarkedTable> gather(const Draft& draft) {
  std::map<uint32_t, MarkedTable> out;
  std::vector<std::pair<uint32_t, uint32_t>> open;   // end, table: those that hold the current place
  uint32_t navigation = 0;
  for (const HintSpan& h : draft.hints) {
    while (!open.empty() && open.back().first <= h.span.begin && h.hint != Hint::kEmptyCell) open.pop_back();
    if (h.hint == Hint::kNavigation) navigation = std::max(navigation, h.span.end);
    if (h.hint == Hint::kTable) {
      out[h.table].span = h.span;
      out[h.table].in_navigation = h.span.begin < navigation;
      if (!open.empty()) out[open.back().second].holds_tables = true;
      open.emplace_back(h.span.end, h.table);
    } else if (h.hint == Hint::kCaption && !open.empty()) {
      out[open.back().second].caption = h.span;
    } else if (h.hint == Hint::kTableCell || h.hint == Hint::kEmptyCell) {
      out[h.table].cells.push_back(h);   // an empty corner comes before its table's first ink
    }
  }
  return out;
}

}  // namespace

void claim_markup_tables(Draft& draft) {
  const std::string_view text = draft.text();
  std::map<uint32_t, MarkedTable> tables = gather(draft);
  for (auto& [number, t] : tables) {
    std::stable_sort(t.cells.begin(), t.cells.end(), [](const HintSpan& a, const HintSpan& b) { return a.row < b.row; });
    const Places places = form(t);
    if (!holds_data(text, t, places)) continue;
    Span span{UINT32_MAX, 0};
    bool inside = true;
    for (const HintSpan& cell : t.cells) {
      if (cell.span.empty()) continue;
      span = {std::min(span.begin, cell.span.begin), std::max(span.end, cell.span.end)};
      inside &= t.span.contains(cell.span);
    }
    if (!inside || span.overlaps(t.caption)) continue;
    doc::Table found = make_table(text, laid(text, places));
    found.span = span;
    found.caption = std::string(t.caption.of(text));
    found.confidence = 0.95F;
    if (doc::Block* block = claim(draft, doc::BlockKind::kTable, span)) block->confidence = found.confidence;
    draft.doc.tables.push_back(std::move(found));
  }
}

}  // namespace stemma::read::table
