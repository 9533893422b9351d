#include "stemma/read/cable/cia.h"

#include <doctest/doctest.h>
#include "stemma/read/cable/offices.h"
#include "stemma/read/read.h"

namespace stemma::read::cable {

TEST_CASE("cia: a line that cites a station and a number") {
  const auto c = cited("PRITY WAVE INFO DIR CITE VALE 4521");
  REQUIRE(c);
  CHECK(c->station == "VALE");
  CHECK(c->number == 4521);
  CHECK(c->begin == 20);
  CHECK(cited("CITE PORT VALE 45940")->station == "PORTVALE");
  CHECK(cited("CITE (PORT VALE) 1144")->number == 1144);
  CHECK(cited("012139Z DIRECTOR 795035")->outgoing);
  CHECK(cited("DIR INFO LANT CITP VALE 982")->number == 982);
  CHECK(cited("DIR CITEVALE 8325")->station == "VALE");
  CHECK(cited("CITE PORT VALE \xE2\x80\x9C" "45116")->number == 45116);
  CHECK_FALSE(cited("INFO PORT CITY 4594"));
  CHECK_FALSE(cited("THE CITERION 45 OF THE LIST"));
  CHECK_FALSE(cited("CITE TDABCDB-315/07481-77"));   // an intelligence report
  CHECK_FALSE(cited("PLS CITE YOUR SOURCE"));
  CHECK_FALSE(cited("see cite Vale 4521"));
  CHECK_FALSE(cited("THE DIRECTOR 795035 TIMES"));
}

TEST_CASE("cia: words of the form") {
  CHECK(classified_message("CLASSIFIED MESSAGE"));
  CHECK(classified_message("CLASSIFIED MESSACE  TOTAL COPIES 23"));
  CHECK_FALSE(classified_message("CLASSIFIED BY THE AMBASSADOR"));
  REQUIRE(level_and_time("SECRET 220306Z JUL 78 STAFF"));
  CHECK(level_and_time("SECRET 220306Z JUL 78 STAFF")->certain);
  CHECK_FALSE(level_and_time("SECRET talks of 1978 failed"));
  CHECK(logged_number("9 DEC 63 IN 76726"));
  CHECK_FALSE(logged_number("IN 1963 THE FLEET SAILED"));
  CHECK(message_ends("END OF MESSAGE"));
  CHECK_FALSE(message_ends("END OF THE MEETING"));
  REQUIRE(form_date("NOV 8 2343Z 62"));
  CHECK(iso(*form_date("NOV 8 2343Z 62")) == "1962-11-08");
  CHECK_FALSE(form_date("MARCH ON THE 62 BRIDGES"));
  REQUIRE(form_date("12 DEC 0428Z 63"));
  CHECK(iso(*form_date("12 DEC 0428Z 63")) == "1963-12-12");
  REQUIRE(form_date("MAY 181340Z 61"));
  CHECK(iso(*form_date("MAY 181340Z 61")) == "1961-05-18");
  REQUIRE(dated_group("290152Z", {1962, 11, 29}));
  CHECK(dated_group("290152Z", {1962, 11, 29})->iso() == "1962-11-29T01:52:00Z");
  CHECK_FALSE(dated_group("150152Z", {1962, 11, 29}));
}

TEST_CASE("cia: form above, message below") {
  const auto d = read_bytes(
      "CLASSIFIED MESSAGE\nSECRET\nROUTING\nTO : DIRECTOR\nFROM : PORT VALE\nACTION : WE 4, DOP\nINFO : C/FI 2, CI\n"
      "29 NOV 62   IN 26114\nSECRET 290152Z\nPRITY WAVE INFO DIR CITE VALE 4521\nRYBAT GYROSE\nREF DIR 19477\n"
      "1. NO OBJECTION TO THE PLAN. THE BOAT LEAVES ON MONDAY AND RETURNS\nON FRIDAY WITH THE MAIL.\n"
      "2. PLS ADVISE.\nEND OF MESSAGE\nSECRET\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  const doc::Cable& c = *d->cable;
  CHECK(c.style == doc::CableStyle::kCia);
  CHECK(c.reference == "62VALE4521");
  CHECK(c.dtg == "1962-11-29T01:52:00Z");
  CHECK(c.from == "PORT VALE");
  CHECK(c.precedence == std::vector<std::string>{"P"});
  CHECK(c.slugs == std::vector<std::string>{"RYBAT", "GYROSE"});
  CHECK(c.classification == "SECRET");
  CHECK(c.paragraphs.size() == 2);
  REQUIRE(c.action_offices.size() == 2);
  CHECK(c.action_offices[0].name == "WE");
  CHECK(c.action_offices[0].copies == 4);
}

TEST_CASE("cia: headquarters' own form numbers its pages and is of this style") {
  const auto d = read_bytes(
      "PAGE 001\n262106Z MAY 78\nDIRECTOR 229934\nSECRET\nSTAFF 262106Z DIRECTOR 229934\nTO: PRIORITY PORT VALE.\nWNINTEL RYBAT\n"
      "REF: DIRECTOR 224314\n1. THE BOAT LEAVES ON MONDAY.\n\n2. PLS ADVISE.\nEND OF MESSAGE\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->style == doc::CableStyle::kCia);
  REQUIRE(d->cable->references.size() == 1);
  REQUIRE(d->cable->references[0].key);
  CHECK(doc::reference(*d->cable->references[0].key) == "78DIRECTOR224314");
}

TEST_CASE("cia: a dispatch or a report with an end of message is none") {
  const auto d = read_bytes(
      "INFORMATION REPORT\nSECRET\nIN 97132\n1. THE MINISTER SAID THAT THE ROAD IS CLOSED.\n\n2. NO COMMENT WAS MADE.\n"
      "END OF MESSAGE\n",
      {});
  REQUIRE(d);
  CHECK_FALSE(d->cable);
}

TEST_CASE("offices: counts and their sum") {
  const Offices o = parse_offices("OCT-01  ISO-00  SS-15  /028 W");
  REQUIRE(o.list.size() == 3);
  CHECK(o.list[2].name == "SS");
  CHECK(o.list[2].copies == 15);
  CHECK(o.total == 28U);
  CHECK(office_line("INFO  OCT-01  ISO-00"));
  CHECK_FALSE(office_line("INFO ON THE TALKS"));
  const auto d = read_bytes(
      "CONFIDENTIAL\nPAGE 01  LIMA  01316  201412Z\n12\nACTION ARA-12\nINFO  OCT-01  ISO-00  SS-15  /029 W\n"
      "P 201300Z FEB 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 4400\nC O N F I D E N T I A L LIMA 1316\nE.O. 11652: GDS\n"
      "TAGS: EIND, PE\nSUBJECT: MILL\n\n1. THE MILL IS OPEN.\n\n2. THE OWNER CAME.\n\nVOSS\n",
      {});
  REQUIRE(d);
  REQUIRE(d->cable);
  bool checked = false;
  for (const auto& check : d->cable->checks) {
    if (check.code != "copy-count") continue;
    checked = true;
    CHECK_FALSE(check.ok);
    CHECK(check.note == "4 offices with 28 copies, stated 29");
  }
  CHECK(checked);
}

}  // namespace stemma::read::cable
