#include "stemma/read/read.h"

#include <doctest/doctest.h>

using namespace stemma;

TEST_CASE("an empty file and a binary one are errors, not documents") {
  CHECK(read::read_bytes("", {}).error().code == ErrorCode::kEmpty);
  CHECK(read::read_bytes(" \n\n ", {}).error().code == ErrorCode::kEmpty);
  CHECK(read::read_bytes(std::string_view("\x7f" "ELF\0\0\1\2\0\0", 10), {}).error().code == ErrorCode::kBinary);
}

TEST_CASE("blank lines part paragraphs") {
  const auto d = read::read_bytes("First paragraph.\n\nSecond one.\n", {.path = "a.txt"});
  REQUIRE(d);
  REQUIRE(d->blocks.size() == 2);
  CHECK(d->blocks[0].span == Span{0, 16});
  CHECK(d->blocks[1].span == Span{18, 29});
}
