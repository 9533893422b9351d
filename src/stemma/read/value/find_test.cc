// Mentions of dates and numbers in invented sentences; values computed by hand.
#include <doctest/doctest.h>

#include <string>

#include "stemma/read/read.h"
#include "stemma/read/value/find.h"

using namespace stemma;
using read::value::dates_in;
using read::value::numbers_in;

namespace {

// 2009-11-25 was a Wednesday.
std::string dates(const std::string& text, const std::string& language = "en", const std::string& reference = "2009-11-25") {
  std::string out;
  for (const doc::DateMention& m : dates_in(text, {.language = language, .reference = reference})) {
    out += (out.empty() ? "" : "; ") + std::string(m.span.of(text)) + " = " + m.value;
    for (const std::string& c : m.candidates) out += " ?" + c;
  }
  return out;
}

std::string numbers(const std::string& text, const std::string& language = "en") {
  std::string out;
  for (const doc::NumberMention& m : numbers_in(text, language)) {
    out += (out.empty() ? "" : "; ") + std::string(m.span.of(text)) + " = " + m.value + (m.high.empty() ? "" : ".." + m.high);
    if (!m.unit.empty()) out += " " + m.unit;
    if (m.kind == doc::NumberKind::kPercent) out += " %";
  }
  return out;
}

}  // namespace

TEST_CASE("days in every written order and five languages") {
  CHECK(dates("It sailed on April 12, 2006.") == "April 12, 2006 = 2006-04-12");
  CHECK(dates("It sailed on 12 April 2006.") == "12 April 2006 = 2006-04-12");
  CHECK(dates("dated 2006-04-12") == "2006-04-12 = 2006-04-12");
  CHECK(dates("zarpó el 12 de abril de 2006", "es") == "12 de abril de 2006 = 2006-04-12");
  CHECK(dates("parti le 1er mai 2006", "fr") == "1er mai 2006 = 2006-05-01");
  CHECK(dates("em 3 de março de 1999", "pt") == "3 de março de 1999 = 1999-03-03");
  CHECK(dates("am 4. Oktober 1931", "de") == "4. Oktober 1931 = 1931-10-04");
  CHECK(dates("There was no February 29, 2009") .find("2009-02-29") == std::string::npos);
}

TEST_CASE("a numeric date whose order nobody said stays open") {
  CHECK(dates("on 03/04/2005") == "03/04/2005 =  ?2005-03-04 ?2005-04-03");
  CHECK(dates("on 13/04/2005") == "13/04/2005 = 2005-04-13");
  CHECK(dates("el 03/04/2005", "es") == "03/04/2005 = 2005-04-03");
}

TEST_CASE("telegrams") {
  CHECK(dates("252048Z NOV 09") == "252048Z NOV 09 = 2009-11-25T20:48Z");
  CHECK(dates("R 220306Z JUL 78", "en", "") == "220306Z JUL 78 = 1978-07-22T03:06Z");
}

TEST_CASE("months, years, and stretches of them") {
  CHECK(dates("in October 2005") == "October 2005 = 2005-10");
  CHECK(dates("the third quarter of 2016") == "the third quarter of 2016 = 2016-35");
  CHECK(dates("during the 1990s") == "the 1990s = 199X");
  CHECK(dates("in the 19th century") == "the 19th century = 18XX");
  CHECK(dates("from 1999 to 2002") == "from 1999 to 2002 = 1999/2002");
  CHECK(dates("between May and October 2005") == "between May and October 2005 = 2005-05/2005-10");
  CHECK(dates("from 4 to 22 January 1995") == "from 4 to 22 January 1995 = 1995-01-04/1995-01-22");
}

TEST_CASE("what is said from the document's date") {
  CHECK(dates("They left three days ago.") == "three days ago = 2009-11-22");
  CHECK(dates("They left yesterday.") == "yesterday = 2009-11-24");
  CHECK(dates("se fueron hace dos semanas", "es") == "hace dos semanas = 2009-11-11");
  CHECK(dates("last month the ferry sank") == "last month = 2009-10");
  CHECK(dates("over the past 18 months") == "the past 18 months = 2008-05-25/2009-11-24");
  CHECK(dates("They left three days ago.", "en", "") == "three days ago = ");
  CHECK(dates("on Friday") == "Friday = XXXX-WXX-5 ?2009-11-20 ?2009-11-27");
}

