// Slice by slice of documents: their matches, then each document by itself, pair by pair.
#include "stemma/trace/pairs/passages.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace stemma::trace::pairs {
namespace {

constexpr uint64_t kSliceComparisons = 12U << 20U;
constexpr float kHope = 30.0F;   // bits that laying out may add to a chain

// Of all passages of one pair: none that overlaps a better one on both sides.
void drop_overlapping(std::vector<Passage>& all) {
  std::sort(all.begin(), all.end(), [](const Passage& x, const Passage& y) {
    return std::tie(y.bits, x.a_first, x.b_first, x.a_last, x.b_last) < std::tie(x.bits, y.a_first, y.b_first, y.a_last, y.b_last);
  });
  std::vector<Passage> kept;
  for (const Passage& p : all) {
    const bool inside = std::any_of(kept.begin(), kept.end(), [&](const Passage& k) {
      return k.a_first < p.a_last && p.a_first < k.a_last && k.b_first < p.b_last && p.b_first < k.b_last;
    });
    if (!inside) kept.push_back(p);
  }
  std::sort(kept.begin(), kept.end(), [](const Passage& x, const Passage& y) { return std::tie(x.a_first, x.b_first) < std::tie(y.a_first, y.b_first); });
  all = std::move(kept);
}

double compared_words(const Corpus& c, const Sides& sides) {
  double by_side[4] = {};
  for (uint32_t d = 0; d < c.documents(); ++d) by_side[sides[d]] += c.size(d);
  return by_side[1] * by_side[2] + by_side[3] * (by_side[1] + by_side[2]) + by_side[3] * by_side[3] / 2;
}

std::vector<Passage> of_document(const Corpus& c, const std::vector<Match>& matches, double pairs_of_words) {
  std::vector<Passage> out;
  for (size_t i = 0; i < matches.size();) {
    const uint32_t end_of_b = c.first[c.doc_of(matches[i].b) + 1];
    size_t end = i + 1;
    while (end < matches.size() && matches[end].b < end_of_b) ++end;
    const std::vector<Passage> some = passages_of(c, {&matches[i], end - i}, pairs_of_words);
    out.insert(out.end(), some.begin(), some.end());
    i = end;
  }
  return out;
}

}  // namespace

std::vector<Passage> passages_of(const Corpus& c, std::span<const Match> matches, double pairs_of_words) {
  const double needed = std::log2(pairs_of_words) - std::log2(kByChance);
  std::vector<Passage> out;
  double promised = kHope;
  for (const Match& m : matches) {
    promised += information(c, m.a, m.size);
    if (promised >= needed) break;
  }
  if (promised < needed) return out;
  for (const Chain& chain : find_chains(c, matches)) {
    if (chain.bits + kHope < needed) continue;
    const Layout l = lay_out(c, chain);
    if (l.bits < needed || l.pairs.size() < kLeastWords) continue;
    Passage p;
    p.doc_a = c.doc_of(l.a_first);
    p.doc_b = c.doc_of(l.b_first);
    const uint32_t a = c.first[p.doc_a], b = c.first[p.doc_b];
    p.a_first = l.a_first - a, p.a_last = l.a_last - a, p.b_first = l.b_first - b, p.b_last = l.b_last - b;
    for (const WordPair& w : l.pairs) ++(w.equal ? p.equal : p.alike);
    p.bits = l.bits;
    p.expected_by_chance = pairs_of_words * std::exp2(-static_cast<double>(l.bits));
    out.push_back(p);
  }
  drop_overlapping(out);
  return out;
}

void find_passages(const Corpus& c, const Sides& sides, const Each& each, const TakePassages& take, const PassageProgress& progress) {
  const Groups groups = find_groups(c, sides, each);
  const double pairs_of_words = std::max(kLeastPairs, compared_words(c, sides));
  for (const DocumentRange range : slices(c, groups, kSliceComparisons)) {
    const auto matches = find_matches(c, sides, groups, range, each);
    std::vector<std::vector<Passage>> found(matches.size());
    each(matches.size(), [&](size_t d) { found[d] = of_document(c, matches[d], pairs_of_words); });
    std::vector<Passage> all;
    for (auto& f : found) all.insert(all.end(), f.begin(), f.end());
    take(std::move(all));
    if (progress) progress(range.last);
  }
}

}  // namespace stemma::trace::pairs
