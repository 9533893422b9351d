// One pass that compares each row with the one below; runs of agreement are tables. A row of
// one cell between two that agree (a label, a spanning head) belongs to the table.
#include "stemma/read/pdf/grid.h"

#include <algorithm>
#include <cmath>

namespace stemma::read::pdf {
namespace {

constexpr uint32_t kLongCell = 12;   // words: longer cells are text

bool apart(const Sheet& sheet, const Row& row) {   // some cell stands a wide gap from the one before
  for (size_t i = 1; i < row.lines.size(); ++i) {
    if (gap_before(sheet, row, i) >= 0.9F * row.size) return true;
  }
  return false;
}

uint32_t longest_cell(const Sheet& sheet, const Row& row) {
  uint32_t most = 0;
  for (uint32_t i : row.lines) most = std::max(most, sheet.lines[i].words());
  return most;
}

bool is_grid_row(const Sheet& sheet, const Row& row) {
  return row.lines.size() >= 2 && apart(sheet, row) && longest_cell(sheet, row) <= kLongCell;
}

// Cells of both rows from left to right, side by side: a merge.
bool agree(const Sheet& sheet, const Row& a, const Row& b) {
  const float near = 0.6F * std::max(a.size, b.size);
  if (b.box.top - a.box.bottom > 2.5F * std::max(a.size, b.size)) return false;
  for (size_t i = 1, j = 1; i < a.lines.size() && j < b.lines.size();) {
    const Box& p = sheet.lines[a.lines[i]].box;
    const Box& q = sheet.lines[b.lines[j]].box;
    if (std::abs(p.left - q.left) < near || std::abs(p.right - q.right) < near ||
        std::abs(p.left + p.right - q.left - q.right) < 2 * near) return true;
    if (p.right < q.right) ++i; else ++j;
  }
  return false;
}

// "From:  The Ministry" line by line: two columns, but the head of a letter.
bool is_form(const Sheet& sheet, const std::vector<Row>& rows, size_t first, size_t last) {
  size_t pairs = 0, labels = 0;
  for (size_t i = first; i <= last; ++i) {
    if (rows[i].lines.size() != 2) continue;
    ++pairs;
    labels += sheet.word(sheet.lines[rows[i].lines[0]].end - 1).ends_with(':');
  }
  return labels * 2 > last - first + 1 && pairs * 2 > last - first + 1;
}

}  // namespace

float gap_before(const Sheet& sheet, const Row& row, size_t i) {
  return sheet.lines[row.lines[i]].box.left - sheet.lines[row.lines[i - 1]].box.right;
}

void mark_grids(const Sheet& sheet, std::vector<Row>& rows) {
  for (size_t i = 0; i < rows.size();) {
    if (!is_grid_row(sheet, rows[i])) { ++i; continue; }
    size_t last = i, grid = 1, cells = rows[i].lines.size();
    for (size_t j = i + 1; j < rows.size() && j <= last + 2; ++j) {
      if (!is_grid_row(sheet, rows[j])) {
        const bool short_label = rows[j].lines.size() == 1 && sheet.lines[rows[j].lines[0]].words() <= 6;
        if (!short_label || rows[j].box.top - rows[j - 1].box.bottom > 2.5F * rows[j].size) break;
        continue;
      }
      const bool follows = j == last + 1 ? agree(sheet, rows[last], rows[j])
                                         : rows[j].box.top - rows[j - 1].box.bottom <= 2.5F * rows[j].size &&
                                               [&] { Row above = rows[last]; above.box = rows[j - 1].box; return agree(sheet, above, rows[j]); }();
      if (!follows) break;
      last = j;
      ++grid;
      cells = std::max(cells, rows[j].lines.size());
    }
    if ((grid >= 3 || (grid == 2 && cells >= 3)) && !is_form(sheet, rows, i, last)) {
      for (size_t j = i; j <= last; ++j) rows[j].table = true;
      i = last + 1;
    } else {
      ++i;
    }
  }
}

std::vector<bool> grid_rows(const Sheet& sheet, const std::vector<Row>& rows) {
  const auto sure = [&](const Row& row) {
    if (row.lines.size() < 3 || longest_cell(sheet, row) > 5) return false;
    float ink = 0;
    for (uint32_t i : row.lines) ink += sheet.lines[i].box.width();
    return ink <= 0.65F * row.box.width();
  };
  std::vector<bool> out(rows.size(), false);
  for (size_t i = 0; i < rows.size();) {
    size_t end = i;
    while (end < rows.size() && sure(rows[end]) && (end == i || agree(sheet, rows[end - 1], rows[end]))) ++end;
    if (end - i >= 3) std::fill(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(end), true);
    i = std::max(end, i + 1);
  }
  return out;
}

}  // namespace stemma::read::pdf
