#include <doctest/doctest.h>

#include "stemma/trace/pairs/fixture_internal.h"

namespace stemma::trace::pairs {
namespace {

Layout only_layout(const Corpus& c) {
  const auto matches = all_matches(c);
  const auto chains = find_chains(c, matches[0]);
  REQUIRE(chains.size() == 1);
  return lay_out(c, chains[0]);
}

TEST_CASE("ends are carried on over slips, gaps are filled with words alike") {
  const Corpus c = corpus_of({"at dawn trawlers brought herring to the quay of kelst", "by dawn trawlers brought herring to thc quay of kelst"});
  const Layout l = only_layout(c);
  CHECK(l.a_first == 2);    // "dawn": "at" and "by" are not alike
  CHECK(l.a_last == 11);
  CHECK(l.b_first == 13);
  CHECK(l.b_last == 22);
  CHECK(l.pairs.size() == 8);   // "the" and "thc" are too short to be alike
}

TEST_CASE("a longer word with a slip is alike") {
  const Corpus c = corpus_of({"the trawlers brought herring barrels ashore before noon", "the trawlers brought herring barrols ashore before noon"});
  const Layout l = only_layout(c);
  REQUIRE(l.pairs.size() == 8);
  CHECK_FALSE(l.pairs[4].equal);
  CHECK(l.pairs[3].equal);
  CHECK(alike_bits(15, 11) == doctest::Approx(kNextWord * 11 - kAlikeLoss));
  CHECK(alike_bits(6, 6) == 0.5F);
}

TEST_CASE("nothing is carried on into another document") {
  const Corpus c = corpus_of({"brought herring barrels", "brought herring barrels", "ashore"});
  const Layout l = only_layout(c);
  CHECK(l.a_last == 4);
  CHECK(l.b_last == 8);
}

}  // namespace
}  // namespace stemma::trace::pairs
