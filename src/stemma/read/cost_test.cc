#include "stemma/read/cost.h"

#include <doctest/doctest.h>

#include "stemma/read/read.h"

using namespace stemma;
using namespace stemma::read;

namespace {

std::string repeat(std::string_view unit, size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (size_t i = 0; i < times; ++i) out += unit;
  return out;
}

}  // namespace

TEST_CASE("cost: bytes, lines, tags, old encodings, text decoded twice") {
  CHECK(cost_of("") == 0);
  CHECK(cost_of("abcd") == 4 * 4);
  CHECK(cost_of("ab\nc\n") == 5 * 4 + 2 * 180);
  CHECK(cost_of("ab\r\n") == 4 * 4 + 180 + 80);
  CHECK(cost_of("a < b") == 5 * 4);                                     // no page
  CHECK(cost_of("<html><p>a") == 10 * 4 + 2 * 560);
  CHECK(cost_of("a\xe9"  "b") == 3 * 4 + 2 * 64);                       // Latin-1
  CHECK(cost_of("a\xc3\xa9") == 3 * 4);                                 // UTF-8
  CHECK(cost_of("\xc3\x83\xc2\xa9") == 4 * 4 + 400);                    // UTF-8 of UTF-8
}

TEST_CASE("cost: no text of a size costs more than the dearest byte, a tag") {
  CHECK(cost_at_most(0) == 0);
  CHECK(cost_at_most(10) == 5'640);
  for (const std::string_view dense : {"\n", "\r\n", "\n\r", "<", "a\xe9", "\xc3\x83\xc2\xa9", "<html><", "<!doctype html><a\n"}) {
    CAPTURE(dense);
    const std::string text = "<html>" + repeat(dense, 500);
    CHECK(cost_of(text) <= cost_at_most(text.size()));
  }
}

TEST_CASE("cost: in words") {
  CHECK(size_in_words("abc") == "1 MB");
  CHECK(size_in_words(repeat("a\n", 1'234'567)) == "3 MB with 1,234,568 lines");
  CHECK(size_in_words("<html>" + repeat("<p>", 999)) == "1 MB with 1,000 tags");
}

TEST_CASE("cost: a document beyond the limit is refused with its size and a remedy, one below it is read") {
  Options options;
  options.limits.memory_bytes = 4U << 20U;
  const std::string dense = repeat("a\n", 50'000);
  const auto refused = read_bytes(dense, options);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::kLimit);
  CHECK(refused.error().message == "1 MB with 50,001 lines would take more than 4 MB of memory to read; split it");
  CHECK(read_bytes(dense.substr(0, 20'000), options));
}
