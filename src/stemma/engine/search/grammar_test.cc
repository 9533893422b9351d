#include "stemma/engine/search/grammar.h"

#include <doctest/doctest.h>

#include "stemma/engine/search/days.h"

using namespace stemma;
using namespace stemma::engine;

namespace {

// The tree printed with every bracket, so that its shape shows.
std::string shape(const Node& n) {
  if (n.parts.empty()) return print(n);
  std::string out = n.kind == NodeKind::kAnd ? "(and" : n.kind == NodeKind::kOr ? "(or" : "(not";
  for (const Node& p : n.parts) out += " " + shape(p);
  return out + ")";
}

std::string read(std::string_view query) {
  const Result<Query> q = parse_query(query);
  return q ? shape(q->root) : "error at " + std::to_string(q.error().offset.value_or(999)) + ": " + q.error().message;
}

std::string message(std::string_view query) {
  const Result<Query> q = parse_query(query);
  REQUIRE_FALSE(q);
  return q.error().message;
}

size_t place(std::string_view query) {
  const Result<Query> q = parse_query(query);
  REQUIRE_FALSE(q);
  return q.error().offset.value_or(999);
}

}  // namespace

TEST_CASE("words: all of them, either, without") {
  CHECK(read("mining") == "mining");
  CHECK(read("Mining PROTEST") == "(and mining protest)");
  CHECK(read("mining AND protest") == "(and mining protest)");
  CHECK(read("a OR b c") == "(or a (and b c))");
  CHECK(read("(a OR b) c") == "(and (or a b) c)");
  CHECK(read("a -b") == "(and a (not b))");
  CHECK(read("a NOT b") == "(and a (not b))");
  CHECK(read("NOT NOT a") == "a");
  CHECK(read("-(a b)") == "(not (and a b))");
  CHECK(read("(a b) (c d)") == "(and a b c d)");
  CHECK(read("a or b and c") == "(and a or b and c)");
  CHECK(read("a , b") == "(and a b)");
  CHECK(read("*") == "*");
}

TEST_CASE("phrases, in quotation marks of any kind, and what belongs together without them") {
  CHECK(read("\"free trade\"") == "\"free trade\"");
  CHECK(read("“free trade”") == "\"free trade\"");
  CHECK(read("«free trade»") == "\"free trade\"");
  CHECK(read("„free trade“") == "\"free trade\"");
  CHECK(read("\"free trade”") == "\"free trade\"");
  CHECK(read("U.S.-Peru") == "\"us peru\"");
  CHECK(read("and/or") == "\"and or\"");
  CHECK(read("Peru’s") == "peru's");
  CHECK(read("\"mining\"") == "mining");
  CHECK(read("\"mining protest\"~5") == "\"mining protest\"~5");
  CHECK(read("\"trade agree*\"") == "\"trade agree*\"");
  CHECK(read("\"the =mined ore\"") == "\"the =mined ore\"");
  CHECK(read("GARCÍA") == "garcía");
}

TEST_CASE("exact, prefix, fuzzy") {
  CHECK(read("=Mined") == "=mined");
  CHECK(read("=\"foreign aid\"") == "=\"foreign aid\"");
  CHECK(read("-=mined a") == "(and (not =mined) a)");
  CHECK(read("protest*") == "protest*");
  CHECK(read("protst~") == "protst~1");
  CHECK(read("protst~2") == "protst~2");
  CHECK(read("well-known~4") == "\"well known\"~4");
}

TEST_CASE("regular expressions: on words, and with blanks on the text") {
  const Result<Query> words = parse_query("/pol.*y/");
  REQUIRE(words);
  CHECK(words->root.kind == NodeKind::kWords);
  CHECK(words->root.words[0].like == Likeness::kPattern);
  CHECK(words->root.words[0].form == "pol.*y");
  const Result<Query> text = parse_query("a /foreign (aid|help)/ b");
  REQUIRE(text);
  REQUIRE(text->root.parts.size() == 3);
  CHECK(text->root.parts[1].kind == NodeKind::kText);
  CHECK(text->root.parts[1].value == "foreign (aid|help)");
  CHECK(read("/and\\/or x/") == "/and\\/or x/");
  CHECK(read("/a\\sb/ c") == "(and /a\\sb/ c)");
}

