// Columns take what their widest cell needs; the widest give way until all fit, and their cells
// run over several lines. Where that leaves less than a few letters a column, rows become lists.
#include <algorithm>
#include <numeric>
#include <vector>

#include "stemma/report/show_internal.h"

namespace stemma::report {
namespace {

constexpr size_t kNarrowest = 6;   // columns of a column that had to give way
constexpr size_t kIndent = 4;

using Row = std::vector<std::string>;

// The words of a cell in lines of at most `width` columns.
std::vector<std::string> lines_of(const std::string& cell, size_t width) {
  std::vector<std::string> out(1);
  std::string_view rest = cell;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    if (!out.back().empty() && columns(out.back()) + 1 + columns(word) > width) out.emplace_back();
    if (!word.empty()) out.back() += (out.back().empty() ? "" : " ") + std::string(word);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

size_t longest_word(const std::string& cell) {
  size_t out = 0;
  for (const std::string& word : lines_of(cell, 1)) out = std::max(out, columns(word));
  return out;
}

// Widths that fit into `room`; empty if there are none.
std::vector<size_t> widths_of(const std::vector<Row>& rows, size_t count, size_t room) {
  std::vector<size_t> width(count, 1);
  std::vector<size_t> least(count, 1);
  for (const Row& r : rows) {
    for (size_t c = 0; c < r.size(); ++c) {
      width[c] = std::max(width[c], columns(r[c]));
      least[c] = std::max({least[c], longest_word(r[c]), std::min(kNarrowest, columns(r[c]))});
    }
  }
  const size_t lines = 3 * count + 1;
  if (room < lines || std::accumulate(least.begin(), least.end(), size_t{0}) > room - lines) return {};
  while (std::accumulate(width.begin(), width.end(), size_t{0}) > room - lines) {
    size_t widest = count;
    for (size_t c = 0; c < count; ++c) {
      if (width[c] > least[c] && (widest == count || width[c] > width[widest])) widest = c;
    }
    --width[widest];
  }
  return width;
}

class Grid {
 public:
  Grid(Page& page, std::vector<size_t> widths, std::vector<bool> right) : page_(page), widths_(std::move(widths)), right_(std::move(right)) {}

  void rule(const char* left, const char* middle, const char* end) {
    std::string line = std::string(kIndent, ' ') + left;
    for (size_t c = 0; c < widths_.size(); ++c) {
      for (size_t i = 0; i < widths_[c] + 2; ++i) line += "─";
      line += c + 1 < widths_.size() ? middle : end;
    }
    page_.begin(line, 0).end();
  }

  void row(const Row& cells) {
    std::vector<std::vector<std::string>> lines(widths_.size(), std::vector<std::string>(1));
    size_t tall = 1;
    for (size_t c = 0; c < std::min(cells.size(), widths_.size()); ++c) {
      lines[c] = lines_of(cells[c], widths_[c]);
      tall = std::max(tall, lines[c].size());
    }
    for (size_t i = 0; i < tall; ++i) {
      std::string line(kIndent, ' ');
      for (size_t c = 0; c < widths_.size(); ++c) {
        const std::string cell = i < lines[c].size() ? lines[c][i] : "";
        const std::string space(widths_[c] - std::min(widths_[c], columns(cell)), ' ');
        line += "│ " + (right_[c] ? space + cell : cell + space) + " ";
      }
      page_.begin(line + "│", 0).end();
    }
  }

 private:
  Page& page_;
  std::vector<size_t> widths_;
  std::vector<bool> right_;
};

Row printed(const std::vector<std::string>& cells, size_t count) {
  Row out;
  for (const std::string& c : cells) {
    if (out.size() < count) out.push_back(printable(c));
  }
  out.resize(count);
  return out;
}

void draw_lists(Page& page, const Row& columns_of, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    page.begin(std::string(kIndent, ' ') + "- ", kIndent + 2);
    for (size_t c = 0; c < row.size(); ++c) page.add((c == 0 ? "" : "; ") + columns_of[c] + (columns_of[c].empty() ? "" : ": ") + row[c]);
    page.end();
  }
}

}  // namespace

void draw_table(Page& page, const doc::Table& t, Look look) {
  const size_t count = t.columns.size();
  const Row head = printed(t.columns, count);
  std::vector<Row> rows;
  for (const auto& r : t.rows) rows.push_back(printed(r, count));
  std::vector<size_t> figures(count, 0);
  for (const doc::Cell& c : t.cells) {
    if (c.column < count && c.kind != doc::CellKind::kText) ++figures[c.column];
  }
  std::vector<bool> right(count);
  for (size_t c = 0; c < count; ++c) right[c] = 2 * figures[c] > rows.size();
  std::vector<Row> all = rows;
  all.push_back(head);
  std::vector<size_t> widths = widths_of(all, count, look.width - std::min(look.width, kIndent));
  if (widths.empty()) return draw_lists(page, head, rows);
  Grid grid(page, std::move(widths), std::move(right));
  grid.rule("┌", "┬", "┐");
  grid.row(head);
  grid.rule("├", "┼", "┤");
  for (const Row& r : rows) grid.row(r);
  grid.rule("└", "┴", "┘");
}

}  // namespace stemma::report
