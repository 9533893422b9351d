#include "stemma/read/table/claim.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "stemma/read/read.h"

using namespace stemma;
using Strings = std::vector<std::string>;
using Rows = std::vector<Strings>;

namespace {

doc::Document document(std::string_view bytes) {
  auto d = read::read_bytes(bytes, {});
  REQUIRE(d);
  return *std::move(d);
}

doc::Table only(std::string_view bytes) {
  const doc::Document d = document(bytes);
  CAPTURE(bytes);
  REQUIRE(d.tables.size() == 1);
  for (const doc::Cell& c : d.tables[0].cells) CHECK(d.tables[0].rows[c.row][c.column] == c.raw);
  return d.tables[0];
}

}  // namespace

TEST_CASE("columns of blanks, with a caption above and a source below") {
  const doc::Table t = only(
      "The harbour grew.\n\nTable 2. Landings (tons):\n\n"
      "              Salt fish    Cod liver\n"
      "Orrin          1 250.5        17\n"
      "Tesk              40.0         -\n"
      "Upper Kelst      312.2       108\n"
      "\nSource: Harbour Office, 1931.\n\nIt fell again.\n");
  CHECK(t.label == "Table 2");
  CHECK(t.unit == "tons");
  CHECK(t.source == "Source: Harbour Office, 1931.");
  CHECK(t.columns == Strings{"", "Salt fish", "Cod liver"});
  CHECK(t.rows == Rows{{"Orrin", "1 250.5", "17"}, {"Tesk", "40.0", "-"}, {"Upper Kelst", "312.2", "108"}});
  CHECK(t.cells[1].value == "1250.5");
  CHECK(t.cells[5].kind == doc::CellKind::kMissing);
}

TEST_CASE("dot leaders, rules, a heading over two columns") {
  const doc::Table t = only(
      "                      Boats\n"
      "Port               1911   1921\n"
      "------------------------------\n"
      "Orrin ..........     12     15\n"
      "Tesk ...........      7      9\n"
      "Kelst ..........     31     28\n"
      "------------------------------\n"
      "Total ..........     50     52\n");
  CHECK(t.columns == Strings{"Port", "Boats 1911", "Boats 1921"});
  REQUIRE(t.rows.size() == 4);
  CHECK(t.rows[3] == Strings{"Total", "50", "52"});
}

TEST_CASE("tabs, bars, Markdown and box drawing") {
  const Rows rows{{"Orrin", "12", "3.5"}, {"Tesk", "7", ""}, {"Kelst", "31", "0.2"}};
  const Strings columns{"Port", "Boats", "Share"};
  for (std::string_view bytes : {
           "Port\tBoats\tShare\nOrrin\t12\t3.5\nTesk\t7\t\nKelst\t31\t0.2\n",
           "| Port | Boats | Share |\n|:-----|------:|------:|\n| Orrin | 12 | 3.5 |\n| Tesk | 7 | |\n| Kelst | 31 | 0.2 |\n",
           "Port | Boats | Share\n---|---|---\nOrrin | 12 | 3.5\nTesk | 7 |  \nKelst | 31 | 0.2\n",
           "┌───────┬───────┬───────┐\n│ Port  │ Boats │ Share │\n├───────┼───────┼───────┤\n│ Orrin │    12 │   3.5 │\n│ Tesk  │     7 │       │\n"
           "│ Kelst │    31 │   0.2 │\n└───────┴───────┴───────┘\n",
           "+-------+-------+-------+\n| Port  | Boats | Share |\n+=======+=======+=======+\n| Orrin |    12 |   3.5 |\n| Tesk  |     7 |       |\n"
           "| Kelst |    31 |   0.2 |\n+-------+-------+-------+\n"}) {
    CAPTURE(bytes);
    const doc::Table t = only(bytes);
    CHECK(t.columns == columns);
    CHECK(t.rows == rows);
  }
}

TEST_CASE("a page's table: spans, an empty corner, a caption") {
  const doc::Table t = only(
      "<!doctype html><html><body><p>Before the table stands a paragraph of some length.</p><table><caption>Table 3: Crews (men)</caption>"
      "<tr><th rowspan=2></th><th colspan=2>Boats</th><th rowspan=2>Men</th></tr><tr><th>large</th><th>small</th></tr>"
      "<tr><th>Orrin</th><td>4</td><td></td><td>31</td></tr><tr><th>Tesk</th><td colspan=2>2</td><td>1,018</td></tr></table><p>After it.</p></body></html>");
  CHECK(t.label == "Table 3");
  CHECK(t.caption == "Crews (men)");
  CHECK(t.unit == "");
  CHECK(t.columns == Strings{"", "Boats large", "Boats small", "Men"});
  CHECK(t.rows == Rows{{"Orrin", "4", "", "31"}, {"Tesk", "2", "", "1,018"}});
  CHECK(t.cells[7].value == "1018");
}

