#include "stemma/engine/search/pattern.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "stemma/engine/search/running_text.h"

using namespace stemma::engine;
using Words = std::vector<std::string>;

TEST_CASE("a pattern runs over the text if it may match a blank, else over words") {
  CHECK(is_text_pattern("foreign aid"));
  CHECK(is_text_pattern("foreign\\s+aid"));
  CHECK(is_text_pattern("foreign\\Waid"));
  CHECK(is_text_pattern("a[[:space:]]b"));
  CHECK_FALSE(is_text_pattern("pol.*y"));
  CHECK_FALSE(is_text_pattern("\\d+\\\\s"));   // an escaped stroke and an s
}

TEST_CASE("what cannot be read is said in words; what would take too much memory is refused") {
  CHECK(check_pattern("fo(o")->message.find("never closed") != std::string::npos);
  CHECK(check_pattern("*a")->message.find("nothing stands before") != std::string::npos);
  CHECK(check_pattern("a\\1")->message.find("backreferences") != std::string::npos);
  CHECK(check_pattern("((a{100}){100}){100}")->code != stemma::ErrorCode::kUsage);
  CHECK_FALSE(check_pattern("a{1,100}"));
}

TEST_CASE("letters that stand in every match") {
  CHECK(required_letters("star[a-z]+") == "star");
  CHECK(required_letters("Resemblances?") == "resemblance");
  CHECK(required_letters("imp.{1,2}ve") == "imp");
  CHECK(required_letters("a+bc") == "bc");
  CHECK(required_letters("ab*c") == "a");
  CHECK(required_letters("colou{0,1}r") == "colo");
  CHECK(required_letters("foo|bar").empty());
  CHECK(required_letters("(foo|bar)baz") == "baz");
  CHECK(required_letters("\\bab[x]c\\d{2}y") == "ab");
  CHECK(required_letters("(?-i)Foo").empty());
  CHECK(required_letters(".*").empty());
}

TEST_CASE("words that every match over the text must hold") {
  CHECK(required_words("foreign (aid|help) to") == Words{"foreign", "to"});
  CHECK(required_words("foreign\\s+aid") == Words{"foreign", "aid"});
  CHECK(required_words("the\\s*aid now") == Words{"now"});
  CHECK(required_words("aids? to") == Words{"to"});
  CHECK(required_words("aid.* to") == Words{"to"});
  CHECK(required_words("a b|c d").empty());
  CHECK(required_words("well-known man") == Words{"man"});
  CHECK(required_words("[a b] the x{2} y") == Words{"the", "y"});
  CHECK(whole_words("foreign aid") == "\\b(?:foreign aid)\\b");
  CHECK(whole_words("\\d+ dollars?") == "(?:\\d+ dollars?)");
}
