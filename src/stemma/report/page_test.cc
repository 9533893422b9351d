#include "stemma/report/page.h"

#include <doctest/doctest.h>

using stemma::report::columns;
using stemma::report::Page;
using stemma::report::printable;
using stemma::report::shorten;
using stemma::report::Style;

TEST_CASE("lines are filled to the width and continued under the indent") {
  Page page({.width = 24, .colour = false});
  page.begin("  by  ", 6).add("Ines Okafor and three others").end();
  CHECK(page.text() == "  by  Ines Okafor and\n      three others\n");
}

TEST_CASE("pieces join without a space unless one of them has it") {
  Page page({.width = 80, .colour = false});
  page.begin("", 0).add("[-").add("also").add("-]").add(" played").add(" ").add("a part").end();
  CHECK(page.text() == "[-also-] played a part\n");
}

TEST_CASE("a word wider than the line stands alone and is not cut") {
  Page page({.width = 20, .colour = false});
  page.begin("", 2).add("see https://example.org/a/long/address here").end();
  CHECK(page.text() == "  see\n  https://example.org/a/long/address\n  here\n");
}

TEST_CASE("colour adds escapes and changes nothing else") {
  Page page({.width = 80, .colour = true});
  page.begin("", 0).add("left out", Style::kOmitted).end();
  CHECK(page.text() == "\x1b[31;9mleft\x1b[0m \x1b[31;9mout\x1b[0m\n");
}

TEST_CASE("no control of a document reaches the terminal") {
  CHECK(printable("a\x1b[2Jb\x07 c\u202Ed\xFF") == "a\uFFFD[2Jb\uFFFD c\uFFFDd\uFFFD");
  CHECK(printable("one\ntwo\tthree\u00A0four") == "one two three four");
}

TEST_CASE("columns count what is seen") {
  CHECK(columns("García") == 6);
  CHECK(columns("Garci\u0301a") == 6);
  CHECK(columns("東京 ab") == 7);
  CHECK(columns("") == 0);
}

TEST_CASE("a long text is cut in the middle, a short one is left alone") {
  CHECK(shorten("short enough", 40) == "short enough");
  CHECK(shorten("one two three four five six seven eight nine ten eleven twelve", 30) == "one two three four … twelve");
}
