#include "stemma/audit/derived.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::Code;
using audit::Finding;
using audit::Rows;
using audit::Severity;

namespace {

std::vector<Finding> findings(const Rows& rows) {
  const doc::Table table = audit::table_of(rows, true);
  std::vector<Finding> out;
  audit::audit_derived(audit::Grid(table), audit::Names(table), out);
  return out;
}

const Rows kRates = {{"", "Births", "Persons", "Per 1000"}, {"Ardal", "312", "20417", "15.28"}, {"Brusk", "97", "8830", "10.99"},
                     {"Coven", "1204", "51266", "23.49"},   {"Dorrit", "58", "7719", "5.71"},   {"Emly", "541", "33008", "16.39"},
                     {"Fosse", "880", "40112", "21.94"},    {"Ghent", "267", "15304", "17.45"}};

}  // namespace

TEST_CASE("the rate of one row does not follow from its figures") {
  const auto found = findings(kRates);   // 58 / 7719 is 7.51 of a thousand
  REQUIRE(found.size() == 2);
  const Finding& f = found[0];
  CHECK(f.code == Code::kRatio);
  CHECK(f.severity == Severity::kError);
  CHECK(f.stated == "5.71");
  CHECK(f.computed == "7.514");
  CHECK(f.delta == "-1.804");
  CHECK(f.formula == "1000 · 58 / 7719 = 7.514");
  CHECK(f.evidence.size() == 3);
  CHECK(found[1].severity == Severity::kVerified);
  CHECK(found[1].message == "holds in 6 of 7 rows: Per 1000 is 1000 · Births / Persons");
  CHECK(found[1].evidence.size() == 8);   // target and figures of the first row, targets of the others
}

TEST_CASE("the rate of a total may be a mean of rates: a warning; of a line of means nothing is said") {
  Rows rows = kRates;
  rows[4][3] = "7.51";
  rows.push_back({"Total", "3359", "176656", "16.15"});
  const auto found = findings(rows);   // 3359 / 176 656 is 19.01
  REQUIRE(found.size() == 2);
  CHECK(found[0].severity == Severity::kWarning);
  rows.back()[0] = "Average";
  CHECK(findings(rows).size() == 1);
}
