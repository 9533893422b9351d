#include "stemma/read/cable/memorandum.h"

#include <doctest/doctest.h>

#include "stemma/read/read.h"

namespace stemma::read::cable {
namespace {

size_t headers(const doc::Document& d) {
  size_t n = 0;
  for (const auto& b : d.blocks) n += b.kind == doc::BlockKind::kHeader;
  return n;
}

}  // namespace

TEST_CASE("memorandum of conversation: a report with a head and a date that says where it is from") {
  const auto d = read_bytes(
      "DEPARTMENT OF STATE\n\nMemorandum of Conversation\n\nDATE AND TIME: Tuesday, March 14, 1973, 4:00 p.m.\n"
      "PLACE: The Customs House\nSUBJECT: Harbor dues and\nthe new pier\n\nPARTICIPANTS:\n\nPort Vale\nMinister of "
      "Ports Orr\n\n"
      "United States\nThe Ambassador\nMr. Vale, interpreter\n\nDISTRIBUTION: EUR\n\n"
      "The Minister opened by saying that the dues had not been raised for nine years, and that the\npier must be paid "
      "for.\n\n"
      "The Ambassador asked whether the captains had been told of it, and by whom, and on what day.\n",
      {});
  REQUIRE(d);
  CHECK_FALSE(d->cable);
  CHECK(d->kind == doc::Kind::kReport);
  CHECK(d->date == "1973-03-14");
  CHECK(d->date_from == doc::DateFrom::kHeader);
  CHECK(d->title == "Harbor dues and the new pier");
  CHECK(headers(*d) == 6);  // title, date, place, subject, participants, distribution
  size_t paragraphs = 0;
  for (const auto& b : d->blocks) paragraphs += b.kind == doc::BlockKind::kParagraph && b.span.size() > 80;
  CHECK(paragraphs == 2);
}

TEST_CASE("memorandum of conversation: an informal one has the title in capitals and a subject") {
  const auto d = read_bytes(
      "MEMORANDUM OF CONVERSATION\n\nSUBJECT : Breakfast with Orr\n\n"
      "1. Orr called in the morning and said that he would be in town on the next day.\n",
      {});
  REQUIRE(d);
  CHECK(d->kind == doc::Kind::kReport);
  CHECK(d->title == "Breakfast with Orr");
  CHECK(d->date.empty());  // none is stated
}

TEST_CASE("memorandum of conversation: a text that names one, or a list of guests, is none") {
  for (const char* text : {"MEMORANDUM OF CONVERSATION\n\nThe historians found the paper in March 1973 and printed it, "
                           "as they print\nall papers, in a volume of its own.\n",
                           "A DINNER\n\nPARTICIPANTS: Orr, Vale\nDATE: March 14, 1973\n\nThe soup was cold, and the "
                           "guests left before the speeches began.\n",
                           "We read the memorandum of conversation.\n\nPARTICIPANTS: Orr\nDATE: March 14, "
                           "1973\n\nNothing came of it.\n"}) {
    const auto d = read_bytes(text, {});
    REQUIRE(d);
    CHECK(d->kind != doc::Kind::kReport);
    CHECK(headers(*d) == 0);
  }
}

}  // namespace stemma::read::cable
