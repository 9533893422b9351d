#include "stemma/trace/candidates.h"

#include <algorithm>
#include <iterator>

namespace stemma::trace {
namespace {

constexpr size_t kMostPassages = 32;
constexpr size_t kMostPostings = 4096;      // of one key: beyond, it says nothing of the place
constexpr size_t kMostPeaks = 24;           // of one segment
constexpr uint32_t kReach = 100;            // words between peaks of one passage
constexpr uint32_t kMarkedReach = 400;      // the same, with an ellipsis in the quotation
constexpr uint32_t kMarkedRoom = 130;       // words beside a passage where a poor fragment may stand
constexpr uint32_t kMostWords = 3000;       // of one passage
constexpr double kWeakest = 0.22;           // of a segment's information, to be a peak

struct Peak {
  uint32_t doc, lo, hi;   // words [lo, hi]
  double weight;
};

// Items [first, last) between ellipses.
std::vector<WordRange> segments(const Query& query) {
  std::vector<WordRange> out;
  uint32_t first = 0;
  for (uint32_t i = 0; i <= query.items.size(); ++i) {
    if (i < query.items.size() && query.items[i].kind != ItemKind::kEllipsis) continue;
    if (i > first) out.push_back({first, i});
    first = i + 1;
  }
  return out;
}

// Windows of at most `width` words in which most information of the segment votes: a
// sliding window over the sorted votes of one document, maxima kept, overlaps dropped.
class PeakSearch {
 public:
  PeakSearch(const Query& query, uint32_t width) : query_(query), width_(width), seen_(query.items.size(), 0) {}

  void add(const std::vector<Vote>& votes, std::vector<Peak>& peaks) {
    size_t lo = 0;
    double weight = 0;
    for (size_t hi = 0; hi < votes.size(); ++hi) {
      while (votes[lo].doc != votes[hi].doc || votes[hi].at - votes[lo].at > width_) {
        if (--seen_[votes[lo].item] == 0) weight -= query_.items[votes[lo].item].bits;
        ++lo;
      }
      if (seen_[votes[hi].item]++ == 0) weight += query_.items[votes[hi].item].bits;
      keep({votes[hi].doc, votes[lo].at, votes[hi].at, weight}, peaks);
    }
    std::fill(seen_.begin(), seen_.end(), 0);
  }

 private:
  void keep(Peak p, std::vector<Peak>& peaks) const {
    if (!peaks.empty() && peaks.back().doc == p.doc && p.lo <= peaks.back().hi) {
      if (p.weight > peaks.back().weight) peaks.back() = p;
      return;
    }
    peaks.push_back(p);
  }

  const Query& query_;
  const uint32_t width_;
  std::vector<uint32_t> seen_;
};

}  // namespace

void Finder::word_votes(const Query& query, std::vector<Vote>& votes) const {
  std::vector<uint32_t> run;   // items in a row, brackets passed over
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    const Item& item = query.items[i];
    if (item.kind == ItemKind::kEllipsis) run.clear();
    if (item.kind != ItemKind::kWord) continue;
    run.push_back(i);
    if (run.size() < 3) continue;
    const uint32_t a = run[run.size() - 3], b = run[run.size() - 2];
    const auto hits = words_.find(trigram_key(word_hash(query.items[a].form), word_hash(query.items[b].form), word_hash(item.form)));
    if (hits.size() > kMostPostings) continue;
    for (const Posting& p : hits) {
      votes.push_back({p.doc, p.at, a});
      votes.push_back({p.doc, p.at + 1, b});
      votes.push_back({p.doc, p.at + 2, i});
    }
  }
}

