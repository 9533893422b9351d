#include "stemma/report/csv.h"

#include <doctest/doctest.h>

using namespace stemma;
using report::csv;
using report::csv_name;

namespace {

doc::Table table(std::vector<std::string> columns, std::vector<std::vector<doc::Cell>> rows) {
  doc::Table t;
  t.columns = std::move(columns);
  for (uint32_t r = 0; r < rows.size(); ++r) {
    t.rows.emplace_back();
    for (uint32_t c = 0; c < rows[r].size(); ++c) {
      rows[r][c].row = r;
      rows[r][c].column = c;
      t.rows.back().push_back(rows[r][c].raw);
      t.cells.push_back(rows[r][c]);
    }
  }
  return t;
}

doc::Cell text(std::string raw) { return {0, 0, {}, std::move(raw), "", doc::CellKind::kText}; }
doc::Cell number(std::string raw, std::string value) { return {0, 0, {}, std::move(raw), std::move(value), doc::CellKind::kNumber}; }

}  // namespace

TEST_CASE("figures are plain numbers, words as printed") {
  doc::Cell share = number("+4.4 %", "4.4");
  share.kind = doc::CellKind::kPercent;
  doc::Cell missing = text("-");
  missing.kind = doc::CellKind::kMissing;
  CHECK(csv(table({"Port", "Salt, t", "Change"}, {{text("Orrin"), number("1 408.5", "1408.5"), share}, {text("the \"Old\" Quay"), number("(1,250)", "-1250"), missing}})) ==
        "Port,\"Salt, t\",Change\r\nOrrin,1408.5,4.4%\r\n\"the \"\"Old\"\" Quay\",-1250,-\r\n");
}

TEST_CASE("no cell of a document becomes a formula") {
  CHECK(csv(table({"=A1"}, {{text("=HYPERLINK(\"x\")")}, {text("+call")}, {text("- Oil")}, {text("@sum")}, {text("a=b")}})) ==
        "'=A1\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n'+call\r\n'- Oil\r\n'@sum\r\na=b\r\n");
}

TEST_CASE("no columns, no file; names of files") {
  CHECK(csv(doc::Table{}).empty());
  CHECK(csv_name("letters/tide book.txt", 0) == "tide-book-table-1.csv");
  CHECK(csv_name("../..", 1) == "document-table-2.csv");
  CHECK(csv_name("a/.hidden", 0) == "hidden-table-1.csv");
  CHECK(csv_name("", 0) == "document-table-1.csv");
}
