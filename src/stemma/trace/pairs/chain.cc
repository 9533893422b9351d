// Matches by a, then b. The predecessor of each is looked for among those before it that end near its
// begin. Two matches that overlap by some words (a repeated phrase) are joined with the overlap cut off.
#include "stemma/trace/pairs/chain.h"

#include <algorithm>
#include <cmath>

namespace stemma::trace::pairs {
namespace {

constexpr size_t kNear = 48;        // predecessors looked at
constexpr float kSkipped = 0.5F;    // a word passed over, bits

struct Node {
  float bits = 0;    // of the best chain that ends here
  uint32_t from = UINT32_MAX;
  bool used = false;
};

// How many words of y are behind x in both documents; 0: y does not follow x.
uint32_t left_over(const Match& x, const Match& y) {
  if (y.a <= x.a || y.b <= x.b) return 0;
  const uint32_t a_end = x.a + x.size, b_end = x.b + x.size;
  const uint32_t overlap = std::max(a_end > y.a ? a_end - y.a : 0, b_end > y.b ? b_end - y.b : 0);
  return y.size > overlap ? y.size - overlap : 0;
}

std::vector<Match> trace_back(const std::vector<Match>& m, std::vector<Node>& nodes, uint32_t end) {
  std::vector<Match> out;
  for (uint32_t i = end; i != UINT32_MAX && !nodes[i].used; i = nodes[i].from) {
    nodes[i].used = true;
    out.push_back(m[i]);
  }
  std::reverse(out.begin(), out.end());
  for (size_t i = 1; i < out.size(); ++i) {
    const uint32_t left = left_over(out[i - 1], out[i]), cut = out[i].size - left;
    out[i] = {out[i].a + cut, out[i].b + cut, left};
  }
  return out;
}

}  // namespace

float information(const Corpus& corpus, uint32_t at, uint32_t size) {
  float out = 0;
  for (uint32_t i = 0; i < size; ++i) out += corpus.general(corpus.words[at + i]) * (i == 0 ? 1.0F : kNextWord);
  return out;
}

float gap_cost(uint32_t a, uint32_t b) {
  if (a == 0 && b == 0) return 0;
  return 2 * std::log2(1 + static_cast<float>(std::max(a, b))) + kSkipped * static_cast<float>(std::min(a, b));
}

std::vector<Chain> find_chains(const Corpus& corpus, std::span<const Match> matches) {
  std::vector<Match> m(matches.begin(), matches.end());
  std::sort(m.begin(), m.end());
  std::vector<Node> nodes(m.size());
  std::vector<float> own(m.size());
  for (uint32_t i = 0; i < m.size(); ++i) {
    own[i] = information(corpus, m[i].a, m[i].size);
    nodes[i].bits = own[i];
    for (uint32_t k = i; k > 0 && i - k < kNear;) {
      const Match& x = m[--k];
      const uint32_t left = left_over(x, m[i]);
      if (left == 0) continue;
      const uint32_t gap_a = m[i].a > x.a + x.size ? m[i].a - x.a - x.size : 0;
      const uint32_t gap_b = m[i].b > x.b + x.size ? m[i].b - x.b - x.size : 0;
      if (gap_a > kGapWords || gap_b > kGapWords) continue;
      const float share = static_cast<float>(left) / static_cast<float>(m[i].size);
      const float bits = nodes[k].bits - gap_cost(gap_a, gap_b) + own[i] * share;
      if (bits > nodes[i].bits) nodes[i] = {bits, k, false};
    }
  }
  std::vector<uint32_t> order(m.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return nodes[x].bits != nodes[y].bits ? nodes[x].bits > nodes[y].bits : x < y; });
  std::vector<Chain> out;
  for (const uint32_t end : order) {
    if (nodes[end].used) continue;
    Chain chain;
    chain.matches = trace_back(m, nodes, end);
    for (size_t i = 0; i < chain.matches.size(); ++i) {
      const Match& y = chain.matches[i];
      chain.bits += information(corpus, y.a, y.size);
      if (i == 0) continue;
      const Match& x = chain.matches[i - 1];
      chain.bits -= gap_cost(y.a - x.a - x.size, y.b - x.b - x.size);
    }
    out.push_back(std::move(chain));
  }
  return out;
}

}  // namespace stemma::trace::pairs
