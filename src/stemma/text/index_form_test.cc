#include "stemma/text/index_form.h"

#include <doctest/doctest.h>

using stemma::Span;
using stemma::text::fold;
using stemma::text::index_form;
using stemma::text::kLongestIndexWord;
using stemma::text::word_keys;
using Keys = std::vector<std::string>;

TEST_CASE("the index form keeps diacritics and evens out everything else") {
  CHECK(index_form("GARCÍA") == "garcía");
  CHECK(index_form("Garci\u0301a") == "garcía");   // a letter and its accent are one letter
  CHECK(index_form("Peru’s") == "peru's");
  CHECK(index_form("U.S.") == "us");
  CHECK(index_form("1,234,567.5") == "1234567.5");
  CHECK(index_form("Straße") == "strasse");
  CHECK(index_form("ﬁnance") == "finance");
  CHECK(index_form("co\u00ADoperate") == "cooperate");   // a soft hyphen is no letter
  CHECK(index_form("ЕЛЬЦИН") == "ельцин");
  CHECK(index_form("1669") == "1669");
  CHECK(index_form("\uFDFA").find(' ') == std::string::npos);   // one letter that stands for four words
}

TEST_CASE("folding an index form gives the folded form") {
  for (const std::string_view word : {"GARCÍA", "Peru’s", "U.S.", "1,234.5", "Straße", "Łódź", "Élèves", "İstanbul", "naïve", "Ἀθῆναι", "Горбачёв", "ﬁnance"}) {
    CAPTURE(word);
    CHECK(fold(index_form(word)) == fold(word));
    CHECK(index_form(index_form(word)) == index_form(word));
  }
}

TEST_CASE("endless words are cut at a letter's border") {
  CHECK(index_form(std::string(5000, 'A')) == std::string(kLongestIndexWord, 'a'));
  std::string wide = "x";
  for (int i = 0; i < 3000; ++i) wide += "Ж";
  const std::string form = index_form(wide);
  CHECK(form.size() == 127);   // 1 + 63 letters of two bytes
  CHECK(form.substr(0, 5) == "xжж");
}

TEST_CASE("the words of a text with their places; signs of currency and per cent are none") {
  std::vector<std::string> seen;
  stemma::text::each_index_word("A 5% loss of $1,200", {2, 19}, [&](Span span, std::string_view form) {
    seen.push_back(std::to_string(span.begin) + ":" + std::string(form));
  });
  CHECK(seen == Keys{"2:5", "5:loss", "10:of", "14:1200"});
}

TEST_CASE("keys name the sets of like words; what reads like the word is left out") {
  CHECK(word_keys("policies", "en") == Keys{"w", "en:polici"});
  CHECK(word_keys("garcía", "es") == Keys{"w", "f:garcia", "es:garc", "t:garcia"});
  CHECK(word_keys("gaddafi", "") == Keys{"w", "t:gadafi"});
  CHECK(word_keys("lima", "en") == Keys{"w"});
  CHECK(word_keys("élèves", "fr") == Keys{"w", "f:eleves", "fr:elev", "t:eleves"});
  CHECK(word_keys("eleves", "fr") == Keys{"w", "fr:elev"});
  CHECK(word_keys("1669", "en") == Keys{"w"});
  CHECK(word_keys("r2d2", "en") == Keys{"w"});
  CHECK(word_keys("", "en").empty());
}
