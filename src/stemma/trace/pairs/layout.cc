// One table of scores serves both: between matches the best path through the whole of it, at an end the
// path to its best cell, where every word passed over costs kSkip.
#include "stemma/trace/pairs/layout.h"

#include <algorithm>

#include "stemma/trace/similar.h"

namespace stemma::trace::pairs {
namespace {

constexpr float kSkip = 2.5F;         // bits that a word passed over at an end costs
constexpr float kAlike = 0.6F;        // word_cost up to which words are alike
constexpr uint32_t kWindow = 16;      // words looked at beyond an end

// Bits that two words in common are worth; 0: they are not the same.
float worth(const Corpus& c, uint32_t a, uint32_t b, bool& equal) {
  const uint32_t x = c.words[a], y = c.words[b];
  equal = x == y;
  if (x == kNoWord || y == kNoWord) return 0;
  if (equal) return kNextWord * c.general(x);
  const std::string_view fx = c.form(x), fy = c.form(y);
  if (fx.size() < 4 || fy.size() < 4) return 0;
  if (word_cost(fx, c.kinds(x), fy, c.kinds(y)) > kAlike) return 0;
  return alike_bits(c.general(x), c.general(y));
}

// Scores of a rectangle of words, read forwards or backwards.
class Table {
 public:
  Table(const Corpus& c, uint32_t a, uint32_t n, uint32_t b, uint32_t m, bool backwards, float skip)
      : c_(c), a_(a), b_(b), n_(n), m_(m), backwards_(backwards), score_(static_cast<size_t>(n + 1) * (m + 1)), step_(score_.size()) {
    for (uint32_t i = 0; i <= n; ++i) {
      for (uint32_t j = 0; j <= m; ++j) fill(i, j, skip);
    }
  }

  struct Cell {
    uint32_t i = 0, j = 0;
    float score = 0;
  };
  Cell whole() const { return {n_, m_, score_.back()}; }
  Cell best() const {
    Cell out;
    for (uint32_t i = 1; i <= n_; ++i) {
      for (uint32_t j = 1; j <= m_; ++j) {
        if (at(i, j) > out.score) out = {i, j, at(i, j)};
      }
    }
    return out;
  }

  // The pairs on the way to a cell, in the order in which the words were read.
  void pairs(Cell end, std::vector<WordPair>& out) const {
    const size_t before = out.size();
    for (uint32_t i = end.i, j = end.j; i > 0 || j > 0;) {
      const char step = step_[index(i, j)];
      if (step == 'a') --i;
      else if (step == 'b') --j;
      else out.push_back({word_a(--i), word_b(--j), step == '='});
    }
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
  }

 private:
  size_t index(uint32_t i, uint32_t j) const { return static_cast<size_t>(i) * (m_ + 1) + j; }
  float at(uint32_t i, uint32_t j) const { return score_[index(i, j)]; }
  uint32_t word_a(uint32_t i) const { return backwards_ ? a_ - 1 - i : a_ + i; }
  uint32_t word_b(uint32_t j) const { return backwards_ ? b_ - 1 - j : b_ + j; }

  void fill(uint32_t i, uint32_t j, float skip) {
    float& score = score_[index(i, j)];
    char& step = step_[index(i, j)];
    if (i == 0 && j == 0) return;
    score = -1e9F;
    if (i > 0) score = at(i - 1, j) - skip, step = 'a';
    if (j > 0 && at(i, j - 1) - skip > score) score = at(i, j - 1) - skip, step = 'b';
    if (i == 0 || j == 0) return;
    bool equal = false;
    const float gain = worth(c_, word_a(i - 1), word_b(j - 1), equal);
    if (gain > 0 && at(i - 1, j - 1) + gain >= score) score = at(i - 1, j - 1) + gain, step = equal ? '=' : '~';
  }

  const Corpus& c_;
  uint32_t a_, b_, n_, m_;
  bool backwards_;
  std::vector<float> score_;
  std::vector<char> step_;   // 'a', 'b': passed over; '=', '~': equal, alike
};

// Words from `at` on (or before it) that belong to the document.
uint32_t room(const Corpus& c, uint32_t at, bool backwards) {
  uint32_t n = 0;
  if (backwards) while (n < kWindow && at > n && c.words[at - 1 - n] != kNoWord) ++n;
  else while (n < kWindow && at + n < c.words.size() && c.words[at + n] != kNoWord) ++n;
  return n;
}

void carry_on(const Corpus& c, uint32_t& a, uint32_t& b, bool backwards, std::vector<WordPair>& out) {
  for (;;) {
    const uint32_t n = room(c, a, backwards), m = room(c, b, backwards);
    if (n == 0 || m == 0) return;
    const Table table(c, a, n, b, m, backwards, kSkip);
    const Table::Cell best = table.best();
    if (best.score <= 0) return;
    table.pairs(best, out);
    a = backwards ? a - best.i : a + best.i;
    b = backwards ? b - best.j : b + best.j;
  }
}

}  // namespace

std::vector<WordPair> align_words(const Corpus& c, uint32_t a_first, uint32_t a_last, uint32_t b_first, uint32_t b_last) {
  std::vector<WordPair> out;
  const Table table(c, a_first, a_last - a_first, b_first, b_last - b_first, false, 0);
  table.pairs(table.whole(), out);
  return out;
}

Layout lay_out(const Corpus& c, const Chain& chain) {
  Layout l;
  l.a_first = chain.matches.front().a;
  l.b_first = chain.matches.front().b;
  carry_on(c, l.a_first, l.b_first, true, l.pairs);
  std::reverse(l.pairs.begin(), l.pairs.end());
  l.a_last = chain.matches.front().a;
  l.b_last = chain.matches.front().b;
  for (const Match& m : chain.matches) {
    const Table between(c, l.a_last, m.a - l.a_last, l.b_last, m.b - l.b_last, false, 0);
    between.pairs(between.whole(), l.pairs);
    for (uint32_t i = 0; i < m.size; ++i) l.pairs.push_back({m.a + i, m.b + i, true});
    l.a_last = m.a + m.size;
    l.b_last = m.b + m.size;
  }
  carry_on(c, l.a_last, l.b_last, false, l.pairs);
  return l;
}

}  // namespace stemma::trace::pairs
