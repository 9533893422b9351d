#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stemma/read/container/fixture_internal.h"
#include "stemma/read/fixture_internal.h"
#include "stemma/read/office/rtf.h"
#include "stemma/text/utf8.h"

using namespace stemma;        // NOLINT: a test
using namespace stemma::read;  // NOLINT: a test

namespace {

const std::string kW = "<w:document xmlns:w=\"w\"><w:body>";
std::string p(const std::string& runs, const std::string& style = "") {
  return "<w:p>" + (style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + runs + "</w:p>";
}
std::string r(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }

std::string docx(const std::string& body, const Files& more = {}) {
  Files files = {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", kW + body + "</w:body></w:document>"}};
  files.insert(files.end(), more.begin(), more.end());
  return zip(files);
}

std::vector<std::string> blocks(const doc::Document& d) {
  std::vector<std::string> out;
  for (const doc::Block& b : d.blocks) out.push_back(std::string(doc::name(b.kind)) + "|" + std::string(b.span.of(d.text)));
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a Word document: headings by style, notes at the end, deletions left out, facts") {
  const std::string styles = "<w:styles><w:style w:styleId=\"Rubrik\"><w:name w:val=\"heading 1\"/></w:style>"
                             "<w:style w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Rubrik\"/></w:style></w:styles>";
  const std::string notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>"
                            "<w:footnote w:id=\"2\">" + p(r("Port log, page 4.")) + "</w:footnote></w:footnotes>";
  const std::string core = "<cp:coreProperties><dc:title>Tides of Kelst</dc:title><dc:creator>Ana Ruiz</dc:creator><dcterms:created>2004-05-03T10:15:00Z</dcterms:created></cp:coreProperties>";
  const std::string body = p(r("The strike"), "Mine") +
      p(r("The ferries lay ") + "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>" + r("still &amp; empty") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(" for nine weeks.")) +
      p("<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" + r("The crews stayed away and the price of rice doubled in a month."));
  const Log log = unpacked(docx(body, {{"word/styles.xml", styles}, {"word/footnotes.xml", notes}, {"docProps/core.xml", core}, {"word/header1.xml", "<w:hdr>" + p(r("Draft of May")) + "</w:hdr>"}}));
  CHECK(log.errors.empty());
  REQUIRE(log.documents.size() == 1);
  const doc::Document& d = log.documents[0];
  CHECK(d.text == "The strike\n\nThe ferries lay still & empty[2] for nine weeks.\n\nThe crews stayed away and the price of rice doubled in a month.\n\n"
                  "[2] Port log, page 4.\n\nDraft of May\n\n");
  CHECK(blocks(d) == Lines{"title|The strike", "paragraph|The ferries lay still & empty[2] for nine weeks.", "paragraph|The crews stayed away and the price of rice doubled in a month.",
                           "note|[2] Port log, page 4.", "furniture|Draft of May"});
  CHECK(d.title == "The strike");
  CHECK(d.authors == Lines{"Ana Ruiz"});
  CHECK(d.date == "2004-05-03T10:15:00Z");
  REQUIRE(d.notes.size() == 1);
  CHECK(d.notes[0].span.of(d.text) == "Port log, page 4.");
  REQUIRE(d.notes[0].anchors.size() == 1);
  CHECK(d.notes[0].anchors[0].of(d.text) == "[2]");
  REQUIRE(d.source.parts.size() == 3);
  CHECK(d.source.parts[1].name == "word/footnotes.xml");
  const auto at = static_cast<uint32_t>(d.text.find("Port log"));
  CHECK(d.map.to_source({at, at + 4}).begin == d.source.parts[1].begin + notes.find("Port log"));
  REQUIRE(!d.quality.empty());
  CHECK(d.quality[0].code == "tracked-changes");
}

TEST_CASE("a table of a Word document: cells by tabs, rows by lines") {
  const auto cell = [](const std::string& words) { return "<w:tc>" + p(r(words)) + "</w:tc>"; };
  const std::string table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Year") + cell("Tons") + "</w:tr><w:tr>" + cell("1990") + cell("83") + "</w:tr><w:tr>" +
                            cell("1991") + cell("85") + "</w:tr></w:tbl>";
  const Log log = unpacked(docx(p(r("Rice landed at the port of Kelst in two years, by weight.")) + table + p(r("The figures are those of the port office."))));
  REQUIRE(log.documents.size() == 1);
  const doc::Document& d = log.documents[0];
  CHECK(d.text.find("Year\tTons\t\n1990\t83\t\n1991\t85\t\n") != std::string::npos);
  REQUIRE(d.tables.size() == 1);
  CHECK(d.tables[0].columns == Lines{"Year", "Tons"});
  CHECK(d.tables[0].rows == std::vector<Lines>{{"1990", "83"}, {"1991", "85"}});
}

TEST_CASE("an OpenDocument text: white space, notes, lists, tables") {
  const std::string content = "<office:document-content><office:body><office:text><text:h text:outline-level=\"1\">The  strike</text:h>"
      "<text:p>The ferries<text:s text:c=\"2\"/>lay still<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Port log.</text:p></text:note-body></text:note> for nine\n weeks.</text:p>"
      "<text:list><text:list-item><text:p>rice</text:p></text:list-item><text:list-item><text:p>salt</text:p></text:list-item></text:list>"
      "</office:text></office:body></office:document-content>";
  const Log log = unpacked(zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}, {"meta.xml", "<m><dc:title>Harbour of Kelst</dc:title></m>"}}));
  CHECK(log.errors.empty());
  REQUIRE(log.documents.size() == 1);
  const doc::Document& d = log.documents[0];
  CHECK(d.text == "The strike\n\nThe ferries  lay still[1] for nine weeks.\n\nrice\n\nsalt\n\n[1] Port log.\n\n");
  CHECK(d.title == "The strike");
  REQUIRE(d.notes.size() == 1);
  CHECK(d.notes[0].anchors.size() == 1);
  CHECK(d.source.media_type == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("a book: chapters in the order of its spine, facts for those that state none, a missing one named") {
  const std::string opf = "<package><metadata><dc:title>Tides</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:date>1998</dc:date><dc:language>en-GB</dc:language></metadata><manifest>"
      "<item id=\"b\" href=\"two%20b.xhtml\"/><item id=\"a\" href=\"../one.xhtml\"/><item id=\"c\" href=\"gone.xhtml\"/></manifest><spine><itemref idref=\"b\"/><itemref idref=\"a\"/><itemref idref=\"c\"/></spine></package>";
  const auto page = [](const std::string& words) { return "<html><body><h1>Chapter</h1><p>" + words + "</p></body></html>"; };
  const Log log = unpacked(zip({{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OEBPS/b.opf\"/></rootfiles></container>"},
                           {"OEBPS/b.opf", opf}, {"one.xhtml", page("The first tide came late that year, they said.")}, {"OEBPS/two b.xhtml", page("The second tide came early that year, they said.")}}));
  CHECK(log.names == Lines{"OEBPS/two b.xhtml", "one.xhtml"});
  REQUIRE(log.documents.size() == 2);
  CHECK(log.documents[0].date == "1998");
  CHECK(log.documents[0].authors == Lines{"Ana Ruiz"});
  CHECK(log.errors == Lines{"OEBPS/gone.xhtml: a chapter that the book names and does not hold"});
}

TEST_CASE("damaged office files are named; what stands before the damage is kept") {
  std::string bytes = docx(p(r("The ferries lay still for nine weeks and the crews stayed away.")));
  CHECK(unpacked(docx("<w:p><w:r><w:t>The ferries lay still.</w:t></w:r></w:p><w:p><w:broken")).documents.size() == 1);
  CHECK(unpacked(bytes.substr(0, 60)).errors.size() == 1);
  CHECK(unpacked(zip({{"[Content_Types].xml", "word/"}, {"word/other.xml", "x"}})).errors.size() == 1);
}

TEST_CASE("RTF: code pages, Unicode with its fallback, notes, tables, what is no text") {
  const auto text = [](const std::string& rtf) {
    const Result<Content> c = office::read_rtf(rtf);
    return c ? c->text : "error: " + c.error().message;
  };
  CHECK(text("{\\rtf1\\ansi\\ansicpg1252 The caf\\'e9 was \\u8220?closed\\u8221? \\emdash  today.\\par}") == "The café was “closed” — today.\n\n");
  CHECK(text("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Cyr;}}\\f1\\'cf\\'ee\\f0 \\'e9\\par}") == "Поé\n\n");
  CHECK(text("{\\rtf1{\\*\\unknown hidden words}{\\pict 0102ff}Seen\\par\\uc2\\u233ab x\\par}") == "Seen\n\né x\n\n");
  CHECK(text("{\\rtf1 One{\\footnote Port log.} two.\\par Three.\\par}") == "One[1] two.\n\nThree.\n\n[1] Port log.\n\n");
  CHECK(text("{\\rtf1\\trowd\\intbl A\\cell B\\cell\\row\\trowd\\intbl 1\\cell 2\\cell\\row\\pard After.\\par}") == "A\tB\t\n1\t2\t\n\nAfter.\n\n");
  CHECK(text("{\\rtf1 \\u-10179?\\u-8704? \\{x\\}\\par") == "😀 {x}\n\n");
  CHECK(text("{\\rtf1{\\info{\\title Tides}{\\author Ana}}}") == "error: an RTF document without text");
  const Result<Content> facts = office::read_rtf("{\\rtf1{\\info{\\title Tides \\'e9}{\\author Ana}}Words.\\par}");
  CHECK(facts->stated.title == "Tides é");
  std::string deep = "{\\rtf1 ";
  for (int i = 0; i < 100000; ++i) deep += "{";
  CHECK(text(deep + "deep\\par") == "deep\n\n");
}

TEST_CASE("a carriage return named by its number ends a line, in RTF and in XML") {
  const Result<Content> rtf = office::read_rtf("{\\rtf1 One\\u13?two\\'0dthree.\\par}");
  REQUIRE(rtf);
  CHECK(rtf->text == "One\ntwo\nthree.\n\n");
  CHECK(office::read_rtf("{\\u13u12??")->text.find('\r') == std::string::npos);   // found by fuzzing
  const Log log = unpacked(docx(p(r("One&#13;two"))));
  REQUIRE(log.documents.size() == 1);
  CHECK(log.documents[0].text.starts_with("One\ntwo"));
}

TEST_CASE("bytes of a Word document that are no UTF-8 are shown as U+FFFD") {
  const Log log = unpacked(docx(p(r("The tide</w:t\xeb"))));
  REQUIRE(log.documents.size() == 1);
  const std::string& text = log.documents[0].text;
  CHECK(text.starts_with("The tide"));
  CHECK(text::valid_prefix(text) == text.size());
}
