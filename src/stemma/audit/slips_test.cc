// What one slip of the pen can make of a figure, and what it cannot.
#include "stemma/audit/slips.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using namespace stemma::audit;

TEST_CASE("one digit, a shift, a sign, two digits that changed places") {
  CHECK(slip_between(1900, 1000, 0) == SlipKind::kDigit);
  CHECK(slip_between(240, 1240, 0) == SlipKind::kDigit);   // the first one was lost
  CHECK(slip_between(491, 419, 0) == SlipKind::kTransposed);
  CHECK(slip_between(4910, 491, 0) == SlipKind::kShift);
  CHECK(slip_between(-491, 491, 0) == SlipKind::kSign);
  CHECK(slip_between(491, 491 + 137, 0) == SlipKind::kNone);
  CHECK(slip_between(0, 5, 0) == SlipKind::kNone);
}

TEST_CASE("a digit that carries is two digits") {
  CHECK(slip_between(1995, 2005, 0) == SlipKind::kNone);
  CHECK(slip_between(1985, 1995, 0) == SlipKind::kDigit);
}

TEST_CASE("a sum of rounded figures is met to within their rounding") {
  CHECK(slip_between(1902, 1000, 3) == SlipKind::kDigit);
  CHECK(slip_between(1903, 1904, 3) == SlipKind::kNone);   // rounding alone would do
}

TEST_CASE("long figures tell more than short ones") {
  const auto evidence = [](const Rows& rows) {
    const doc::Table table = table_of(rows);
    const Grid grid(table);
    const View view{&grid, false};
    const std::vector<uint32_t> parts{0, 1};
    return slip_of(view, FigureKind::kNumber, 2, parts, 0, instance_of(view, FigureKind::kNumber, 2, parts, 0)).evidence;
  };
  CHECK(evidence({{"862137"}, {"311941"}, {"1184078"}}) > 2.5);   // 1 for 7
  CHECK(evidence({{"11"}, {"21"}, {"42"}}) < 0.5);
  CHECK(evidence({{"862137"}, {"311941"}, {"1174078"}}) == 0);    // closes
}
