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

TEST_CASE("characters of one width are one piece and still map one by one") {
  SourceMap map;                 // "да ok" in windows-1251 is 5 bytes, in UTF-8 it is 7
  map.units(0, 1, 2, 1);
  map.units(1, 1, 2, 1);
  map.copy(2, 3);
  CHECK(map.pieces().size() == 2);
  CHECK(map.to_source({2, 4}) == SourceMap::Range{1, 2});
  CHECK(map.to_source({3, 5}) == SourceMap::Range{1, 3});   // half a letter: the letter
  CHECK(map.to_source({4, 7}) == SourceMap::Range{2, 5});
  CHECK(map.to_source({2, 2}) == SourceMap::Range{1, 1});
  const SourceMap cut = map.edited({{Span{2, 5}, 1}});      // д, one byte for "а ", "ok"
  CHECK(cut.to_source({0, 2}) == SourceMap::Range{0, 1});
  CHECK(cut.to_source({2, 3}) == SourceMap::Range{1, 3});
  CHECK(cut.to_source({3, 5}) == SourceMap::Range{3, 5});
}

TEST_CASE("two maps in a row lead to the source of the first") {
  SourceMap first;               // UTF-16LE "ab&lt;c": 14 bytes → "ab&lt;c"
  first.units(0, 7, 1, 2);
  SourceMap second;              // "ab&lt;c" → "ab<c"
  second.copy(0, 2);
  second.replace(1, 2, 4);
  second.copy(6, 1);
  const SourceMap both = second.through(first);
  CHECK(both.text_size() == 4);
  CHECK(both.to_source({1, 2}) == SourceMap::Range{2, 4});
  CHECK(both.to_source({2, 3}) == SourceMap::Range{4, 12});
  CHECK(both.to_source({3, 4}) == SourceMap::Range{12, 14});
}