TEST_CASE("what is no date") {
  CHECK(dates("The May sisters may march on the second floor.").find("=") == std::string::npos);
  CHECK(dates("2000 people and 1500 sheep") == "");
  CHECK(dates("section 3.4.5 of the code") == "");
}

TEST_CASE("numbers in words and figures") {
  CHECK(numbers("twenty-five thousand sheep") == "twenty-five thousand = 25000");
  CHECK(numbers("dos mil quinientos corderos", "es") == "dos mil quinientos = 2500");
  CHECK(numbers("vingt et un moutons", "fr") == "vingt et un = 21");
  CHECK(numbers("1,234.5 of them") == "1,234.5 = 1234.5");
  CHECK(numbers("1.234,5 de ellos", "es") == "1.234,5 = 1234.5");
  CHECK(numbers("USD 1 billion 260 million") == "USD 1 billion 260 million = 1260000000 USD");
  CHECK(numbers("fell by 12.5 percent") == "12.5 percent = 12.5 %");
  CHECK(numbers("300 tonnes of barley") == "300 tonnes = 300 t");
  CHECK(numbers("between 20 and 30 boats") == "between 20 and 30 = 20..30; 20 = 20; 30 = 30");
}

TEST_CASE("a document's mentions lie in its text, and dates are no figures") {
  const std::string text = "THE FERRY\n\nThe ferry of Kelst sank on 12 April 2006 with 40 tonnes of coal. Nobody was hurt.\n";
  const auto d = read::read_bytes(text, {.path = "x.txt"});
  REQUIRE(d);
  const auto found = read::value::find_dates(*d);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.of(d->text) == "12 April 2006");
  const auto figures = read::value::find_numbers(*d);
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].span.of(d->text) == "40 tonnes");
}

TEST_CASE("long and broken texts cost their length") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "one two three and from 3 to 1/";
  CHECK(dates_in(text, {.language = "en", .reference = "2009-11-25"}).size() < 100000);
  CHECK(numbers_in(text, "en").size() < 200000);
  CHECK(dates_in("\xE2\x80", {}).empty());
}

TEST_CASE("values: early, middle and late parts") {
  CHECK(dates("in early 2005") == "early 2005 = 2005");
  const auto late = dates_in("late 1998", {.language = "en"});
  REQUIRE(late.size() == 1);
  CHECK(late[0].begin == "1998-09-01");
  CHECK(late[0].end == "1999-01-01");
  const auto mid = dates_in("mid-June 2004", {.language = "en"});
  REQUIRE(mid.size() == 1);
  CHECK(mid[0].begin == "2004-06-10");
  CHECK(mid[0].end == "2004-06-21");
}

TEST_CASE("values: lengths with a comparison, and from a day of no said year") {
  CHECK(dates("it took less than 20 minutes") == "less than 20 minutes = PT20M");
  CHECK(dates("for more than 7 years") == "more than 7 years = P7Y");
  CHECK(dates("an hour and a half") == "an hour and a half = PT1.5H");
  CHECK(dates("three weeks after March 10") == "three weeks after March 10 =  ?2009-03-31 ?2010-03-31");
  CHECK(dates("more than two weeks after 3 May 2004") == "more than two weeks after 3 May 2004 = 2004-05-17/..");
}

TEST_CASE("values: bounds behind a day, days of a month that is pointed at, hours that share a half") {
  CHECK(dates("on 4 June 2003 before 5 pm") == "4 June 2003 before 5 pm = ../2003-06-04T17");
  CHECK(dates("in 1997 or later.") == "1997 or later = 1997/..");
  CHECK(dates("from 5 to 19 this month") == "from 5 to 19 this month = 2009-11-05/2009-11-19");
  CHECK(dates("open from 11 am to 3 every day").find("T11/T15") != std::string::npos);
  CHECK(dates("from 1:30 to 2:15 pm") == "from 1:30 to 2:15 pm = T13:30/T14:15");
  CHECK(dates("November 12-14") == "November 12-14 = XXXX-11-12/XXXX-11-14 ?2009-11-12/2009-11-14 ?2010-11-12/2010-11-14");
}