void Finder::letter_votes(const Query& query, std::vector<Vote>& votes) const {
  std::call_once(letters_once_, [&] { letters_ = std::make_unique<LetterIndex>(collection_); });
  Letters letters;
  auto flush = [&] {
    for (const LetterGram& g : winnow(letters.text)) {
      const auto hits = letters_->find(g.key);
      if (hits.size() > kMostPostings) continue;
      for (const Posting& p : hits) votes.push_back({p.doc, p.at, letters.word_of[g.at]});
    }
    letters = {};
  };
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    if (query.items[i].kind == ItemKind::kEllipsis) flush();
    if (query.items[i].kind == ItemKind::kWord) letters.add(query.items[i].form, i);
  }
  flush();
}

std::vector<Passage> Finder::gather(const Query& query, std::vector<Vote>& votes) const {
  std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
    return a.doc != b.doc ? a.doc < b.doc : a.at != b.at ? a.at < b.at : a.item < b.item;
  });
  const auto parts = segments(query);
  std::vector<Peak> all;
  for (const WordRange part : parts) {
    std::vector<Vote> mine;
    double bits = 0;
    for (uint32_t i = part.first; i < part.last; ++i) bits += query.items[i].bits;
    std::copy_if(votes.begin(), votes.end(), std::back_inserter(mine),
                 [&](const Vote& v) { return v.item >= part.first && v.item < part.last; });
    std::vector<Peak> peaks;
    PeakSearch(query, 2 * (part.last - part.first) + 8).add(mine, peaks);
    std::erase_if(peaks, [&](const Peak& p) { return p.weight < kWeakest * bits; });
    std::stable_sort(peaks.begin(), peaks.end(), [](const Peak& a, const Peak& b) { return a.weight > b.weight; });
    if (peaks.size() > kMostPeaks) peaks.resize(kMostPeaks);
    all.insert(all.end(), peaks.begin(), peaks.end());
  }
  std::sort(all.begin(), all.end(), [](const Peak& a, const Peak& b) { return a.doc != b.doc ? a.doc < b.doc : a.lo < b.lo; });
  const bool marked = parts.size() > 1;
  const uint32_t reach = marked ? kMarkedReach : kReach;
  const uint32_t room = 2 * query.words + (marked ? kMarkedRoom : 12);
  std::vector<Passage> out;
  for (size_t i = 0; i < all.size();) {
    Peak whole = all[i++];
    for (; i < all.size() && all[i].doc == whole.doc && all[i].lo <= whole.hi + reach && all[i].hi <= whole.lo + kMostWords; ++i) {
      whole.hi = std::max(whole.hi, all[i].hi);
      whole.weight += all[i].weight;
    }
    const auto size = static_cast<uint32_t>(collection_.text(whole.doc).size());
    out.push_back({whole.doc, {whole.lo > room ? whole.lo - room : 0, std::min(size, whole.hi + room + 1)}, std::min(whole.weight, query.bits)});
  }
  return out;
}

Finder::Finder(const Collection& collection) : collection_(collection), words_(collection) {
  for (const SourceText& t : collection.texts()) primaries_ = primaries_ || t.doc->kind == doc::Kind::kCable;
}

bool Finder::voted_for_primary(const Query& query, const std::vector<Passage>& passages) const {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& p) {
    const bool counts = !primaries_ || collection_.text(p.doc).doc->kind == doc::Kind::kCable;
    return counts && p.weight >= 0.9 * query.bits;
  });
}

std::vector<Passage> Finder::find(const Query& query, std::string_view own) const {
  const auto is_own = [&](const Vote& v) { return !own.empty() && collection_.text(v.doc).doc->id == own; };
  std::vector<Vote> votes;
  word_votes(query, votes);
  std::erase_if(votes, is_own);
  std::vector<Passage> out = gather(query, votes);
  if (!voted_for_primary(query, out)) {
    letter_votes(query, votes);
    std::erase_if(votes, is_own);
    out = gather(query, votes);
  }
  std::stable_sort(out.begin(), out.end(), [](const Passage& a, const Passage& b) { return a.weight > b.weight; });
  if (out.size() > kMostPassages) out.resize(kMostPassages);
  return out;
}

}  // namespace stemma::trace