TEST_CASE("fields") {
  CHECK(read("title:mining protest") == "(and title:mining protest)");
  CHECK(read("title:\"free trade\"") == "title:\"free trade\"");
  CHECK(read("title:(a OR \"b c\")") == "(or title:a title:\"b c\")");
  CHECK(read("Kind:cable") == "kind:cable");
  CHECK(read("kind:(cable OR article)") == "(or kind:cable kind:article)");
  CHECK(read("-kind:article") == "(not kind:article)");
  CHECK(read("tags:\"human rights\"") == "tags:\"human rights\"");
  CHECK(read("tags:PR*") == "tags:PR*");
  CHECK(read("from: lima") == "from:lima");
  CHECK(read("class:=SECRET") == "class:=SECRET");
  CHECK(read("portion:C/NF") == "portion:C/NF");
  CHECK(read("path:reasons/1.4(D).txt") == "path:\"reasons/1.4(D).txt\"");
  CHECK(read("entity:“Alan García”") == "\"alan garcía\"");
  CHECK(read("http://example.org/a") == "\"http example org a\"");
  CHECK(read("10:30") == "\"10 30\"");
}

TEST_CASE("dates of any precision, ranges, open ends") {
  CHECK(read("date:2005") == "date:2005-01-01..2005-12-31");
  CHECK(read("date:2004-02") == "date:2004-02-01..2004-02-29");
  CHECK(read("date:2005-10-03") == "date:2005-10-03");
  CHECK(read("date:2005..2009") == "date:2005-01-01..2009-12-31");
  CHECK(read("date:2005-10..") == "date:2005-10-01..");
  CHECK(read("date:..2005-10") == "date:..2005-10-31");
  CHECK(read("date:<2005") == "date:..2004-12-31");
  CHECK(read("date:<=2005") == "date:..2005-12-31");
  CHECK(read("date:>2005") == "date:2006-01-01..");
  CHECK(read("date:>=2005-10-03") == "date:2005-10-03..");
  CHECK(read("date:unknown") == "date:unknown");
  CHECK(parse_days("1970-01-02")->first == 1);
  CHECK(parse_days("1969")->last == -1);
}

TEST_CASE("the number of a cable alone, in any spelling, is that cable") {
  for (const char* q : {"09LIMA1669", "2009LIMA01669", "2009 LIMA 1669", "09 Lima 001669", " \"09LIMA1669\" ", "“09lima1669”"}) {
    CAPTURE(q);
    const Result<Query> r = parse_query(q);
    REQUIRE(r);
    CHECK(r->reference_alone);
    CHECK(r->root.key == doc::CableKey{2009, "LIMA", 1669, false});
  }
  const Result<Query> undated = parse_query("LIMA 1669");
  REQUIRE(undated);
  CHECK(undated->root.key == doc::CableKey{0, "LIMA", 1669, false});
  CHECK(read("73BANGKOK-A50") == "ref:1973BANGKOK-A50");
  CHECK(read("02c i9") == read("02c AND i9"));   // two words, and no post
  CHECK(read("ref:09LIMA1669 mining") == "(and ref:2009LIMA1669 mining)");
  CHECK(read("chapter 12") == "(and chapter 12)");
  CHECK(read("1669") == "1669");
  CHECK(read("Lima mining 1669") == "(and lima mining 1669)");
}

TEST_CASE("scopes belong to the whole query") {
  const Result<Query> q = parse_query("mining in:furniture in:versions");
  REQUIRE(q);
  CHECK(q->furniture);
  CHECK(q->versions);
  CHECK(print(*q) == "mining in:furniture in:versions");
  CHECK(parse_query("in:versions")->root.kind == NodeKind::kAll);
}

