#include "stemma/report/json.h"

#include <doctest/doctest.h>

#include <limits>

using stemma::Span;
using stemma::report::Json;

TEST_CASE("keys keep the order of the calls, members are divided by commas") {
  Json j;
  j.begin_object().key("type").string("x").key("list").begin_array().number(1).number(2).end_array();
  j.key("none").null().key("empty").begin_object().end_object().key("yes").boolean(true).end_object();
  CHECK(j.text() == R"({"type":"x","list":[1,2],"none":null,"empty":{},"yes":true})");
}

TEST_CASE("control characters, quotes and backslashes are escaped, letters are not") {
  Json j;
  j.string("a\"b\\c\n\t\x01\x7f García …");
  CHECK(j.text() == "\"a\\\"b\\\\c\\n\\t\\u0001\x7f García …\"");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  Json j;
  j.begin_array()
      .string(
          "a\xFF"
          "b")
      .string("\xC3")
      .string("\xED\xA0\x80")
      .string("\xF0\x9F\x99\x82")
      .end_array();
  CHECK(j.text() == "[\"a\uFFFDb\",\"\uFFFD\",\"\uFFFD\uFFFD\uFFFD\",\"🙂\"]");
}

TEST_CASE("numbers are the shortest that read back, and not-a-number is null") {
  Json j;
  j.begin_array().number(1e-9).number(0.97F).number(0.0).number(uint64_t{18446744073709551615U}).number(-3);
  j.number(std::numeric_limits<double>::quiet_NaN()).number(std::numeric_limits<float>::infinity()).end_array();
  CHECK(j.text() == "[1e-09,0.97,0,18446744073709551615,-3,null,null]");
}

TEST_CASE("a span carries its text") {
  Json j;
  j.begin_object().span(Span{2, 5}, "a \"b\" c").end_object();
  CHECK(j.text() == R"({"begin":2,"end":5,"exact":"\"b\""})");
}

TEST_CASE("taking the text leaves a new writer") {
  Json j;
  j.begin_array().number(1).end_array();
  CHECK(j.take() == "[1]");
  j.begin_array().end_array();
  CHECK(j.take() == "[]");
}

TEST_CASE("an empty string is an absent fact only where it is said so") {
  Json j;
  j.begin_array().string("").string_or_null("").string_or_null("x").end_array();
  CHECK(j.text() == R"(["",null,"x"])");
}
