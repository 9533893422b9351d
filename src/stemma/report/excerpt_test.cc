#include "stemma/report/excerpt.h"

#include <doctest/doctest.h>

using namespace stemma;  // NOLINT: a test

namespace {

doc::Document written(const std::string& text) {
  doc::Document d;
  d.text = text;
  doc::Block b;
  b.kind = doc::BlockKind::kParagraph;
  b.span = {0, static_cast<uint32_t>(text.size())};
  d.blocks.push_back(b);
  return d;
}

Span of(const doc::Document& d, std::string_view part) {
  const auto at = static_cast<uint32_t>(d.text.find(part));
  return {at, at + static_cast<uint32_t>(part.size())};
}

}  // namespace

TEST_CASE("excerpts: places near each other are shown in their sentence, line ends as blanks") {
  const doc::Document d = written("Catches rose from 120\n  to 150, an increase of 30 %.");
  const auto found = report::excerpts(d, {of(d, "30 %"), of(d, "120"), of(d, "150")}, 2);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "Catches rose from 120 to 150, an increase of 30 %.");
  CHECK(report::marked(found[0]) == "Catches rose from ›120‹ to ›150‹, an increase of ›30 %‹.");
}

TEST_CASE("excerpts: what is far away is cut at blanks, and has an excerpt of its own") {
  std::string middle;
  for (int i = 0; i < 40; ++i) middle += "harbour ";
  const doc::Document d = written("The fleet had 12 boats. " + middle + "Later it had 14 boats, all told.");
  const auto found = report::excerpts(d, {of(d, "14"), of(d, "12")}, 2);
  REQUIRE(found.size() == 2);
  CHECK(report::marked(found[0]) == "The fleet had ›12‹ boats. harbour harbour harbour harbour harbour harbour …");
  CHECK(report::marked(found[1]) == "… harbour harbour harbour harbour harbour Later it had ›14‹ boats, all told.");
  CHECK(report::excerpts(d, {of(d, "14"), of(d, "12")}, 1).size() == 1);
}

TEST_CASE("excerpts: cells of tables have none, nor have places that are not in the text") {
  doc::Document d = written("Total 14");
  d.tables.emplace_back();
  d.tables[0].span = {0, 8};
  CHECK(report::excerpts(d, {of(d, "14")}, 2).empty());
  CHECK(report::excerpts(written("Total"), {{3, 90}}, 2).empty());
}
