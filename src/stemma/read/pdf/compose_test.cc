// Pages are set here by a small typesetter: letters half as wide as high, boxes as
// pdftotext gives them. What the words are does not matter, where they stand does.
#include "stemma/read/pdf/compose.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stemma/read/pdf/boxes.h"
#include "stemma/read/pdf/margins.h"

using namespace stemma::read;
using stemma::read::pdf::compose;
using stemma::read::pdf::Sheet;

namespace {

class Setter {
 public:
  explicit Setter(uint32_t index) { sheet_.index = index; sheet_.width = 600; sheet_.height = 800; }

  // One line of print; "^" before a word raises it, small and close to the word before.
  Setter& line(float x, float top, float size, const std::string& text) {
    stemma::read::pdf::Line line;
    line.first = static_cast<uint32_t>(sheet_.words.size());
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find(' ', at), text.size());
      std::string word = text.substr(at, end - at);
      const bool up = word[0] == '^';
      const float height = up ? 0.6F * size : size;
      if (up) word.erase(0, 1);
      if (up && at > 0) x -= 0.5F * size;
      const auto begin = static_cast<uint32_t>(sheet_.letters.size());
      sheet_.letters += word;
      const float right = x + 0.5F * height * static_cast<float>(word.size());
      sheet_.words.push_back({{x, top, right, top + height}, {begin, static_cast<uint32_t>(sheet_.letters.size())}, 1});
      x = right + 0.5F * size;
      at = end + 1;
    }
    line.end = static_cast<uint32_t>(sheet_.words.size());
    stemma::read::pdf::measure(sheet_, line);
    sheet_.lines.push_back(line);
    return *this;
  }
  Setter& lines(float x, float top, float size, const std::vector<std::string>& texts) {
    for (const std::string& t : texts) {
      line(x, top, size, t);
      top += 1.2F * size;
    }
    return *this;
  }
  operator Sheet() const { return sheet_; }   // NOLINT: reads as a page

 private:
  Sheet sheet_;
};

