#include "stemma/audit/series.h"

#include <doctest/doctest.h>

#include "stemma/audit/fixture_internal.h"
#include "stemma/audit/scale.h"

using namespace stemma;
using audit::Code;
using audit::Finding;
using audit::Rows;
using audit::Severity;

namespace {

doc::Document document_of(const Rows& a, const Rows& b) {
  doc::Document d;
  d.text = audit::text_of(a) + audit::text_of(b);
  d.tables = {audit::table_of(a, true), audit::table_of(b, true)};
  return d;
}

}  // namespace

TEST_CASE("one series in two tables, with two values in one year") {
  const doc::Document d = document_of(
      {{"Year", "Salt", "Tar"}, {"1901", "83", "2"}, {"1902", "155", "25"}, {"1903", "111", "0"}, {"1904", "153", "7"}, {"1905", "148", "9"}, {"1906", "117", "4"}},
      {{"Year", "Salt of the coast"}, {"1901", "83"}, {"1902", "155"}, {"1903", "111"}, {"1904", "135"}, {"1905", "148"}, {"1906", "117"}});
  std::vector<Finding> found;
  audit::audit_series(d, found);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == Code::kContradiction);
  CHECK(found[0].severity == Severity::kWarning);
  CHECK(found[0].stated == "153");
  CHECK(found[0].computed == "135");
  CHECK(found[1].severity == Severity::kVerified);
  CHECK(found[1].message == "the two columns agree in 5 of 6 places that they share");
}

TEST_CASE("columns of noughts, and columns that differ, are no common series") {
  std::vector<Finding> found;
  audit::audit_series(document_of({{"Year", "A"}, {"1901", "0"}, {"1902", "0"}, {"1903", "0"}, {"1904", "0"}, {"1905", "0"}, {"1906", "1"}},
                                  {{"Year", "B"}, {"1901", "0"}, {"1902", "0"}, {"1903", "0"}, {"1904", "0"}, {"1905", "0"}, {"1906", "2"}}),
                      found);
  audit::audit_series(document_of({{"Year", "A"}, {"1901", "11"}, {"1902", "12"}, {"1903", "13"}, {"1904", "14"}, {"1905", "15"}},
                                  {{"Year", "B"}, {"1901", "21"}, {"1902", "12"}, {"1903", "33"}, {"1904", "44"}, {"1905", "15"}}),
                      found);
  CHECK(found.empty());
}

TEST_CASE("currencies and scales of captions and heads") {
  CHECK(audit::money_unit("mln USD").scale == 1e6);
  CHECK(audit::money_unit("US$ billions").scale == 1e9);
  CHECK(audit::money_unit("US$ billions").currency == "USD");
  CHECK(audit::money_unit("millones de dólares").currency == "USD");
  CHECK(audit::money_unit("hectares, thousand").stated == false);
  CHECK(audit::money_unit("Europe, millions").stated == false);
  CHECK(audit::money_unit("").stated == false);
}
