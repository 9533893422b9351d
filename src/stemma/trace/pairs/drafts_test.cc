#include <doctest/doctest.h>

#include <map>

#include "stemma/trace/pairs/fixture_internal.h"

namespace stemma::trace::pairs {
namespace {

constexpr std::string_view kLetter =
    "the harbour master of kelst refused the berth to the trawler elspet twice in one week and asked for a stamped letter from the ministry";
constexpr std::string_view kCopy =
    "we heard that the harbour master of kelst refused a berth to the trawler elspeth twice in one week and asked for a stamped letter from the ministry today";

std::vector<Draft> drafts_of_first_two(const Corpus& c) {
  std::vector<Match> some;
  const auto matches = all_matches(c);
  for (const Match& m : matches[0]) if (c.doc_of(m.b) == 1) some.push_back(m);
  return find_drafts(c, find_chains(c, some));
}

TEST_CASE("a draft: runs of equal and alike words from its begin") {
  const std::vector<Draft> d = drafts_of_first_two(corpus_of({kLetter, kCopy}));
  REQUIRE(d.size() == 1);
  CHECK(d[0].a_first == 0);
  CHECK(d[0].a_last == 25);
  CHECK(d[0].b_first == 3);
  CHECK(d[0].b_last == 28);
  // "the harbour … refused" six words, "the" has become "a", five words, "elspet" has become "elspeth", thirteen words.
  CHECK(d[0].runs == std::vector<Run>{{0, 0, 6, true}, {7, 7, 4, true}, {11, 11, 1, false}, {12, 12, 13, true}});
}

TEST_CASE("a draft is the same whatever else there is; what it weighs is not") {
  const Corpus small = corpus_of({kLetter, kCopy});
  std::vector<std::string_view> lines = {kLetter, kCopy};
  for (int i = 0; i < 20; ++i) lines.push_back("elspet kelst trawler berth letter stamped ministry harbour master week twice refused asked");
  const Corpus large = corpus_of(lines);
  const auto x = drafts_of_first_two(small), y = drafts_of_first_two(large);
  REQUIRE(x.size() == 1);
  REQUIRE(y.size() == 1);
  CHECK(x[0].runs == y[0].runs);
  CHECK(weigh(large, {0, 1}, y[0]) != weigh(small, {0, 1}, x[0]));
}

TEST_CASE("five words that anybody uses are no draft") {
  CHECK(drafts_of_first_two(corpus_of({"one of the most of the", "here is one of the most of the"})).empty());
  CHECK(find_drafts(corpus_of({}), {}).empty());
}

// Keeps in memory, and counts what it is given.
class Kept : public KnownDrafts {
 public:
  void prepare(DocumentRange) override {}
  std::vector<PairDrafts> of(uint32_t doc_a) override { return kept[doc_a]; }
  void keep(uint32_t doc_a, std::vector<PairDrafts> pairs) override {
    kept[doc_a] = std::move(pairs);
    ++changes;
  }
  std::map<uint32_t, std::vector<PairDrafts>> kept;
  int changes = 0;
};

std::vector<Passage> passages(const Corpus& c, KnownDrafts* known) {
  std::vector<Passage> out;
  find_passages(c, Sides(c.documents(), 3), one_by_one, [&](const std::vector<Passage>& some) { out.insert(out.end(), some.begin(), some.end()); }, {}, known);
  return out;
}

TEST_CASE("with drafts known before the passages are the same, and nothing is found twice") {
  const Corpus c = corpus_of({kLetter, kCopy, kLetter});
  Kept kept;
  const auto expected = passages(c, nullptr);
  CHECK(expected.size() == 3);
  CHECK(passages(c, &kept) == expected);
  CHECK(kept.changes == 2);   // the last document has none after it
  CHECK(passages(c, &kept) == expected);
  CHECK(kept.changes == 2);
  kept.kept[0][0].matches ^= 1U;   // as if the documents had met otherwise
  CHECK(passages(c, &kept) == expected);
  CHECK(kept.changes == 3);
}

}  // namespace
}  // namespace stemma::trace::pairs
