#include "stemma/audit/quotients.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::Closing;
using audit::Grid;
using audit::Quotient;
using audit::QuotientKind;
using audit::Rows;

namespace {

std::vector<Quotient> found(const Rows& rows, bool across = true) { return audit::find_quotients(Grid(audit::table_of(rows)), across); }

}  // namespace

TEST_CASE("a rate of a thousand is told by its figures, whatever stands over it") {
  // 312 / 20 417 = 15.28 of a thousand, and so on
  const Rows rows = {{"a", "20417", "312", "15.28"}, {"b", "8830", "97", "10.99"}, {"c", "51266", "1204", "23.49"}, {"d", "7719", "58", "7.51"}, {"e", "33008", "541", "16.39"}};
  const auto q = found(rows);
  REQUIRE(q.size() == 1);
  CHECK(q[0].kind == QuotientKind::kQuotient);
  CHECK(q[0].target == 3);
  CHECK(q[0].over == 2);
  CHECK(q[0].under == 1);
  CHECK(q[0].scale == 1000);
  CHECK(q[0].holds == 5);
  CHECK(q[0].fails == 0);
}

TEST_CASE("a change printed as a fraction") {
  // (1 210 − 1 100) / 1 100 = .100, (417 − 560) / 560 = −.255 …
  const Rows rows = {{"a", "1100", "1210", "0.100"}, {"b", "560", "417", "-0.255"}, {"c", "2047", "2391", "0.168"}, {"d", "981", "1006", "0.025"}, {"e", "3358", "2872", "-0.145"}};
  const auto q = found(rows);
  REQUIRE(q.size() == 1);
  CHECK(q[0].kind == QuotientKind::kChange);
  CHECK(q[0].target == 3);
  CHECK(q[0].over == 2);
  CHECK(q[0].under == 1);
  CHECK(q[0].scale == 1);
}

TEST_CASE("number, price and amount are one product, not three quotients") {
  const Rows rows = {{"a", "13", "4.25", "55.25"}, {"b", "7", "18.10", "126.70"}, {"c", "42", "3.99", "167.58"}, {"d", "19", "11.45", "217.55"}, {"e", "88", "2.05", "180.40"}};
  const auto q = found(rows);
  REQUIRE(q.size() == 1);
  CHECK(q[0].kind == QuotientKind::kProduct);
  CHECK(q[0].target == 3);
}

TEST_CASE("rows of a table, and one slip among them") {
  const Rows rows = {{"pupils", "1204", "877", "2310", "645", "1519"}, {"teachers", "61", "52", "113", "37", "74"}, {"pupils a teacher", "19.74", "16.87", "24.04", "17.43", "20.53"}};
  const Grid grid(audit::table_of(rows));
  const auto q = audit::find_quotients(grid, false);   // 2310 / 113 is 20.44
  REQUIRE(q.size() == 1);
  CHECK(q[0].target == 2);
  CHECK(q[0].holds == 4);
  CHECK(q[0].fails == 1);
  const auto p = audit::place_of({&grid, false}, q[0], 3);
  CHECK(p.closing == Closing::kFails);
  CHECK(p.middle == doctest::Approx(20.442).epsilon(0.0001));
  CHECK(p.stated == doctest::Approx(24.04));
}

TEST_CASE("small figures that meet by accident are no quotient") {
  CHECK(found({{"a", "6", "3", "2"}, {"b", "8", "2", "4"}, {"c", "9", "3", "3"}}).empty());
  CHECK(found({{"a", "1", "1", "1"}, {"b", "1", "1", "1"}, {"c", "1", "1", "1"}, {"d", "1", "1", "1"}}).empty());
  CHECK(audit::find_quotients(Grid(doc::Table{}), true).empty());
}
