// A phrase starts from the places of its rarest word; every other word strikes out the places it
// does not stand beside. Words near each other keep the places of all, document by document.
// A place is a column and a position in one number, so that "side by side" is "one more".
#include "stemma/engine/search/lookup.h"

#include <algorithm>
#include <numeric>

namespace stemma::engine {
namespace {

constexpr float kWeights[] = {1, 4, 3, 0.5F};   // body, title, subject, furniture
constexpr int kColumnShift = 28;                // positions up to 2^28 in each of the columns
constexpr size_t kFew = 4096;

using Place = uint32_t;
using Sight = uint64_t;   // document << 32 | place

float weight(Place place) { return kWeights[place >> kColumnShift & 3U]; }

// Is a document wanted? A bit each: asked once for every entry of a list.
class Wanted {
 public:
  explicit Wanted(const store::Bitmap* within) : all_(within == nullptr) {
    if (all_ || within->isEmpty()) return;
    bits_.resize(within->maximum() / 64 + 1);
    std::vector<uint32_t> docs(within->cardinality());
    within->toUint32Array(docs.data());
    for (const uint32_t doc : docs) bits_[doc >> 6] |= uint64_t{1} << (doc & 63U);
  }
  bool operator()(uint32_t doc) const {
    return all_ || (doc >> 6 < bits_.size() && (bits_[doc >> 6] >> (doc & 63U) & 1U) != 0);
  }

 private:
  bool all_;
  std::vector<uint64_t> bits_;
};

template <typename Take>
void each(const store::WordIndex& index, const Expansion& words, Take take) {
  for (const Kin& k : words.kin) {
    if (words.prefix) index.each_prefix(k.word, take);
    else index.each(k.word, take);
  }
}

float weigh(std::string_view positions, uint32_t columns) {
  float sum = 0;
  for (uint32_t c = 0; c < 4; ++c) {
    if ((columns >> c & 1U) != 0) sum += kWeights[c] * static_cast<float>(store::count_positions(positions, 1U << c));
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
  each(index, words, [&](uint32_t doc, std::string_view positions) {
    ++out.seen;
    if (!wanted(doc)) return;
    const float w = weigh(positions, looking.columns);
    if (w > 0) entries.emplace_back(doc, w);
  });
  join(entries, out);
  return out;
}

std::vector<Sight> sights(const store::WordIndex& index, const Expansion& words, uint32_t columns, const Wanted& wanted, uint64_t& seen) {
  std::vector<Sight> out;
  each(index, words, [&](uint32_t doc, std::string_view positions) {
    ++seen;
    if (!wanted(doc)) return;
    store::each_position(positions, [&](uint32_t column, uint32_t place) {
      if (column < 4 && (columns >> column & 1U) != 0) out.push_back(Sight{doc} << 32 | column << kColumnShift | place);
    });
  });
  if (!std::is_sorted(out.begin(), out.end())) std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

store::Bitmap documents(const std::vector<Sight>& of) {
  std::vector<uint32_t> docs;
  for (const Sight s : of) if (docs.empty() || docs.back() != s >> 32) docs.push_back(static_cast<uint32_t>(s >> 32));
  return store::Bitmap(docs.size(), docs.data());
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

Found phrase(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  Found out;
  const std::vector<size_t> order = by_cost(index, positions);
  std::vector<Sight> left = sights(index, positions[order[0]], looking.columns, Wanted(looking.within), out.seen);
  for (size_t i = 1; i < order.size() && !left.empty(); ++i) {
    const store::Bitmap docs = documents(left);
    uint64_t ignored = 0;
    const std::vector<Sight> other = sights(index, positions[order[i]], looking.columns, Wanted(&docs), ignored);
    const auto away = static_cast<int64_t>(order[i]) - static_cast<int64_t>(order[0]);
    std::vector<Sight> kept;
    size_t at = 0;
    for (const Sight s : left) {
      const auto place = static_cast<int64_t>(s & ((1U << kColumnShift) - 1));
      if (place + away < 0) continue;
      const Sight beside = s + static_cast<Sight>(away);
      while (at < other.size() && other[at] < beside) ++at;
      if (at < other.size() && other[at] == beside) kept.push_back(s);
    }
    left = std::move(kept);
  }
  std::vector<std::pair<uint32_t, float>> entries;
  for (const Sight s : left) entries.emplace_back(static_cast<uint32_t>(s >> 32), weight(static_cast<Place>(s)));
  join(entries, out);
  return out;
}

// How many stretches hold a place of every list and span at most `width` steps; each is counted by
// its begin. The lists are of one document; columns lie too far apart to share a stretch.
float clumps(const std::vector<std::pair<const Sight*, const Sight*>>& lists, Sight width) {
  std::vector<const Sight*> at;
  for (const auto& [begin, end] : lists) {
    if (begin == end) return 0;
    at.push_back(begin);
  }
  float sum = 0;
  for (;;) {
    const Sight last = **std::max_element(at.begin(), at.end(), [](auto a, auto b) { return *a < *b; });
    bool moved = false;
    for (size_t i = 0; i < at.size(); ++i) {
      while (*at[i] + width < last) {
        moved = true;
        if (++at[i] == lists[i].second) return sum;
      }
    }
    if (moved) continue;
    sum += weight(static_cast<Place>(last));
    const size_t first = static_cast<size_t>(std::min_element(at.begin(), at.end(), [](auto a, auto b) { return *a < *b; }) - at.begin());
    if (++at[first] == lists[first].second) return sum;
  }
}

Found near(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  Found out;
  const std::vector<size_t> order = by_cost(index, positions);
  std::vector<std::vector<Sight>> lists;
  store::Bitmap docs;
  for (size_t i = 0; i < order.size(); ++i) {
    uint64_t seen = 0;
    lists.push_back(sights(index, positions[order[i]], looking.columns, Wanted(i == 0 ? looking.within : &docs), i == 0 ? out.seen : seen));
    docs = documents(lists.back());
  }
  std::vector<const Sight*> at;
  for (const auto& list : lists) at.push_back(list.data());
  for (const uint32_t doc : docs) {
    std::vector<std::pair<const Sight*, const Sight*>> here;
    for (size_t i = 0; i < lists.size(); ++i) {
      const Sight* end = lists[i].data() + lists[i].size();
      while (at[i] != end && *at[i] >> 32 < doc) ++at[i];
      const Sight* begin = at[i];
      while (at[i] != end && *at[i] >> 32 == doc) ++at[i];
      here.emplace_back(begin, at[i]);
    }
    const float w = clumps(here, *looking.near + 1);
    if (w > 0) out.docs.push_back(doc), out.weights.push_back(w);
  }
  return out;
}

}  // namespace

uint64_t cost(const store::WordIndex& index, const Expansion& expansion) {
  uint64_t pages = 0;
  for (const Kin& k : expansion.kin) pages += index.cost(k.word);
  return expansion.prefix ? pages + 1000 : pages;
}

Found look_up(const store::WordIndex& index, const std::vector<Expansion>& positions, const Looking& looking) {
  if (positions.empty()) return {};
  if (positions.size() == 1) return one_word(index, positions[0], looking);
  return looking.near ? near(index, positions, looking) : phrase(index, positions, looking);
}

}  // namespace stemma::engine
