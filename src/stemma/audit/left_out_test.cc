#include "stemma/audit/left_out.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"
#include "stemma/audit/tables/totals.h"

using namespace stemma;
using audit::Finding;
using audit::Rows;

namespace {

std::vector<Finding> found(const Rows& rows) {
  const doc::Table table = audit::table_of(rows, true);
  const audit::Grid grid(table);
  const audit::Names names(table);
  std::vector<audit::Sum> sums;
  for (const bool across : {false, true}) {
    for (audit::Sum& s : audit::find_sums(grid, audit::FigureKind::kNumber, {.across = across, .totals = names.called(across, audit::kTotalWords)})) sums.push_back(std::move(s));
  }
  std::vector<Finding> out;
  audit::left_out(grid, names, sums, out);
  return out;
}

}  // namespace

TEST_CASE("a total that all columns fall short of: a row may be left out") {
  const auto out = found({{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Total", "2008", "2677", "2327"}});
  REQUIRE(out.size() == 1);   // 1909: 251, 1910: 777, 1911: 536 of a third line
  CHECK(out[0].severity == audit::Severity::kWarning);
  CHECK(out[0].stated == "2008");
  CHECK(out[0].computed == "1757");
  CHECK(out[0].delta == "251");
  CHECK(out[0].formula == "1250 + 507 = 1757");
  CHECK(out[0].evidence.size() == 3);
  REQUIRE(out[0].explanations.size() == 1);
  CHECK(out[0].explanations[0] == "a row of 251, 777, 536 would close the total");
}

TEST_CASE("nothing is said where the block closes, where it is too much, where most is missing") {
  CHECK(found({{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Total", "1757", "1900", "1791"}}).empty());
  CHECK(found({{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Total", "2008", "1677", "2327"}}).empty());
  CHECK(found({{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Total", "9008", "9677", "9327"}}).empty());
}

TEST_CASE("a line that is called nothing must be missed by little, in three columns") {
  const Rows rows = {{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Kelst", "2251", "2777", "2536"},
                     {"Harbour", "4093", "4793", "4427"}};   // 4008, 4677, 4327 and 85, 116, 100 more
  CHECK(found(rows).size() == 1);
  const Rows apart = {{"", "1909", "1910", "1911"}, {"Orrin", "1250", "1381", "1204"}, {"Tesk", "507", "519", "587"}, {"Kelst", "2251", "2777", "2536"},
                      {"Harbour", "5093", "5793", "5427"}};
  CHECK(found(apart).empty());
}
