#include "stemma/audit/prose.h"

#include <doctest/doctest.h>

#include "stemma/audit/audit.h"

using namespace stemma;
using audit::Code;
using audit::Finding;
using audit::Severity;

namespace {

std::vector<Finding> findings_in(const std::string& text, const std::string& language = "en") {
  doc::Document d;
  d.text = text;
  d.language = language;
  doc::Block paragraph;
  paragraph.span = {0, static_cast<uint32_t>(text.size())};
  d.blocks.push_back(paragraph);
  return audit::audit(d);
}

}  // namespace

TEST_CASE("from A to B, an increase of p percent") {
  const auto holds = findings_in("Landings rose from 120 to 150 tons, an increase of 25%.");
  REQUIRE(holds.size() == 1);
  CHECK(holds[0].severity == Severity::kVerified);
  const auto fails = findings_in("Landings rose from 120 to 150 tons, an increase of 52%.");
  REQUIRE(fails.size() == 1);
  CHECK(fails[0].code == Code::kGrowth);
  CHECK(fails[0].severity == Severity::kError);
  CHECK(fails[0].stated == "52");
  CHECK(fails[0].computed == "25");
  CHECK(fails[0].formula == "(150 − 120) / 120 = 25 %");
}

TEST_CASE("a share that holds with a thousand times more is a matter of scale") {
  const auto all = findings_in("The state earned USD 93 billion, which accounted for 0.7% of the federation's income of USD 13.2 billion.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::kUnitScale);
  CHECK(all[0].explanations.size() == 1);
}

TEST_CASE("parts that are counted up to a total") {
  const auto all = findings_in("The storm killed 12 people: 5 sailors and 8 children.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::kSum);
  CHECK(all[0].computed == "13");
  CHECK(findings_in("The dead included 5 sailors and 8 children among 20 victims.").empty());
}

TEST_CASE("weekdays against their dates, in Spanish too") {
  const auto wrong = findings_in("The treaty was signed on Friday, April 12, 2006, in the capital.");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].code == Code::kDateArithmetic);
  CHECK(wrong[0].computed == "Wednesday");
  const auto right = findings_in("El acuerdo se firmó el miércoles 12 de abril de 2006 en la capital.", "es");
  REQUIRE(right.size() == 1);
  CHECK(right[0].severity == Severity::kVerified);
}

TEST_CASE("one period with two last days") {
  const auto all = findings_in("They stay between June 1 and December 31, 2023. The stay has two parts: from June 1, 2023 to September 30, 2023, and from October 1, 2023 to December 30, 2023.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].code == Code::kDateContradiction);
  CHECK(all[0].stated == "2023-12-31");
  CHECK(all[0].computed == "2023-12-30");
}

TEST_CASE("claims that say nothing to hold them against give no finding") {
  CHECK(findings_in("Exports grew by 3% in 2011.").empty());
  CHECK(findings_in("Temperatures ranged from 10 to 30 degrees, and 95% of the wells were dry.").empty());
  CHECK(findings_in("").empty());
}

TEST_CASE("a change by so much to so much, and figures that share a scale") {
  const auto fell = findings_in("The budget fell by USD 30 million to USD 270 million, a drop of 15 percent.");
  REQUIRE(fell.size() == 1);
  CHECK(fell[0].computed == "10");
  const auto shared = findings_in("El presupuesto bajó de 300 a 270 millones de pesos, una caída del 10 %.", "es");
  REQUIRE(shared.size() == 1);
  CHECK(shared[0].severity == Severity::kVerified);
}

TEST_CASE("of the whole, a part with its percentage") {
  const auto all = findings_in("Of the 1,200 barns inspected, 300 (35%) had no chimney.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].computed == "25");
  CHECK(findings_in("Of the 1,200 barns inspected in May, 300 burned down and 35% stayed dry.").empty());
}
