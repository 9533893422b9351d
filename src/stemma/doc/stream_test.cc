#include "stemma/doc/stream.h"

#include <doctest/doctest.h>

#include <string>

using namespace stemma;

namespace {
doc::Document document(std::string text) {
  doc::Document d;
  d.text = std::move(text);
  d.map.copy(0, static_cast<uint32_t>(d.text.size()));
  return d;
}
std::string joined(const doc::Stream& s) {
  std::string out;
  for (size_t i = 0; i < s.words.size(); ++i) out.append(i ? " " : "").append(s.form(i));
  return out;
}
Span of(const doc::Document& d, std::string_view what) {
  const auto at = static_cast<uint32_t>(d.text.find(what));
  return {at, at + static_cast<uint32_t>(what.size())};
}
}  // namespace

TEST_CASE("furniture and masks cost nothing") {
  auto d = document("5. (C) The port was\n\nSubscribe now\n\nclosed in May.3 Later");
  d.blocks = {{.kind = doc::BlockKind::kParagraph, .span = {0, 19}},
              {.kind = doc::BlockKind::kFurniture, .span = of(d, "Subscribe now")},
              {.kind = doc::BlockKind::kParagraph, .span = {36, static_cast<uint32_t>(d.text.size())}}};
  d.masks = {{doc::MaskKind::kParagraphNumber, {0, 2}}, {doc::MaskKind::kPortionMark, of(d, "(C)")}, {doc::MaskKind::kNoteMarker, of(d, "3")}};
  const auto s = doc::make_stream(d);
  CHECK(joined(s) == "the port was closed in may later");
  CHECK(s.words[3].span == of(d, "closed"));
  CHECK(s.first_at(of(d, "closed").begin) == 3);
  CHECK(joined(doc::make_stream(d, of(d, "closed in May.3 Later"))) == "closed in may later");
}

TEST_CASE("a mask inside a word divides it") {
  auto d = document("Agreement29concluded");
  d.blocks = {{.kind = doc::BlockKind::kParagraph, .span = {0, 20}}};
  d.masks = {{doc::MaskKind::kNoteMarker, {9, 11}}};
  CHECK(joined(doc::make_stream(d)) == "agreement concluded");
}

TEST_CASE("no blocks, no words") { CHECK(doc::make_stream(document("text")).words.empty()); }
