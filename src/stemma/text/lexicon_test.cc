#include "stemma/text/lexicon.h"

#include <doctest/doctest.h>

#include <string>

using stemma::text::base_form;
using stemma::text::inflections;
using stemma::text::related;
using stemma::text::word_rank;
using stemma::text::WordRank;

TEST_CASE("words of everyday text, rare words, and no words") {
  CHECK(word_rank("foremost") == WordRank::kCommon);
  CHECK(word_rank("countries") == WordRank::kCommon);
  CHECK(word_rank("the") == WordRank::kCommon);
  CHECK(word_rank("a") == WordRank::kCommon);
  CHECK(word_rank("colour") == WordRank::kRare);      // British lists have no small edition
  CHECK(word_rank("sates") == WordRank::kRare);
  CHECK(word_rank("foremostamong") == WordRank::kUnknown);
  CHECK(word_rank("goverment") == WordRank::kUnknown);
  CHECK(word_rank("") == WordRank::kUnknown);
  CHECK(word_rank("'") == WordRank::kUnknown);
  CHECK(word_rank("zzzzzz") == WordRank::kUnknown);
  CHECK(word_rank(std::string(5000, 'a')) == WordRank::kUnknown);
}

TEST_CASE("a possessive is the word it is made of") {
  CHECK(word_rank("country's") == WordRank::kCommon);
  CHECK(word_rank("workers'") == WordRank::kCommon);
  CHECK(word_rank("goverment's") == WordRank::kUnknown);
  CHECK(word_rank("don't") == WordRank::kCommon);
}

TEST_CASE("relations of one step") {
  CHECK(related("help", "assistance"));
  CHECK(related("assistance", "help"));
  CHECK(related("helped", "assisting"));             // by their base forms
  CHECK(related("car", "vehicle") == false);         // two steps: motor vehicle lies between
  CHECK(related("oak", "tree"));                     // hypernym
  CHECK(related("tree", "oak"));
  CHECK(related("arrive", "arrival"));               // derivation
  CHECK(related("special", "particular"));           // similar
  CHECK(related("country", "nation's"));
  CHECK(related("same", "same"));
  CHECK(related("xyzzy", "xyzzy"));
  CHECK_FALSE(related("help", "xyzzy"));
  CHECK_FALSE(related("xyzzy", "plugh"));
  CHECK_FALSE(related("war", "peace"));
  CHECK_FALSE(related("increase", "decrease"));
  CHECK_FALSE(related("", "help"));
}

TEST_CASE("base forms") {
  CHECK(base_form("countries") == "country");
  CHECK(base_form("was") == "be");
  CHECK(base_form("went") == "go");
  CHECK(base_form("children") == "child");
  CHECK(base_form("cooperated") == "cooperate");
  CHECK(base_form("stopped") == "stop");
  CHECK(base_form("running") == "run");
  CHECK(base_form("churches") == "church");
  CHECK(base_form("states") == "state");
  CHECK(base_form("better") == "good");
  CHECK(base_form("his") == "his");
  CHECK(base_form("gas") == "gas");
  CHECK(base_form("number") == "number");
  CHECK(base_form("country") == "country");
  CHECK(base_form("xyzzying") == "xyzzying");
  CHECK(base_form("") == "");
}

TEST_CASE("inflections of one word") {
  CHECK(inflections("cooperate", "cooperated"));
  CHECK(inflections("was", "are"));
  CHECK(inflections("meeting", "meetings"));
  CHECK(inflections("meet", "meeting"));
  CHECK(inflections("left", "leave"));
  CHECK(inflections("good", "better"));
  CHECK_FALSE(inflections("same", "same"));
  CHECK_FALSE(inflections("is", "not"));
  CHECK_FALSE(inflections("help", "assist"));
  CHECK_FALSE(inflections("hi", "his"));
  CHECK_FALSE(inflections("numb", "number"));
  CHECK_FALSE(inflections("now", "not"));
}

TEST_CASE("ordinary words are those the lists write with a small letter") {
  CHECK(stemma::text::is_ordinary("policies"));
  CHECK(stemma::text::is_ordinary("niggle"));
  CHECK_FALSE(stemma::text::is_ordinary("gorbachev"));
  CHECK_FALSE(stemma::text::is_ordinary("foremostamong"));
}
