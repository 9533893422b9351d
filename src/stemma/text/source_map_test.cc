#include "stemma/text/source_map.h"

#include <doctest/doctest.h>

using stemma::Span;
using stemma::text::SourceMap;

TEST_CASE("equal bytes are one piece, however they arrive") {
  SourceMap map;
  map.copy(0, 5);
  map.copy(5, 7);
  CHECK(map.pieces().size() == 1);
  CHECK(map.text_size() == 12);
  CHECK(map.to_source({3, 9}) == SourceMap::Range{3, 9});
}

TEST_CASE("a replaced piece maps as a whole") {
  SourceMap map;                 // "ab\r\ncd" → "ab\ncd"
  map.copy(0, 2);
  map.replace(1, 2, 2);
  map.copy(4, 2);
  CHECK(map.to_source({2, 3}) == SourceMap::Range{2, 4});
  CHECK(map.to_source({0, 5}) == SourceMap::Range{0, 6});
  CHECK(map.to_source({3, 5}) == SourceMap::Range{4, 6});
  CHECK(map.to_source({0, 99}) == SourceMap::Range{0, 6});
}

TEST_CASE("an edited map still leads to the first source") {
  SourceMap map;                 // "Garc" + "ĂA" + " x", repaired to "Garc" + "í" + " x"
  map.copy(0, 9);
  const SourceMap repaired = map.edited({{Span{4, 7}, 2}});
  CHECK(repaired.text_size() == 8);
  CHECK(repaired.to_source({4, 6}) == SourceMap::Range{4, 7});
  CHECK(repaired.to_source({6, 8}) == SourceMap::Range{7, 9});
  CHECK(repaired.to_source({0, 8}) == SourceMap::Range{0, 9});
}

TEST_CASE("an empty map answers") {
  CHECK(SourceMap().to_source({0, 4}) == SourceMap::Range{0, 0});
}
