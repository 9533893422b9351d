// Slice by slice of documents: their matches, then each document by itself, pair by pair.
#include "stemma/trace/pairs/passages.h"

#include <algorithm>
#include <cmath>

namespace stemma::trace::pairs {
namespace {

constexpr uint64_t kSliceComparisons = 12U << 20U;

double compared_words(const Corpus& c, const Sides& sides) {
  double by_side[4] = {};
  for (uint32_t d = 0; d < c.documents(); ++d) by_side[sides[d]] += c.size(d);
  return by_side[1] * by_side[2] + by_side[3] * (by_side[1] + by_side[2]) + by_side[3] * by_side[3] / 2;
}

Passage passage_of(DocumentPair docs, const Draft& d, float bits, double pairs_of_words) {
  Passage p{docs.a, docs.b, d.a_first, d.a_last, d.b_first, d.b_last, 0, 0, bits, pairs_of_words * std::exp2(-static_cast<double>(bits))};
  for (const Run& r : d.runs) (r.equal ? p.equal : p.alike) += r.size;
  return p;
}

// The passages of one document with those after it.
class OfDocument {
 public:
  OfDocument(const Corpus& c, double pairs_of_words, uint32_t doc) : c_(c), pairs_of_words_(pairs_of_words), doc_(doc) {}

  void run(const std::vector<Match>& matches, KnownDrafts* known) {
    keeps_ = known != nullptr;
    if (keeps_) known_ = known->of(doc_);
    const double needed = std::log2(pairs_of_words_) - std::log2(kByChance);
    for (size_t i = 0; i < matches.size();) {
      const DocumentPair docs{doc_, c_.doc_of(matches[i].b)};
      const uint32_t end_of_b = c_.first[docs.b + 1];
      size_t end = i + 1;
      while (end < matches.size() && matches[end].b < end_of_b) ++end;
      const std::span<const Match> some(&matches[i], end - i);
      i = end;
      if (promise(c_, some) < needed) continue;
      const std::vector<Chain> chains = find_chains(c_, some);
      if (promise(c_, chains) < needed) continue;
      PairDrafts pair = drafts(docs, some, chains);
      add(docs, pair.drafts, needed);
      if (keeps_) pairs.push_back(std::move(pair));
    }
    changed = keeps_ && (found_ || pairs.size() != known_.size());
    known_.clear();
  }

  // Nothing but what is known.
  void weigh_all(KnownDrafts& known) {
    const double needed = std::log2(pairs_of_words_) - std::log2(kByChance);
    for (const PairDrafts& pair : known.of(doc_)) {
      if (all_fit({doc_, pair.doc_b}, pair.drafts)) add({doc_, pair.doc_b}, pair.drafts, needed);
    }
  }

  uint32_t doc() const { return doc_; }

  std::vector<Passage> passages;
  std::vector<PairDrafts> pairs;
  bool changed = false;       // pairs are not those that were known

 private:
  bool all_fit(DocumentPair docs, const std::vector<Draft>& drafts) const {
    return std::all_of(drafts.begin(), drafts.end(), [&](const Draft& d) { return fits(c_, docs, d); });
  }

  void add(DocumentPair docs, const std::vector<Draft>& drafts, double needed) {
    for (const Draft& d : drafts) {
      const float bits = weigh(c_, docs, d);
      if (bits >= needed) passages.push_back(passage_of(docs, d, bits, pairs_of_words_));
    }
  }

  PairDrafts drafts(DocumentPair docs, std::span<const Match> matches, const std::vector<Chain>& chains) {
    if (!keeps_) return {docs.b, 0, find_drafts(c_, chains)};
    const uint64_t key = match_key(c_, docs, matches);
    while (next_ < known_.size() && known_[next_].doc_b < docs.b) ++next_;
    if (next_ < known_.size() && known_[next_].doc_b == docs.b && known_[next_].matches == key && all_fit(docs, known_[next_].drafts)) {
      return {docs.b, key, std::move(known_[next_].drafts)};
    }
    found_ = true;
    return {docs.b, key, find_drafts(c_, chains)};
  }

  const Corpus& c_;
  double pairs_of_words_;
  uint32_t doc_;
  bool keeps_ = false;
  std::vector<PairDrafts> known_;
  size_t next_ = 0;
  bool found_ = false;        // a pair that was not known
};

}  // namespace

void find_passages(const Corpus& c, const Sides& sides, const Each& each, const TakePassages& take, const PassageProgress& progress, KnownDrafts* known) {
  const Groups groups = find_groups(c, sides, each);
  const double pairs_of_words = std::max(kLeastPairs, compared_words(c, sides));
  for (const DocumentRange range : slices(c, groups, kSliceComparisons)) {
    const auto matches = find_matches(c, sides, groups, range, each);
    if (known != nullptr) known->prepare(range);
    std::vector<OfDocument> found;
    found.reserve(matches.size());
    for (uint32_t d = range.first; d < range.last; ++d) found.emplace_back(c, pairs_of_words, d);
    each(matches.size(), [&](size_t d) { found[d].run(matches[d], known); });
    std::vector<Passage> all;
    for (OfDocument& d : found) {
      all.insert(all.end(), d.passages.begin(), d.passages.end());
      if (d.changed) known->keep(d.doc(), std::move(d.pairs));
    }
    take(std::move(all));
    if (progress) progress(range.last);
  }
}

void weigh_passages(const Corpus& c, const Sides& sides, const Each& each, const TakePassages& take, const PassageProgress& progress, KnownDrafts& known) {
  constexpr uint32_t kBlock = 1024;   // documents
  const double pairs_of_words = std::max(kLeastPairs, compared_words(c, sides));
  for (uint32_t first = 0; first < c.documents(); first += kBlock) {
    const uint32_t last = std::min(c.documents(), first + kBlock);
    known.prepare({first, last});
    std::vector<OfDocument> found;
    for (uint32_t d = first; d < last; ++d) found.emplace_back(c, pairs_of_words, d);
    each(found.size(), [&](size_t d) { found[d].weigh_all(known); });
    std::vector<Passage> all;
    for (const OfDocument& d : found) all.insert(all.end(), d.passages.begin(), d.passages.end());
    take(std::move(all));
    if (progress) progress(last);
  }
}

}  // namespace stemma::trace::pairs
