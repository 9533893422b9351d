#include "stemma/read/opening.h"

#include <doctest/doctest.h>

#include <string>

using namespace stemma;
using namespace stemma::read;
using Range = text::SourceMap::Range;

namespace {
Options at(const char* path) {
  Options options;
  options.path = path;
  return options;
}
}  // namespace

TEST_CASE("plain text comes with its identity") {
  auto d = open_bytes("abc", at("x/abc.html"));   // the name says nothing
  REQUIRE(d);
  CHECK(d->doc.id == "ba7816bf8f01cfea");
  CHECK(d->doc.source.sha256.size() == 64);
  CHECK(d->doc.source.bytes == 3);
  CHECK(d->doc.source.media_type == "text/plain");
  CHECK(d->doc.source.encoding == "utf-8");
  CHECK(d->doc.text == "abc");
}

TEST_CASE("through page, code page and repair the map still leads to the bytes") {
  const std::string bytes = "<html><head><meta charset=windows-1252><title>Caf\xe9</title></head>\r\n"
                            "<p>Se\xf1or &amp; cia.</p>\r\n<p>nÃ£o</p>";
  std::string page = bytes.substr(0, bytes.find("nÃ£o")) + "n\xc3\xa3o</p>";   // UTF-8 inside a windows-1252 page
  auto d = open_bytes(page, at("p"));
  REQUIRE(d);
  CHECK(d->doc.source.encoding == "windows-1252");
  CHECK(d->doc.source.media_type == "text/html");
  CHECK(d->stated.title == "Café");
  CHECK(d->doc.text == "Señor & cia.\n\nnão");
  REQUIRE(d->doc.repairs.size() == 1);
  CHECK(d->doc.repairs[0].was == "nÃ£o");
  CHECK(d->doc.repairs[0].span.of(d->doc.text) == "não");
  auto source = [&](std::string_view words) {
    const auto begin = static_cast<uint32_t>(d->doc.text.find(words));
    const Range r = d->doc.map.to_source({begin, begin + static_cast<uint32_t>(words.size())});
    return page.substr(r.begin, r.end - r.begin);
  };
  CHECK(source("Señor") == "Se\xf1or");
  CHECK(source("&") == "&amp;");
  CHECK(source("não") == "n\xc3\xa3o");
  CHECK(d->hints.back().span.of(d->doc.text) == "não");
}

TEST_CASE("what cannot be a document is an error that helps") {
  CHECK(open_bytes("", at("e")).error().code == ErrorCode::kEmpty);
  CHECK(open_bytes(" \r\n\t", at("e")).error().code == ErrorCode::kEmpty);
  CHECK(open_bytes("<html><script>draw()</script></html>", at("e")).error().code == ErrorCode::kEmpty);
  CHECK(open_bytes("\x7f" "ELF\1\1", at("e")).error().code == ErrorCode::kBinary);
  Options small = at("e");
  small.limits.document_bytes = 2;
  CHECK(open_bytes("abc", small).error().code == ErrorCode::kLimit);
}

TEST_CASE("what a reader should know is noted") {
  std::string words;
  for (int i = 0; i < 10; ++i) words += "año ";
  auto d = open_bytes(words + "\xff", at("e"));
  REQUIRE(d);
  REQUIRE(d->doc.quality.size() == 1);
  CHECK(d->doc.quality[0].code == "invalid-bytes");
}

TEST_CASE("a line of 50 MB is read") {
  const std::string line(50u << 20, 'x');
  auto d = open_bytes(line, at("long"));
  REQUIRE(d);
  CHECK(d->doc.text.size() == line.size());
  CHECK(d->doc.map.pieces().size() == 1);
}