std::vector<std::string> hinted(const Content& c, Hint hint) {
  std::vector<std::string> out;
  for (const HintSpan& h : c.hints) {
    if (h.hint == hint) out.emplace_back(h.span.of(c.text));
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("compose: nothing on no pages") {
  CHECK(compose({}).text.empty());
  const Content c = compose({Setter(1)});
  CHECK(c.text.empty());
  REQUIRE(c.pages.size() == 1);
  CHECK(c.pages[0].span.empty());
}

TEST_CASE("compose: a wide head, two columns, a wide note of the editors") {
  Setter s(1);
  s.line(150, 60, 20, "The Ferries of Nivel");
  s.lines(60, 120, 10, {"alpha one two three four five six seven", "alpha again two three four five six more", "alpha third line of the left hand side ok", "alpha fourth line ends the left column."});
  s.lines(320, 120, 10, {"omega one two three four five six seven", "omega again two three four five six more", "omega third line of the right hand side", "omega fourth line ends the right column."});
  s.line(60, 200, 10, "below both columns this line runs from the left margin to the right margin of the whole page here");
  const Content c = compose({s});
  CHECK(c.text ==
        "The Ferries of Nivel\n\n"
        "alpha one two three four five six seven\nalpha again two three four five six more\nalpha third line of the left hand side ok\nalpha fourth line ends the left column.\n\n"
        "omega one two three four five six seven\nomega again two three four five six more\nomega third line of the right hand side\nomega fourth line ends the right column.\n\n"
        "below both columns this line runs from the left margin to the right margin of the whole page here");
  CHECK(hinted(c, Hint::kTitle) == Words{"The Ferries of Nivel"});
  REQUIRE(c.regions.size() == 10);
  CHECK(c.regions[5].span.of(c.text) == "omega one two three four five six seven");
  CHECK(c.regions[5].left == 320);
  CHECK(c.regions[5].page == 1);
}

TEST_CASE("compose: three columns are read one after the other") {
  Setter s(1);
  const auto column = [](const std::string& w) { return Words{w + " one and two or three", w + " two and more of them", w + " the rest of this text", w + " and so on to the end"}; };
  s.lines(40, 100, 10, column("a")).lines(220, 100, 10, column("b")).lines(400, 100, 10, column("c"));
  CHECK(compose({s}).text ==
        "a one and two or three\na two and more of them\na the rest of this text\na and so on to the end\n"
        "b one and two or three\nb two and more of them\nb the rest of this text\nb and so on to the end\n"
        "c one and two or three\nc two and more of them\nc the rest of this text\nc and so on to the end");
}

TEST_CASE("compose: a table keeps its rows, cells are parted by tabs") {
  Setter s(1);
  s.line(60, 80, 10, "The table below shows what the harbour took in these two years, by port.");
  float y = 110;
  for (const Words& row : std::vector<Words>{{"Port", "1990", "1991"}, {"Nivel", "12", "14"}, {"Orsa Point", "7", "19"}}) {
    s.line(80, y, 10, row[0]).line(250, y, 10, row[1]).line(330, y, 10, row[2]);
    y += 12;
  }
  const Content c = compose({s});
  CHECK(hinted(c, Hint::kTable) == Words{"Port\t1990\t1991\nNivel\t12\t14\nOrsa Point\t7\t19"});
  CHECK(hinted(c, Hint::kTableCell) == Words{"Port", "1990", "1991", "Nivel", "12", "14", "Orsa Point", "7", "19"});
}

TEST_CASE("compose: the head of a letter is no table") {
  Setter s(1);
  float y = 100;
  for (const Words& row : std::vector<Words>{{"From:", "Port office"}, {"To:", "All captains"}, {"Date:", "3 May 1990"}}) {
    s.line(80, y, 10, row[0]).line(180, y, 10, row[1]);
    y += 12;
  }
  CHECK(hinted(compose({s}), Hint::kTable).empty());
}

namespace {
std::vector<Sheet> book() {
  std::vector<Sheet> sheets;
  for (uint32_t p = 1; p <= 4; ++p) {
    Setter s(p);
    s.line(60, 30, 9, p % 2 ? "The Harbour Papers" : "Chapter of Ferries");
    s.line(500, 30, 9, std::to_string(p + 10));
    if (p == 1) s.line(60, 80, 10, "The whole page opens with a paragraph that is done here.");
    const std::string own(p + 3, static_cast<char>('a' + p));   // pages that say the same at one place would be margins
    s.lines(75, 100, 10, {own + " has a paragraph whose first line is set in"});
    s.lines(60, 112, 10, {own + " goes on in the second line as far as the", own + " and the third one leads over the page to"});
    sheets.push_back(s);
  }
  return sheets;
}
}  // namespace

TEST_CASE("compose: running heads with page numbers are marked, labels kept") {
  std::vector<Sheet> sheets = book();
  sheets.push_back(Setter(5).line(60, 30, 9, "The Harbour Papers").line(500, 30, 9, "15").line(60, 80, 10, "end of the whole matter."));
  const Content c = compose(sheets);
  REQUIRE(c.pages.size() == 5);
  CHECK(c.pages[0].label == "11");
  CHECK(c.pages[4].label == "15");
  CHECK(hinted(c, Hint::kRunning) == Words{"The Harbour Papers\t11", "Chapter of Ferries\t12", "The Harbour Papers\t13", "Chapter of Ferries\t14", "The Harbour Papers\t15"});
}

TEST_CASE("compose: notes step out of a sentence that goes on over the page") {
  std::vector<Sheet> sheets;
  sheets.push_back(Setter(1)
      .lines(75, 80, 10, {"A first paragraph that begins and ends on this page,"}).lines(60, 92, 10, {"as one can see from the full stop right here."})
      .lines(75, 104, 10, {"The minister spoke of the ferries ^3 and of the men"}).lines(60, 116, 10, {"who had kept them running through the long winter, and"})
      .lines(60, 700, 8, {"^3 See the ledger of the port, p. 4,", "and the letter below."}).line(300, 750, 10, "1"));
  sheets.push_back(Setter(2).lines(60, 80, 10, {"thanked them in the name of all who had waited there."})
      .lines(75, 92, 10, {"Another paragraph begins here and has a second line of"}).lines(60, 104, 10, {"its own, and that is all there is to it."}).line(300, 750, 10, "2"));
  const Content c = compose(sheets);
  CHECK(c.text ==
        "A first paragraph that begins and ends on this page,\nas one can see from the full stop right here.\n\n"
        "3 See the ledger of the port, p. 4,\nand the letter below.\n\n1\n\n"
        "The minister spoke of the ferries3 and of the men\nwho had kept them running through the long winter, and\n"
        "thanked them in the name of all who had waited there.\n\n"
        "Another paragraph begins here and has a second line of\nits own, and that is all there is to it.\n\n2");
  CHECK(hinted(c, Hint::kNote) == Words{"3 See the ledger of the port, p. 4,\nand the letter below."});
  CHECK(hinted(c, Hint::kRunning) == Words{"1", "2"});
  CHECK(c.pages[1].label == "2");
  REQUIRE(c.notes.size() == 1);
  CHECK(c.notes[0].marker == "3");
  CHECK(c.notes[0].span.of(c.text) == "See the ledger of the port, p. 4,\nand the letter below.");
  REQUIRE(c.notes[0].anchors.size() == 1);
  CHECK(c.text.substr(c.notes[0].anchors[0].begin - 7, 8) == "ferries3");
}

TEST_CASE("compose: small rows that nothing points to are no notes") {
  const Content c = compose({Setter(1).lines(60, 80, 10, {"A paragraph of text in the usual size of type,", "with one more line to it, and then a third", "that ends the page."})
      .lines(60, 700, 8, {"4 of the boats were lost that year, says a", "caption in small type."})});
  CHECK(hinted(c, Hint::kNote).empty());
}

TEST_CASE("compose: paragraphs by gap and by first lines set in; lists of entries that hang") {
  CHECK(compose({Setter(1).lines(60, 80, 10, {"one line of words that go on to the margin here", "two lines of words that go on to the margin too", "three."})
      .lines(60, 125, 10, {"after a gap of half a line the text goes on with a", "new paragraph."})}).text ==
      "one line of words that go on to the margin here\ntwo lines of words that go on to the margin too\nthree.\n\n"
      "after a gap of half a line the text goes on with a\nnew paragraph.");
  Setter list(1);
  float y = 80;
  for (int i = 0; i < 4; ++i) {
    list.line(60, y, 10, "Author, A. (1990). The long title of a book about").line(80, y + 12, 10, "boats. Nivel.");
    y += 24;
  }
  const std::string entry = "Author, A. (1990). The long title of a book about\nboats. Nivel.";
  CHECK(compose({list}).text == entry + "\n\n" + entry + "\n\n" + entry + "\n\n" + entry);
}

TEST_CASE("compose: letters twice as large make a heading, a whole page of them does not") {
  const Content c = compose({Setter(1).line(60, 60, 14, "Of the boats").lines(60, 100, 10, {"A paragraph of text in the usual size of type,", "with one more line to it, and then a third", "that ends it."})
      .line(60, 160, 14, "Of the men").lines(60, 200, 10, {"Another paragraph, just as long as the first one,", "follows it."})});
  CHECK(hinted(c, Hint::kTitle) == Words{"Of the boats"});
  CHECK(hinted(c, Hint::kHeading) == Words{"Of the men"});
  CHECK(hinted(compose({Setter(1).lines(60, 60, 24, {"Large print", "on every line"})}), Hint::kHeading).empty());
}

TEST_CASE("page numbers: arabic, roman, with marks around; no words") {
  bool roman = false;
  CHECK(stemma::read::pdf::page_number("12", roman) == 12);
  CHECK(!roman);
  CHECK(stemma::read::pdf::page_number("-3-", roman) == 3);
  CHECK(stemma::read::pdf::page_number("[4]", roman) == 4);
  CHECK(stemma::read::pdf::page_number("xiv", roman) == 14);
  CHECK(roman);
  CHECK(stemma::read::pdf::page_number("XLII", roman) == 42);
  CHECK(stemma::read::pdf::page_number("xxxx", roman) == 0);
  CHECK(stemma::read::pdf::page_number("iix", roman) == 0);
  CHECK(stemma::read::pdf::page_number("civil", roman) == 0);
  CHECK(stemma::read::pdf::page_number("123456", roman) == 0);
  CHECK(stemma::read::pdf::page_number("", roman) == 0);
}
