#include "stemma/read/head.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/read.h"

using namespace stemma;

namespace {
using Names = std::vector<std::string>;

const std::string kProse = "The harbour office of Kelst closed its books on Monday, after the third flood in as many years, and nobody could say when "
                           "the ferries would run again.";

doc::Document page(const std::string& head, const std::string& body) {
  auto d = read::read_bytes("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>", {.path = "page.html"});
  REQUIRE(d);
  return *d;
}
}  // namespace

TEST_CASE("stated authors: with and without By, one by one behind semicolons, else as they stand") {
  CHECK(read::stated_authors("Ana Ruiz and Tom Lee") == Names{"Ana Ruiz", "Tom Lee"});
  CHECK(read::stated_authors("By Ana Ruiz") == Names{"Ana Ruiz"});
  CHECK(read::stated_authors("Ruiz, Ana; Lee, Tom;") == Names{"Ruiz, Ana", "Lee, Tom"});
  CHECK(read::stated_authors("the night desk") == Names{"the night desk"});
  CHECK(read::stated_authors("").empty());
}

TEST_CASE("the heading that says what the page states is its title, also below the teasers of other stories") {
  const std::string teaser = "<p>Rice was dear again in the market of Portamara, where the third ship in a week failed to come in, said the wardens.</p>";
  const doc::Document d = page("<title>Ledgers saved from the water</title>", teaser + "<h1>Ledgers saved from the water</h1><p>" + kProse + "</p>");
  CHECK(d.title == "Ledgers saved from the water");
  bool marked = false;
  for (const doc::Block& b : d.blocks) marked = marked || (b.kind == doc::BlockKind::kTitle && b.span.of(d.text) == "Ledgers saved from the water");
  CHECK(marked);
  const doc::Document other = page("<title>Ledgers saved from the water</title>", teaser + "<h1>Rice</h1><p>" + kProse + "</p>");
  for (const doc::Block& b : other.blocks) CHECK(b.kind != doc::BlockKind::kTitle);
}
