// Markdown on invented documents: headings, footnotes, quotations, the kind of the whole.
#include "stemma/read/markdown.h"

#include <doctest/doctest.h>

#include <string>

#include "stemma/read/fixture_internal.h"

using namespace stemma;
using stemma::read::block_at;
using doc::BlockKind;
using doc::MaskKind;

namespace {

doc::Document opened(std::string_view text) { return read::opened(text, "x.md"); }

size_t masks(const doc::Document& d, MaskKind kind) {
  size_t n = 0;
  for (const doc::Mask& m : d.masks) n += m.kind == kind;
  return n;
}

constexpr std::string_view kReport =
    "# What the lamp keepers wrote\n\n_Compiled on 9 April 2014 from the letters in the box._\n\n"
    "## Recommendations ##\nThe keepers asked for oil in every letter that they sent to the harbour office of the town.[^1] They got none of it.[^oil]\n\n"
    "## The second winter\n\nOne letter of the second winter puts the matter in fewer words than any of the others:\n\n"
    "> The lamp is dry and so are we.\n\nThe office did not answer it, and the keepers wrote once more in the spring.[^1]\n\n"
    "## Notes\n\n[^1]: Letter of the keepers, box 4.\n[^oil]: Ledger of the office, page 9.\n[^3]: Not used by anybody.\n";

}  // namespace

TEST_CASE("the shape of headings and definitions") {
  CHECK(read::atx_level("## The fee") == 2);
  CHECK(read::atx_level("####### seven") == 0);
  CHECK(read::atx_level("#1 in the harbour") == 0);
  CHECK(read::atx_level("# #") == 0);
  CHECK(read::footnote_label("[^ab]: text") == "[^ab]");
  CHECK(read::footnote_label("[^ab] text").empty());
  CHECK(read::footnote_label("[^a b]: text").empty());
}

TEST_CASE("a report in Markdown: title, date, headings, quotation, notes") {
  const doc::Document d = opened(kReport);
  CHECK(d.kind == doc::Kind::kReport);
  CHECK(d.title == "What the lamp keepers wrote");
  CHECK(d.date == "2014-04-09");
  CHECK(d.date_from == doc::DateFrom::kByline);
  CHECK(block_at(d, "# What").kind == BlockKind::kTitle);
  CHECK(block_at(d, "_Compiled").kind == BlockKind::kByline);
  CHECK(block_at(d, "## Recommendations").kind == BlockKind::kHeading);
  CHECK(doc::flow(d, block_at(d, "## Recommendations").span) == "Recommendations");
  CHECK(block_at(d, "The keepers asked").kind == BlockKind::kParagraph);
  CHECK(block_at(d, "## The second").kind == BlockKind::kHeading);
  CHECK(block_at(d, "> The lamp").kind == BlockKind::kBlockquote);
  CHECK(doc::flow(d, block_at(d, "> The lamp").span) == "The lamp is dry and so are we.");
  CHECK(block_at(d, "## Notes").kind == BlockKind::kHeading);
  REQUIRE(d.notes.size() == 3);
  CHECK(d.notes[0].marker == "[^1]");
  CHECK(d.notes[0].span.of(d.text) == "Letter of the keepers, box 4.");
  CHECK(d.notes[0].anchors.size() == 2);
  CHECK(d.notes[1].marker == "[^oil]");
  CHECK(d.notes[1].anchors.size() == 1);
  CHECK(d.notes[2].anchors.empty());
  CHECK(block_at(d, "Ledger of").kind == BlockKind::kNote);
  CHECK(masks(d, MaskKind::kNoteMarker) == 3);
}

TEST_CASE("a heading that is a sentence is a title all the same") {
  const doc::Document d = opened(
      "# The keepers of the lamp were never paid for the oil that they had bought in the winter.\n\n## One\n\nThey said so.[^1]\n[^1]: Box 4.\n");
  CHECK(d.title == "The keepers of the lamp were never paid for the oil that they had bought in the winter.");
  CHECK(d.blocks[0].kind == BlockKind::kTitle);
  REQUIRE(d.notes.size() == 1);
  CHECK(d.notes[0].anchors.size() == 1);
}

TEST_CASE("a number sign alone makes no Markdown") {
  const doc::Document d = opened("The boats\n\n# of boats\n\nThe keepers asked for oil in every letter that they sent to the harbour office of the town.\n");
  CHECK(masks(d, MaskKind::kBullet) == 0);
  CHECK(d.notes.empty());
}

TEST_CASE("hostile Markdown stays linear") {
  std::string text = "# a\n\n# b\n\n";
  for (int i = 0; i < 20000; ++i) text += "[^" + std::to_string(i) + "]: x [^" + std::to_string(i) + "][^\n";
  CHECK(opened(text).notes.size() == 20000);
  opened("# a\n\n## b\n\n" + std::string(200000, '#') + "\n" + std::string(200000, '['));
}
