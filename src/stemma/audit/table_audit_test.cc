#include "stemma/audit/table_audit.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "stemma/audit/fixture_internal.h"

using namespace stemma;
using audit::Code;
using audit::Finding;
using audit::Rows;
using audit::Severity;

namespace {

std::vector<Finding> findings_of(const Rows& rows) {
  doc::Document d;
  d.text = audit::text_of(rows);
  d.tables.push_back(audit::table_of(rows, true));
  std::vector<Finding> out;
  audit::audit_table(d, d.tables[0], out);
  return out;
}

std::vector<Finding> of(const std::vector<Finding>& all, Severity severity) {
  std::vector<Finding> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](const Finding& f) { return f.severity == severity; });
  return out;
}

bool says(const Finding& f, const std::string& words) {
  return std::any_of(f.explanations.begin(), f.explanations.end(), [&](const std::string& e) { return e.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a total that misses in one column, and closes in the other") {
  const auto all = findings_of({{"", "Salt", "Tar"}, {"Orrin", "1250.4", "38.1"}, {"Tesk", "507.3", "41.9"}, {"Kelst", "251.1", "77.7"},
                                {"Total", "2010.8", "157.7"}});
  const auto errors = of(all, Severity::kError);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == Code::kSum);
  CHECK(errors[0].stated == "2010.8");
  CHECK(errors[0].computed == "2008.8");
  CHECK(errors[0].delta == "2");
  CHECK(errors[0].tolerance == "0.2");
  CHECK(errors[0].formula == "1250.4 + 507.3 + 251.1 = 2008.8");
  CHECK(errors[0].where == "table, Total, Salt");
  CHECK(errors[0].evidence.size() == 4);
  CHECK(of(all, Severity::kVerified).size() == 1);
}

TEST_CASE("what rounding explains is verified") {
  const auto all = findings_of({{"", "Salt", "Tar"}, {"Orrin", "1250.4", "38.1"}, {"Tesk", "507.3", "41.9"}, {"Kelst", "251.1", "77.7"},
                                {"Total", "2009.0", "157.7"}});
  CHECK(of(all, Severity::kError).empty());
  CHECK(of(all, Severity::kVerified).size() == 1);
}

TEST_CASE("a cell is named when it alone repairs row and column") {
  const auto all = findings_of({{"", "Salt", "Tar", "Fish", "All"}, {"Orrin", "1250", "381", "2204", "3835"}, {"Tesk", "507", "419", "1987", "2913"},
                                {"Kelst", "251", "777", "1536", "2564"}, {"All", "2008", "1577", "5727", "9312"}});
  const auto none = of(all, Severity::kError);
  CHECK(none.empty());
  const auto wrong = of(findings_of({{"", "Salt", "Tar", "Fish", "All"}, {"Orrin", "1250", "381", "2204", "3835"}, {"Tesk", "507", "491", "1987", "2913"},
                                     {"Kelst", "251", "777", "1536", "2564"}, {"All", "2008", "1577", "5727", "9312"}}),
                        Severity::kError);
  REQUIRE(wrong.size() == 2);
  for (const Finding& f : wrong) {
    CHECK(says(f, "only table, Tesk, Tar can be changed"));
    CHECK(says(f, "491 for 419: two digits changed places"));
  }
}

TEST_CASE("two failures that cancel each other are told together") {
  const auto all = of(findings_of({{"", "Salt", "Tar", "Fish", "All"}, {"Orrin", "1250", "381", "2204", "3835"}, {"Tesk", "507", "419", "1987", "2939"},
                                   {"Kelst", "251", "777", "1536", "2538"}, {"Varn", "112", "340", "998", "1450"}, {"Osk", "75", "218", "443", "736"},
                                   {"All", "2195", "2135", "7168", "11498"}}),
                      Severity::kError);
  REQUIRE(all.size() == 2);
  CHECK(says(all[0], "cancels with table, Kelst, All"));
  CHECK(says(all[1], "cancels with table, Tesk, All"));
  CHECK(says(all[0], "no change of a single figure"));
}

TEST_CASE("changes and percentages of change, shares of a total") {
  const auto all = findings_of({{"", "2001", "2004", "Change", "Change %"}, {"Orrin", "1250", "1381", "+131", "+10.5 %"}, {"Tesk", "507", "419", "-88", "-17.4 %"},
                                {"Kelst", "251", "777", "+526", "+209.6 %"}, {"Varn", "640", "602", "-38", "-9.5 %"}});
  const auto errors = of(all, Severity::kError);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].code == Code::kPercent);
  CHECK(errors[0].stated == "-9.5");
  CHECK(errors[0].computed == "-5.94");
  const auto verified = of(all, Severity::kVerified);
  CHECK(std::any_of(verified.begin(), verified.end(), [](const Finding& f) { return f.code == Code::kDifference; }));
}

TEST_CASE("figures without a relation give no findings") {
  CHECK(findings_of({{"", "Rain", "Wind"}, {"May", "12", "7"}, {"June", "9", "3"}, {"July", "31", "8"}}).empty());
  CHECK(findings_of({{"", "A"}}).empty());
}

TEST_CASE("a total in a single column is doubted where its name and a slip speak for it") {
  const auto errors = of(findings_of({{"", "Hake"}, {"Orrin", "125047"}, {"Tesk", "50781"}, {"Kelst", "25134"}, {"Varn", "11263"}, {"Total", "212252"}}), Severity::kError);
  REQUIRE(errors.size() == 1);   // 212225
  CHECK(says(errors[0], "212252 for 212225: two digits changed places"));
  CHECK(of(findings_of({{"", "Hake"}, {"Orrin", "125047"}, {"Tesk", "50781"}, {"Kelst", "25134"}, {"Varn", "11263"}, {"Total", "298811"}}), Severity::kError).empty());
}

TEST_CASE("a line of means, parts withheld and figures rounded to fives are not doubted") {
  const Rows sound = {{"", "Salt", "Tar", "Fish", "All"}, {"Orrin", "1250", "381", "2204", "3835"}, {"Tesk", "507", "419", "1987", "2913"},
                      {"Kelst", "251", "777", "1536", "2564"}, {"Varn", "112", "340", "998", "1450"}, {"Osk", "75", "218", "443", "736"}};
  Rows means = sound;
  means.push_back({"Average", "439", "427", "1434", "2900"});
  CHECK(of(findings_of(means), Severity::kError).empty());
  Rows withheld = sound;
  withheld.push_back({"Hamn", "310", "(D)", "512", "1064"});
  CHECK(of(findings_of(withheld), Severity::kError).empty());
  Rows wrong = sound;
  wrong.push_back({"Hamn", "310", "242", "512", "1046"});
  CHECK(of(findings_of(wrong), Severity::kError).size() == 1);
}
