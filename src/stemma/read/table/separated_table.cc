// Two lines that do not have as many fields as the first end the search: prose costs nothing.
#include "stemma/read/table/separated_table.h"

#include "stemma/read/blank.h"
#include "stemma/read/blocks.h"
#include "stemma/read/separated.h"
#include "stemma/read/table/grid.h"
#include "stemma/read/table/look.h"

namespace stemma::read::table {
namespace {

constexpr size_t kMostCells = 200'000;
constexpr size_t kFewestRows = 3;   // with the head

struct Counted {
  size_t words = 0;
  size_t years = 0;
  size_t figures = 0;   // that are no years

  void add(std::string_view text, const std::vector<Span>& row) {
    for (size_t c = 1; c < row.size(); ++c) {
      const Sort sort = look_at(row[c].of(text)).sort;
      words += sort == Sort::kText;
      years += sort == Sort::kYear;
      figures += sort == Sort::kNumber || sort == Sort::kPercent;
    }
  }
};

// The rows, or nothing: they differ in length, or are too many.
std::vector<std::vector<Span>> rows_of(std::string_view text, char separator) {
  std::vector<std::vector<Span>> rows;
  Separated records(text, separator);
  while (!records.at_end()) {
    const std::vector<Field> fields = records.record();
    if (fields.size() == 1 && fields[0].begin == fields[0].end && !rows.empty()) continue;   // an empty line
    if (fields.size() < 2 || (!rows.empty() && fields.size() != rows[0].size())) return {};
    std::vector<Span>& row = rows.emplace_back();
    for (const Field& f : fields) row.push_back(trim(text, {static_cast<uint32_t>(f.begin), static_cast<uint32_t>(f.end)}));
    if (rows.size() * row.size() > kMostCells) return {};
  }
  return rows;
}

}  // namespace

void claim_separated_table(Draft& draft) {
  const std::string_view text = draft.text();
  if (!draft.doc.blocks.empty() || !draft.hints.empty()) return;
  std::vector<std::vector<Span>> rows = rows_of(text, ';');   // first: commas may mark fractions then
  if (rows.empty()) rows = rows_of(text, ',');
  if (rows.size() < kFewestRows) return;
  Grid grid;
  grid.columns = rows[0].size();
  Counted head, body;
  head.add(text, rows[0]);
  for (size_t r = 1; r < rows.size(); ++r) body.add(text, rows[r]);
  if (body.figures == 0 || body.figures + body.years < body.words) return;
  if (head.figures == 0) {
    for (const Span name : rows[0]) grid.names.push_back({name});
    rows.erase(rows.begin());
  }
  grid.rows = std::move(rows);
  doc::Table table = make_table(text, grid);
  table.span = trim(text, {0, static_cast<uint32_t>(text.size())});
  table.confidence = 0.95F;
  if (doc::Block* block = claim(draft, doc::BlockKind::kTable, table.span)) block->confidence = table.confidence;
  draft.doc.tables.push_back(std::move(table));
}

}  // namespace stemma::read::table
