#include "stemma/read/table/header.h"

#include <string>

#include <doctest/doctest.h>
#include "stemma/read/table/grid.h"

using namespace stemma;
using namespace stemma::read::table;

namespace {

using Strings = std::vector<std::string>;

// The names of columns for a header printed as these cells.
Strings names(const Strings& cells, size_t columns) {
  std::string text;
  std::vector<Span> spans;
  for (const std::string& cell : cells) {
    const auto at = static_cast<uint32_t>(text.size());
    spans.push_back({at, at + static_cast<uint32_t>(cell.size())});
    text += cell + "\n";
  }
  Grid grid{columns, name_columns(text, spans, columns), {}};
  return make_table(text, grid).columns;
}

}  // namespace

TEST_CASE("a header of one whole row, with its corner and without") {
  CHECK(names({"", "In", "Out"}, 3) == Strings{"", "In", "Out"});
  CHECK(names({"Year", "In", "Out"}, 3) == Strings{"Year", "In", "Out"});
  CHECK(names({"In", "Out"}, 3) == Strings{"", "In", "Out"});
  CHECK(names({}, 2) == Strings{"", ""});
}

TEST_CASE("headings that span the columns below") {
  CHECK(names({"Sold", "Bought", "", "t", "%", "", "t", "%"}, 6) == Strings{"Sold", "Sold t", "Sold %", "Bought", "Bought t", "Bought %"});
  CHECK(names({"Town", "Salt", "", "Fish", "", "", "in", "out", "in", "out"}, 5) == Strings{"Town", "Salt in", "Salt out", "Fish in", "Fish out"});
  CHECK(names({"Salt", "Fish", "in", "out", "in", "out"}, 5) == Strings{"", "Salt in", "Salt out", "Fish in", "Fish out"});
  CHECK(names({"2006", "Orrin", "Tesk", "Kelst"}, 4) == Strings{"", "2006 Orrin", "2006 Tesk", "2006 Kelst"});
}

TEST_CASE("a heading cut over two lines, and two glued together") {
  CHECK(names({"", "Area sown (ha)", "Ships", "lost", "Men taken at sea"}, 4) == Strings{"", "Area sown (ha)", "Ships lost", "Men taken at sea"});
  CHECK(names({"", "2012 2013", "Change"}, 4) == Strings{"", "2012", "2013", "Change"});
}
