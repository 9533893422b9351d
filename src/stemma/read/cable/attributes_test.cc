#include "stemma/read/cable/attributes.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/read.h"

namespace stemma::read::cable {
namespace {

const std::string kText =
    "\n1. THE PIER WAS OPENED ON MONDAY BY THE GOVERNOR.\n\n2. NO PROTEST WAS HEARD FROM THE "
    "CAPTAINS.\n\nVALE\n\n\nCONFIDENTIAL\n\n";
const std::string kHead =
    "PAGE 01 LIMA 01316 201412Z\n\n43\nACTION ARA-10\n\nINFO OCT-01 ISO-00 /011 W\n--------------------- 061234\n"
    "R 201345Z MAY 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 4120\n\nC O N F I D E N T I A L LIMA 1316\n\n"
    "E.O. 11652: GDS\nTAGS: ETRD, PE\nSUBJECT: HARBOR DUES\n";
std::string listed(const std::string& number, const std::string& tags) {
  return "Message Attributes\n\nAutomatic Decaptioning: X\nDraft Date: 20 MAY 1975\nDocument Number: " + number +
         "\nFilm Number: D750176-0123\nFrom: LIMA\nHandling Restrictions: n/a\nOriginal Classification: CONFIDENTIAL\n"
         "Page Count: '1'\nReview Markings: ! 'Ann Orr\n\nOffice of Reviews\n\n'\nSubject: HARBOR DUES\nTAGS: " +
         tags + "\nTo: STATE\nMarkings: Ann Orr Declassified 05 JUL 2006\n";
}

const doc::HeaderCheck* check(const doc::Document& d, std::string_view code) {
  for (const auto& c : d.cable->checks)
    if (c.code == code) return &c;
  return nullptr;
}

}  // namespace

TEST_CASE("attributes: header and list agree; the list is header, the text ends before it") {
  const auto d = read_bytes(kHead + kText + listed("1975LIMA01316", "ETRD, PE"), {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->reference == "75LIMA1316");
  CHECK(d->cable->signature == "VALE");
  CHECK(d->cable->paragraphs.size() == 2);
  REQUIRE(check(*d, "attributes-vs-header"));
  CHECK(check(*d, "attributes-vs-header")->ok);
  const size_t begin = d->text.find("Message Attributes");
  for (const auto& b : d->blocks)
    if (b.span.begin >= begin) CHECK(b.kind == doc::BlockKind::kHeader);
}

TEST_CASE("attributes: another number and a TAG the header lacks are said") {
  const auto d = read_bytes(kHead + kText + listed("1975LIMA01317", "ETRD, PE, EWWT"), {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(d->cable->reference == "75LIMA1316");  // the header's own word stands
  REQUIRE(check(*d, "attributes-vs-header"));
  CHECK_FALSE(check(*d, "attributes-vs-header")->ok);
  CHECK(check(*d, "attributes-vs-header")->note == "number LIMA 1316, listed LIMA 1317; TAGS without, listed EWWT");
}

TEST_CASE("attributes: a telegram without its header gets what the list states") {
  const auto d = read_bytes(kText + listed("1975LIMA01316", "ETRD, PE"), {});
  REQUIRE(d);
  REQUIRE(d->cable);
  const doc::Cable& c = *d->cable;
  CHECK(c.reference == "75LIMA1316");
  CHECK(c.from == "LIMA");
  CHECK(c.to == std::vector<std::string>{"STATE"});
  CHECK(c.tags == std::vector<std::string>{"ETRD", "PE"});
  CHECK(c.subject == "HARBOR DUES");
  CHECK(d->date == "1975-05-20");
  CHECK(c.handling.empty());  // "n/a" states nothing
}

TEST_CASE("attributes: no list, no check") {
  const auto d = read_bytes(kHead + kText, {});
  REQUIRE(d);
  REQUIRE(d->cable);
  CHECK(check(*d, "attributes-vs-header") == nullptr);
}

}  // namespace stemma::read::cable
