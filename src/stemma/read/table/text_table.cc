// Runs of lines first, then columns: for bars and tabs by counting, for blanks by the
// projection of all rows with figures on one line of the page.
#include "stemma/read/table/text_table.h"

#include <algorithm>
#include <map>

#include "stemma/read/blocks.h"
#include "stemma/read/table/grid.h"
#include "stemma/read/table/header.h"
#include "stemma/read/table/look.h"
#include "stemma/read/table/ruled.h"

namespace stemma::read::table {
namespace {

constexpr size_t kFewestRows = 3;
constexpr size_t kMostLines = 20'000;
constexpr uint32_t kWidest = 400;        // columns of the page
constexpr size_t kMostHeaderLines = 5;
constexpr size_t kMostCells = 40;        // of a row

struct Row {
  size_t line = 0;
  bool rule = false;
  std::vector<Segment> cells;   // spans of the document's text
  size_t figures = 0;           // among the cells but the first
  bool ink() const { return !rule; }
};

struct Range {
  size_t first = 0;
  size_t end = 0;
};

Row row_of(const Draft& draft, size_t line, Ruling ruling) {
  const Line& l = draft.lines[line];
  Row row{line, false, split_line(l.span.of(draft.text()), ruling), 0};
  for (size_t i = 0; i < row.cells.size(); ++i) {
    Segment& s = row.cells[i];
    s.span = {s.span.begin + l.span.begin, s.span.end + l.span.begin};
    if (i == 0) continue;
    const Sort sort = look_at(s.span.of(draft.text())).sort;
    row.figures += is_value(sort) || sort == Sort::kMissing;
  }
  return row;
}

// The lines from `first` on that are parted like it; rules and, with blanks, single blank
// lines and lines of one part may stand between.
std::vector<Row> run_from(const Draft& draft, size_t first, Ruling ruling) {
  std::vector<Row> rows;
  size_t idle = 0;
  for (size_t i = first; i < draft.lines.size() && rows.size() < kMostLines; ++i) {
    const std::string_view s = draft.lines[i].span.of(draft.text());
    if (s.size() > 2000) break;
    if (draft.lines[i].blank()) {
      if (ruling != Ruling::kBlanks || ++idle > 1) break;
      continue;
    }
    if (is_table_rule(s)) {
      rows.push_back({i, true, {}, 0});
      idle = 0;
      continue;
    }
    const Ruling here = ruling_of(s);
    const bool single = ruling == Ruling::kBlanks && here == Ruling::kNone && draft.lines[i].ink.size() <= 60;
    if (here != ruling && !single) break;
    Row row = row_of(draft, i, ruling);
    if (row.cells.size() > kMostCells) break;
    rows.push_back(std::move(row));
    idle = 0;
  }
  while (!rows.empty() && (rows.back().rule || rows.back().cells.size() < 2)) rows.pop_back();
  return rows;
}

Span span_of(const Draft& draft, const std::vector<Row>& rows) {
  return {draft.lines[rows.front().line].ink.begin, draft.lines[rows.back().line].ink.end};
}

// Bars and tabs: the number of cells that most rows have. 0 if they do not agree.
size_t agreed(const std::vector<Row>& rows) {
  std::map<size_t, size_t> counts;
  size_t all = 0;
  for (const Row& row : rows) {
    if (row.rule) continue;
    ++counts[row.cells.size()];
    ++all;
  }
  size_t best = 0;
  for (const auto& [cells, n] : counts) {
    if (best == 0 || n > counts[best]) best = cells;
  }
  return best >= 2 && counts[best] * 5 >= all * 4 ? best : 0;
}

// Where columns of blanks part: no row with figures writes there, rows of headings aside.
std::vector<Range> page_columns(const std::vector<Row>& rows) {
  std::vector<size_t> ink(kWidest + 1);
  size_t used = 0;
  for (const Row& row : rows) {
    if (row.figures == 0) continue;
    ++used;
    for (const Segment& s : row.cells) {
      for (uint32_t c = s.left; c < std::min(s.right, kWidest); ++c) ++ink[c];
    }
  }
  const size_t stray = used / 25;
  std::vector<Range> out;
  for (size_t c = 0; c < kWidest; ++c) {
    if (ink[c] <= stray) continue;
    if (!out.empty() && out.back().end == c) out.back().end = c + 1;
    else out.push_back({c, c + 1});
  }
  return out;
}

// The column a segment lies over most; the nearest if it lies over none.
size_t column_at(const std::vector<Range>& columns, const Segment& s) {
  size_t best = 0;
  int64_t most = INT64_MIN;
  for (size_t c = 0; c < columns.size(); ++c) {
    const int64_t shared = static_cast<int64_t>(std::min<size_t>(columns[c].end, s.right)) - static_cast<int64_t>(std::max<size_t>(columns[c].first, s.left));
    if (shared > most) {
      most = shared;
      best = c;
    }
  }
  return best;
}

void put(std::vector<Span>& row, size_t column, Span cell) { row[column] = row[column].empty() ? cell : cover(row[column], cell); }

std::vector<Span> laid(const Row& row, const std::vector<Range>& columns, uint32_t at) {
  std::vector<Span> out(columns.size(), Span{at, at});
  for (const Segment& s : row.cells) put(out, column_at(columns, s), s.span);
  return out;
}

// A header line, the lowest first: a segment over several columns names all of them. One
// that names a single column may be wider than its figures: the column grows by it.
void lay_header(const Row& row, std::vector<Range>& columns, Grid& grid) {
  for (const Segment& s : row.cells) {
    std::vector<size_t> under;
    for (size_t c = 0; c < columns.size(); ++c) {
      if (s.left < columns[c].end && columns[c].first < s.right) under.push_back(c);
    }
    if (under.empty()) under.push_back(column_at(columns, s));
    for (const size_t c : under) grid.names[c].insert(grid.names[c].begin(), s.span);
    if (under.size() > 1) continue;
    Range& only = columns[under[0]];
    only = {std::min<size_t>(only.first, s.left), std::max<size_t>(only.end, s.right)};
  }
}

// How many of the rows at the top are header: all above the first with figures that are no years.
size_t header_rows(const Draft& draft, const std::vector<Row>& rows) {
  for (size_t i = 0; i < rows.size() && i < kMostHeaderLines + 3; ++i) {
    const Row& row = rows[i];
    if (row.rule || row.figures == 0) continue;
    size_t years = 0;
    for (size_t c = 1; c < row.cells.size(); ++c) years += look_at(row.cells[c].span.of(draft.text())).sort == Sort::kYear;
    const bool all_years = years == row.figures && (row.cells.empty() || look_at(row.cells[0].span.of(draft.text())).sort != Sort::kNumber);
    if (!all_years || i > 2) return i;
  }
  return 1;
}

bool by_blanks(const Draft& draft, std::vector<Row>& rows, Grid& grid) {
  size_t with = 0, figures = 0, others = 0, single = 0;
  for (const Row& row : rows) {
    if (row.rule) continue;
    with += row.figures > 0;
    single += row.cells.size() < 2;
    figures += row.figures;
    others += row.cells.empty() ? 0 : row.cells.size() - 1;
  }
  if (with < kFewestRows || figures * 2 < others || single > with) return false;
  std::vector<Range> columns = page_columns(rows);
  if (columns.size() < 2 || columns.size() > kMostCells) return false;
  size_t first = header_rows(draft, rows);
  grid.columns = columns.size();
  grid.names.resize(columns.size());
  size_t top = 0;
  for (size_t i = first; i-- > 0 && first - i <= kMostHeaderLines;) {   // prose above is no header
    if (!rows[i].rule && rows[i].cells.size() < 2 && rows[i].cells[0].span.size() > 40) {
      top = i + 1;
      break;
    }
  }
  size_t whole = 0;
  size_t body = 0;
  for (size_t i = first; i < rows.size(); ++i) {
    if (rows[i].rule) continue;
    grid.rows.push_back(laid(rows[i], columns, draft.lines[rows[i].line].ink.end));
    body += rows[i].figures > 0;
    whole += rows[i].figures > 0 && rows[i].cells.size() * 2 > columns.size();
  }
  for (size_t i = first; i-- > top;) {
    if (!rows[i].rule) lay_header(rows[i], columns, grid);
  }
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(top));
  return whole * 4 >= body * 3;
}

bool by_marks(const Draft& draft, const std::vector<Row>& rows, Ruling ruling, Grid& grid) {
  const size_t columns = agreed(rows);
  if (columns == 0) return false;
  size_t rule = 0, figures = 0, cells = 0, body = 0, long_cells = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].rule && i > 0 && rule == 0) rule = i;
    figures += rows[i].figures;
    body += !rows[i].rule;
    for (const Segment& s : rows[i].cells) {
      cells += !s.span.empty();
      long_cells += s.span.size() > 160;
    }
  }
  const bool drawn = ruling == Ruling::kBars && rule > 0;
  if (body < (drawn ? 2 : kFewestRows) || (!drawn && figures * 4 < cells) || long_cells * 4 > cells) return false;
  grid.columns = columns;
  size_t first = header_rows(draft, rows);
  if (drawn && rule < rows.size()) first = std::max<size_t>(rows[0].rule ? 1 : 0, rule);
  std::vector<std::vector<Span>> names;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].rule) continue;
    const uint32_t end = draft.lines[rows[i].line].ink.end;
    std::vector<Span> cells_of(columns, Span{end, end});
    for (size_t c = 0; c < std::min(columns, rows[i].cells.size()); ++c) cells_of[c] = rows[i].cells[c].span;
    (i < first ? names : grid.rows).push_back(std::move(cells_of));
  }
  grid.names = name_rows(names, columns);
  return !grid.rows.empty();
}