TEST_CASE("what cannot be read is named, with its place and a way on") {
  CHECK(place("mining (protest") == 7);
  CHECK(message("mining (protest").find("never closed") != std::string::npos);
  CHECK(place("mining) protest") == 6);
  CHECK(place("a \"free trade") == 2);
  CHECK(place("a “free trade") == 2);
  CHECK(message("tittle:mining").find("did you mean title:?") != std::string::npos);
  CHECK(message("sender:lima").find("did you mean from:?") != std::string::npos);
  CHECK(message("colour:red").find("put them in quotation marks") != std::string::npos);
  CHECK(place("a OR") == 2);
  CHECK(place("OR a") == 0);
  CHECK(place("a AND OR b") == 2);
  CHECK(place("a NOT") == 2);
  CHECK(place("()") == 0);
  CHECK(place("\"\"") == 0);
  CHECK(place("a \"...\"") == 2);
  CHECK(place("\"a b\"~") == 5);
  CHECK(place("a~3") == 1);
  CHECK(place("pol*cy") == 3);
  CHECK(place("x //") == 2);
  CHECK(place("x /fo(o/") == 3);
  CHECK(message("/fo(o/").find("write \\( for a bracket") != std::string::npos);
  CHECK(message("/(?=a)b/").find("look-ahead") != std::string::npos);
  CHECK(place("x /foo") == 2);
  CHECK(place("date:2005-13") == 10);
  CHECK(message("date:2005-2009").find("2005..2009") != std::string::npos);
  CHECK(message("date:2009..2005").find("write 2005..2009") != std::string::npos);
  CHECK(message("date:2005-02-30").find("no day 2005-02-30") != std::string::npos);
  CHECK(place("title:") == 5);
  CHECK(message("ref:mining").find("ref:09LIMA1669") != std::string::npos);
  CHECK(message("in:title").find("title:word") != std::string::npos);
  CHECK(message("title:(kind:cable)").find("a field inside a field") != std::string::npos);
  CHECK(message("").find("no word in this query") != std::string::npos);
  CHECK(message(" , -- ").find("no word in this query") != std::string::npos);
  CHECK(place("a\xff") == 1);
}

TEST_CASE("limits: size, depth, words, patterns") {
  CHECK(parse_query(std::string(kLongestQuery + 1, 'a')).error().code == ErrorCode::kLimit);
  CHECK(parse_query(std::string(64, '(') + "a" + std::string(64, ')')));
  CHECK(parse_query(std::string(65, '(') + "a" + std::string(65, ')')).error().code == ErrorCode::kLimit);
  CHECK(parse_query(std::string(99999, '(')).error().code == ErrorCode::kLimit);
  CHECK(parse_query(std::string(50000, '-') + "a"));
  std::string many;
  for (int i = 0; i < 1024; ++i) many += "a ";
  CHECK(parse_query(many));
  CHECK(parse_query(many + "b").error().code == ErrorCode::kLimit);
  CHECK(parse_query("/" + std::string(1001, 'a') + "/").error().code == ErrorCode::kLimit);
  CHECK(parse_query("/((a{100}){100}){100}/").error().code != ErrorCode::kUsage);
}

TEST_CASE("what is printed reads back to the same tree") {
  for (const char* q : {"a", "a b OR c -d", "(a OR b) (c OR -d)", "-(a OR b)", "title:(a OR \"b c\") kind:cable", "\"a b\"~5 =c d* e~2",
                        "/a b/ /c+/", "date:..2005 date:unknown", "ref:09LIMA1669 x", "ref:\"LIMA 1669\" x", "=\"a b\" \"a =b\"", "* -a",
                        "path:\"a b/c*\" tags:PR* class:=SECRET", "(a OR b) in:furniture", "-(-(a b))", "/and\\/or \\\\x/"}) {
    CAPTURE(q);
    const Result<Query> first = parse_query(q);
    REQUIRE(first);
    const Result<Query> second = parse_query(print(*first));
    REQUIRE(second);
    CHECK(shape(second->root) == shape(first->root));
    CHECK(print(*second) == print(*first));
  }
}
