// The text: paragraphs, signature (families T197-T214), summary and comment (T215-T236).
#include "stemma/read/cable/body.h"

#include <doctest/doctest.h>

#include "stemma/read/cable/fixture_internal.h"
#include "stemma/read/cable/lines.h"

using namespace stemma;
using namespace stemma::read;
using doc::BlockKind;

namespace {

const std::string kTop =
    "R 252048Z NOV 09\n\nC O N F I D E N T I A L LIMA 000123\n\nE.O. 12958: DECL: 11/25/2019\nTAGS: PREL, PE\nSUBJECT: "
    "RAIN\n\n";

Draft text_of(const std::string& text) {
  Draft d = parsed_cable(kTop + text);
  REQUIRE(d.doc.cable);
  return d;
}
std::string signature(const std::string& end) {
  return text_of(
             "1. (C) It rains on the port and on the ships that lie in it.\n\n2. (C) It will rain tomorrow, and the "
             "day after that one too." +
             end)
      .doc.cable->signature;
}
std::string summary(const std::string& text) {
  const Draft d = text_of(text);
  return d.doc.cable->summary ? std::string(d.doc.cable->summary->of(d.doc.text)) : "-";
}
std::vector<std::string> comments(const std::string& text) {
  const Draft d = text_of(text);
  std::vector<std::string> out;
  for (const Span s : d.doc.cable->comments) out.emplace_back(s.of(d.doc.text));
  return out;
}

}  // namespace

TEST_CASE("signature: the last line of capitals, whatever follows") {
  for (const char* end :
       {"\nHORAN", "\n\nHORAN", "\n\nHORAN\n\nCONFIDENTIAL", "\n\nHORAN\nSIPDIS", "\n\nHORAN\nNNNN", "\nHORAN##",
        "\n\nHORAN.", "\nHORAN\nBT\n#0123\nNNNN",
        "\n\nHORAN\n\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2006",
        "\n\nHORAN\n\nNOTE BY OC/T: HEADING AS RECEIVED", "\n\nHORAN\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)",
        "\n\nHORAN\n>", "\n\nHORAN\n2004CARACA01540 - UNCLASSIFIED", "  MINIMIZE CONSIDERED.  HORAN\nNNNN",
        " END COMMENT.\nHORAN", "\n\nREGARDS.\n\nHORAN", "\n\nHoran\nNNNN", "\nLIMA 00000123  002 OF 002\nHORAN"})
    CHECK_MESSAGE(signature(end) == "HORAN", std::string(end));
  CHECK(signature("\nSTRAUSZ-HUPE") == "STRAUSZ-HUPE");
  CHECK(signature("\n\nDE PREE\n") == "DE PREE");
  CHECK(signature("\n\nO'DONOHUE\n") == "O'DONOHUE");
  CHECK(signature("\n\nTIMKEN JR\n") == "TIMKEN JR");
}

TEST_CASE("signature: none") {
  CHECK(signature("").empty());
  CHECK(signature("\n\nCONFIDENTIAL\n\nNNNN").empty());
  CHECK(signature("\nNNNN").empty());
  CHECK(signature(" The rain, say").empty());
  CHECK(signature("\n\nShare\n\nMost read stories of the week\n").empty());
  CHECK(signature("\nEND COMMENT").empty());
}

TEST_CASE("summary: with marks, as a heading, over paragraphs, unclosed") {
  for (const char* s :
       {"SUMMARY: It rains. END SUMMARY.\n\n1. (C) Rain fell.\n2. (C) Sun shone.",
        "1. (C) SUMMARY: It rains. END SUMMARY.\n\n2. (C) Sun shone.",
        "-------\nSUMMARY\n-------\n\n1. (C) It rains.\n\n2. (C) Sun shone.",
        "SUMMARY\n=======\n\n1. (C) It rains.\n\n2. (C) Sun shone.",
        "SUMMARY\n-------\n1. (C) It rains. END SUMMARY.\n\n2. (C) Sun shone.",
        "1. (C) Summary and Action Request. It rains. End Summary and Action Request.\n\n2. (C) Sun.",
        "1.(C) SUMMARY. It rains. END\nSUMMARY.\n\n2.(C) Sun shone.",
        "1. (C) It rains. END SUMMARY.\n\n2. (C) Sun shone.",
        "1. (C) Summary/Comment: It rains. End Summary/Comment.\n\n2. (C) Sun.",
        "1. (C) Summay: It rains. End summary.\n\n2. (C) Sun.", "1. (C) Summary: It rains.\n\n2. (C) Sun shone."})
    CHECK_MESSAGE(summary(s) == "It rains.", s);
  CHECK(summary("1. (C) SUMMARY: It rains.\n\n2. (C) It pours. END SUMMARY.\n\n3. (C) Sun.") ==
        "It rains.\n\n2. (C) It pours.");
  CHECK(summary("1. (C) Rain fell.\n\n2. (C) Sun shone.") == "-");
}

