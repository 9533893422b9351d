#include "stemma/doc/days.h"

#include <doctest/doctest.h>

namespace stemma::doc {

TEST_CASE("a date as precise as known is an interval of days") {
  CHECK(days("1970-01-01") == Days{0, 0});
  CHECK(days("2009-11-25T20:48:00Z") == Days{14573, 14573});
  CHECK(days("2005-10") == Days{13057, 13087});
  CHECK(days("1999/2002") == Days{10592, 12052});
  CHECK(days("2005~") == Days{12784, 13148});
  CHECK(days("1969-12-31/1970-01-02") == Days{-1, 1});
}

TEST_CASE("what is no date is no interval") {
  for (const char* bad : {"", "1973-02-30", "1973-13", "0000", "05", "2005-1", "20051001", "May 2005", "2005-10-"}) CHECK(!days(bad));
  CHECK(days("2005/1999") == days("2005"));
}

TEST_CASE("a day is written as its date") {
  CHECK(iso_day(0) == "1970-01-01");
  CHECK(iso_day(14573) == "2009-11-25");
  CHECK(iso_day(-719162) == "0001-01-01");
}

}  // namespace stemma::doc
