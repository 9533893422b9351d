#include "stemma/read/tei/tei.h"

#include <doctest/doctest.h>

#include "stemma/read/tei/header.h"
#include "stemma/read/unpack.h"

namespace stemma::read::tei {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kHead =
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title type='short'>Salt</title>"
    "<title type='complete'>Salt and <hi>Harbours</hi></title><author>Ana Prado</author></titleStmt>"
    "<publicationStmt><publisher>Harbour Press</publisher><date when='2004-05-06'>May 2004</date>"
    "<idno type='url'>https://example.org/salt</idno></publicationStmt></fileDesc></teiHeader>";

std::string edition(const std::string& text) { return kHead + ("<text>" + text + "</text></TEI>"); }

Content content_of(const std::string& text) {
  auto c = read_tei(edition("<body>" + text + "</body>"));
  REQUIRE(c);
  CHECK(c->map.text_size() == c->text.size());
  return std::move(*c);
}

Strings hinted(const Content& c, Hint kind) {
  Strings out;
  for (const HintSpan& h : c.hints) {
    if (h.hint == kind) out.emplace_back(h.span.of(c.text));
  }
  return out;
}

struct Taken : Sink {
  void member(Member m) override { members.push_back(std::move(m)); }
  void refuse(const std::string&, const Error& e) override { failures.push_back(e.message); }
  void note(const std::string&, const std::string& what) override { notes.push_back(what); }
  std::vector<Member> members;
  Strings failures, notes;
};

}  // namespace

TEST_CASE("TEI: the header states title, author, publisher, date and address") {
  const Content c = content_of("<div><p>Words.</p></div>");
  CHECK(c.text == "Words.");
  CHECK(c.stated.title == "Salt and Harbours");
  CHECK(c.stated.author == "Ana Prado");
  CHECK(c.stated.publisher == "Harbour Press");
  CHECK(c.stated.date == "2004-05-06");
  CHECK(c.stated.url == "https://example.org/salt");
}

TEST_CASE("TEI: a note leaves its sentence, its marker stays and is linked") {
  const Content c = content_of("<div><head>Ports<note n='1'>A head.</note></head><p>The dock<note n='2'><p>Built <hi>late</hi>.</p><p>Of oak.</p></note> burned.</p></div>");
  CHECK(c.text == "Ports[1]\n\nThe dock[2] burned.\n\n[1] A head.\n\n[2] Built late.\n\nOf oak.");
  REQUIRE(c.notes.size() == 2);
  CHECK(c.notes[1].marker == "[2]");
  CHECK(c.notes[1].span.of(c.text) == "Built late.\n\nOf oak.");
  REQUIRE(c.notes[1].anchors.size() == 1);
  CHECK(c.notes[1].anchors[0].of(c.text) == "[2]");
  CHECK(c.notes[1].anchors[0].begin == 18);
  CHECK(hinted(c, Hint::kNote) == Strings{"[1] A head.", "[2] Built late.\n\nOf oak."});
}

TEST_CASE("TEI: notes at the end are linked by the references that point to them") {
  const auto c = read_tei(edition("<body><p>The dock<ref target='#n7'>7</ref> burned (see <ref target='#n7'>note 7 below</ref>).</p></body>"
                                  "<back><div><note xml:id='n7' n='7' place='end'>Harbour book.</note></div></back>"));
  REQUIRE(c);
  CHECK(c->text == "The dock7 burned (see note 7 below).\n\n[7] Harbour book.");
  REQUIRE(c->notes.size() == 1);
  REQUIRE(c->notes[0].anchors.size() == 1);
  CHECK(c->notes[0].anchors[0].of(c->text) == "7");
  CHECK(hinted(*c, Hint::kNoteMarker) == Strings{"7"});
}

