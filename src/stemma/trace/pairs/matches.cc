// Two places of a group are passed over when the places one word before them were compared already: then
// that comparison has found the run to which they belong.
#include "stemma/trace/pairs/matches.h"

#include <algorithm>

namespace stemma::trace::pairs {
namespace {

class Comparer {
 public:
  Comparer(const Corpus& c, const Sides& sides, const Groups& groups, DocumentRange range, std::vector<std::vector<Match>>& out)
      : c_(c), sides_(sides), g_(groups), first_(c.first[range.first]), last_(c.first[range.last]), first_doc_(range.first), out_(out) {}

  void few(std::span<const uint32_t> places, uint8_t level) {
    auto a = std::lower_bound(places.begin(), places.end(), first_);
    for (; a != places.end() && *a < last_; ++a) {
      for (auto b = a + 1; b != places.end(); ++b) {
        if (!(c_.same(*a - 1, *b - 1) && compared_before(*a - 1, level) && compared_before(*b - 1, level))) compare(*a, *b);
      }
    }
  }

  void star(std::span<const uint32_t> places) {
    for (const uint8_t side : {uint8_t{1}, uint8_t{2}}) {
      const uint32_t centre = *std::find_if(places.begin(), places.end(), [&](uint32_t p) { return (sides_[c_.doc_of(p)] & side) != 0; });
      for (const uint32_t p : places) {
        const uint32_t a = std::min(p, centre), b = std::max(p, centre);
        if (a == b || a < first_ || a >= last_) continue;
        if (!(c_.same(a - 1, b - 1) && g_.of_level[Groups::kStar].has(p - 1) && g_.centre.has(centre - 1))) compare(a, b);
      }
    }
  }

 private:
  // Was a place in a group of this level, or of fewer words?
  bool compared_before(uint32_t at, uint8_t level) const {
    for (uint8_t l = 0; l <= level; ++l) if (g_.of_level[l].has(at)) return true;
    return false;
  }

  void compare(uint32_t a, uint32_t b) {
    const uint32_t doc_a = c_.doc_of(a), doc_b = c_.doc_of(b);
    if (doc_a == doc_b || !to_compare(sides_[doc_a], sides_[doc_b])) return;
    while (c_.same(a - 1, b - 1)) --a, --b;
    uint32_t size = 0;
    while (c_.same(a + size, b + size)) ++size;
    if (size >= kKeyWords[0]) out_[doc_a - first_doc_].push_back({a, b, size});
  }

  const Corpus& c_;
  const Sides& sides_;
  const Groups& g_;
  uint32_t first_, last_, first_doc_;
  std::vector<std::vector<Match>>& out_;
};

}  // namespace

std::vector<std::vector<Match>> find_matches(const Corpus& c, const Sides& sides, const Groups& groups, DocumentRange range, const Each& each) {
  constexpr size_t kShares = 8;   // of the chunks, looked at separately
  const size_t documents = range.last - range.first;
  std::vector<std::vector<std::vector<Match>>> shares(kShares, std::vector<std::vector<Match>>(documents));
  each(kShares, [&](size_t s) {
    Comparer comparer(c, sides, groups, range, shares[s]);
    for (size_t chunk = s; chunk < groups.chunks(); chunk += kShares) {
      groups.each_group(chunk, [&](std::span<const uint32_t> places, uint8_t level) {
        if (level == Groups::kStar) comparer.star(places);
        else comparer.few(places, level);
      });
    }
  });
  std::vector<std::vector<Match>> out(documents);
  each(documents, [&](size_t d) {
    for (auto& share : shares) {
      out[d].insert(out[d].end(), share[d].begin(), share[d].end());
      share[d] = {};
    }
    // Documents ascend with places, so by b is by document; inside one, chain.h wants them by a.
    std::sort(out[d].begin(), out[d].end(), [](const Match& x, const Match& y) { return x.b != y.b ? x.b < y.b : x.a < y.a; });
    out[d].erase(std::unique(out[d].begin(), out[d].end()), out[d].end());
  });
  return out;
}

std::vector<DocumentRange> slices(const Corpus& c, const Groups& groups, uint64_t most) {
  std::vector<uint64_t> cost(c.documents());
  for (size_t chunk = 0; chunk < groups.chunks(); ++chunk) {
    groups.each_group(chunk, [&](std::span<const uint32_t> places, uint8_t level) {
      for (size_t i = 0; i < places.size(); ++i) {
        const bool all = level != Groups::kStar;
        cost[c.doc_of(places[i])] += all ? places.size() - 1 - i : 1;
        if (!all) ++cost[c.doc_of(places[0])];
      }
    });
  }
  std::vector<DocumentRange> out;
  uint64_t sum = 0;
  for (uint32_t d = 0; d < c.documents(); ++d) {
    if (out.empty() || sum + cost[d] > most) {
      out.push_back({d, d});
      sum = 0;
    }
    sum += cost[d];
    out.back().last = d + 1;
  }
  return out;
}

}  // namespace stemma::trace::pairs
