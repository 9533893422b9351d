#include "stemma/base/parallel.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using stemma::parallel_for;

TEST_CASE("every index is worked on once, whatever the number of threads") {
  for (const unsigned threads : {0u, 1u, 2u, 7u}) {
    std::vector<int> out(1000, 0);
    parallel_for(out.size(), threads, [&](size_t i) { out[i] += static_cast<int>(i) + 1; });
    CHECK(out[0] == 1);
    CHECK(out[500] == 501);
    CHECK(out[999] == 1000);
  }
}

TEST_CASE("no items, no calls") {
  int calls = 0;
  parallel_for(0, 4, [&](size_t) { ++calls; });
  CHECK(calls == 0);
}

TEST_CASE("an exception reaches the caller after the threads have stopped") {
  CHECK_THROWS_AS(parallel_for(100, 3, [](size_t i) { if (i == 17) throw std::runtime_error("x"); }), std::runtime_error);
}
