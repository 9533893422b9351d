// Lists are kept as the index packs them, a byte or so a place, and unpacked document by document:
// the words of the language stand in every document many times. Of a phrase the list of its
// rarest word is read first, and of the others only what stands in the same documents.
// A place is a column and a position in one number, so that "side by side" is "one more".
#include "stemma/engine/search/lookup.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stemma::engine {
namespace {

constexpr float kWeights[] = {1, 4, 3, 0.5F};   // body, title, subject, furniture
constexpr int kColumnShift = 28;                // positions up to 2^28 in each of the columns
constexpr size_t kFew = 4096;

using Place = uint32_t;

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
  float one = (columns & 1U) != 0 ? kWeights[0] : 0;
  for (size_t at = 0; at < positions.size();) {
    if (positions[at] == 1) {   // another column follows
      ++at;
      const uint64_t column = store::take_varint(positions, at);
      one = column < 4 && (columns >> column & 1U) != 0 ? kWeights[column] : 0;
      continue;
    }
    sum += one;
    while (at < positions.size() && static_cast<unsigned char>(positions[at]) >= 128) ++at;
    ++at;
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

// The list of one word, as packed, of the documents wanted.
struct Packed {
  std::vector<uint32_t> docs;
  std::vector<size_t> ends;   // of their bytes
  std::string bytes;
  size_t at = 0;              // the document to be asked for next, or one before it

  void add(uint32_t doc, std::string_view positions) {
    docs.push_back(doc);
    bytes.append(positions);
    ends.push_back(bytes.size());
  }
  std::string_view of(size_t i) const {
    const size_t begin = i == 0 ? 0 : ends[i - 1];
    return std::string_view(bytes).substr(begin, ends[i] - begin);
  }
  // Segments follow each other in the order of documents; should they ever not, this puts it right.
  void put_in_order() {
    if (std::is_sorted(docs.begin(), docs.end())) return;
    std::vector<size_t> order(docs.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return docs[a] < docs[b]; });
    Packed sorted;
    for (const size_t i : order) sorted.add(docs[i], of(i));
    *this = std::move(sorted);
  }
};

// All that may stand at one position of a phrase.
class Lists {
 public:
  Lists(const store::WordIndex& index, const Expansion& words, const Wanted& wanted, uint64_t& seen) {
    if (words.prefix) {   // the lists of many words, one after the other: each begins where the documents begin again
      Packed all;
      index.each_prefix(words.kin[0].word, [&](uint32_t doc, std::string_view positions) {
        ++seen;
        if (!wanted(doc)) return;
        if (!all.docs.empty() && doc <= all.docs.back()) keep(std::exchange(all, {}));
        all.add(doc, positions);
      });
      keep(std::move(all));
      return;
    }
    for (const Kin& k : words.kin) {
      Packed one;
      index.each(k.word, [&](uint32_t doc, std::string_view positions) {
        ++seen;
        if (wanted(doc)) one.add(doc, positions);
      });
      one.put_in_order();
      keep(std::move(one));
    }
  }

  const store::Bitmap& docs() const { return docs_; }

  // The places in one document, ascending. Documents are asked for in ascending order.
  void of(uint32_t doc, uint32_t columns, std::vector<Place>& out) {
    out.clear();
    size_t lists = 0;
    for (Packed& p : lists_) {
      while (p.at < p.docs.size() && p.docs[p.at] < doc) ++p.at;
      if (p.at == p.docs.size() || p.docs[p.at] != doc) continue;
      ++lists;
      store::each_position(p.of(p.at), [&](uint32_t column, uint32_t place) {
        if (column < 4 && (columns >> column & 1U) != 0) out.push_back(column << kColumnShift | place);
      });
    }
    if (lists > 1) std::sort(out.begin(), out.end());
  }

 private:
  void keep(Packed p) {
    if (p.docs.empty()) return;
    docs_ |= store::Bitmap(p.docs.size(), p.docs.data());
    lists_.push_back(std::move(p));
  }

  std::vector<Packed> lists_;
  store::Bitmap docs_;
};

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
    const int64_t place = p & ((1U << kColumnShift) - 1);
    if (place + away < 0) continue;
    const auto beside = static_cast<Place>(p + away);
    while (at < other.size() && other[at] < beside) ++at;
    if (at < other.size() && other[at] == beside) left[kept++] = p;
  }
  left.resize(kept);
}

float weigh_phrase(const std::vector<std::vector<Place>>& places, const std::vector<size_t>& order) {
  std::vector<Place> left = places[0];
  for (size_t i = 1; i < order.size() && !left.empty(); ++i) {
    strike_out(left, places[i], static_cast<int64_t>(order[i]) - static_cast<int64_t>(order[0]));
  }
  float sum = 0;
  for (const Place p : left) sum += weight(p);
  return sum;
}

// How many stretches hold a place of every list and span at most `width` steps; each is counted by
// its begin, up to so many that more would not change a rank. Columns lie too far apart to share one.
float weigh_near(const std::vector<std::vector<Place>>& places, Place width) {
  constexpr int kEnough = 16;
  std::vector<size_t> at(places.size());
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
  std::vector<Lists> lists;
  for (const size_t position : order) {
    uint64_t ignored = 0;
    const bool first = lists.empty();
    const store::Bitmap* within = first ? looking.within : &lists.back().docs();
    lists.emplace_back(index, positions[position], Wanted(within), first ? out.seen : ignored);
  }
  std::vector<std::vector<Place>> places(order.size());
  for (const uint32_t doc : lists.back().docs()) {
    for (size_t i = 0; i < lists.size(); ++i) lists[i].of(doc, looking.columns, places[i]);
    const float w = looking.near ? weigh_near(places, *looking.near + 1) : weigh_phrase(places, order);
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
  return several(index, positions, looking);
}

}  // namespace stemma::engine