// The first of the lines of one set-in heading each that stand right above `line`.
size_t with_headings(const Draft& draft, size_t line) {
  constexpr size_t kMost = 3;
  constexpr uint32_t kSetIn = 4;
  size_t first = line;
  while (first > 0 && line - first < kMost) {
    const Line& above = draft.lines[first - 1];
    const std::string_view s = above.span.of(draft.text());
    if (above.blank() || above.ink.size() > 60 || above.ink.begin - above.span.begin < kSetIn || is_table_rule(s) || ruling_of(s) != Ruling::kNone) break;
    --first;
  }
  return first;
}

}  // namespace

void claim_text_tables(Draft& draft) {
  std::vector<Span> taken;
  for (const doc::Block& b : draft.doc.blocks) taken.push_back(b.span);
  bool marked_up = false;
  for (const HintSpan& h : draft.hints) {
    marked_up |= h.hint == Hint::kTable;
    if (h.hint == Hint::kNavigation) taken.push_back(h.span);
  }
  std::sort(taken.begin(), taken.end());
  size_t at = 0;
  uint32_t reach = 0;   // how far the ranges up to `at` go
  for (size_t i = 0; i < draft.lines.size();) {
    if (draft.lines[i].blank()) {
      ++i;
      continue;
    }
    const std::string_view line = draft.lines[i].span.of(draft.text());
    const Ruling ruling = line.size() > 2000 ? Ruling::kNone : ruling_of(line);
    if (ruling == Ruling::kNone || is_table_rule(line) || (ruling == Ruling::kTabs && marked_up)) {
      ++i;
      continue;
    }
    std::vector<Row> rows = run_from(draft, ruling == Ruling::kBlanks ? with_headings(draft, i) : i, ruling);
    const size_t next = rows.empty() ? i + 1 : rows.back().line + 1;
    if (rows.size() < 2) {
      i = std::max(next, i + 1);
      continue;
    }
    Grid grid;
    const bool is_table = ruling == Ruling::kBlanks ? by_blanks(draft, rows, grid) : by_marks(draft, rows, ruling, grid);
    if (is_table && !rows.empty()) {
      const Span span = span_of(draft, rows);
      while (at < taken.size() && taken[at].begin < span.end) reach = std::max(reach, taken[at++].end);
      if (reach <= span.begin) {
        doc::Table found = make_table(draft.text(), grid);
        found.span = span;
        found.confidence = ruling == Ruling::kBlanks ? 0.8F : 0.9F;
        if (doc::Block* block = claim(draft, doc::BlockKind::kTable, span)) block->confidence = found.confidence;
        draft.doc.tables.push_back(std::move(found));
      }
    }
    i = std::max(next, i + 1);
  }
}

}  // namespace stemma::read::table
