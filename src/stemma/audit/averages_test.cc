#include "stemma/audit/averages.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::Average;
using audit::Closing;
using audit::Grid;
using audit::Rows;

TEST_CASE("a mean below its column, told by long figures alone") {
  // (412.7 + 388.1 + 455.9 + 401.2) / 4 = 414.475
  const Rows rows = {{"a", "412.7", "31"}, {"b", "388.1", "47"}, {"c", "455.9", "18"}, {"d", "401.2", "66"}, {"", "414.475", "40.5"}};
  const auto found = audit::find_averages(Grid(audit::table_of(rows)), false, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].target == 4);
  CHECK(found[0].first == 0);
  CHECK(found[0].last == 3);
  CHECK(found[0].holds == 2);
}

TEST_CASE("a mean behind a total, and one place that is wrong") {
  const Rows rows = {{"a", "1250", "381", "722", "94"}, {"b", "507", "419", "390", "118"}, {"c", "251", "777", "641", "75"}, {"total", "2008", "1577", "1753", "287"},
                     {"mean", "669.3", "525.7", "548.3", "95.7"}};
  const std::vector<bool> named = {false, false, false, false, true};
  const Grid grid(audit::table_of(rows));
  const auto found = audit::find_averages(grid, false, named);   // 1753 / 3 is 584.3
  REQUIRE(found.size() == 1);
  CHECK(found[0].target == 4);
  CHECK(found[0].first == 0);
  CHECK(found[0].last == 2);
  CHECK(found[0].holds == 3);
  CHECK(found[0].fails == 1);
  const auto p = audit::place_of({&grid, false}, found[0], 3);
  CHECK(p.closing == Closing::kFails);
  CHECK(p.computed * grid.unit() == doctest::Approx(584.333).epsilon(0.00001));
  CHECK(p.parts == 3);
}

TEST_CASE("a place that holds when empty cells count as noughts says nothing") {
  const Rows rows = {{"a", "8.5", "7.2"}, {"b", "", "9.9"}, {"c", "9.3", "6.1"}, {"d", "6.4", "8.0"}, {"mean", "6.05", "7.8"}};   // 24.2 / 4, not 24.2 / 3
  const Grid grid(audit::table_of(rows));
  CHECK(audit::place_of({&grid, false}, Average{false, 4, 0, 3}, 1).closing == Closing::kTrivial);
  CHECK(audit::place_of({&grid, false}, Average{false, 4, 0, 3}, 2).closing == Closing::kHolds);
}

TEST_CASE("round and equal figures meet their mean by accident") {
  const Rows rows = {{"a", "50000", "7"}, {"b", "140000", "7"}, {"c", "110000", "7"}, {"d", "100000", "7"}, {"e", "60000", "7"}, {"f", "180000", "7"}, {"g", "90000", "7"}, {"h", "130000", "7"}};
  CHECK(audit::find_averages(Grid(audit::table_of(rows)), false, {}).empty());   // d is the mean of a, b and c
  CHECK(audit::find_averages(Grid(doc::Table{}), false, {}).empty());
}
