#include "stemma/trace/respell.h"

#include <doctest/doctest.h>

#include "stemma/trace/memory.h"
#include "stemma/trace/testing.h"

using namespace stemma::trace;

TEST_CASE("respell: one slip of any kind is undone, the more frequent word preferred") {
  const auto d = testing::document("d", "The harbour master and the harbour pilot saw the pilot boat, a boat and a boar.");
  const MemoryCollection c({&d});
  CHECK(respell("harbpur", c) == "harbour");
  CHECK(respell("harbur", c) == "harbour");
  CHECK(respell("harrbour", c) == "harbour");
  CHECK(respell("habrour", c) == "harbour");
  CHECK(respell("boav", c) == "boat");
}

TEST_CASE("respell: two slips, short words, other letters and strangers give nothing") {
  const auto d = testing::document("d", "The harbour master saw the pilot.");
  const MemoryCollection c({&d});
  CHECK(respell("hxrbpur", c).empty());
  CHECK(respell("xo", c).empty());
  CHECK(respell("harbôur", c).empty());
  CHECK(respell("quarry", c).empty());
}
