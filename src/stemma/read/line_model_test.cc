// The line classifier on an invented page, and on texts that are none.
#include <doctest/doctest.h>

#include <string>

#include "stemma/read/line_model.h"
#include "stemma/read/read.h"
#include "stemma/read/shape.h"

using namespace stemma;
using doc::BlockKind;

namespace {

const std::string kMenu = "Ferry to Osk stays in port for a third day - The Kelst Courier\nThe Kelst Courier\nSkip to content\nMenu\nHarbour\nWeather\nLetters\nTides and ferries\nSign in\nSubscribe\n";
const std::string kStory =
    "Ferry to Osk stays in port for a third day\n"
    "The ferry to Osk has not left its berth since Monday because the pilots of the Merrin refuse to work at night, the port office said; "
    "a notice to that effect hangs on the door of the ticket hall, where some forty travellers spent the night on benches.\n"
    "Its captain told this newspaper that the boilers are cold and that he has sent half of the crew home to their families.\n"
    "“We wait for a letter, and the letter does not come,” he said when he was asked how long the ship would stay.\n"
    "The ministry in Kelst has promised an answer before the end of the week, but nobody on the quay believes that it will come in time.\n";
const std::string kTail =
    "Share this article\nMore stories\nBakers of Selmora win regional prize\nNew bells for the chapel on the hill\n"
    "Frost expected on the upper Merrin\nWho carved the stone lions\nPrivacy policy\n© 2011 The Kelst Courier. All rights reserved.\n";

doc::Document page(const std::string& text) {
  auto d = read::read_bytes(text, {.path = "page.txt"});
  REQUIRE(d);
  return std::move(*d);
}

std::string story_of(int paragraphs) {
  std::string out;
  for (int i = 1; i <= paragraphs; ++i) out += "On day " + std::to_string(i) + " the board heard the pilots, and the minutes were kept by hand.\n\n";
  return out;
}

const doc::Block* block_of(const doc::Document& d, std::string_view words) {
  const size_t at = d.text.find(words);
  REQUIRE(at != std::string::npos);
  for (const doc::Block& b : d.blocks) {
    if (b.span.begin <= at && at < b.span.end) return &b;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a page: menu, story, teasers of other stories") {
  const doc::Document d = page(kMenu + kStory + kTail);
  for (const std::string line : {"Harbour\n", "Tides and ferries", "Sign in", "Share this", "Bakers of", "New bells", "Frost expected", "Who carved", "© 2011"}) {
    CAPTURE(line);
    CHECK(block_of(d, line)->kind == BlockKind::kFurniture);
  }
  for (const std::string line : {"The ferry to Osk has", "Its captain told", "“We wait", "The ministry in"}) {
    CAPTURE(line);
    CHECK(block_of(d, line)->kind != BlockKind::kFurniture);
  }
}

TEST_CASE("furniture by the classifier carries a probability") {
  const doc::Document d = page(kMenu + kStory + kTail);
  size_t judged = 0;
  for (const doc::Block& b : d.blocks) {
    if (b.kind != BlockKind::kFurniture) continue;
    CHECK(b.why != doc::FurnitureReason::kNone);
    CHECK(b.confidence >= 0.5F);
    CHECK(b.confidence <= 0.99F);
    judged += b.confidence != 0.9F && b.confidence != 0.8F;   // those of rules
  }
  CHECK(judged >= 4);
}

TEST_CASE("a text without cues is no page, whatever its lines look like") {
  const doc::Document d = page("Harbour\nWeather\nLetters\nTides and ferries\n\n" + kStory + "\nBakers of Selmora win regional prize\n");
  for (const doc::Block& b : d.blocks) CHECK(b.kind != BlockKind::kFurniture);
}

TEST_CASE("one cue in a long text does not call the classifier") {
  std::string book;
  for (int i = 0; i < 700; ++i) book += "In winter " + std::to_string(i) + " the pilots wrote to the ministry and had no answer.\n\n";
  const doc::Document d = page(book + "Remember me\n\n" + book);
  size_t furniture = 0;
  for (const doc::Block& b : d.blocks) furniture += b.kind == BlockKind::kFurniture;
  CHECK(furniture <= 1);
}

TEST_CASE("a memorandum in a bad print shows one cue: its short lines stay") {
  std::string memo = "MEMORANDUM FOR: Chairman, Board of Pilots\n\nFROM:\n\nDavid Orrin\n\nDaputy Diractor for Quays\n\n- 1 NOr 1995\n\n";
  memo += "REFERENCE\n\nPage 2 of 7\n\nSPONSORED\n\nThan 0820. 202 RELEASE\n\n" + story_of(3);
  for (const doc::Block& b : page(memo).blocks) {
    CAPTURE(b.span.begin);
    CHECK(b.why != doc::FurnitureReason::kClassifier);
    CHECK(b.why != doc::FurnitureReason::kFrame);
  }
}

TEST_CASE("no lines, no verdicts; one line is enough") {
  CHECK(read::classify_lines({}).empty());
  read::LineBins bins{};
  const auto one = read::classify_lines({bins});
  REQUIRE(one.size() == 1);
  CHECK(one[0].confidence >= 0.5F);
}

TEST_CASE("plain_hash sees letters and digits, not their dress") {
  CHECK(read::plain_hash("Read more »") == read::plain_hash("  READ MORE"));
  CHECK(read::plain_hash("Úlitsa 12") == read::plain_hash("úlitsa, 12."));
  CHECK(read::plain_hash("Read more") != read::plain_hash("Readmore"));
  CHECK(read::plain_hash("Read more") != read::plain_hash("Read mire"));
  CHECK(read::plain_hash("—— * ——") == 0);
  CHECK(read::plain_hash("") == 0);
}
