// Sentences against the tables that they cite, and against each other.
#include "stemma/audit/told.h"

#include <doctest/doctest.h>

#include "stemma/audit/audit.h"
#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using namespace stemma::audit;

namespace {

// One paragraph behind a table of landings in mln USD.
std::vector<Finding> findings_in(const std::string& sentence) {
  const Rows rows = {{"", "Hake USD mln", "Squid USD mln"}, {"1995", "11.4", "0.3"}, {"1996", "12.9", "0.4"}, {"1997", "14.2", "0.5"}, {"1998", "17.8", "0.3"}};
  doc::Document d;
  d.language = "en";
  d.tables.push_back(table_of(rows, true));
  d.tables[0].label = "Table 1";
  d.text = text_of(rows);
  doc::Block paragraph;
  paragraph.span = {static_cast<uint32_t>(d.text.size()), static_cast<uint32_t>(d.text.size() + sentence.size())};
  d.text += sentence;
  d.blocks.push_back(paragraph);
  std::vector<Finding> out;
  for (Finding& f : audit::audit(d)) {
    if (f.where.starts_with("sentence")) out.push_back(std::move(f));
  }
  return out;
}

}  // namespace

TEST_CASE("a figure against the cell that its sentence names") {
  const auto holds = findings_in("In 1996 the landings of hake brought USD 12.9 million (Table 1).");
  REQUIRE(holds.size() == 1);
  CHECK(holds[0].severity == Severity::kVerified);
  const auto fails = findings_in("In 1996 the landings of hake brought USD 19.2 million (Table 1).");
  REQUIRE(fails.size() == 1);
  CHECK(fails[0].code == Code::kContradiction);
  CHECK(fails[0].severity == Severity::kWarning);
  CHECK(fails[0].message == "the text says 19200000; Table 1, 1996, Hake USD mln has 12.9");
}

TEST_CASE("what names no cell, or is hedged, is not doubted") {
  CHECK(findings_in("In 1996 the fleet cost USD 19.2 million (Table 1).").empty());
  CHECK(findings_in("In 1996 the landings of hake brought about USD 19.2 million (Table 1).").empty());
  CHECK(findings_in("In 1996 the landings of hake brought USD 19.2 million.").empty());
}

TEST_CASE("a range against a column that runs from one end to the other") {
  const auto all = findings_in("Squid brought no more than USD 300 – 500 thousand (Table 1).");
  REQUIRE(all.size() == 1);
  CHECK(all[0].severity == Severity::kVerified);
  CHECK(all[0].evidence.size() == 5);
  CHECK(findings_in("Squid brought no more than USD 300 – 700 thousand (Table 1).").empty());
}

TEST_CASE("a share of something whose size another sentence gives") {
  const auto all = findings_in("The Orrin budget reached the level of USD 13.2 billion in 2006. The loan of USD 2.1 billion represents only 0.02% of the total Orrin budget.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::kUnitScale);
  CHECK(all[0].severity == Severity::kNote);
  const auto holds = findings_in("The Orrin budget reached the level of USD 13.2 billion in 2006. The loan of USD 2.1 billion represents only 16% of the total Orrin budget.");
  REQUIRE(holds.size() == 1);
  CHECK(holds[0].severity == Severity::kVerified);
  CHECK(findings_in("The Orrin budget reached the level of USD 13.2 billion in 2006. The loan of USD 2.1 billion represents only 9% of the total Orrin budget.").empty());
}
