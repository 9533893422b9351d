#include <doctest/doctest.h>

#include "stemma/report/export/formats_internal.h"
#include "stemma/report/export/record.h"
#include "stemma/report/export/work.h"

using namespace stemma;          // NOLINT: a test
using namespace stemma::report;  // NOLINT

namespace {

doc::Document telegram(const std::string& id, const std::string& station, uint32_t number) {
  doc::Document d;
  d.id = id;
  d.kind = doc::Kind::kCable;
  d.date = "1975-05-20T13:45:00Z";
  d.cable.emplace();
  d.cable->key = doc::CableKey{1975, station, number};
  d.cable->reference = doc::reference(*d.cable->key);
  return d;
}

ExportDocument exported(doc::Document d, std::string path = "a.txt", bool current = true) {
  return {std::make_shared<const doc::Document>(std::move(d)), {std::move(path)}, current};
}

std::string written(std::string_view format, const doc::Document& d, const ExportMethod& method = {}) {
  const auto e = make_exporter(format);
  std::string out;
  e->begin(method, out);
  e->document(exported(d), out);
  e->end(out);
  return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the National Archives are named where the telegram names them") {
  doc::Document d = telegram("aa", "LIMA", 1316);
  d.cable->from = "AMEMBASSY LIMA";
  d.cable->to = {"SECSTATE WASHDC"};
  CHECK(work_of(d).citation == "Telegram 1316 from Lima to State, May 20, 1975, 75LIMA1316");
  CHECK(work_of(d).archive.empty());
  d.text = "VALE\nMessage Attributes\n\nDocument Number: 1975LIMA01316\nFilm Number: n/a\n";
  CHECK(work_of(d).citation ==
        "Telegram 1316 from Lima to State, May 20, 1975, 1975LIMA01316, Central Foreign Policy Files, 1973-79/Electronic "
        "Telegrams, Record Group 59: General Records of the Department of State, National Archives");
  d.text = "Document Number: 1975LIMA01316\n";   // above any list of attributes
  CHECK(work_of(d).archive.empty());
}

TEST_CASE("airgrams, sections, posts of several words, dates as far as known") {
  doc::Document d = telegram("aa", "PORTAUPRINCE", 50);
  d.cable->key->airgram = true;
  d.cable->from = "AMEMBASSY PORT AU PRINCE";
  d.cable->section = doc::CableSection{2, 3};
  d.cable->reference = "75PORTAUPRINCE-A50";
  d.date = "1975-05";
  CHECK(work_of(d).citation == "Airgram A-50 from Port au Prince, section 2 of 3, May 1975, 75PORTAUPRINCE-A50");
  d.date.clear();
  d.cable->key.reset();
  d.cable->section.reset();
  d.cable->from.clear();
  d.cable->reference.clear();
  CHECK(work_of(d).citation == "Telegram");
}

TEST_CASE("words become one line of valid text") {
  CHECK(one_line(" two\r\nlines\tand\x01more ") == "two lines and more");
  CHECK(one_line("a\xff" "b") == "a\xef\xbf\xbd" "b");
  CHECK(one_line("\n") == "");
  CHECK(joined({"a", "", " b\n"}) == "a; b");
}

TEST_CASE("RIS: nothing in a document begins a field") {
  doc::Document d;
  d.id = "aa";
  d.title = "Tar\r\nER  - \r\nTY  - BOOK";
  CHECK(holds(written("ris", d), "TI  - Tar ER - TY - BOOK\r\n"));
  CHECK(holds(written("ris", d), "TY  - GEN\r\nID  - text-aa\r\n"));
}

TEST_CASE("BibTeX: marks by their names, braces balanced, a comment that closes") {
  doc::Document d;
  d.id = "aa";
  d.kind = doc::Kind::kArticle;
  d.title = "50% of {A_B} ~ \\x^2";
  d.authors = {"Ann and Sons", "Ana Ruiz"};
  d.url = "http://x.org/{a}\\b";
  const std::string out = written("bibtex", d, {.query = "a} @book{"});
  CHECK(holds(out, "title = {{50\\% of {\\textbraceleft}A\\_B{\\textbraceright} {\\textasciitilde} {\\textbackslash}x{\\textasciicircum}2}}"));
  CHECK(holds(out, "author = {{Ann and Sons} and Ana Ruiz}"));
  CHECK(holds(out, "url = {http://x.org/%7Ba%7D%5Cb}"));
  CHECK(out.starts_with("@comment{stemma 0.1.0; query \"a) (book(\"}\n"));
  CHECK(holds(out, "@misc{article-aa,"));   // an article without its journal is none
}

TEST_CASE("CSV: formulas are words") {
  doc::Document d;
  d.id = "aa";
  d.title = "=1+1";
  d.publisher = "a \"b\", c";
  const std::string out = written("csv", d);
  CHECK(holds(out, "\r\naa,text,'=1+1,"));
  CHECK(holds(out, ",\"a \"\"b\"\", c\","));
}

TEST_CASE("GraphML: marks and what is no character of XML") {
  doc::Document d;
  d.id = "aa";
  d.title = "a<b & \"c\" \x02\xef\xbf\xbf\xef\xbf";
  CHECK(holds(written("graphml", d), "<data key=\"title\">a&lt;b &amp; &quot;c&quot; \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd</data>"));
}

TEST_CASE("FollowTheMoney: its dates and languages") {
  doc::Document d;
  d.id = "aa";
  d.kind = doc::Kind::kArticle;
  d.language = "es-PE";
  d.date = "2009-03-03T10:15:00+01:00";
  const std::string out = written("ftm", d);
  CHECK(holds(out, R"("language":["spa"])"));
  CHECK(holds(out, R"("publishedAt":["2009-03-03T10:15:00"])"));
  d.language = "tlh";
  CHECK_FALSE(holds(written("ftm", d), "language"));
}

TEST_CASE("Web Annotations count characters, not bytes") {
  doc::Document d = telegram("aa", "LIMA", 1);
  d.text = "\xf0\x9f\x98\x80\xc3\xa9 REF: X";   // two characters, six bytes
  d.cable->references.push_back({.key = doc::CableKey{1975, "LIMA", 2}, .span = {7, 10}});
  const std::string out = written("w3c", d);
  CHECK(holds(out, R"("type":"TextPositionSelector","start":3,"end":6)"));
  CHECK(holds(out, R"("exact":"REF","prefix":")" "\xf0\x9f\x98\x80\xc3\xa9 " R"(","suffix":": X")"));
  CHECK(holds(out, R"("source":{"id":"urn:stemma:aa")"));
}

TEST_CASE("edges: to every section, to what is missing, to the first section, to the newer version") {
  doc::Document one = telegram("01", "LIMA", 1);
  doc::Document two = telegram("02", "LIMA", 1);
  one.cable->section = doc::CableSection{1, 2};
  two.cable->section = doc::CableSection{2, 2};
  doc::Document citing = telegram("03", "LIMA", 9);
  citing.text = "LIMA 1 LIMA 4";
  citing.cable->references.push_back({.key = doc::CableKey{1975, "LIMA", 1}, .span = {0, 6}});
  citing.cable->references.push_back({.key = doc::CableKey{1975, "LIMA", 4}, .span = {7, 13}});
  citing.cable->references.push_back({.key = doc::CableKey{1975, "LIMA", 4}, .span = {7, 13}});
  const std::vector<ExportEdge> e = edges_among({exported(citing, "c"), exported(two, "b"), exported(one, "a"), exported(telegram("04", "LIMA", 7), "a", false)});
  std::string all;
  for (const ExportEdge& x : e) all += x.from + " " + name(x.kind) + " " + (x.to.empty() ? x.to_reference : x.to) + (x.exported ? "" : " outside") + "\n";
  CHECK(all == "04 version-of 01\n02 section-of 01\n03 cites 01\n03 cites 02\n03 cites 75LIMA4 outside\n");
}

TEST_CASE("GraphML: what is outside has one node, however edges come to it") {
  const auto e = make_exporter("graphml");
  std::string out;
  e->begin({}, out);
  e->document(exported(telegram("01", "LIMA", 1)), out);
  out.clear();
  e->edge({EdgeKind::kCites, "01", "", "75LIMA4", "LIMA 4", false}, out);
  e->edge({EdgeKind::kCites, "02", "", "75LIMA4", "LIMA 4", false}, out);
  e->edge({EdgeKind::kCites, "01", "09", "75LIMA9", "LIMA 9", false}, out);
  e->edge({EdgeKind::kCites, "01", "02", "75LIMA2", "LIMA 2", true}, out);
  e->edge({EdgeKind::kSectionOf, "01", "09", "75LIMA9", "", false}, out);
  std::string nodes;
  for (size_t at = 0; (at = out.find("<node id=\"", at)) != std::string::npos; ++at) nodes += out.substr(at + 10, out.find('"', at + 10) - at - 10) + " ";
  CHECK(nodes == "missing-75LIMA4 09 ");
}

TEST_CASE("the method in a sentence, and the hash that anyone can make again") {
  CHECK(sentence({}) == "stemma 0.1.0");
  CHECK(sentence({"r.stemma", "5f", 1, "a\nb", "2026-03-01"}) == "stemma 0.1.0; archive r.stemma, 1 document, hash 5f; query \"a b\"; 2026-03-01");
  CHECK(hash_of_ids({"b", "a", "b"}) == "911169ddaaf146af");   // printf 'a\nb\n' | sha256sum | cut -c-16
  CHECK(make_exporter("xls") == nullptr);
  CHECK(formats().size() == 8);
}
