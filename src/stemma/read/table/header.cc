// Cases by the number of cells; the last row of a header is the one that names columns,
// what stands above it spans several.
#include "stemma/read/table/header.h"

#include <algorithm>

#include "stemma/read/table/look.h"

namespace stemma::read::table {
namespace {

using Names = std::vector<std::vector<Span>>;
using Row = std::vector<Span>;

// Does what stands in `cells` repeat with this period?
bool repeats(std::string_view text, std::span<const Span> cells, size_t period) {
  if (period == 0 || cells.size() < 2 * period || cells.size() % period != 0) return false;
  for (size_t i = period; i < cells.size(); ++i) {
    if (cells[i].of(text) != cells[i - period].of(text)) return false;
  }
  return true;
}

// Headings in equal shares over the columns from `first` on.
void spread(std::span<const Span> headings, size_t first, size_t columns, Row& row) {
  const size_t share = (columns - first) / headings.size();
  for (size_t c = first; c < columns; ++c) row[c] = headings[std::min((c - first) / share, headings.size() - 1)];
}

// Joins the neighbours with the fewest letters until `columns` are left.
Names joined(std::span<const Span> cells, size_t columns) {
  Names out;
  for (const Span cell : cells) out.push_back({cell});
  while (out.size() > columns) {
    size_t best = 0;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i + 1 < out.size(); ++i) {
      size_t size = 0;
      bool empty = false;
      for (const size_t side : {i, i + 1}) {
        for (const Span piece : out[side]) {
          size += piece.size();
          empty |= piece.empty();
        }
      }
      if (!empty && size < least) {
        least = size;
        best = i;
      }
    }
    if (least == SIZE_MAX) best = out.size() - 2;
    out[best].insert(out[best].end(), out[best + 1].begin(), out[best + 1].end());
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(best) + 1);
  }
  return out;
}

// Two headings that lost the line end between them: "2012 2013", "Sum  Share".
std::vector<Span> parted(std::string_view text, Span cell) {
  const std::string_view s = cell.of(text);
  std::vector<Span> out;
  for (size_t at = 0; at < s.size();) {
    const size_t end = std::min(s.find(' ', at), s.size());
    if (end > at && look_at(s.substr(at, end - at)).sort != Sort::kYear) out.clear(), at = s.size();
    else if (end > at) out.push_back({cell.begin + static_cast<uint32_t>(at), cell.begin + static_cast<uint32_t>(end)}), at = end + 1;
    else at = end + 1;
  }
  if (out.size() > 1) return out;
  const size_t wide = s.find("  ");
  if (wide == std::string_view::npos) return {cell};
  const size_t next = s.find_first_not_of(' ', wide);
  if (next == std::string_view::npos) return {cell};
  return {{cell.begin, cell.begin + static_cast<uint32_t>(wide)}, {cell.begin + static_cast<uint32_t>(next), cell.end}};
}

Names fewer(std::string_view text, std::span<const Span> cells, size_t columns) {
  Row row(columns, Span{});
  std::vector<Span> all;
  for (const Span cell : cells) {
    const std::vector<Span> parts = all.size() + cells.size() < columns + 2 ? parted(text, cell) : std::vector<Span>{cell};
    all.insert(all.end(), parts.begin(), parts.end());
  }
  if (all.size() > columns || all.size() + 1 < columns) all.assign(cells.begin(), cells.end());
  std::copy(all.begin(), all.end(), row.end() - static_cast<std::ptrdiff_t>(all.size()));
  return name_rows({row}, columns);
}

// More cells than columns, and no whole rows.
Names more(std::string_view text, std::span<const Span> cells, size_t columns) {
  for (const size_t corner : {size_t{0}, size_t{1}}) {   // with the corner of the last row printed, and without
    const size_t under = columns - corner;
    if (cells.size() <= under) continue;
    const std::span<const Span> bottom = cells.last(under);
    std::span<const Span> top = cells.first(cells.size() - under);
    if (top.size() > 1 && top[0].empty()) top = top.subspan(1);
    if (top.size() > under) continue;
    for (const size_t first : {corner, size_t{1}}) {
      const size_t wide = columns - first;
      if (top.empty() || wide % top.size() != 0 || wide == top.size()) continue;
      if (top.size() > 1 && !repeats(text, bottom.last(wide), wide / top.size())) continue;
      if (top.size() == 1 && (top[0].empty() || cells.size() - under > 1 || look_at(top[0].of(text)).sort != Sort::kYear)) continue;
      Row above(columns, Span{}), below(columns, Span{});
      spread(top, first, columns, above);
      std::copy(bottom.begin(), bottom.end(), below.begin() + static_cast<std::ptrdiff_t>(corner));
      Names out(columns);
      for (size_t c = 0; c < columns; ++c) out[c] = {above[c], below[c]};
      return out;
    }
  }
  return joined(cells, columns);
}

}  // namespace

Names name_rows(const std::vector<Row>& rows, size_t columns) {
  Names out(columns);
  for (size_t r = 0; r < rows.size(); ++r) {
    Span spanning{};
    for (size_t c = 0; c < columns; ++c) {
      Span cell = rows[r][c];
      bool below = false;
      for (size_t under = r + 1; under < rows.size(); ++under) below |= !rows[under][c].empty();
      if (!cell.empty()) spanning = below ? cell : Span{};
      else if (below) cell = spanning;
      else spanning = {};
      if (!cell.empty() && (out[c].empty() || out[c].back() != cell)) out[c].push_back(cell);
    }
  }
  return out;
}

Names name_columns(std::string_view text, std::span<const Span> cells, size_t columns) {
  if (cells.empty() || columns == 0) return Names(columns);
  if (cells.size() < columns) return fewer(text, cells, columns);
  const bool empties = std::any_of(cells.begin(), cells.end(), [](Span s) { return s.empty(); });
  std::vector<Row> rows;
  if (!empties && cells.size() == columns && columns > 3 && look_at(cells[0].of(text)).sort == Sort::kYear &&
      std::none_of(cells.begin() + 1, cells.end(), [&](Span s) { return look_at(s.of(text)).sort == Sort::kYear; })) {
    Row above(columns, cells[0]), below(cells.begin(), cells.end());   // one heading over all, and no corner
    above[0] = below[0] = {};
    return name_rows({above, below}, columns);
  }
  if (cells.size() % columns == 0) {
    for (size_t at = 0; at < cells.size(); at += columns) rows.emplace_back(cells.begin() + static_cast<std::ptrdiff_t>(at), cells.begin() + static_cast<std::ptrdiff_t>(at + columns));
    return name_rows(rows, columns);
  }
  if (!empties && (cells.size() + 1) % columns == 0) {
    Row whole(cells.begin(), cells.end());
    whole.insert(whole.begin(), Span{});
    return name_columns(text, whole, columns);
  }
  return more(text, cells, columns);
}

}  // namespace stemma::read::table
