#include "stemma/engine/trace/word_filter.h"

#include <doctest/doctest.h>

#include <random>

namespace stemma::engine {

TEST_CASE("a filter holds every word it was given, and few others") {
  WordFilter filter(10'000);
  std::mt19937_64 random(3);
  std::vector<uint64_t> in;
  for (int i = 0; i < 10'000; ++i) in.push_back(random());
  for (const uint64_t key : in) filter.add(key);
  for (const uint64_t key : in) CHECK(filter.may_hold(key));
  int wrong = 0;
  for (int i = 0; i < 10'000; ++i) wrong += filter.may_hold(random()) ? 1 : 0;
  CHECK(wrong < 400);
}

TEST_CASE("only the bits that keys keep count") {
  WordFilter filter(1);
  filter.add(0x123456789ABC0000);
  CHECK(filter.may_hold(0x123456789ABCFFFF));
  CHECK_FALSE(filter.may_hold(0xFEDCBA9876540000));
}

TEST_CASE("an empty filter holds nothing") { CHECK_FALSE(WordFilter(0).may_hold(7ULL << 40U)); }

}  // namespace stemma::engine
