#include "stemma/trace/pairs/changes.h"

#include <doctest/doctest.h>

#include <memory>

#include "stemma/trace/pairs/details.h"
#include "stemma/trace/testing.h"

namespace stemma::trace::pairs {
namespace {

const char* const kPlain =
    "The officials began to purchase small boats in the autumn, and the people of the shore helped them to hide the boats in the woods. "
    "Nobody knew why the officials needed so many boats; the people asked, but got no answer.";
const char* const kSpun =
    "The officials commenced to buy little boats in the fall, and the folks of the shore aided them to conceal the boats in the forests. "
    "Nobody knew why the officials required so many boats; the folks inquired, but got no reply.";
const char* const kEdited =
    "In the autumn officials began to purchase boats. People who lived on the shore, some of them old, helped to hide these, mostly in the woods around "
    "the two villages, without being told what they were for. Nobody knew, then or later, why so many were needed.";

Changes changes(const char* a, const char* b) {
  const auto read = [](const char* text) { return std::make_shared<const doc::Document>(testing::document("d", text)); };
  const Reader x(read(a)), y(read(b));
  const WordRange in_x{0, static_cast<uint32_t>(x.stream().words.size())}, in_y{0, static_cast<uint32_t>(y.stream().words.size())};
  return find_changes(x.stream(), in_x, y.stream(), in_y, counterparts(x.stream(), in_x, y.stream(), in_y));
}

}  // namespace

TEST_CASE("relations of words") {
  CHECK(relate("autumn", "fall") == Relation::kRelated);
  CHECK(relate("boat", "boats") == Relation::kForm);
  CHECK(relate("harbour", "harbowr") == Relation::kSlip);
  CHECK(relate("quickly", "purely") == Relation::kShape);
  CHECK(relate("boat", "justice") == Relation::kOther);
}

TEST_CASE("a machine swaps words and leaves the rest") {
  const Changes c = changes(kPlain, kSpun);
  CHECK(is_spun(c));
  CHECK(c.only_a == 0);
  CHECK(c.only_b == 0);
  bool people = false;
  for (const Swap& s : c.swaps) people = people || (s.a == "people" && s.b == "folks" && s.times == 2);
  CHECK(people);
  REQUIRE(consistency(c).has_value());
  CHECK(*consistency(c) == doctest::Approx(1.0));
  CHECK(is_spun(changes(kSpun, kPlain)));
}

TEST_CASE("an editor is no machine") {
  CHECK_FALSE(is_spun(changes(kPlain, kEdited)));
  CHECK_FALSE(is_spun(changes(kPlain, kPlain)));
  CHECK_FALSE(consistency(changes(kPlain, kPlain)).has_value());
}

TEST_CASE("the same said in other words") {
  const auto said = [](const char* a, const char* b) {
    const Reader x(std::make_shared<const doc::Document>(testing::document("d", a))), y(std::make_shared<const doc::Document>(testing::document("d", b)));
    const WordRange in_x{0, static_cast<uint32_t>(x.stream().words.size())}, in_y{0, static_cast<uint32_t>(y.stream().words.size())};
    return is_paraphrased(x.stream(), in_x, y.stream(), in_y, counterparts(x.stream(), in_x, y.stream(), in_y));
  };
  const char* const source = "The harbour master of Selmora refused the berth to the trawler, because the owners had paid no fee for the winter and the ministry had asked for it.";
  CHECK(said(source, "Because no winter fee had been paid by the owners of the trawler, and since the ministry was asking, a berth was refused to it by Selmora's master of the harbour."));
  CHECK_FALSE(said(source, "The harbour master of Selmora refused the berth to the trawler, because the owners had paid no fee, and the ministry had asked for it."));   // edited
  CHECK_FALSE(said(source, "The harbour was full of ice in that winter, the trawler lay on the mole, and the ministry had other things to think of than its owners."));
  CHECK_FALSE(said("FEE. BERTH. TRAWLER. OWNERS. MINISTRY. WINTER. MASTER. SELMORA. HARBOUR.", "HARBOUR. MINISTRY. SELMORA. WINTER. FEE. MASTER. TRAWLER. BERTH. OWNERS."));
}

TEST_CASE("slips of a scanner are no swaps") {
  const Changes c = changes("The harbour was closed for the winter, and the pilots went home.", "The harbowr was clofed for the wlnter, and the pi1ots went home.");
  CHECK(c.related == 0);
  CHECK_FALSE(is_spun(c));
}

TEST_CASE("changes of two passages are added up") {
  Changes c = changes(kPlain, kSpun);
  const size_t kinds = c.swaps.size();
  const uint32_t related = c.related;
  c.add(changes(kPlain, kSpun));
  CHECK(c.swaps.size() == kinds);
  CHECK(c.related == 2 * related);
}

}  // namespace stemma::trace::pairs
