#include "stemma/engine/compare/word_diff.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace stemma::engine;

namespace {

std::vector<DiffRun> diff(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) { return word_diff(a, b); }

// Every word of either side in exactly one run, what is told as equal is equal.
bool holds(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b, const std::vector<DiffRun>& runs) {
  std::vector<int> in_a(a.size()), in_b(b.size());
  for (const DiffRun& r : runs) {
    const bool both = r.kind == RunKind::kEqual || r.kind == RunKind::kMove;
    if (both && !std::equal(a.begin() + r.a_first, a.begin() + r.a_last, b.begin() + r.b_first, b.begin() + r.b_last)) return false;
    for (uint32_t i = r.a_first; i < r.a_last; ++i) ++in_a[i];
    for (uint32_t i = r.b_first; i < r.b_last; ++i) ++in_b[i];
  }
  const auto once = [](int n) { return n == 1; };
  return std::all_of(in_a.begin(), in_a.end(), once) && std::all_of(in_b.begin(), in_b.end(), once);
}

// Words in common and in order, by the textbook (Wagner & Fischer 1974).
size_t longest(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::vector<std::vector<size_t>> t(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) t[i][j] = a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 : std::max(t[i - 1][j], t[i][j - 1]);
  }
  return t[a.size()][b.size()];
}

size_t equal_words(const std::vector<DiffRun>& runs) {
  size_t out = 0;
  for (const DiffRun& r : runs) if (r.kind == RunKind::kEqual) out += r.a_last - r.a_first;
  return out;
}

}  // namespace

TEST_CASE("a word left out, a word put in") {
  CHECK(diff({1, 2, 3}, {1, 3}) == std::vector<DiffRun>{{RunKind::kEqual, 0, 1, 0, 1}, {RunKind::kDelete, 1, 2, 1, 1}, {RunKind::kEqual, 2, 3, 1, 2}});
  CHECK(diff({1, 3}, {1, 2, 3}) == std::vector<DiffRun>{{RunKind::kEqual, 0, 1, 0, 1}, {RunKind::kInsert, 1, 1, 1, 2}, {RunKind::kEqual, 1, 2, 2, 3}});
}

TEST_CASE("nothing, and nothing in common") {
  CHECK(diff({}, {}).empty());
  CHECK(diff({1}, {}) == std::vector<DiffRun>{{RunKind::kDelete, 0, 1, 0, 0}});
  CHECK(diff({1}, {2}) == std::vector<DiffRun>{{RunKind::kDelete, 0, 1, 0, 0}, {RunKind::kInsert, 1, 1, 0, 1}});
}

TEST_CASE("a paragraph that moved is told once, with both places") {
  // 1-6 stands first in a, last in b.
  const auto runs = diff({1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16}, {10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6});
  CHECK(runs == std::vector<DiffRun>{{RunKind::kMove, 0, 6, 7, 13}, {RunKind::kEqual, 6, 13, 0, 7}});
}

TEST_CASE("words that all repeat: the shortest edit") {
  CHECK(diff({7, 7, 8, 8, 7}, {7, 8, 8, 7, 7}) ==
        std::vector<DiffRun>{{RunKind::kEqual, 0, 1, 0, 1}, {RunKind::kDelete, 1, 2, 1, 1}, {RunKind::kEqual, 2, 4, 1, 3}, {RunKind::kInsert, 4, 4, 3, 4}, {RunKind::kEqual, 4, 5, 4, 5}});
}

TEST_CASE("whatever the words: every word once, of short texts as much in common as there is") {
  std::mt19937 generator(11);
  const auto random = [&] { return static_cast<uint32_t>(generator()); };
  for (int round = 0; round < 3000; ++round) {
    const uint32_t words = 1 + random() % 4, size = random() % 14;
    std::vector<uint32_t> a, b;
    for (uint32_t i = 0; i < size; ++i) a.push_back(random() % words);
    for (uint32_t i = random() % 14; i > 0; --i) b.push_back(random() % words);
    const auto runs = diff(a, b);
    REQUIRE(holds(a, b, runs));
    CHECK(equal_words(runs) == longest(a, b));
  }
}

TEST_CASE("long texts without a word in common end soon") {
  std::vector<uint32_t> a(50000), b(50000);
  for (uint32_t i = 0; i < a.size(); ++i) a[i] = i % 7, b[i] = 7 + i % 5;
  CHECK(diff(a, b).size() == 2);
}
