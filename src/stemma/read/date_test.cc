#include "stemma/read/date.h"

#include <doctest/doctest.h>

using stemma::read::find_date;
using stemma::read::iso_moment;
using stemma::read::is_date_line;

namespace {
std::string iso(std::string_view text) {
  const auto d = find_date(text);
  return d ? d->iso : "none";
}
}  // namespace

TEST_CASE("dates of bylines in five languages") {
  CHECK(iso("March 19, 2011") == "2011-03-19");
  CHECK(iso("Thursday, June 1, 2023") == "2023-06-01");
  CHECK(iso("19 March 2011") == "2011-03-19");
  CHECK(iso("the 3rd of May 1998") == "1998-05-03");
  CHECK(iso("Sept. 9, 2001") == "2001-09-09");
  CHECK(iso("Lima, 19 de marzo de 2011") == "2011-03-19");
  CHECK(iso("le 1er août 2004") == "2004-08-01");
  CHECK(iso("19. März 2011") == "2011-03-19");
  CHECK(iso("5 de março de 2010") == "2010-03-05");
  CHECK(iso("in March 2011") == "2011-03");
}

TEST_CASE("dates in figures, only where day and month are certain") {
  CHECK(iso("2011-03-19T08:00:00Z") == "2011-03-19");
  CHECK(iso("2011/03/19") == "2011-03-19");
  CHECK(iso("03/19/2011") == "2011-03-19");
  CHECK(iso("19/03/2011") == "2011-03-19");
  CHECK(iso("4.3.2011") == "2011-03-04");
  CHECK(iso("03/04/2011") == "none");
  CHECK(iso("room 2011") == "none");
  CHECK(iso("32 March 2011") == "2011-03");
  CHECK(iso("") == "none");
}

TEST_CASE("a line that says when and nothing else") {
  CHECK(is_date_line("Published: Thursday, June 1, 2023, 9:30 am"));
  CHECK(is_date_line("March 19, 2011"));
  CHECK(is_date_line("Publicado el 19 de marzo de 2011"));
  CHECK_FALSE(is_date_line("The accord of March 19, 2011"));
  CHECK_FALSE(is_date_line("Thursday"));
}

TEST_CASE("days in words, and moments of metadata") {
  CHECK(find_date("Done at Kelst on the fourteenth day of May 1998")->iso == "1998-05-14");
  CHECK(find_date("the twenty-first of June, 1907")->iso == "1907-06-21");
  CHECK(find_date("the thirty-first day of March 2001")->iso == "2001-03-31");
  CHECK(iso_moment("2012-03-04T06:07:08Z") == "2012-03-04T06:07:08Z");
  CHECK(iso_moment(" 2012-03-04T06:07+02:00 ") == "2012-03-04T06:07+02:00");
  CHECK(iso_moment("2012-03-04").empty());
  CHECK(iso_moment("2012-03-04T36:07:08Z").empty());
}
