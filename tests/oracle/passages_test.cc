// Seeds and matches of trace/pairs against all places tried, on small alphabets where chance repeats
// everything; and what must hold of passages whatever the documents: both directions, any threads.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "oracle/passages_oracle.h"
#include "stemma/base/parallel.h"
#include "stemma/trace/pairs/passages.h"
#include "stemma/trace/similar.h"

namespace stemma::trace::pairs {
namespace {

Each with(unsigned threads) {
  return [threads](size_t n, const std::function<void(size_t)>& work) { parallel_for(n, threads, work); };
}

std::string word(uint32_t n) {
  std::string out = "w";
  for (; n > 0; n /= 20) out += "bcdfghklmnpqrstuvwxz"[n % 20];
  return out;
}

// Documents of random words, some of them pieces of earlier ones.
Corpus random_corpus(std::mt19937& random, uint32_t documents, uint32_t size, uint32_t alphabet) {
  std::vector<std::vector<uint32_t>> all;
  for (uint32_t d = 0; d < documents; ++d) {
    std::vector<uint32_t> words;
    while (words.size() < size) {
      if (d > 0 && random() % 3 == 0) {
        const auto& from = all[random() % d];
        const size_t at = random() % from.size(), n = std::min<size_t>(random() % 12, from.size() - at);
        words.insert(words.end(), from.begin() + static_cast<std::ptrdiff_t>(at), from.begin() + static_cast<std::ptrdiff_t>(at + n));
      } else {
        words.push_back(static_cast<uint32_t>(random() % alphabet));
      }
    }
    all.push_back(std::move(words));
  }
  Corpus c;
  for (const auto& words : all) {
    DocumentWords d;
    d.forms.emplace_back();
    for (uint32_t n = 0; n < alphabet; ++n) d.forms.push_back(word(n));
    for (const uint32_t w : words) d.numbers.push_back(w + 1);
    c.add(d);
  }
  c.finish();
  return c;
}

std::vector<Match> flat(const std::vector<std::vector<Match>>& by_document) {
  std::vector<Match> out;
  for (const auto& m : by_document) out.insert(out.end(), m.begin(), m.end());
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Passage> all_passages(const Corpus& c, const Sides& sides, unsigned threads) {
  std::vector<Passage> out;
  find_passages(c, sides, with(threads), [&](std::vector<Passage> some) { out.insert(out.end(), some.begin(), some.end()); });
  return out;
}

TEST_CASE("matches are exactly the longest common runs of three words and more, where groups are few") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const Corpus c = random_corpus(random, static_cast<uint32_t>(2 + random() % 5), static_cast<uint32_t>(20 + random() % 60), static_cast<uint32_t>(8 + random() % 40));
    Sides sides(c.documents(), 3);
    if (round % 2 == 1) for (auto& s : sides) s = static_cast<uint8_t>(1 + random() % 3);
    const Groups groups = find_groups(c, sides, with(2));
    const auto matches = flat(find_matches(c, sides, groups, {0, c.documents()}, with(2)));
    const auto expected = oracle::common_runs(c, sides, 3);
    const bool all_few = std::all_of(groups.lists.begin(), groups.lists.end(), [](const auto& l) { return l.empty() || (l[0] & 3U) == 0; });
    for (const Match& m : matches) CHECK(std::binary_search(expected.begin(), expected.end(), m));
    if (all_few) CHECK(matches == expected);
  }
}

TEST_CASE("what is frequent is linked to its first place, not dropped: 200 documents hold one passage") {
  std::mt19937 random(11);
  Corpus c;
  for (uint32_t d = 0; d < 200; ++d) {
    DocumentWords words;
    words.forms.emplace_back();
    for (uint32_t n = 0; n < 3000; ++n) words.forms.push_back(word(n));
    for (uint32_t i = 0; i < 30; ++i) words.numbers.push_back(static_cast<uint32_t>(1 + random() % 3000));
    for (uint32_t i = 0; i < 20; ++i) words.numbers.push_back(1 + 100 + i);   // the passage
    for (uint32_t i = 0; i < 30; ++i) words.numbers.push_back(static_cast<uint32_t>(1 + random() % 3000));
    c.add(words);
  }
  c.finish();
  const auto passages = all_passages(c, Sides(200, 3), 2);
  std::vector<bool> linked(200);
  for (const Passage& p : passages) {
    CHECK(p.a_first <= 30);
    CHECK(p.a_last >= 50);
    if (p.doc_a == 0) linked[p.doc_b] = true;   // others agree in a word more, by chance
  }
  CHECK(passages.size() < 250);                 // and not the 19,900 pairs that there are
  CHECK(std::count(linked.begin(), linked.end(), true) == 199);
}

TEST_CASE("the two sides may be swapped, and threads change nothing") {
  std::mt19937 random(23);
  for (int round = 0; round < 20; ++round) {
    const Corpus c = random_corpus(random, 12, 300, 400);
    Sides sides, swapped;
    for (uint32_t d = 0; d < c.documents(); ++d) {
      sides.push_back(static_cast<uint8_t>(1 + random() % 3));
      swapped.push_back(static_cast<uint8_t>(sides[d] == 3 ? 3 : 3 - sides[d]));
    }
    const auto passages = all_passages(c, sides, 1);
    CHECK(passages == all_passages(c, swapped, 1));
    CHECK(passages == all_passages(c, sides, 4));
    CHECK(!passages.empty());
  }
}

TEST_CASE("every passage begins and ends with words in common and is no chance") {
  std::mt19937 random(5);
  const Corpus c = random_corpus(random, 10, 400, 800);
  for (const Passage& p : all_passages(c, Sides(10, 3), 2)) {
    const uint32_t a = c.first[p.doc_a], b = c.first[p.doc_b];
    CHECK(p.doc_a < p.doc_b);
    CHECK(p.a_last <= c.size(p.doc_a));
    CHECK(p.b_last <= c.size(p.doc_b));
    const auto meet = [&](uint32_t x, uint32_t y) { return c.same(x, y) || word_cost(c.form(c.words[x]), c.form(c.words[y])) <= 0.6F; };
    CHECK(meet(a + p.a_first, b + p.b_first));
    CHECK(meet(a + p.a_last - 1, b + p.b_last - 1));
    CHECK(p.equal + p.alike >= kLeastWords);
    CHECK(p.expected_by_chance < kByChance);
  }
}

}  // namespace
}  // namespace stemma::trace::pairs
