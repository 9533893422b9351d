#include "stemma/engine/trace/numbering.h"

#include <doctest/doctest.h>

#include <map>

namespace stemma::engine {
namespace {

TEST_CASE("numbering: in the order of coming, through growth, with counts") {
  Numbering n;
  for (uint64_t round = 0; round < 3; ++round) {
    for (uint64_t i = 0; i < 5000; ++i) {
      const auto [number, is_new] = n.add(i * 0x9E3779B97F4A7C15ULL);
      REQUIRE(number == i);
      REQUIRE(is_new == (round == 0));
    }
  }
  std::map<uint32_t, uint32_t> counts;
  n.each([&](uint32_t number, uint32_t count) { counts[number] = count; });
  CHECK(counts.size() == 5000);
  CHECK(counts[0] == 3);
  CHECK(counts[4999] == 3);
}

// FNV-1a of words of one to three letters differs in few bits; a second for these would be chains.
TEST_CASE("numbering: hashes that are not spread") {
  Numbering n;
  for (uint64_t i = 0; i < 300'000; ++i) REQUIRE(n.add(i << 40U).second);
  CHECK(n.add(uint64_t{7} << 40U) == std::pair{7U, false});
}

}  // namespace
}  // namespace stemma::engine
