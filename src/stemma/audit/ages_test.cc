// Ages and lengths of time against the days of their sentence.
#include <doctest/doctest.h>

#include "stemma/audit/audit.h"
#include "stemma/audit/calendar.h"

using namespace stemma;
using namespace stemma::audit;

namespace {

std::vector<Finding> findings_in(const std::string& text) {
  doc::Document d;
  d.text = text;
  d.language = "en";
  doc::Block paragraph;
  paragraph.span = {0, static_cast<uint32_t>(text.size())};
  d.blocks.push_back(paragraph);
  return audit::audit(d);
}

}  // namespace

TEST_CASE("an age between two days") {
  const auto wrong = findings_in("Born on 3 May 1871, he died on 9 June 1950 at the age of 81.");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].code == Code::kDateArithmetic);
  CHECK(wrong[0].computed == "79");
  const auto right = findings_in("Born on 3 May 1871, she died on 2 May 1950 at the age of 78.");
  REQUIRE(right.size() == 1);
  CHECK(right[0].severity == Severity::kVerified);
}

TEST_CASE("a length of time between two days") {
  const auto wrong = findings_in("The lockout, which began on 2 March 1912 and ended on 16 March 1912, lasted five weeks.");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].severity == Severity::kWarning);
  CHECK(findings_in("The lockout, which began on 2 March 1912, lasted five weeks.").empty());
}

TEST_CASE("days are counted over leap years") {
  CHECK(number_of(*day_of("1912-03-01")) - number_of(*day_of("1912-02-28")) == 2);
  CHECK(number_of(*day_of("1900-03-01")) - number_of(*day_of("1900-02-28")) == 1);
  CHECK(!day_of("1912-03"));
}
