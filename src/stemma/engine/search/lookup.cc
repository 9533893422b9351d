// How often words stand in documents is read without their positions; of a phrase the documents of all
// words are brought together first, the rarest word first, and positions are unpacked only there.
#include "stemma/engine/search/lookup.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "stemma/base/parallel.h"
#include "stemma/engine/search/position_lists.h"

namespace stemma::engine {
namespace {

constexpr float kWeights[] = {1, 4, 3, 0.5F};   // body, title, subject, furniture
constexpr size_t kFew = 4096;
constexpr int kEnough = 8;   // stretches of one document: more would not change a rank

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

// How many stretches hold a place of both lists and span at most `width` steps, without a branch that nobody
// can foretell. Each is counted by its begin, up to so many that more would not change a rank.
float weigh_pair(const std::vector<Place>& a, const std::vector<Place>& b, Place width) {
  float sum = 0;
  int n = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size() && n < kEnough;) {
    const bool first = a[i] <= b[j];
    const Place last = first ? b[j] : a[i];
    const bool close = last - (first ? a[i] : b[j]) <= width;
    sum += close ? weight(last) : 0;
    n += close;
    i += first;
    j += !first;
  }
  return sum;
}

// The same of any number of lists. Columns lie too far apart to share a stretch.
float weigh_near(const std::vector<std::vector<Place>>& places, Place width, std::vector<size_t>& at) {
  if (places.size() == 2) return weigh_pair(places[0], places[1], width);
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

// Those of the documents in which the words stand as asked; each list is gone through once.
void find_in(std::span<const uint32_t> docs, std::vector<PositionLists> lists, const std::vector<size_t>& order, std::optional<uint32_t> near, Found& out) {
  std::vector<std::vector<Place>> places(lists.size());
  std::vector<size_t> at;
  for (const uint32_t doc : docs) {
    if (!std::all_of(lists.begin(), lists.end(), [&](PositionLists& l) { return l.go_to(doc); })) continue;
    float w = 0;
    if (near) {
      for (size_t i = 0; i < lists.size(); ++i) lists[i].places(places[i]);
      w = weigh_near(places, *near + 1, at);
    } else {
      w = weigh_phrase(lists, order, places[0], places[1]);
    }
    if (w > 0) out.docs.push_back(doc), out.weights.push_back(w);
  }
}

// Common words side by side are looked for in several stretches of the documents at once.
Found several(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  constexpr size_t kMany = 20'000;   // documents worth a thread
  const std::vector<size_t> order = by_cost(index, positions);
  std::vector<PositionLists> lists;
  uint64_t seen = 0;
  for (const size_t position : order) {
    lists.emplace_back(index, positions[position], looking.columns, lists.empty() ? looking.within : &lists[0].documents());
    if (lists.size() == 1) seen = lists[0].walk_all();
  }
  std::vector<uint32_t> docs(lists[0].documents().cardinality());
  lists[0].documents().toUint32Array(docs.data());
  const size_t parts = std::clamp<size_t>(docs.size() / kMany, 1, 16);
  std::vector<Found> found(parts);
  parallel_for(parts, 0, [&](size_t i) {
    const size_t begin = docs.size() * i / parts, end = docs.size() * (i + 1) / parts;
    find_in(std::span(docs).subspan(begin, end - begin), lists, order, looking.near, found[i]);
  });
  Found out = std::move(found[0]);
  out.seen = seen;
  for (size_t i = 1; i < parts; ++i) {
    out.docs.insert(out.docs.end(), found[i].docs.begin(), found[i].docs.end());
    out.weights.insert(out.weights.end(), found[i].weights.begin(), found[i].weights.end());
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
