// Two passes: what each cell looks like, by column; then kinds and values, when the
// table's style of figures is known.
#include "stemma/read/table/grid.h"

#include "stemma/read/blank.h"
#include "stemma/read/table/figures.h"
#include "stemma/read/table/look.h"

namespace stemma::read::table {
namespace {

// Four of five figures in a column are years: all that look so are.
std::vector<bool> year_columns(const std::vector<std::vector<Look>>& looks, size_t columns) {
  std::vector<bool> out(columns);
  for (size_t c = 0; c < columns; ++c) {
    size_t years = 0;
    size_t figures = 0;
    for (const auto& row : looks) {
      years += row[c].sort == Sort::kYear;
      figures += is_value(row[c].sort);
    }
    out[c] = years > 0 && years * 5 >= figures * 4;
  }
  return out;
}

doc::CellKind kind_of(Look look, bool years) {
  switch (look.sort) {
    case Sort::kEmpty: case Sort::kMissing: return doc::CellKind::kMissing;
    case Sort::kText: return doc::CellKind::kText;
    case Sort::kPercent: return doc::CellKind::kPercent;
    case Sort::kYear: return years ? doc::CellKind::kYear : doc::CellKind::kNumber;
    case Sort::kNumber: break;
  }
  return doc::CellKind::kNumber;
}

std::string name_of(std::string_view text, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) {
    if (piece.empty()) continue;
    if (!out.empty()) out += ' ';
    out += one_line(piece.of(text));
  }
  return out;
}

}  // namespace

std::string one_line(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (size_t i = 0; i < words.size();) {
    const uint32_t blank = blank_at(words, i);
    if (blank) out += ' ';
    else out += words[i];
    i += blank ? blank : 1;
  }
  return out;
}

doc::Table make_table(std::string_view text, const Grid& grid) {
  doc::Table table;
  std::vector<std::vector<Look>> looks;
  std::vector<std::vector<std::string>> raw;
  for (const auto& row : grid.rows) {
    looks.emplace_back();
    raw.emplace_back();
    for (const Span cell : row) {
      raw.back().push_back(one_line(cell.of(text)));
      looks.back().push_back(look_at(raw.back().back()));
    }
  }
  const std::vector<bool> years = year_columns(looks, grid.columns);
  const std::vector<std::vector<std::string>> values = values_of(raw, looks);
  for (size_t c = 0; c < grid.columns; ++c) table.columns.push_back(c < grid.names.size() ? name_of(text, grid.names[c]) : std::string());
  for (size_t r = 0; r < grid.rows.size(); ++r) {
    for (size_t c = 0; c < grid.columns; ++c) {
      doc::Cell cell;
      cell.row = static_cast<uint32_t>(r);
      cell.column = static_cast<uint32_t>(c);
      cell.span = grid.rows[r][c];
      cell.raw = raw[r][c];
      cell.kind = kind_of(looks[r][c], years[c]);
      if (cell.kind == doc::CellKind::kYear) cell.value = looks[r][c].serial >= 0 && cell.raw.size() == 4 ? cell.raw : std::string();
      else if (is_value(looks[r][c].sort)) cell.value = values[r][c];
      table.cells.push_back(std::move(cell));
    }
  }
  table.rows = std::move(raw);
  return table;
}

}  // namespace stemma::read::table
