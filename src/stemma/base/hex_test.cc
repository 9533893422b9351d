#include "stemma/base/hex.h"

#include <doctest/doctest.h>

namespace stemma {

TEST_CASE("bytes are two digits each, and come back") {
  CHECK(hex_of(std::string_view("\x00\x0a\xff", 3)) == "000aff");
  CHECK(hex_of("").empty());
  CHECK(bytes_of_hex("000aff") == std::string_view("\x00\x0a\xff", 3));
}

}  // namespace stemma