TEST_CASE("TEI: pages, quotations, tables, signatures, alternatives, gaps") {
  const Content c = content_of("<div><pb n='xiv'/><opener><dateline>Lima, <date notBefore='1871-03-01' notAfter='1871-03-09'>March 1871</date></dateline></opener>"
                               "<p>He <choice><sic>writ</sic><corr>wrote</corr></choice>: <q>no ships</q>, “<q>none</q>”.</p><quote><p>A long one.</p></quote>"
                               "<pb n='15'/><table><row role='label'><cell>Year</cell><cell cols='2'>Ships</cell></row><row><cell>1870</cell><cell/><cell>4</cell></row></table>"
                               "<p>Lost: <gap reason='illegible'/>.</p><closer><signed>A. Prado</signed></closer></div>");
  CHECK(c.text == "Lima, March 1871\n\nHe writ: “no ships”, “none”.\n\nA long one.\n\nYear\tShips\n1870\t\t4\n\nLost: […].\n\nA. Prado");
  CHECK(c.stated.date == "1871-03-01/1871-03-09");
  CHECK(hinted(c, Hint::kBlockquote) == Strings{"A long one."});
  CHECK(hinted(c, Hint::kSignature) == Strings{"A. Prado"});
  CHECK(hinted(c, Hint::kTableCell) == Strings{"Year", "Ships", "1870", "4"});
  REQUIRE(c.pages.size() == 2);
  CHECK(c.pages[0].label == "xiv");
  CHECK(c.pages[1].label == "15");
  CHECK(c.pages[1].span.of(c.text).starts_with("Year"));
}

TEST_CASE("TEI: an edition of several documents is a container, every byte in one member") {
  const std::string file = edition(
      "<front><titlePage>Salt</titlePage></front><body><div type='chapter' xml:id='ch1'><head>The docks</head>"
      "<div type='document' xml:id='d1'><head>1. A letter<note n='1' type='source'>Source: a box.</note></head><opener><dateline><date when='1870-02-03'>3 Feb</date></dateline></opener><p>First.</p>"
      "<div type='document' xml:id='inner'><p>Attached.</p></div></div>"
      "<p>Between.</p><div type='document' xml:id='d/2'><p>Second &amp; last.</p></div></div></body><back><div xml:id='index'><p>Docks, 1</p></div></back>");
  Taken taken;
  unpack(file, {}, taken);
  Strings names;
  size_t bytes = 0;
  for (const Member& m : taken.members) {
    names.push_back(m.name);
    bytes += m.bytes.size();
    REQUIRE(m.content);
    CHECK(m.content->map.text_size() == m.content->text.size());
    CHECK(m.content->map.to_source({0, m.content->map.text_size()}).end <= m.bytes.size());
  }
  CHECK(names == Strings{"front", "ch1", "d1", "d_2", "index"});
  const Member& d1 = taken.members[2];
  CHECK(d1.bytes.starts_with("<div type='document' xml:id='d1'>"));
  CHECK(d1.bytes.ends_with("</p></div></div>"));
  CHECK(d1.content->text == "1. A letter[1]\n\n3 Feb\n\nFirst.\n\nAttached.\n\n[1] Source: a box.");
  CHECK(d1.content->stated.title == "1. A letter");
  CHECK(d1.content->stated.date == "1870-02-03");
  CHECK(d1.content->stated.author.empty());
  CHECK(d1.content->stated.publisher == "Harbour Press");
  const auto at = static_cast<uint32_t>(d1.content->text.find("Attached"));
  CHECK(d1.bytes.substr(d1.content->map.to_source({at, at + 8}).begin, 8) == "Attached");
  CHECK(taken.members[1].content->text == "The docks\n\nBetween.");
  CHECK(bytes < file.size());
}

TEST_CASE("TEI: in a code page and with CR LF, members keep the bytes of the file") {
  std::string file = "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n" + edition(
      "<body><div type='document' xml:id='a'>\r\n<p>Ma\xf1" "ana no ser\xe1 otro d\xed" "a.</p></div>\r\n<div type='document' xml:id='b'><p>Se\xf1" "or.</p></div></body>");
  Taken taken;
  unpack(file, {}, taken);
  REQUIRE(taken.members.size() == 2);
  CHECK(taken.members[1].bytes == "<div type='document' xml:id='b'><p>Se\xf1" "or.</p></div>");
  CHECK(taken.members[1].content->text == "Señor.");
  CHECK(taken.members[1].content->map.to_source({2, 4}).begin == taken.members[1].bytes.find('\xf1'));
}

TEST_CASE("TEI: broken files are named with the byte and read on") {
  const std::string file = edition("<body><div type='document' xml:id='a'><p>One & two.</p></div><div type='document' xml:id='b'><p>&unknown; cut");
  const auto c = read_tei(file);
  REQUIRE(c);
  CHECK(c->text.starts_with("One & two.\n\n&unknown; cut"));
  REQUIRE(c->quality.size() == 1);
  CHECK(c->quality[0].code == "truncated-container");
  CHECK(c->quality[0].note.find("at byte " + std::to_string(file.find("& two"))) != std::string::npos);
  Taken taken;
  unpack(file, {}, taken);
  CHECK(taken.members.size() == 2);
  CHECK(taken.notes.size() == 1);
}

}  // namespace stemma::read::tei
