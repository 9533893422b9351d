// Scores are added up leaf by leaf, each a walk through two ascending lists; then only as many
// documents are put in order as are wanted.
#include "stemma/engine/search/rank.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

Ranking rank_by_date(const store::Database& db, const store::Bitmap& documents, size_t offset, size_t limit) {
  constexpr uint64_t kFew = 2000;
  std::vector<std::pair<int64_t, uint32_t>> found;   // day with its sign turned, document
  const size_t end = offset > std::numeric_limits<size_t>::max() - limit ? std::numeric_limits<size_t>::max() : offset + limit;
  if (documents.cardinality() <= kFew) {
    store::Statement& s = db.cached("SELECT first_day FROM document WHERE doc = ?1");
    for (const uint32_t doc : documents) {
      const bool dated = s.bind(1, int64_t{doc}).row() && !s.is_null(0);
      found.emplace_back(dated ? -s.integer(0) : std::numeric_limits<int64_t>::max(), doc);
      s.reset();
    }
    std::sort(found.begin(), found.end());
  } else {
    store::Statement& s = db.cached("SELECT doc, first_day FROM document WHERE first_day IS NOT NULL ORDER BY first_day DESC, doc");
    store::Bitmap left = documents;
    while (found.size() < end && s.row()) {
      const auto doc = static_cast<uint32_t>(s.integer(0));
      if (left.removeChecked(doc)) found.emplace_back(-s.integer(1), doc);
    }
    s.reset();
    if (found.size() < end) for (const uint32_t doc : left) found.emplace_back(std::numeric_limits<int64_t>::max(), doc);
  }
  Ranking out;
  for (size_t i = offset; i < std::min(end, found.size()); ++i) out.docs.push_back(found[i].second);
  out.scores.assign(out.docs.size(), 0);
  return out;
}

}  // namespace stemma::engine
