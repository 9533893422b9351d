#include "stemma/read/main_text.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/read.h"

using namespace stemma;

namespace {
// The text of a page without its furniture, one block a line.
std::string kept(const std::string& body) {
  auto d = read::read_bytes("<!doctype html><html><body>" + body + "</body></html>", {.path = "page.html"});
  REQUIRE(d);
  std::string out;
  for (const auto& b : d->blocks) {
    if (b.kind != doc::BlockKind::kFurniture) out += std::string(b.span.of(d->text)) + "\n";
  }
  return out;
}
bool holds(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

const std::string kStory =
    "<div><p>The harbour office of Kelst closed its books on Monday, after the third flood in as many years.</p>"
    "<p>Clerks carried the ledgers to the upper floor and counted what the water had left of them.</p>"
    "<p>Nobody could say when the ferries would run again.</p></div>";
}  // namespace

TEST_CASE("the container with the prose is the text, what stands outside is frame") {
  const std::string text = kept("<div><a href=/a>World</a> <a href=/b>Sport</a></div>" + kStory + "<div>Kelst Mirror, all rights kept</div>");
  CHECK(holds(text, "The harbour office"));
  CHECK(holds(text, "Nobody could say"));
  CHECK(!holds(text, "World"));
  CHECK(!holds(text, "all rights kept"));
}

TEST_CASE("asides by class are not text, unless most of the prose is in them") {
  const std::string ask = "<div class=newsletter-box><p>Every morning our editors choose five stories for you, write in and get them.</p></div>";
  CHECK(!holds(kept("<div>" + kStory + ask + "</div>"), "Every morning"));
  CHECK(holds(kept("<div class=share-wrapper>" + kStory + "</div>"), "The harbour office"));
}

TEST_CASE("comments are not text, however long, when they follow it") {
  std::string comments = "<div id=comments>";
  for (int i = 0; i < 6; ++i) comments += "<p>I was there that day and saw it all, the water stood up to the second step of the office door.</p>";
  const std::string text = kept("<div>" + kStory + comments + "</div></div>");
  CHECK(holds(text, "The harbour office"));
  CHECK(!holds(text, "I was there"));
}

TEST_CASE("items that open with a link are teasers; plain items are text") {
  const std::string teasers = "<ul><li><h4><a href=/x>Storm over the sound</a></h4><p>Three boats were towed in from the outer sandbank on Friday.</p></li></ul>";
  CHECK(!holds(kept("<div>" + kStory + teasers + "</div>"), "Three boats"));
  const std::string plain = "<ul><li>Monday: the north quay</li><li>Tuesday: the mole</li></ul></div>";
  CHECK(holds(kept(kStory.substr(0, kStory.size() - 6) + plain), "the north quay"));
}

TEST_CASE("a standfirst between title and text stays") {
  const std::string page = "<h1>Ledgers above the water</h1><p>Three floods in three years have emptied the archive of a small town.</p>" + kStory;
  CHECK(holds(kept("<title>Ledgers above the water</title>" + page), "Three floods"));
}

TEST_CASE("a page of a few words keeps them") {
  CHECK(holds(kept("<div><p>Closed today.</p></div>"), "Closed today."));
}
