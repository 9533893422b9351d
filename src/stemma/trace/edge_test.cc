// What governs a quotation beyond its cut edges, and what only looks as if it did.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "stemma/trace/check.h"
#include "stemma/trace/testing.h"

using namespace stemma;
using namespace stemma::trace;

namespace {

// The flags of meaning of the one quotation in `article`, checked against `source`.
std::vector<std::string> meaning(const std::string& source, const std::string& article) {
  const doc::Document s = testing::document("source", source);
  const auto all = Checker({&s}).check(testing::document("article", article), 0);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].sources.size() == 1);
  std::vector<std::string> out;
  for (const Flag& f : all[0].sources[0].flags) {
    if (group(f.code) == FlagGroup::kMeaning) out.emplace_back(name(f.code));
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a person called Ban forbids nothing, a ban does") {
  CHECK(meaning("Later Ban toured the flooded villages. The visit of Ban confirmed the poor state of the northern dykes near Orl.",
                "It said “confirmed the poor state of the northern dykes near Orl”.") == Names{});
  CHECK(meaning("Ban praised the visit, and confirmed the poor state of the northern dykes near Orl. They met with Ban.",
                "It said “confirmed the poor state of the northern dykes near Orl”.") == Names{});
  CHECK(meaning("The members voted to ban the sale of herring caught inside the northern banks before May.",
                "It said “the sale of herring caught inside the northern banks before May”.") == Names{"drops-negation"});
}

TEST_CASE("should, were and had are conditions where the verb comes first") {
  CHECK(meaning("The harbour board should keep its books open to the inspectors of the northern ports.",
                "It said “keep its books open to the inspectors of the northern ports”.") == Names{"drops-hedge"});
  CHECK(meaning("Should the dredger fail again, the harbour board will close the inner basin to the trawlers.",
                "It said “the harbour board will close the inner basin to the trawlers”.") == Names{"drops-condition"});
  CHECK(meaning("If something breaks again, the harbour board will close the inner basin to the trawlers.",
                "It said “the harbour board will close the inner basin to the trawlers”.") == Names{"drops-condition"});
}

TEST_CASE("a verb of saying governs the clause it reports, not a phrase behind its object") {
  CHECK(meaning("The second aim was to reiterate the pledge to the fishing villages between Orl and the northern cape.",
                "It said “fishing villages between Orl and the northern cape”.") == Names{});
  CHECK(meaning("The deputy mayor claimed the fishing villages between Orl and the cape had been paid.",
                "It said “the fishing villages between Orl and the cape had been paid”.") == Names{"drops-attribution"});
}

TEST_CASE("verbs in the middle of a clause set no condition and concede nothing") {
  CHECK(meaning("Clerks who were granted a share of the northern salt in March are paid again in summer.",
                "It said “share of the northern salt in March are paid again in summer”.") == Names{});
  CHECK(meaning("The pilots were given a share of the northern salt and two barrels of lamp oil for the winter.",
                "It said “a share of the northern salt and two barrels of lamp oil for the winter”.") == Names{});
  CHECK(meaning("Two pilots of the northern station who led the strike, told us they believed the vote was close.",
                "It said “Two pilots of the northern station who led the strike”.") == Names{});
  CHECK(meaning("The pilots of the northern station led the strike, the harbour master claimed.",
                "It said “The pilots of the northern station led the strike”.") == Names{"drops-attribution"});
  CHECK(meaning("The board paid the pilots of the northern station twice while building the new quay.",
                "It said “The board paid the pilots of the northern station twice”.") == Names{});
}

TEST_CASE("a sentence goes on behind an empty line that breaks it") {
  CHECK(meaning("Although the harbour board had asked for a delay of the whole programme after the\n\n"
                "winter storms, the dredger began its work on the inner basin in March.",
                "It said “the dredger began its work on the inner basin in March”.") == Names{"drops-concession"});
  CHECK(meaning("Although the harbour board had asked for a delay\n\nThe dredger began its work on the inner basin in March.",
                "It said “The dredger began its work on the inner basin in March”.") == Names{});
}

TEST_CASE("where the source only quotes, its quotation goes on beyond the cut") {
  CHECK(meaning("The captain wrote: “If the fog lifts before noon, the ferry will cross to the island without a pilot.”",
                "He wrote “the ferry will cross to the island without a pilot”.") == Names{"drops-condition"});
  CHECK(meaning("If the fog lifts, said the captain, “the ferry will cross to the island without a pilot”.",
                "He wrote “the ferry will cross to the island without a pilot”.") == Names{});
}

TEST_CASE("a word put in behind a mark is an insertion where its fragment stands") {
  const doc::Document s = testing::document("source", "These crews have threatened the security of the harbour and sought to close it before spring.");
  const auto all = Checker({&s}).check(testing::document("a", "It said “These crews have … not threatened the security of the harbour and sought to close it”."), 0);
  REQUIRE(all.size() == 1);
  CHECK(all[0].verdict == Verdict::kAltered);
  REQUIRE(all[0].sources.size() == 1);
  const auto& flags = all[0].sources[0].flags;
  CHECK(std::any_of(flags.begin(), flags.end(), [](const Flag& f) { return f.code == FlagCode::kChangesNegation; }));
}
