#include <doctest/doctest.h>

#include "stemma/trace/pairs/fixture_internal.h"

namespace stemma::trace::pairs {
namespace {

TEST_CASE("letters that scribes and scans exchange are one; digits stay, number words meet them") {
  CHECK(loose_form("jvstitia") == loose_form("iustitia"));
  CHECK(loose_form("caelum") == loose_form("celum"));
  CHECK(loose_form("allocate") == loose_form("alocate"));
  CHECK(loose_form("1100") == "1100");
  CHECK(loose_form("four") == "4");
  CHECK(loose_form("jucundus") != loose_form("iocundus"));
}

TEST_CASE("documents stand one behind the other, parted by a word that is equal to nothing") {
  const Corpus c = corpus_of({"the old mole", "a mole # kelst"});
  CHECK(c.documents() == 2);
  CHECK(c.first == std::vector<uint32_t>{1, 5, 10});
  CHECK(c.size(0) == 3);
  CHECK(c.size(1) == 4);
  CHECK(c.doc_of(3) == 0);
  CHECK(c.doc_of(5) == 1);
  CHECK(c.words[3] == c.words[6]);
  CHECK(c.form(c.words[3]) == "mole");
  CHECK(c.same(3, 6));
  CHECK_FALSE(c.same(0, 4));        // before the first, behind the first
  CHECK_FALSE(c.same(7, 4));        // "#"
  CHECK(c.total() == 6);
}

TEST_CASE("documents of one list of forms are numbered as those with lists of their own") {
  const std::vector<std::string> forms = {"", "kelst", "old", "mole", "the", "a"};
  std::vector<uint32_t> known(forms.size(), kNoWord);
  Corpus c;
  REQUIRE(c.add(std::vector<uint32_t>{4, 2, 3}, forms, known));
  REQUIRE(c.add(std::vector<uint32_t>{5, 3, 0, 1}, forms, known));
  c.finish();
  CHECK(c.words == corpus_of({"the old mole", "a mole # kelst"}).words);
}

TEST_CASE("what is frequent here says less; what it says in general text does not depend on here") {
  std::vector<std::string_view> lines(4000, "kelst kelst kelst kelst kelst kelst kelst kelst");
  lines.push_back("selmorran");
  const Corpus many = corpus_of(lines), few = corpus_of({"kelst selmorran"});
  const uint32_t kelst = many.words[1], selmorran = many.words[many.words.size() - 2];
  CHECK(many.bits(kelst) < 3);
  CHECK(many.bits(selmorran) > 14);
  CHECK(many.general(kelst) == few.general(few.words[1]));
  CHECK(many.general(kelst) == doctest::Approx(15.0));   // of no word list: one in 2^15
}

}  // namespace
}  // namespace stemma::trace::pairs
