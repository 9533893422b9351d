#include "stemma/base/varint.h"

#include <doctest/doctest.h>

using namespace stemma;

TEST_CASE("varint: numbers come back, small ones in one byte") {
  for (const uint64_t n : {uint64_t{0}, uint64_t{127}, uint64_t{128}, uint64_t{300}, uint64_t{1} << 35U, UINT64_MAX}) {
    std::string out = "x";
    put_varint(out, n);
    size_t at = 1;
    CHECK(take_varint(out, at) == n);
    CHECK(at == out.size());
  }
  std::string out;
  put_varint(out, 300);
  CHECK(out == "\xAC\x02");
}

TEST_CASE("varint: what is cut off or too long is no number") {
  size_t at = 0;
  CHECK(take_varint("\xAC", at) == 0);
  CHECK(at == kCut);
  CHECK(take_varint("\x01", at) == 0);   // and stays so
  at = 0;
  CHECK(take_varint("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", at) == 0);
  CHECK(at == kCut);
}
