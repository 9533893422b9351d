#include "stemma/text/edit_distance.h"

#include <doctest/doctest.h>

using stemma::text::edit_distance;

TEST_CASE("one slip each: put in, left out, changed, swapped") {
  CHECK(edit_distance("harbour", "harbour", 2) == 0);
  CHECK(edit_distance("harbour", "harbor", 2) == 1);
  CHECK(edit_distance("harbor", "harbour", 2) == 1);
  CHECK(edit_distance("harbour", "harbaur", 2) == 1);
  CHECK(edit_distance("harbour", "hrabour", 2) == 1);
  CHECK(edit_distance("", "ab", 2) == 2);
}

TEST_CASE("past the limit it says so and no more") {
  CHECK(edit_distance("harbour", "kitchen", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 1) == 2);
  CHECK(edit_distance("ab", "ba", 0) == 1);
}