TEST_CASE("values: Spanish hours told by their minutes") {
  CHECK(dates("Eran las siete y media.", "es") == "las siete y media = T07:30");
  CHECK(dates("a las ocho menos cuarto", "es") == "a las ocho menos cuarto = T07:45");
  CHECK(dates("cuarto pasadas las nueve", "es") == "cuarto pasadas las nueve = T09:15");
}

TEST_CASE("values: what looks like a date and is none") {
  CHECK(dates("call 138-2010-2015-86 for help") == "");
  CHECK(dates("they may also leave, and may return") == "");
  CHECK(dates("number 123-12-1234") == "");
  CHECK(dates("a loan of two thousand") == "");
  CHECK(dates("the 30th of February") == "30th of February = ");
  CHECK(dates("20090431 or 20090430") == "20090430 = 2009-04-30");
}

TEST_CASE("values: fractions and totals") {
  CHECK(numbers("three out of four") == "three out of four = 0.75");
  CHECK(numbers("one over eight.") == "one over eight = 0.125");
  CHECK(numbers("one over eight boats") == "one = 1; over eight = 8; eight = 8");
  CHECK(numbers("two twenty-fifths") == "two twenty-fifths = 0.08");
  CHECK(numbers("three hundred and one quarters") != "");
  CHECK(numbers("one hundred and three quarters") == "one hundred and three quarters = 100.75");
  CHECK(numbers("tres veinteavos", "es") == "tres veinteavos = 0.15");
  CHECK(numbers("einundzwanzig", "de") == "einundzwanzig = 21");
  CHECK(numbers("dos millones tres milésimo cuarto", "es") == "dos millones tres milésimo cuarto = 2003004");
}

TEST_CASE("values: comparisons behind a number, and words that are no price or count") {
  CHECK(numbers("40 or more") == "40 or more = 40; 40 = 40");
  CHECK(numbers("the one that left") == "");
  CHECK(numbers("my pen 7 times") == "7 = 7");
  CHECK(numbers("a $5 note") == "$5 = 5 dollar");
  CHECK(numbers("Rooms 22,24,26,31") != "");
}

TEST_CASE("values: counted pieces of a year, hours on a day, from now on") {
  CHECK(dates("the last three months of 2004") == "the last three months of 2004 = 2004-10-01/2004-12-31");
  CHECK(dates("the first ten days of May 2003") == "the first ten days of May 2003 = 2003-05-01/2003-05-10");
  CHECK(dates("between now and December 3rd") == "between now and December 3rd = 2009-11-25/2009-12-03");
  CHECK(dates("between 7 and 9 yesterday evening") == "between 7 and 9 yesterday evening = 2009-11-24T19/2009-11-24T21");
  CHECK(dates("between 7 and 9 boats") == "");
  CHECK(dates("in April of 87") == "April of 87 = 1987-04");
}

TEST_CASE("values: ordinals and fractions of one spelling") {
  CHECK(numbers("the twenty-fifth") == "twenty-fifth = 25");
  CHECK(numbers("two thirds of a million") == "two thirds of a million = 666666.666666667");
  CHECK(numbers("three hundred and two dozen") == "three hundred and two dozen = 324");
  CHECK(numbers("30 por lo menos", "es") == "30 por lo menos = 30; 30 = 30");
}

TEST_CASE("values: hours with a dash are a range, nights a length, cents behind a sum") {
  CHECK(dates("open 08:15-09:45 only") == "08:15-09:45 = T08:15/T09:45");
  CHECK(dates("2009-11-25T20:48:00-05:00") == "2009-11-25T20:48:00-05:00 = 2009-11-25T20:48:00-05:00");
  CHECK(dates("for 3 nights") == "3 nights = P3D");
  CHECK(numbers("it cost 12 dollars and 40.") == "12 dollars and 40 = 12.4 dollar");
  CHECK(numbers("for 12 dollars and 40 boats") == "12 dollars = 12 dollar; 40 = 40");
  CHECK(numbers("60 USD million") == "60 USD million = 60000000 USD");
}
