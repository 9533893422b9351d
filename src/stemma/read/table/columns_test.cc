#include "stemma/read/table/columns.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace stemma::read::table;

namespace {

std::vector<Look> looks(const std::vector<std::string>& cells) {
  std::vector<Look> out;
  for (const std::string& cell : cells) out.push_back(look_at(cell));
  return out;
}

}  // namespace

TEST_CASE("columns of a small table with its empty cells") {
  const auto cells = looks({"", "In", "Out", "Salt", "5", "17", "Fish", "7", "40", "Rope", "2", "31", "Tar", "9", "12"});
  const Layout l = lay_out(cells, {true, true});
  CHECK(l.columns == 3);
  CHECK(l.body == 3);
  CHECK(l.column_of == std::vector<uint16_t>{0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2});
}

TEST_CASE("a cell left out leaves its place") {
  const auto cells = looks({"Salt", "Fish", "Orrin", "5", "17.5", "Tesk", "40.1", "Kelst", "2", "31.2", "Dravik", "9", "12.9", "Halden", "4", "18.4", "Merrin", "3", "11.1"});
  const Layout l = lay_out(cells, {false, true});
  CHECK(l.columns == 3);
  REQUIRE(l.body == 2);
  CHECK(l.column_of[3] == 0);   // Tesk
  CHECK(l.column_of[4] == 2);   // 40.1
}

TEST_CASE("nothing, one cell, all the same") {
  CHECK(lay_out({}, {}).columns == 0);
  CHECK(lay_out(looks({"1"}), {}).columns == 0);
  CHECK(lay_out(std::vector<Look>(50), {true, true}).column_of.size() <= 50);
}

TEST_CASE("random cells: every cell from the body on has a column, within the number found") {
  std::mt19937 random(7);
  const char* const kinds[] = {"", "word", "two words", "7", "1 250", "3.5", "17%", "-", "1990", "n/a", "9,999,999"};
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> cells;
    for (auto n = random() % 90; n > 0; --n) cells.emplace_back(kinds[random() % std::size(kinds)]);
    const Layout l = lay_out(looks(cells), {round % 2 == 0, true});
    if (l.columns == 0) continue;
    CHECK(l.body + l.column_of.size() == cells.size());
    for (const uint16_t column : l.column_of) CHECK(column < l.columns);
  }
}
