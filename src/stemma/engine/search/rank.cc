// Scores are added up leaf by leaf, each a walk through two ascending lists; then only as many
// documents are put in order as are wanted.
#include "stemma/engine/search/rank.h"

#include <algorithm>
#include <cmath>

namespace stemma::engine {
namespace {

constexpr double kK1 = 1.2;
constexpr double kB = 0.75;

std::vector<uint32_t> list(const store::Bitmap& documents) {
  std::vector<uint32_t> out(documents.cardinality());
  documents.toUint32Array(out.data());
  return out;
}

void add_scores(const Leaf& leaf, double documents, const store::Lengths& lengths, const std::vector<uint32_t>& docs, std::vector<double>& scores) {
  const Found& f = leaf.found;
  const double seen = std::clamp(static_cast<double>(f.seen), 1.0, documents);
  const double rarity = std::log(1 + (documents - seen + 0.5) / (seen + 0.5));
  size_t at = 0;
  for (size_t i = 0; i < docs.size(); ++i) {
    while (at < f.docs.size() && f.docs[at] < docs[i]) ++at;
    if (at == f.docs.size()) return;
    if (f.docs[at] != docs[i]) continue;
    const double often = f.weights[at];
    const double length = 1 - kB + kB * lengths.of(docs[i]) / lengths.mean();
    scores[i] += rarity * often * (kK1 + 1) / (often + kK1 * length);
  }
}

}  // namespace

bool has_scores(const Evaluation& e) {
  return std::any_of(e.leaves.begin(), e.leaves.end(), [](const Leaf& l) { return !l.negative && !l.found.docs.empty(); });
}

Ranking rank_by_relevance(const Evaluation& e, const store::Lengths& lengths, size_t offset, size_t limit) {
  const std::vector<uint32_t> docs = list(e.result);
  std::vector<double> scores(docs.size());
  const double documents = std::max<double>(1, static_cast<double>(e.scope.cardinality()));
  for (const Leaf& leaf : e.leaves) if (!leaf.negative) add_scores(leaf, documents, lengths, docs, scores);
  std::vector<uint32_t> order(docs.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto before = [&](uint32_t a, uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; };
  const size_t end = std::min(order.size(), offset + std::min(limit, order.size()));
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(end), order.end(), before);
  Ranking out;
  for (size_t i = offset; i < end; ++i) {
    out.docs.push_back(docs[order[i]]);
    out.scores.push_back(scores[order[i]]);
  }
  return out;
}

}  // namespace stemma::engine
