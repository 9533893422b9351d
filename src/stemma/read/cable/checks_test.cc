// Each check once where the header holds and once where it does not.
#include "stemma/read/cable/checks.h"

#include <doctest/doctest.h>

#include <string>

namespace stemma::read::cable {
namespace {

struct Header {
  doc::Cable cable;
  Transmission de;
  std::optional<Dtg> dtg;
  std::optional<Date> date, declassify;
  std::optional<uint32_t> copies;
};

// "ok", "fails" or "not made".
std::string result(const Header& h, std::string_view code) {
  for (const auto& c : check_header(h.cable, h.de, h.dtg, h.date, h.declassify, h.copies))
    if (c.code == code) return c.ok ? "ok" : "fails";
  return "not made";
}

Dtg group(Date date, int hour, int minute) {
  Dtg g;
  g.date = date;
  g.hour = hour;
  g.minute = minute;
  return g;
}

doc::CableParagraph paragraph(uint32_t number, std::string portion = "") {
  return {number, std::move(portion), {}, ""};
}

}  // namespace

TEST_CASE("check: the day of the transmission against the group") {
  Header h;
  h.dtg = group({2009, 11, 25}, 20, 48);
  CHECK(result(h, "dtg-vs-julian-day") == "not made");
  h.de.day = Julian{329, 20, 50};
  CHECK(result(h, "dtg-vs-julian-day") == "ok");
  h.de.day = Julian{329, 19, 30};
  CHECK(result(h, "dtg-vs-julian-day") == "fails");  // sent before it was written
  h.de.day = Julian{350, 0, 0};
  CHECK(result(h, "dtg-vs-julian-day") == "fails");
  h.dtg = group({2009, 12, 31}, 23, 50);
  h.de.day = Julian{1, 0, 10};
  CHECK(result(h, "dtg-vs-julian-day") == "ok");  // over the new year
  h.dtg = group({2008, 12, 31}, 23, 50);
  h.de.day = Julian{1, 0, 10};
  CHECK(result(h, "dtg-vs-julian-day") == "ok");  // of a leap year
  h.dtg = group({2009, 1, 1}, 0, 10);
  h.de.day = Julian{366, 23, 50};
  CHECK(result(h, "dtg-vs-julian-day") == "ok");  // twenty minutes early, in the old year
  h.de.day = Julian{364, 23, 50};
  CHECK(result(h, "dtg-vs-julian-day") == "fails");
}

TEST_CASE("check: copies of all offices against the total") {
  Header h;
  h.cable.action_offices = {{"EUR", 12}};
  h.cable.info_offices = {{"OCT", 1}, {"SS", 15}};
  CHECK(result(h, "copy-count") == "not made");
  h.copies = 28;
  CHECK(result(h, "copy-count") == "ok");
  h.copies = 31;
  CHECK(result(h, "copy-count") == "fails");
}

TEST_CASE("check: paragraphs in sequence") {
  Header h;
  h.cable.paragraphs = {paragraph(1), paragraph(2), paragraph(3)};
  CHECK(result(h, "paragraph-sequence") == "ok");
  h.cable.paragraphs = {paragraph(1), paragraph(2), paragraph(4)};
  CHECK(result(h, "paragraph-sequence") == "fails");
  h.cable.paragraphs = {paragraph(1), paragraph(2), paragraph(2)};
  CHECK(result(h, "paragraph-sequence") == "fails");
  h.cable.paragraphs = {paragraph(5), paragraph(6)};
  CHECK(result(h, "paragraph-sequence") == "fails");
  h.cable.style = doc::CableStyle::kCia;
  CHECK(result(h, "paragraph-sequence") == "ok");  // a scan: its first number may be lost
  h.cable.style = doc::CableStyle::kVzczc;
  h.cable.section = doc::CableSection{2, 3};
  CHECK(result(h, "paragraph-sequence") == "ok");  // a later section begins anywhere
  h.cable.paragraphs = {paragraph(1)};
  CHECK(result(h, "paragraph-sequence") == "not made");
}

TEST_CASE("check: portions against the whole") {
  Header h;
  h.cable.classification = "CONFIDENTIAL";
  h.cable.paragraphs = {paragraph(1, "U"), paragraph(2, "C/NF")};
  CHECK(result(h, "portion-vs-classification") == "ok");
  h.cable.paragraphs.push_back(paragraph(3, "S"));
  CHECK(result(h, "portion-vs-classification") == "fails");
  h.cable.classification = "UNCLASSIFIED";
  h.cable.paragraphs = {paragraph(1, "SBU")};
  CHECK(result(h, "portion-vs-classification") == "ok");
  h.cable.paragraphs = {paragraph(1)};
  CHECK(result(h, "portion-vs-classification") == "not made");
}

TEST_CASE("check: the order in force on the day") {
  Header h;
  h.cable.order = "E.O. 12958";
  CHECK(result(h, "order-vs-date") == "not made");
  h.date = Date{2009, 11, 25};
  CHECK(result(h, "order-vs-date") == "ok");
  h.date = Date{1994, 3, 1};
  CHECK(result(h, "order-vs-date") == "fails");
  h.cable.order = "E.O. 12356";
  CHECK(result(h, "order-vs-date") == "ok");
  h.cable.order = "E.O. 11652";
  h.date = Date{1973, 3, 14};
  CHECK(result(h, "order-vs-date") == "ok");
}

}  // namespace stemma::read::cable
