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

TEST_CASE("votes and their total, parts with a total behind them") {
  const auto votes = findings_in("The statute was approved by 57 votes to 31 with 12 abstentions, a total of 110 votes.");
  REQUIRE(votes.size() == 1);
  CHECK(votes[0].code == Code::kVotes);
  CHECK(votes[0].computed == "100");
  const auto sheep = findings_in("They sold 57 sheep, 31 goats and 12 cows, a total of 100 animals.");
  REQUIRE(sheep.size() == 1);
  CHECK(sheep[0].severity == Severity::kVerified);
}

TEST_CASE("so many out of so many; a fraction in words; a factor") {
  const auto out_of = findings_in("They found lead in 12 out of 48 cellars, which is 35 percent.");
  REQUIRE(out_of.size() == 1);
  CHECK(out_of[0].computed == "25");
  const auto half = findings_in("Half of the 86 trustees, 53, left before the vote.");
  REQUIRE(half.size() == 1);
  CHECK(half[0].severity == Severity::kError);
  CHECK(half[0].computed == "43");
  CHECK(findings_in("Half of the 86 trustees left, 53 of them angry.").empty());
  const auto factor = findings_in("The number of carts rose by a factor of three, from 150 to 300.");
  REQUIRE(factor.size() == 1);
  CHECK(factor[0].computed == "2");
}

TEST_CASE("the same share told from both ends, and years between two months") {
  const auto share = findings_in("Some 30 percent of the 1,000 subscribers, roughly 450 people, had never voted.");
  REQUIRE(share.size() == 1);
  CHECK(share[0].computed == "45");
  const auto years = findings_in("The tunnel, begun in May 1904 and opened in May 1911, took nine years to build.");
  REQUIRE(years.size() == 1);
  CHECK(years[0].code == Code::kDateArithmetic);
  CHECK(findings_in("In the last ten years the society has published twelve volumes.").empty());
}

TEST_CASE("a dash with a blank behind it is no sign") {
  const auto all = findings_in("The loss – 500 thousand crowns, or 10 % of the 5 million – was borne.");
  for (const Finding& f : all) CHECK(f.formula.find("-500") == std::string::npos);
}
