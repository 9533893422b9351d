#include <doctest/doctest.h>

#include "stemma/doc/document.h"

using namespace stemma;

namespace {
doc::Document with(std::string text, std::vector<doc::Mask> masks = {}) {
  doc::Document d;
  d.text = std::move(text);
  d.masks = std::move(masks);
  return d;
}
std::string all(const doc::Document& d) { return doc::flow(d, {0, static_cast<uint32_t>(d.text.size())}); }
}  // namespace

TEST_CASE("line breaks and runs of blanks become one space") {
  CHECK(all(with("  the army\n   and\u00a0\u00a0the navy \n")) == "the army and the navy");
}

TEST_CASE("a hyphen at a line break keeps its word together") {
  CHECK(all(with("counter-\nterrorism")) == "counter-terrorism");
  CHECK(all(with("the army -\nnot the navy")) == "the army - not the navy");
  CHECK(all(with("1990-\n2000")) == "1990- 2000");
}

TEST_CASE("masked pieces are left out, also at the edges of the span") {
  CHECK(all(with("reforms.2 At last", {{doc::MaskKind::kNoteMarker, {8, 9}}})) == "reforms. At last");
  const auto d = with("1. (C) Summary", {{doc::MaskKind::kParagraphNumber, {0, 2}}, {doc::MaskKind::kPortionMark, {3, 6}}});
  CHECK(all(d) == "Summary");
  CHECK(doc::flow(d, {4, 10}) == "Sum");
}

TEST_CASE("a span beyond the text is clamped") { CHECK(doc::flow(with("abc"), {1, 99}) == "bc"); }
