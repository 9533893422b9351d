#include "stemma/text/stem.h"

#include <doctest/doctest.h>

using stemma::text::has_stemmer;
using stemma::text::stem;
using stemma::text::stem_key;

TEST_CASE("inflected forms of a word meet in their stem") {
  CHECK(stem("policies", "en") == "polici");
  CHECK(stem("policy", "en") == "polici");
  CHECK(stem("peru's", "en") == "peru");
  CHECK(stem("canciones", "es") == "cancion");
  CHECK(stem("canción", "es") == "cancion");
  CHECK(stem("gouvernements", "fr") == "gouvern");
  CHECK(stem("häuser", "de") == "haus");
  CHECK(stem("acordos", "pt") == "acord");
}

TEST_CASE("the first part of a language tag decides; a language without rules leaves the word") {
  CHECK(stem("policies", "en-GB") == "polici");
  CHECK(stem("policies", "zh") == "policies");
  CHECK(stem("policies", "") == "policies");
  CHECK(has_stemmer("es-PE"));
  CHECK_FALSE(has_stemmer("zh"));
  CHECK_FALSE(has_stemmer(""));
}

TEST_CASE("every language named has its rules compiled in") {
  // A stemmer that is missing would leave the word as it stands.
  CHECK(stem("ministros", "es") == "ministr");
  CHECK(stem("ministri", "it") == "ministr");
  CHECK(stem("ministers", "nl") == "minister");
  CHECK(stem("регионами", "ru") == "регион");
  for (const char* l : {"ar", "ca", "da", "el", "eu", "fi", "ga", "hi", "hu", "hy", "id", "lt", "nb", "ne", "nn", "ro", "sr", "sv", "ta", "tr", "yi"})
    CHECK(has_stemmer(l));
}

TEST_CASE("the key of a stem has no diacritics, for telegrams have none") {
  CHECK(stem_key("élèves", "fr") == "fr:elev");
  CHECK(stem_key("eleves", "fr") == "fr:elev");
  CHECK(stem_key("policies", "zh").empty());
}
