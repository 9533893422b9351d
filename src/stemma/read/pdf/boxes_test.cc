#include "stemma/read/pdf/boxes.h"

#include <doctest/doctest.h>

#include "stemma/read/pdf/pdf.h"

using namespace stemma::read;
using pdf::Sheet;

namespace {
const char kPage[] =
    "<html><head><title>x</title></head><body><doc>\n"
    "  <page width=\"612.000000\" height=\"792.000000\">\n<flow><block xMin=\"1\"><line xMin=\"72\">\n"
    "<word xMin=\"72.5\" yMin=\"90\" xMax=\"99\" yMax=\"100\">Tea &amp; caf&#xe9;</word>\n"
    "<word xMin=\"101\" yMin=\"90\" xMax=\"120\" yMax=\"100\">&lt;word&gt;</word></line>\n"
    "<line><word xMin=\"72\" yMin=\"102\" xMax=\"80\" yMax=\"112\">end</word></line></block></flow></page>\n";
}

TEST_CASE("boxes: words, lines, pages, entities") {
  std::vector<Sheet> sheets;
  CHECK(pdf::parse_boxes(std::string(kPage) + "<page width=\"1\" height=\"2\"></page></doc></body></html>", 7, sheets));
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].index == 7);
  CHECK(sheets[0].width == 612);
  REQUIRE(sheets[0].lines.size() == 2);
  CHECK(sheets[0].text(sheets[0].lines[0]) == "Tea & café <word>");
  CHECK(sheets[0].words[0].box.left == 72.5F);
  CHECK(sheets[0].lines[0].size == 10);
  CHECK(sheets[1].lines.empty());
}

TEST_CASE("boxes: output that was cut is kept as far as it goes") {
  std::vector<Sheet> sheets;
  CHECK(!pdf::parse_boxes(std::string(kPage) + "<page width=\"1\" height=\"2\"><flow><line><word xMin=\"3\">half", 1, sheets));
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].lines.size() == 2);
  CHECK(sheets[1].words.empty());
  sheets.clear();
  CHECK(!pdf::parse_boxes("<word xMin=\"3\">stray</word>", 1, sheets));
  CHECK(sheets.empty());
}

TEST_CASE("boxes: numbers that are none, letters that are none") {
  std::vector<Sheet> sheets;
  pdf::parse_boxes("<page width=\"nan\" height=\"1e99\"><line><word xMin=\"inf\" yMin=\"9\" xMax=\"-1e30\" yMax=\"2\">a\x01\xff\xc3\xa9</word></line>", 1, sheets);
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].width == 0);
  CHECK(sheets[0].word(0) == "aé");
  CHECK(sheets[0].words[0].box.left <= sheets[0].words[0].box.right);
  CHECK(sheets[0].words[0].box.top == 2);
  CHECK(pdf::unescaped("&#0; &#xD800; &nosuch; &amp;lt;") == "&#0; &#xD800; &nosuch; &lt;");
}

TEST_CASE("properties: titles and authors, not names of files and accounts") {
  const auto head = [](const std::string& title, const std::string& author) {
    Content c;
    pdf::read_head("<head><title>" + title + "</title><meta name=\"Author\" content=\"" + author +
                   "\"/><meta name=\"CreationDate\" content=\"2018-05-03T10:00:00Z\"/></head><body><doc>", c);
    return c;
  };
  Content c = head("Ferries &amp; Captains", "Ana Ruiz");
  CHECK(c.stated.title == "Ferries & Captains");
  CHECK(c.stated.author == "Ana Ruiz");
  CHECK(c.stated.date == "2018-05-03T10:00:00Z");
  for (const char* made : {"Microsoft Word - letter.doc", "untitled", "scan_0012", "REPORT3", "final version.docx", "123", ""}) CHECK(head(made, "x").stated.title.empty());
  for (const char* account : {"Administrator", "user", "", "12"}) CHECK(head("t", account).stated.author.empty());
  Content none;
  pdf::read_head("", none);
  CHECK(none.stated.title.empty());
}

TEST_CASE("a file without its end is led to its catalogue") {
  CHECK(pdf::with_end("%PDF-1.4\n12 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n3 0 obj") ==
        "%PDF-1.4\n12 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n3 0 obj\ntrailer << /Root 12 0 R >>\nstartxref\n0\n%%EOF\n");
  CHECK(pdf::with_end("%PDF-1.4\n/Type /Catalog").empty());
  CHECK(pdf::with_end("").empty());
}
