// How often words stand in documents is read without their positions; of a phrase the documents of all
// words are brought together first, the rarest word first, and positions are unpacked only there.
#include "stemma/engine/search/lookup.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "stemma/engine/search/position_lists.h"

namespace stemma::engine {
namespace {

constexpr float kWeights[] = {1, 4, 3, 0.5F};   // body, title, subject, furniture
constexpr size_t kFew = 4096;

using store::Place;

float weight(Place place) { return kWeights[store::column_of(place)]; }

float weigh(const store::Counts& counts, uint32_t columns) {
  float sum = 0;
  for (uint32_t c = 0; c < store::kColumns; ++c) {
    if ((columns >> c & 1U) != 0) sum += kWeights[c] * static_cast<float>(counts[c]);
  }
  return sum;
}

// Entries of several lists, brought together by document.
void join(std::vector<std::pair<uint32_t, float>>& entries, Found& out) {
  const auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (!std::is_sorted(entries.begin(), entries.end(), before)) {
    if (entries.size() < kFew) {
      std::stable_sort(entries.begin(), entries.end(), before);
    } else {
      uint32_t last = 0;
      for (const auto& e : entries) last = std::max(last, e.first);
      std::vector<float> sums(size_t{last} + 1);
      for (const auto& [doc, w] : entries) sums[doc] += w;
      entries.clear();
      for (uint32_t doc = 0; doc <= last; ++doc) if (sums[doc] > 0) entries.emplace_back(doc, sums[doc]);
    }
  }
  for (const auto& [doc, w] : entries) {
    if (!out.docs.empty() && out.docs.back() == doc) out.weights.back() += w;
    else out.docs.push_back(doc), out.weights.push_back(w);
  }
}

Found one_word(const store::WordIndex& index, const Expansion& words, const Looking& looking) {
  Found out;
  const Wanted wanted(looking.within);
  std::vector<std::pair<uint32_t, float>> entries;
  each_list(index, words, [&](const Kin& kin, std::string_view blocks) {
    for (store::PostingCursor c(blocks); c.next_block();) {
      out.seen += c.size();
      for (size_t i = 0; i < c.size(); ++i) {
        if (!wanted(c.document(i)) || (kin.among && !(*kin.among)(c.document(i)))) continue;
        const float w = weigh(c.counts(i), looking.columns);
        if (w > 0) entries.emplace_back(c.document(i), w);
      }
    }
  });
  join(entries, out);
  return out;
}

// The positions of a phrase from the cheapest to the dearest.
std::vector<size_t> by_cost(const store::WordIndex& index, const std::vector<Expansion>& positions) {
  std::vector<uint64_t> costs;
  for (const Expansion& e : positions) costs.push_back(cost(index, e));
  std::vector<size_t> order(positions.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return costs[a] < costs[b]; });
  return order;
}

// Places of `left` that have one of `other` so far away, each a list of one document.
void strike_out(std::vector<Place>& left, const std::vector<Place>& other, int64_t away) {
  size_t kept = 0;
  size_t at = 0;
  for (const Place p : left) {
    const int64_t place = p & (store::kLongestColumn - 1);
    if (place + away < 0) continue;
    const auto beside = static_cast<Place>(p + away);
    while (at < other.size() && other[at] < beside) ++at;
    if (at < other.size() && other[at] == beside) left[kept++] = p;
  }
  left.resize(kept);
}

// The phrase in one document, rarest word first: the places of common words are unpacked only where the
// words before left something over.
float weigh_phrase(std::vector<PositionLists>& lists, const std::vector<size_t>& order, std::vector<Place>& left, std::vector<Place>& other) {
  lists[0].places(left);
  for (size_t i = 1; i < order.size() && !left.empty(); ++i) {
    lists[i].places(other);
    strike_out(left, other, static_cast<int64_t>(order[i]) - static_cast<int64_t>(order[0]));
  }
  float sum = 0;
  for (const Place p : left) sum += weight(p);
  return sum;
}

// How many stretches hold a place of every list and span at most `width` steps; each is counted by
// its begin, up to so many that more would not change a rank. Columns lie too far apart to share one.
float weigh_near(const std::vector<std::vector<Place>>& places, Place width, std::vector<size_t>& at) {
  constexpr int kEnough = 16;
  at.assign(places.size(), 0);
  for (const auto& list : places) if (list.empty()) return 0;
  float sum = 0;
  for (int n = 0; n < kEnough;) {
    size_t first = 0;
    Place last = 0;
    for (size_t i = 0; i < at.size(); ++i) {
      last = std::max(last, places[i][at[i]]);
      if (places[i][at[i]] < places[first][at[first]]) first = i;
    }
    if (last - places[first][at[first]] <= width) sum += weight(last), ++n;
    if (++at[first] == places[first].size()) break;
  }
  return sum;
}

Found several(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  Found out;
  const std::vector<size_t> order = by_cost(index, positions);
  std::vector<PositionLists> lists;
  for (const size_t position : order) {
    lists.emplace_back(index, positions[position], looking.columns, lists.empty() ? looking.within : &lists[0].documents());
    if (lists.size() == 1) out.seen = lists[0].walk_all();
  }
  std::vector<std::vector<Place>> places(order.size());
  std::vector<size_t> at;
  for (const uint32_t doc : lists[0].documents()) {
    if (!std::all_of(lists.begin(), lists.end(), [&](PositionLists& l) { return l.go_to(doc); })) continue;
    float w = 0;
    if (looking.near) {
      for (size_t i = 0; i < lists.size(); ++i) lists[i].places(places[i]);
      w = weigh_near(places, *looking.near + 1, at);
    } else {
      w = weigh_phrase(lists, order, places[0], places[1]);
    }
    if (w > 0) out.docs.push_back(doc), out.weights.push_back(w);
  }
  return out;
}

}  // namespace

uint64_t cost(const store::WordIndex& index, const Expansion& expansion) {
  constexpr size_t kSample = 16;   // of many words a few tell
  constexpr uint64_t kPrefix = 4'000'000;
  const size_t n = std::min(expansion.kin.size(), kSample);
  uint64_t bytes = 1;
  for (size_t i = 0; i < n; ++i) bytes += index.cost(expansion.kin[i].word);
  if (n > 0) bytes = bytes * expansion.kin.size() / n;
  return expansion.prefix ? bytes + kPrefix : bytes;
}

Found look_up(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  if (positions.empty()) return {};
  if (positions.size() == 1) return one_word(index, positions[0], looking);
  return several(index, positions, looking);
}

}  // namespace stemma::engine