TEST_CASE("comments: marked, as heading, in brackets, unclosed") {
  CHECK(comments("1. (C) Rain. COMMENT: Too much. END COMMENT.\n\n2. (C) Sun.") ==
        std::vector<std::string>{"Too much."});
  CHECK(comments("1. (C) Rain.\n\n2. (C) Comment: Too much. End Comment.\n") == std::vector<std::string>{"Too much."});
  CHECK(comments("1. (C) Rain.\n\nCOMMENT\n-------\n\n2. (C) Too much.\n") == std::vector<std::string>{"Too much."});
  CHECK(comments("1. (C) Rain. (Note: Light. End Note.) More rain.\n\n2. (C) Sun.") ==
        std::vector<std::string>{"Light."});
  CHECK(comments("1. (C) Rain. (Embassy Quito Comment: Light. End Comment.) More.\n\n2. (C) Sun.") ==
        std::vector<std::string>{"Light."});
  CHECK(comments("1. (C) Rain.\n\n2. (C) COMMENT: Too much.\n") == std::vector<std::string>{"Too much."});
  CHECK(comments("1. (C) He had no comment: none.\n\n2. (C) Sun.").size() <= 1);
}

TEST_CASE("a paragraph number is one only in sequence") {
  const Draft d = text_of(
      "1. (C) In the year\n1968. A wet one. It rained for 40 days and\n3. That was all the rain there was.\n\n2. (C) "
      "Sun shone.\n");
  REQUIRE(d.doc.cable->paragraphs.size() == 2);
  CHECK(d.doc.cable->paragraphs[1].number == 2);
}

TEST_CASE("a full stop of a paragraph number that the scanner read as a comma") {
  using cable::paragraph_start;
  REQUIRE(paragraph_start("2, STATION CHECKED THE ADDRESS"));
  CHECK(paragraph_start("2, STATION CHECKED THE ADDRESS")->number == 2);
  CHECK_FALSE(paragraph_start("2, 3 AND 4 OF THE LIST"));
  CHECK_FALSE(paragraph_start("12, Main Street"));
}

TEST_CASE("a dash inside a sentence is no bullet") {
  const Draft d = text_of(
      "1. (C) The port has long suffered from rain, from wind, and from bad\n-- and sometimes absent -- pilots, as "
      "every captain in the region\nknows.\n\n2. (C) Sun.\n");
  for (const auto& b : d.doc.blocks) CHECK(b.kind != BlockKind::kItem);
}

TEST_CASE("headings: between rules, underlined, alone, over two lines, without a blank") {
  for (const char* h : {"-----------\nA Wet Spring\n-----------\n", "A Wet Spring\n------------\n", "A Wet Spring\n\n",
                        "------------\nA Wet Spring\n\n", "A Wet Spring\n"}) {
    const Draft d = text_of(
        std::string("1. (C) It rains on the port and on the ships that lie in it, and\nthe captains wait.\n\n") + h +
        "2. (C) Sun.\n");
    REQUIRE_MESSAGE(d.doc.cable->paragraphs.size() == 2, h);
    CHECK_MESSAGE(d.doc.cable->paragraphs[1].heading == "A Wet Spring", h);
    CHECK_MESSAGE(unclaimed(d).empty(), h);
  }
  const Draft tight = text_of(
      "1. (C) It rains on the port and on the ships that lie in it, and\nthe captains wait.\nA Wet Spring\n2. (C) "
      "Sun.\n");
  CHECK(tight.doc.cable->paragraphs[1].heading == "A Wet Spring");
}

TEST_CASE("text without numbers") {
  const Draft d = text_of(
      "It rains on the port and on the ships that lie in it, and the\ncaptains wait for better days.\n\nHORAN\n");
  CHECK(d.doc.cable->paragraphs.empty());
  CHECK(d.doc.cable->signature == "HORAN");
  CHECK(unclaimed(d).empty());
}

TEST_CASE("the second section's header is page residue") {
  const Draft d = text_of(
      "1. (C) It rains on the port and on the ships that lie\n\nC O N F I D E N T I A L SECTION 02 OF 02 LIMA "
      "000123\n\nSIPDIS\n\nE.O. 12958: DECL: 11/25/2019\n"
      "TAGS: PREL, PE\nSUBJECT: RAIN\n\nin it, and the captains wait.\n\n2. (C) Sun.\n");
  REQUIRE(d.doc.cable->paragraphs.size() == 2);
  CHECK(unclaimed(d).empty());
  size_t residue = 0;
  for (const auto& m : d.doc.masks) residue += m.kind == doc::MaskKind::kPageResidue;
  CHECK(residue == 5);
  const auto& first = d.doc.cable->paragraphs[0];
  CHECK(first.span.of(d.doc.text).find("captains") != std::string_view::npos);
}

TEST_CASE("another cable in the same page ends the first") {
  const Draft d = text_of(
      "1. (C) Rain.\n\n2. (C) Sun.\n\nHORAN\n\nR 011200Z DEC 09\n\nUNCLAS QUITO 000009\n\nSUBJECT: WIND\n\n1. (U) "
      "Wind.\n");
  CHECK(d.doc.cable->paragraphs.size() == 2);
  CHECK(d.doc.cable->signature == "HORAN");
}
