#include <doctest/doctest.h>

#include "stemma/trace/pairs/fixture_internal.h"

namespace stemma::trace::pairs {
namespace {

// Two documents of 60 different words each, and matches said by hand.
Corpus sixty() {
  static std::string line = [] {
    std::string out;
    for (int i = 0; i < 60; ++i) out += (i > 0 ? " w" : "w") + std::string(1, static_cast<char>('a' + i / 8)) + std::string(1, "bdfghklm"[i % 8]);
    return out;
  }();
  return corpus_of({line, line});
}

TEST_CASE("matches that follow each other in both documents are one chain") {
  const Corpus c = sixty();
  const std::vector<Match> m = {{1, 62, 5}, {8, 70, 6}};
  const auto chains = find_chains(c, m);
  REQUIRE(chains.size() == 1);
  CHECK(chains[0].matches == m);
  CHECK(chains[0].bits == doctest::Approx(information(c, 1, 5) + information(c, 8, 6) - gap_cost(2, 3)));
}

TEST_CASE("what is transposed, or far, is a chain of its own") {
  const Corpus c = sixty();
  CHECK(find_chains(c, std::vector<Match>{{1, 90, 5}, {20, 62, 6}}).size() == 2);
  CHECK(find_chains(c, std::vector<Match>{{1, 62, 5}, {1 + 5 + kGapWords, 67, 6}}).size() == 1);
  CHECK(find_chains(c, std::vector<Match>{{1, 62, 5}, {2 + 5 + kGapWords, 67, 6}}).size() == 2);
  CHECK(find_chains(c, {}).empty());
}

TEST_CASE("an overlap is cut off the later of two matches") {
  const auto chains = find_chains(sixty(), std::vector<Match>{{1, 62, 6}, {5, 68, 6}});
  REQUIRE(chains.size() == 1);
  CHECK(chains[0].matches == std::vector<Match>{{1, 62, 6}, {7, 70, 4}});
}

TEST_CASE("a gap costs by its longer side, and more by its shorter") {
  CHECK(gap_cost(0, 0) == 0);
  CHECK(gap_cost(0, 7) == doctest::Approx(6));       // 2 log2(8)
  CHECK(gap_cost(7, 0) == doctest::Approx(6));
  CHECK(gap_cost(3, 7) == doctest::Approx(7.5));     // and half a bit for each of three words
}

}  // namespace
}  // namespace stemma::trace::pairs
