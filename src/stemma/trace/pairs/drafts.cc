// Chains of matches, laid out; of those that overlap, the one that says most in general text.
#include "stemma/trace/pairs/drafts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace stemma::trace::pairs {
namespace {

// What a word says: in the collection, or in general text.
enum class By : uint8_t { kCollection, kGeneral };

float bits_of(const Corpus& c, By by, uint32_t word) { return by == By::kCollection ? c.bits(word) : c.general(word); }

float weigh_runs(const Corpus& c, uint32_t a_first, uint32_t b_first, const std::vector<Run>& runs, By by) {
  float out = 0;
  const Run* before = nullptr;
  for (const Run& r : runs) {
    const bool goes_on = before != nullptr && before->a + before->size == r.a && before->b + before->size == r.b;
    for (uint32_t i = 0; i < r.size; ++i) {
      const float bits = bits_of(c, by, c.words[a_first + r.a + i]);
      if (!r.equal) out += alike_bits(bits, bits_of(c, by, c.words[b_first + r.b + i]));
      else out += i > 0 || goes_on ? kNextWord * bits : bits;
    }
    if (before != nullptr && !goes_on) out -= gap_cost(r.a - before->a - before->size, r.b - before->b - before->size);
    before = &r;
  }
  return out;
}

Draft draft_of(const Layout& l) {
  Draft d{l.a_first, l.a_last, l.b_first, l.b_last, {}, {}};
  for (const WordPair& w : l.pairs) {
    const uint32_t a = w.a - l.a_first, b = w.b - l.b_first;
    Run* last = d.runs.empty() ? nullptr : &d.runs.back();
    if (last != nullptr && last->equal == w.equal && last->a + last->size == a && last->b + last->size == b) ++last->size;
    else d.runs.push_back({a, b, 1, w.equal});
  }
  return d;
}

struct Weighed {
  Draft draft;
  float bits = 0;
};

// None that overlaps a better one on both sides.
std::vector<Draft> apart(std::vector<Weighed> all) {
  std::sort(all.begin(), all.end(), [](const Weighed& x, const Weighed& y) {
    return std::tie(y.bits, x.draft.a_first, x.draft.b_first, x.draft.a_last, x.draft.b_last) < std::tie(x.bits, y.draft.a_first, y.draft.b_first, y.draft.a_last, y.draft.b_last);
  });
  std::vector<Draft> out;
  for (Weighed& w : all) {
    const Draft& p = w.draft;
    const bool inside = std::any_of(out.begin(), out.end(), [&](const Draft& k) {
      return k.a_first < p.a_last && p.a_first < k.a_last && k.b_first < p.b_last && p.b_first < k.b_last;
    });
    if (!inside) out.push_back(std::move(w.draft));
  }
  std::sort(out.begin(), out.end(), [](const Draft& x, const Draft& y) { return std::tie(x.a_first, x.b_first) < std::tie(y.a_first, y.b_first); });
  return out;
}

}  // namespace

std::vector<Draft> find_drafts(const Corpus& c, std::span<const Chain> chains) {
  std::vector<Weighed> all;
  for (const Chain& chain : chains) {
    if (chain.bits + kHope < kLeastBits) continue;
    const Layout l = lay_out(c, chain);
    if (l.pairs.size() < kLeastWords) continue;
    Draft d = draft_of(l);
    const float bits = weigh_runs(c, l.a_first, l.b_first, d.runs, By::kGeneral);
    if (bits < kLeastBits) continue;
    const uint32_t a = c.first[c.doc_of(l.a_first)], b = c.first[c.doc_of(l.b_first)];
    d.a_first -= a, d.a_last -= a, d.b_first -= b, d.b_last -= b;
    all.push_back({std::move(d), bits});
  }
  return apart(std::move(all));
}

float weigh(const Corpus& c, DocumentPair docs, const Draft& d) {
  return weigh_runs(c, c.first[docs.a] + d.a_first, c.first[docs.b] + d.b_first, d.runs, By::kCollection);
}

bool fits(const Corpus& c, DocumentPair docs, const Draft& d) {
  if (d.a_first >= d.a_last || d.a_last > c.size(docs.a) || d.b_first >= d.b_last || d.b_last > c.size(docs.b)) return false;
  uint64_t a = 0, b = 0;
  for (const Run& r : d.runs) {
    if (r.a < a || r.b < b) return false;
    a = uint64_t{r.a} + r.size, b = uint64_t{r.b} + r.size;
  }
  return a <= d.a_last - d.a_first && b <= d.b_last - d.b_first;
}

float promise(const Corpus& c, std::span<const Match> matches) {
  float out = kHope;
  for (const Match& m : matches) {
    for (uint32_t i = 0; i < m.size; ++i) out += c.bits(c.words[m.a + i]) * (i == 0 ? 1.0F : kNextWord);
  }
  return out;
}

float promise(const Corpus& c, std::span<const Chain> chains) {
  float best = 0;
  for (const Chain& chain : chains) best = std::max(best, promise(c, chain.matches));
  return best;
}

uint64_t match_key(const Corpus& c, DocumentPair docs, std::span<const Match> matches) {
  uint64_t out = matches.size();
  for (const Match& m : matches) {
    out = mix(out + (uint64_t{m.a - c.first[docs.a]} << 32U | (m.b - c.first[docs.b])));
    out = mix(out + m.size);
  }
  return out;
}

}  // namespace stemma::trace::pairs
