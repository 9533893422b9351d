#include "stemma/audit/sums.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::FigureKind;
using audit::Grid;
using audit::Rows;
using audit::Sum;

namespace {

std::vector<Sum> sums_of(const Rows& rows, bool across) { return audit::find_sums(Grid(audit::table_of(rows)), FigureKind::kNumber, {.across = across, .totals = {}}); }

using Parts = std::vector<uint32_t>;

}  // namespace

TEST_CASE("a total to the right, to the left, and apart from its parts") {
  const auto right = sums_of({{"a", "1250", "381", "1631"}, {"b", "507", "419", "926"}, {"c", "251", "777", "1028"}, {"d", "640", "602", "1242"}}, true);
  REQUIRE(right.size() == 1);
  CHECK(right[0].target == 3);
  CHECK(right[0].parts == Parts{1, 2});
  CHECK(right[0].holds == 4);
  const auto left = sums_of({{"a", "1631", "1250", "381"}, {"b", "926", "507", "419"}, {"c", "1028", "251", "777"}, {"d", "1242", "640", "602"}}, true);
  REQUIRE(left.size() == 1);
  CHECK(left[0].target == 1);
  CHECK(left[0].parts == Parts{2, 3});
  const auto apart = sums_of({{"a", "1631", "9137", "1250", "381"}, {"b", "926", "2214", "507", "419"}, {"c", "1028", "7341", "251", "777"}, {"d", "1242", "5581", "640", "602"}}, true);
  REQUIRE(apart.size() == 1);
  CHECK(apart[0].target == 1);
  CHECK(apart[0].parts == Parts{3, 4});
}

TEST_CASE("a total of subtotals rather than of what they are made of") {
  const Rows rows = {{"a", "1250", "381"}, {"b", "507", "419"},  {"ab", "1757", "800"}, {"c", "251", "777"},
                     {"d", "640", "602"},  {"cd", "891", "1379"}, {"all", "2648", "2179"}};
  const auto sums = sums_of(rows, false);
  REQUIRE(sums.size() == 3);
  for (const Sum& s : sums) {
    if (s.target == 2) CHECK(s.parts == Parts{0, 1});
    if (s.target == 5) CHECK(s.parts == Parts{3, 4});
    if (s.target == 6) CHECK(s.parts == Parts{2, 5});
  }
}

TEST_CASE("a fault in one place does not hide the relation") {
  const auto sums = sums_of({{"a", "1250", "381", "1631"}, {"b", "507", "419", "962"}, {"c", "251", "777", "1028"}, {"d", "640", "602", "1242"}, {"e", "118", "94", "212"}}, true);
  REQUIRE(sums.size() == 1);
  CHECK(sums[0].holds == 4);
  CHECK(sums[0].fails == 1);
}

TEST_CASE("figures that agree by accident are no sum") {
  CHECK(sums_of({{"a", "1", "2", "3"}, {"b", "4", "1", "7"}, {"c", "2", "9", "5"}}, true).empty());
  CHECK(sums_of({{"a", "1", "2", "3"}}, true).empty());
  CHECK(sums_of({}, true).empty());
}

TEST_CASE("an instance knows its slack") {
  const Grid g(audit::table_of({{"a", "0.3", "15", "117", "132.3"}}));
  const auto i = audit::instance_of({&g, true}, FigureKind::kNumber, 4, {1, 2, 3}, 0);
  CHECK(i.closing == audit::Closing::kHolds);
  CHECK(g.print(i.computed) == "132.3");
  CHECK(g.print(i.slack) == "1.1");
}

TEST_CASE("figures that a census rounded to fives close within two and a half each") {
  const Rows rows = {{"a", "1250", "385", "2205"}, {"b", "505", "420", "1985"}, {"c", "250", "775", "1535"}, {"d", "640", "605", "1120"}, {"all", "2640", "2190", "6840"}};
  // 2645 for 2640 and 2185 for 2190: five apart, five figures allow 12
  const auto sums = sums_of(rows, false);
  REQUIRE(sums.size() == 1);
  CHECK(sums[0].target == 4);
  CHECK(sums[0].holds == 3);
  CHECK(sums[0].fails == 0);
}

TEST_CASE("columns of other things do not hide a sum, nor one slip beside them") {
  const Rows rows = {{"a", "1250", "3817", "2204", "0.87", "0.91", "0.44"}, {"b", "5075", "419", "1987", "0.41", "0.35", "0.39"}, {"c", "2519", "777", "1536", "0.16", "0.12", "0.28"},
                     {"d", "6403", "602", "1124", "0.37", "0.40", "0.31"}, {"all", "15247", "5615", "6851", "0.36", "0.38", "0.33"}};
  const auto whole = sums_of(rows, false);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].holds == 3);
  CHECK(whole[0].far == 3);
  Rows wrong = rows;
  wrong[1][1] = "5705";
  const auto slip = sums_of(wrong, false);
  REQUIRE(slip.size() == 1);
  CHECK(slip[0].holds == 2);
}