TEST_CASE("one cell a line without a caption") {
  const doc::Table t = only("Some words stand before it, as they do in most papers of this kind.\n\nPort\n\nBoats\n\nMen\n\nOrrin\n\n12\n\n83\n\nTesk\n\n7\n\n41\n\n"
                            "Kelst\n\n31\n\n160\n\nMerrin\n\n9\n\n60\n\nThe next paragraph says what all of it means, at some length and in words.\n");
  CHECK(t.columns == Strings{"Port", "Boats", "Men"});
  CHECK(t.rows == Rows{{"Orrin", "12", "83"}, {"Tesk", "7", "41"}, {"Kelst", "31", "160"}, {"Merrin", "9", "60"}});
}

TEST_CASE("what is no table") {
  for (std::string_view bytes : {
           "TO:    SELMORA\nFROM:  KELST\nREF:   DRAVIK 12\n",
           "The tide came  in early,\nand boats  were lost\nin the bay  of Orrin.\n",
           "Home | World | Sport\nSalt | Fish | Tar\n",
           "Roses are red    and so are we\nViolets are blue    as is the sea\nSalt is white    and so is foam\nAll of us    are far from home\n",
           "<html><body><table><tr><td><ul><li>Home<li>News</ul></td><td><p>The long text of the page.</p><table><tr><td>1<td>2<tr><td>3<td>4</table>"
           "</td></tr><tr><td>foot</td><td>more</td></tr></table></body></html>",
           "Harbour Office\n12 Quay Road\nOrrin 4410\nTel 555 0171\n", "Most read\n\n1\n\nThe pilots go home\n\n2\n\nA ship is late again\n\n3\n\n"
           "Salt is dear\n\n4\n\nNets are torn\n\n5\n\nTar is black\n\n6\n\n"
           "A man\n\n7\n\nThe sea\n\n8\n\nThe end of it\n\n9\n",
           "2019\n\n2018\n\n2017\n\n2016\n\n2015\n\n2014\n\n2013\n\n2012\n\n2011\n",
           "1. Salt\n2. Fish\n3. Tar\n4. Rope\n5. Men\n6. Boats\n7. Oars\n8. Nets\n"}) {
    const doc::Document d = document(bytes);
    CAPTURE(bytes);
    for (const doc::Table& t : d.tables) CHECK(t.rows == Rows{{"1", "2"}, {"3", "4"}});   // the inner one may stay
  }
}

// Tables made at random, printed in every way, read back.
TEST_CASE("property: what is printed as a table is read back cell by cell") {
  std::mt19937 random(11);
  const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const char* const stubs[] = {"Orrin", "Upper Kelst", "Tesk", "Dravik", "Port Halden", "Merrin", "Selmora", "Old Quay", "Ost", "Varn"};
  const char* const names[] = {"Salt", "Fish", "Tar", "Rope", "Boats", "Nets"};
  for (int round = 0; round < 80; ++round) {
    const size_t columns = 2 + pick(5);
    const size_t count = 4 + pick(7);
    Strings header{"Port"};
    for (size_t c = 1; c < columns; ++c) header.emplace_back(names[c - 1]);
    Rows rows;
    for (size_t r = 0; r < count; ++r) {
      Strings row{stubs[r % std::size(stubs)]};
      for (size_t c = 1; c < columns; ++c) {
        const bool decimal = c % 2 == 0;
        row.push_back(std::to_string(1 + pick(decimal ? 90 : 900)) + (decimal ? "." + std::to_string(pick(10)) : ""));
      }
      rows.push_back(row);
    }
    std::string blanks, tabs, bars, lines = "Table 1. Trade of the ports:\n\n", page = "<html><body><table><tr>";
    const auto print = [&](const Strings& row, bool head) {
      for (size_t c = 0; c < columns; ++c) {
        blanks += c == 0 ? row[c] + std::string(14 - row[c].size(), ' ') : std::string(9 - row[c].size(), ' ') + row[c];
        tabs += (c ? "\t" : "") + row[c];
        bars += "| " + row[c] + " ";
        lines += row[c] + "\n\n";
        page += (head ? "<th>" : "<td>") + row[c];
      }
      blanks += "\n", tabs += "\n", bars += "|\n", page += "</tr><tr>";
    };
    print(header, true);
    for (size_t c = 0; c < columns; ++c) bars += "|---";
    bars += "|\n";
    for (const Strings& row : rows) print(row, false);
    page += "</table></body></html>";
    const Strings prints{blanks, tabs, bars, page, lines};
    for (const std::string& bytes : prints) {
      if (&bytes == &prints.back() && count * (columns - 1) < 8) continue;
      const doc::Table t = only(bytes);
      CHECK(t.columns == header);
      CHECK(t.rows == rows);
    }
  }
}
