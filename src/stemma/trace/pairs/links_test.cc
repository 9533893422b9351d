// What passages say of pairs of documents, and which kind of family that makes.
#include <doctest/doctest.h>

#include "stemma/trace/pairs/fixture_internal.h"
#include "stemma/trace/pairs/families.h"

namespace stemma::trace::pairs {
namespace {

FamilyDocument of_words(uint32_t words) {
  FamilyDocument d;
  d.words = d.own = words;
  return d;
}

Passage shared(uint32_t a, uint32_t b, uint32_t a_first, uint32_t b_first, uint32_t words) {
  Passage p;
  p.doc_a = a, p.doc_b = b;
  p.a_first = a_first, p.a_last = a_first + words;
  p.b_first = b_first, p.b_last = b_first + words;
  p.equal = words;
  return p;
}

TEST_CASE("links: words that overlap count once, words with more than three partners are not rare") {
  const std::vector<FamilyDocument> d(6, of_words(100));
  std::vector<Passage> p = {shared(0, 1, 0, 0, 40), shared(0, 1, 30, 50, 20)};
  for (uint32_t other = 2; other < 6; ++other) p.push_back(shared(0, other, 0, 0, 10));
  const auto links = find_links(d, p);
  REQUIRE(links.size() == 5);
  CHECK(links[0].shared_a == 50);       // 0 to 50, of the first document
  CHECK(links[0].shared_b == 60);       // 0 to 40 and 50 to 70, of the second
  CHECK(links[0].rare_a == 40);         // the first ten have five partners
  CHECK(links[0].rare_b == 60);
  CHECK(links[0].all_rare_a == 90);
  CHECK(links[1].rare_a == 0);
}

TEST_CASE("nearly all words: copies; dated ones have an origin") {
  std::vector<FamilyDocument> d(2, of_words(100));
  d[0].date = "1975-03-02", d[1].date = "1974-11";
  const std::vector<Passage> p = {shared(0, 1, 0, 0, 99)};
  const auto f = find_families(d, p);
  REQUIRE(f.size() == 1);
  CHECK(f[0].kind == FamilyKind::kCopies);
  REQUIRE(f[0].edges.size() == 1);
  CHECK(f[0].edges[0].directed);
  CHECK(f[0].edges[0].from == 1);       // the earlier
  CHECK(f[0].members[1].role == Role::kOrigin);
  CHECK(f[0].members[0].role == Role::kCopy);
}

TEST_CASE("half of the words: versions, and which came first is unknown") {
  const std::vector<FamilyDocument> d(2, of_words(100));
  const auto f = find_families(d, std::vector<Passage>{shared(0, 1, 0, 0, 60)});
  REQUIRE(f.size() == 1);
  CHECK(f[0].kind == FamilyKind::kVersions);
  CHECK_FALSE(f[0].edges[0].directed);
  CHECK(f[0].members[0].role == Role::kUnknown);
}

TEST_CASE("a short document inside a long one: an excerpt; a quotation joins nothing") {
  std::vector<FamilyDocument> d = {of_words(1000), of_words(60)};
  const auto f = find_families(d, std::vector<Passage>{shared(0, 1, 400, 5, 50)});
  REQUIRE(f.size() == 1);
  CHECK(f[0].kind == FamilyKind::kExcerpts);
  CHECK(f[0].edges[0].to == 1);
  CHECK(f[0].members[1].role == Role::kExcerpt);
  d[1] = of_words(900);
  CHECK(find_families(d, std::vector<Passage>{shared(0, 1, 400, 5, 50)}).empty());
}

}  // namespace
}  // namespace stemma::trace::pairs
