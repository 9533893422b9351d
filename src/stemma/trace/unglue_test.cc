#include "stemma/trace/unglue.h"

#include <doctest/doctest.h>

#include "stemma/trace/memory.h"
#include "stemma/trace/testing.h"

using namespace stemma::trace;

using Words = std::vector<std::string>;

TEST_CASE("unglue: words of the collection are found in a run of letters") {
  const auto d = testing::document("d", "The pilot saw the landing berths. The landing was late; the berths were full. The pilot left, a pilot of Callao, "
                                        "of the harbour of Callao.");
  const MemoryCollection c({&d});
  CHECK(unglue("thelandingberths", c) == Words{"the", "landing", "berths"});
  CHECK(unglue("pilotofcallao", c) == Words{"pilot", "of", "callao"});
  CHECK(unglue("landing", c) == Words{"landing"});
}

TEST_CASE("unglue: letters that are no word stay together, between words and alone") {
  const auto d = testing::document("d", "The pilot saw the pilot of the harbour of the town.");
  const MemoryCollection c({&d});
  CHECK(unglue("xqzvtr", c) == Words{"xqzvtr"});
  CHECK(unglue("thexqzpilot", c) == Words{"the", "xqz", "pilot"});
  CHECK(unglue("", c).empty());
  CHECK(unglue("ñandúthe", c) == Words{"ñandú", "the"});   // letters of two bytes are not cut
  CHECK(unglue(std::string(121, 'x'), c).size() == 1);
}
