#include "stemma/read/shape.h"

#include <doctest/doctest.h>

#include "stemma/read/blank.h"

using namespace stemma;
using namespace stemma::read;

TEST_CASE("bullets and list numbers, and what only looks like them") {
  CHECK(bullet("• New elections") == 3);
  CHECK(item_marker("• New elections") == 4);
  CHECK(item_marker("-- it played") == 3);
  CHECK(item_marker("12. The fee") == 4);
  CHECK(item_marker("(iv) no") == 0);
  CHECK(item_marker("a) yes") == 3);
  CHECK(item_marker("> quoted") == 2);
  CHECK(item_marker("- 5 000") == 0);      // a negative number
  CHECK(item_marker("5.9 billion") == 0);
  CHECK(item_marker("-based") == 0);
  CHECK(item_marker("") == 0);
}

TEST_CASE("ends of sentences, behind quotes and glued note numbers") {
  CHECK(ends_full_stop("He left.”"));
  CHECK(ends_full_stop("and free-market reforms.2"));
  CHECK(ends_full_stop("Where to?"));
  CHECK_FALSE(ends_full_stop("On a Knife’s Edge"));
  CHECK_FALSE(ends_full_stop("he said:"));
  CHECK(ends_sentence("he said:"));
  CHECK(ends_sentence("and so on…"));
}

TEST_CASE("rules are rules, words are not") {
  CHECK(is_rule("--------- ---"));
  CHECK(is_rule("* * *"));
  CHECK_FALSE(is_rule("--"));
  CHECK_FALSE(is_rule("- a -"));
}

TEST_CASE("the plain form of a line") {
  CHECK(plain("  Print Friendly,\u00a0PDF & Email ") == "print friendly, pdf & email");
  CHECK(plain("Don’t miss “this”!") == "don't miss \"this");
  CHECK(plain("À LIRE AUSSI :") == "à lire aussi");
  CHECK(plain("***") == "");
}

TEST_CASE("blanks of every width are trimmed") {
  const std::string_view s = "\u00a0 \u2009x y\u3000\n";
  CHECK(trim(s, {0, static_cast<uint32_t>(s.size())}).of(s) == "x y");
  CHECK(trim("\u00a0", {0, 2}).empty());
}
