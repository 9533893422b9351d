#include "stemma/read/notes.h"

#include <doctest/doctest.h>

#include <string>

using namespace stemma;
using namespace stemma::read;

namespace {

std::string found(std::string_view text, uint32_t most, bool table = false) {
  std::vector<MarkerCandidate> all;
  find_markers(text, {0, static_cast<uint32_t>(text.size())}, most, table, all);
  std::string out;
  for (const auto& c : all) out += std::to_string(c.number) + "@" + std::to_string(c.span.begin) + " ";
  return out;
}

}  // namespace

TEST_CASE("markers are glued to what stands before them") {
  CHECK(found("reforms.2 At last", 9) == "2@8 ");
  CHECK(found("The Agreement29concluded", 47) == "29@13 ");
  CHECK(found("the rule”40 and", 47) == "40@11 ");
  CHECK(found("in 1992.5 The", 9) == "5@8 ");
  CHECK(found("salt² and pepper", 9) == "2@4 ");
  CHECK(found("salt [12] and", 20) == "12@5 ");
  CHECK(found("Boliwia45", 47, true) == "45@7 ");
}

TEST_CASE("ordinals, decimals, codes, links and too large numbers are none") {
  for (std::string_view text : {"the 3rd tax", "4.5 percent", "G-21 group", "in HTS4-digit", "see www.salt.org/fy2.html now", "rose.99 times",
                                "12 towns", "p.4/5", "3%"}) {
    CAPTURE(text);
    CHECK(found(text, 47).empty());
  }
  CHECK(found("83.2", 47, true).empty());
}

TEST_CASE("the chain rises and prefers what looks like a marker") {
  const std::vector<MarkerCandidate> candidates = {
      {{0, 1}, 1, 2.0F}, {{5, 6}, 5, 0.6F}, {{9, 10}, 2, 2.0F}, {{15, 16}, 3, 2.0F}, {{20, 21}, 3, 0.6F}, {{30, 31}, 4, 2.0F}};
  std::string chain;
  for (const auto& c : best_chain(candidates, 5)) chain += std::to_string(c.span.begin) + " ";
  CHECK(chain == "0 9 15 30 ");
  CHECK(best_chain({}, 3).empty());
}
