// Edit distance with a limit looks at a band of the table only; its twin fills all of it.
#include "stemma/text/edit_distance.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

// The definition, cell by cell.
uint32_t whole_table(const std::string& a, const std::string& b) {
  std::vector<std::vector<uint32_t>> d(a.size() + 1, std::vector<uint32_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<uint32_t>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edit distance within a limit is that of the whole table, or more than the limit") {
  std::mt19937 random(20);
  const auto letters = [&](size_t most) {
    std::string out(random() % (most + 1), 'a');
    for (char& c : out) c = static_cast<char>('a' + random() % 3);
    return out;
  };
  for (int round = 0; round < 20000; ++round) {
    const size_t most = round % 50 == 0 ? 70 : 9;   // past the size of the short rows, too
    const std::string a = letters(most);
    std::string b = letters(most);
    if (round % 2 == 0) {   // a few slips apart
      b = a;
      for (size_t slips = random() % 4; slips > 0 && !b.empty(); --slips) b[random() % b.size()] = 'c';
      if (round % 4 == 0 && b.size() > 1) std::swap(b[0], b[b.size() / 2]);
      if (round % 8 == 0) b.insert(b.size() / 2, "a");
    }
    const uint32_t whole = whole_table(a, b);
    for (const uint32_t limit : {0U, 1U, 2U, 3U, 8U, 100U}) {
      const uint32_t expected = std::min(whole, limit + 1);
      REQUIRE_MESSAGE(stemma::text::edit_distance(a, b, limit) == expected, (a + " " + b));
    }
  }
}
