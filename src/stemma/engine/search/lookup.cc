// How often words stand in documents is read without their positions; of a phrase the documents of all
// words are brought together first, the rarest word first, and positions are unpacked only there.
#include "stemma/engine/search/lookup.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace stemma::engine {
namespace {

constexpr float kWeights[] = {1, 4, 3, 0.5F};   // body, title, subject, furniture
constexpr size_t kFew = 4096;

using store::Place;

float weight(Place place) { return kWeights[store::column_of(place)]; }

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

// take(blocks) for each list of each word.
template <typename Take>
void each_list(const store::WordIndex& index, const Expansion& words, Take take) {
  for (const Kin& k : words.kin) {
    if (words.prefix) index.find_prefix(k.word, take);
    else index.find(k.word, take);
  }
}

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
  each_list(index, words, [&](std::string_view blocks) {
    for (store::PostingCursor c(blocks); c.next_block();) {
      out.seen += c.size();
      for (size_t i = 0; i < c.size(); ++i) {
        if (!wanted(c.document(i))) continue;
        const float w = weigh(c.counts(i), looking.columns);
        if (w > 0) entries.emplace_back(c.document(i), w);
      }
    }
  });
  join(entries, out);
  return out;
}

// A list as the index packs it. Only those blocks are unpacked whose documents are asked for.
class Packed {
 public:
  explicit Packed(std::string blocks) : bytes_(std::make_unique<std::string>(std::move(blocks))), cursor_(*bytes_) {}
  // Appends the places in a document, if it is here. Documents are asked for in ascending order.
  void of(uint32_t doc, std::vector<Place>& out) {
    while (at_ == cursor_.size() || cursor_.document(cursor_.size() - 1) < doc) {
      at_ = 0;
      if (!cursor_.next_block()) return;
    }
    while (cursor_.document(at_) < doc) ++at_;
    if (cursor_.document(at_) == doc) cursor_.places(at_++, out);
  }

 private:
  std::unique_ptr<std::string> bytes_;   // stays where it is
  store::PostingCursor cursor_;
  size_t at_ = 0;
};

// All that may stand at one position of a phrase: the lists of a few words as they are packed, those
// of many words as places, sorted.
class Lists {
 public:
  Lists(const store::WordIndex& index, const Expansion& words, const Wanted& wanted, uint64_t& seen) {
    constexpr size_t kMostPacked = 32;
    if (words.prefix || words.kin.size() > kMostPacked) unpack(index, words, wanted, seen);
    else pack(index, words, wanted, seen);
  }

  const store::Bitmap& docs() const { return docs_; }

  // The places in one document, ascending. Documents are asked for in ascending order.
  void of(uint32_t doc, uint32_t columns, std::vector<Place>& out) {
    out.clear();
    for (Packed& p : packed_) p.of(doc, out);
    for (; at_ < places_.size() && places_[at_] >> 32U <= doc; ++at_) {
      if (places_[at_] >> 32U == doc) out.push_back(static_cast<Place>(places_[at_]));
    }
    std::erase_if(out, [&](Place p) { return (columns >> store::column_of(p) & 1U) == 0; });
    if (packed_.size() > 1 && !std::is_sorted(out.begin(), out.end())) std::sort(out.begin(), out.end());
  }

 private:
  void pack(const store::WordIndex& index, const Expansion& words, const Wanted& wanted, uint64_t& seen) {
    for (const Kin& k : words.kin) {
      std::string all;
      std::vector<uint32_t> docs;
      index.find(k.word, [&](std::string_view blocks) {
        all.append(blocks);
        for (store::PostingCursor c(blocks); c.next_block();) {
          seen += c.size();
          for (size_t i = 0; i < c.size(); ++i) if (wanted(c.document(i))) docs.push_back(c.document(i));
        }
      });
      docs_ |= store::Bitmap(docs.size(), docs.data());
      if (!docs.empty()) packed_.emplace_back(std::move(all));
    }
  }

  void unpack(const store::WordIndex& index, const Expansion& words, const Wanted& wanted, uint64_t& seen) {
    std::vector<uint32_t> docs;
    std::vector<Place> here;
    each_list(index, words, [&](std::string_view blocks) {
      for (store::PostingCursor c(blocks); c.next_block();) {
        seen += c.size();
        for (size_t i = 0; i < c.size(); ++i) {
          const uint32_t doc = c.document(i);
          if (!wanted(doc)) continue;
          here.clear();
          if (!c.places(i, here)) break;
          docs.push_back(doc);
          for (const Place p : here) places_.push_back(uint64_t{doc} << 32U | p);
        }
      }
    });
    std::sort(places_.begin(), places_.end());
    docs_ = store::Bitmap(docs.size(), docs.data());
  }

  std::vector<Packed> packed_;
  std::vector<uint64_t> places_;   // document and place
  size_t at_ = 0;
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
    const int64_t place = p & (store::kLongestColumn - 1);
    if (place + away < 0) continue;
    const auto beside = static_cast<Place>(p + away);
    while (at < other.size() && other[at] < beside) ++at;
    if (at < other.size() && other[at] == beside) left[kept++] = p;
  }
  left.resize(kept);
}

// The phrase in one document, rarest word first: the lists of common words are unpacked only where the
// words before left something over.
float weigh_phrase(std::vector<Lists>& lists, const std::vector<size_t>& order, uint32_t doc, uint32_t columns, std::vector<Place>& left, std::vector<Place>& other) {
  lists[0].of(doc, columns, left);
  for (size_t i = 1; i < order.size() && !left.empty(); ++i) {
    lists[i].of(doc, columns, other);
    strike_out(left, other, static_cast<int64_t>(order[i]) - static_cast<int64_t>(order[0]));
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
    float w = 0;
    if (looking.near) {
      for (size_t i = 0; i < lists.size(); ++i) lists[i].of(doc, looking.columns, places[i]);
      w = weigh_near(places, *looking.near + 1);
    } else {
      w = weigh_phrase(lists, order, doc, looking.columns, places[0], places[1]);
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
