#include "stemma/read/xml/xml.h"

#include <doctest/doctest.h>


namespace stemma::read::xml {
namespace {

// Everything that is reported, one after the other: "<p n=1>", "</p>", text; and whether
// the ranges hold what they say.
struct Log : Visitor {
  explicit Log(std::string_view from) : source(from) {}
  void enter(const Tag& t) override {
    out += '<';
    if (!t.prefix.empty()) out += std::string(t.prefix) + ':';
    out += std::string(t.name);
    for (const char* const* a = t.attributes; *a != nullptr; a += 2) out += std::string(" ") + a[0] + '=' + a[1];
    out += '>';
    CHECK(source.substr(t.begin, 1) == "<");
    CHECK(source.substr(t.end - 1, 1) == ">");
    ++depth;
    deepest = std::max(deepest, depth);
  }
  void leave(const Tag& t) override {
    out += "</" + std::string(t.name) + '>';
    CHECK(t.end <= source.size());
    --depth;
  }
  void text(const Text& t) override {
    out += t.text;
    REQUIRE(t.end <= source.size());
    if (t.end - t.begin == t.text.size()) CHECK(source.substr(t.begin, t.text.size()) == t.text);
  }
  std::string_view source;
  std::string out;
  int depth = 0;
  int deepest = 0;
};

std::string log(std::string_view xml, Outcome* outcome = nullptr) {
  Log l(xml);
  const Outcome o = parse(xml, l);
  CHECK(l.depth == 0);
  if (outcome != nullptr) *outcome = o;
  return l.out;
}

std::string repeated(std::string_view s, size_t n) {
  std::string out;
  for (size_t i = 0; i < n; ++i) out += s;
  return out;
}

}  // namespace

TEST_CASE("tags, attributes and text come in order with their bytes") {
  Outcome o;
  CHECK(log("<?xml version=\"1.0\" standalone='yes'?>\n<!-- <x> -->\n<a:b xml:id='d1' n=\"2\">one<c/> &lt;two&#8212;<![CDATA[<3>]]></a:b>\n", &o) ==
        "<a:b xml:id=d1 n=2>one<c></c> <two—<3></b>");
  CHECK(o.damage.empty());
}

TEST_CASE("entities are not expanded, external ones not fetched, declarations skipped") {
  Outcome o;
  CHECK(log("<!DOCTYPE t SYSTEM \"http://example.org/t.dtd\" [ <!ENTITY a \"]>lol\"> <!ENTITY b '&a;&a;'> <!-- ]> --> "
            "<!ENTITY f SYSTEM \"file:///etc/passwd\"> %p; ]><t x='&b;'>a &b; &f; &eacute; z</t>", &o) == "<t x=>a &b; &f; &eacute; z</t>");
  CHECK(o.damage.empty());
}

TEST_CASE("broken mark-up is named with its byte and read on") {
  Outcome o;
  CHECK(log("<p>a & b</p>", &o) == "<p>a & b</p>");
  CHECK(o.repairs == 1);
  CHECK(o.at == 5);
  CHECK(log("<d><p>x<i>y</p><p>z</q></p></d>", &o) == "<d><p>x<i>y</i></p><p>z</p></d>");
  CHECK(o.repairs == 2);
  CHECK(log("<d><p>cut in the mid", &o) == "<d><p>cut in the mid</p></d>");
  CHECK_FALSE(o.damage.empty());
  CHECK(log("<p>1 < 2, \x01 and 3</p>", &o) == "<p>1 < 2,  and 3</p>");
  CHECK(log("<a>1</a><a>2</a>") == "<a>1</a><a>2</a>");
  CHECK(log("<d><p n=1>x</p><q a='1' a='2'/>y <unclosed", &o) == "<d><p>x</p><q></q>y <unclosed</d>");
  CHECK(o.repairs == 4);
  CHECK(log("<d>a ]]> b</d>") == "<d>a ]]> b</d>");
  CHECK(log("").empty());
  CHECK(log("no mark-up at all").empty());
  CHECK(log("<!DOCTYPE never closed [").empty());
}

TEST_CASE("brackets at the end of a file that was cut off come once, with their places") {
  struct Places : Visitor {
    void enter(const Tag&) override {}
    void leave(const Tag&) override {}
    void text(const Text& t) override { out += std::string(t.text) + "@" + std::to_string(t.begin) + "-" + std::to_string(t.end) + " "; }
    std::string out;
  } seen;
  parse("<d>ink]]", seen);
  CHECK(seen.out == "ink@3-6 ]]@6-8 ");
}

TEST_CASE("what is made to be costly is bounded") {
  const std::string deep = repeated("<d>", 1000) + "ink" + repeated("</d>", 1000);
  Log l(deep);
  CHECK(parse(deep, l).damage.empty());
  CHECK(l.deepest == 400);
  CHECK(l.out.find("ink") != l.out.npos);
  Outcome o;
  log(repeated("<d>", 300'000) + "x", &o);
  CHECK(o.ended_early);
  CHECK(log("<p>" + repeated("& ", 100'000) + "</p>", &o).size() > 10'000);
  CHECK(o.ended_early);
  CHECK(log("<p>" + repeated("</q>", 900) + "end</p>", &o) == "<p>end</p>");
  CHECK(log("<p " + repeated("a", 3'000'000) + "='1'/>", &o).size() > 3'000'000);
}

TEST_CASE("a declared encoding is decoded with the way back") {
  const std::string bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><p>Ma\xf1" "ana ser\xe1 otro d\xed" "a</p>";
  const auto d = decode(bytes);
  REQUIRE(d);
  CHECK(d->text.find("Mañana será otro día") != std::string::npos);
  const auto at = static_cast<uint32_t>(d->text.find("ñ"));
  CHECK(bytes.substr(d->map.to_source({at, at + 2}).begin, 1) == "\xf1");
}

}  // namespace stemma::read::xml
