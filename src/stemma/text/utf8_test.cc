#include "stemma/text/utf8.h"

#include <doctest/doctest.h>

using namespace stemma::text;

TEST_CASE("well-formed UTF-8 is told from all else") {
  CHECK(valid_prefix("") == 0);
  CHECK(valid_prefix("na\xc3\xafve") == 6);
  CHECK(valid_prefix("na\xefve") == 2);
  CHECK(valid_prefix("\xc0\xaf") == 0);           // overlong '/'
  CHECK(valid_prefix("\xe0\x80\xaf") == 0);       // overlong, three bytes
  CHECK(valid_prefix("\xed\xa0\x80") == 0);       // a surrogate
  CHECK(valid_prefix("\xf4\x8f\xbf\xbf") == 4);   // U+10FFFF
  CHECK(valid_prefix("\xf4\x90\x80\x80") == 0);   // beyond it
  CHECK(valid_prefix("ab\xe2\x82") == 2);         // cut short
}

TEST_CASE("the first bad byte is found at every distance from the start") {
  for (size_t before = 0; before < 200; ++before) {
    std::string s(before, 'a');
    CHECK(ascii_prefix(s) == before);
    s += "\xc3\xa9";
    CHECK(valid_prefix(s) == before + 2);
    CHECK(ascii_prefix(s) == before);
    s += "\x80zz";
    CHECK(valid_prefix(s) == before + 2);
  }
}

TEST_CASE("one replacement stands for a maximal ill-formed part") {
  CHECK(invalid_size("\x80\x80") == 1);
  CHECK(invalid_size("\xe2\x82x") == 2);
  CHECK(invalid_size("\xf0\x90\x80x") == 3);
  CHECK(invalid_size("\xe0\x80\x80") == 1);
  CHECK(invalid_size("\xc3") == 1);
}

TEST_CASE("code points go in and come out the same") {
  std::string s;
  for (const char32_t cp : {U'a', U'é', U'€', U'😀', U'\U0010FFFF'}) append_code_point(s, cp);
  CHECK(s == "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf");
  size_t at = 0;
  CHECK(next_code_point(s, at) == U'a');
  CHECK(next_code_point(s, at) == U'é');
  CHECK(next_code_point(s, at) == U'€');
  CHECK(next_code_point(s, at) == U'😀');
  CHECK(at == 10);
  CHECK(previous_code_point(s, 10) == 6);
  CHECK(previous_code_point(s, 3) == 1);
  CHECK(previous_code_point(s, 0) == 0);
  s.clear();
  append_code_point(s, 0xD800);
  CHECK(s == "\xef\xbf\xbd");
}
