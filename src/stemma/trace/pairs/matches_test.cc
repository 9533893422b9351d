#include <doctest/doctest.h>

#include "stemma/trace/pairs/fixture_internal.h"

namespace stemma::trace::pairs {
namespace {

TEST_CASE("runs of three words and more are matches, as long as they go") {
  const Corpus c = corpus_of({"north quay and south quay are shut", "they say north quay and south pier are shut"});
  const auto m = all_matches(c);
  REQUIRE(m.size() == 2);
  CHECK(m[0] == std::vector<Match>{{1, 11, 4}});   // "north quay and south"; "are shut" is too short
  CHECK(m[1].empty());
}

TEST_CASE("words that are no text part a run; a word over and over is none") {
  CHECK(all_matches(corpus_of({"red tar # black salt", "red tar # black salt"}))[0].empty());
  CHECK(all_matches(corpus_of({"ha ha ha ha", "ha ha ha ha"}))[0].empty());
}

TEST_CASE("sides: only pairs between the two") {
  const Corpus c = corpus_of({"the grey gulls rose", "the grey gulls rose", "the grey gulls rose"});
  const auto compared = [&](const Sides& sides) {
    size_t n = 0;
    for (const auto& of : find_matches(c, sides, find_groups(c, sides, one_by_one), {0, 3}, one_by_one)) n += of.size();
    return n;
  };
  CHECK(compared({3, 3, 3}) == 3);
  CHECK(compared({1, 2, 2}) == 2);
  CHECK(compared({1, 1, 2}) == 2);
  CHECK(compared({1, 1, 1}) == 0);
}

TEST_CASE("places that are many become a star: each with the first") {
  std::vector<std::string_view> lines(40, "of the harbour dues that were paid in salt by every ship no more is known");
  const auto m = all_matches(corpus_of(lines));
  CHECK(m[0].size() == 39);
  CHECK(m[1].empty());
}

TEST_CASE("slices hold all documents once, in order") {
  const Corpus c = corpus_of({"the grey gulls rose", "the grey gulls rose", "the grey gulls rose", "nothing"});
  const Groups groups = find_groups(c, Sides(4, 3), one_by_one);
  const auto all = slices(c, groups, 1000000);
  REQUIRE(all.size() == 1);
  CHECK(all[0].last == 4);
  uint32_t next = 0;
  for (const DocumentRange r : slices(c, groups, 1)) {
    CHECK(r.first == next);
    next = r.last;
  }
  CHECK(next == 4);
}

}  // namespace
}  // namespace stemma::trace::pairs
