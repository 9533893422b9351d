#include "stemma/trace/candidates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <queue>
#include <utility>

#include "stemma/trace/respell.h"
#include "stemma/trace/unglue.h"

namespace stemma::trace {
namespace {

constexpr size_t kMostPassages = 32;
constexpr size_t kMostPostings = 4096;      // of one key: beyond, it says nothing of the place
constexpr size_t kProposing = 2048;         // places of runs of words between two ellipses that propose documents
constexpr size_t kSurelyProposing = 3;      // rarest runs that do, however common
constexpr size_t kMostSpeaking = 16384;     // places of a run that speaks for documents proposed
constexpr uint32_t kReach = 100;            // words between peaks of one passage
constexpr uint32_t kMarkedReach = 400;      // the same, with an ellipsis in the quotation
constexpr uint32_t kMarkedRoom = 130;       // words beside a passage where a poor fragment may stand
constexpr uint32_t kMostWords = 3000;       // of one passage
constexpr size_t kLeastGuessed = 3;         // letters of an unknown word that may be a known one, or several
constexpr double kNearlyAll = 0.9;          // of the quotation's information: no need to look for damaged words
constexpr double kHalf = 0.5;               // of it: no need to guess what they were
constexpr double kDoubtfulBits = 16;
constexpr size_t kMostGuessed = 12;         // words of a quotation
constexpr double kWeakest = 0.22;           // of a segment's information, to be a peak
constexpr double kBeside = 0.5;             // of the best peak of a segment in the document, to be one beside it

// Of one segment, by document: peaks that are poor beside the best of their document.
void drop_poor(std::vector<Peak>& peaks) {
  size_t kept = 0;
  for (size_t i = 0; i < peaks.size();) {
    size_t end = i;
    double best = 0;
    for (; end < peaks.size() && peaks[end].doc == peaks[i].doc; ++end) best = std::max(best, peaks[end].weight);
    for (; i < end; ++i) if (peaks[i].weight >= kBeside * best) peaks[kept++] = peaks[i];
  }
  peaks.resize(kept);
}

// The same for all that vote alike, whatever the order of the sums.
int64_t rounded(double weight) { return std::llround(weight * 256); }

// Best first: of equal weight those that are named first among witnesses (Collection::precedence).
void put_in_order(std::vector<Passage>& passages, const Collection& collection, size_t most) {
  std::stable_sort(passages.begin(), passages.end(), [](const Passage& a, const Passage& b) { return rounded(a.weight) > rounded(b.weight); });
  for (size_t i = 0; i < std::min(most, passages.size());) {
    size_t end = i;
    std::vector<std::pair<int64_t, size_t>> alike;
    for (; end < passages.size() && rounded(passages[end].weight) == rounded(passages[i].weight); ++end) alike.emplace_back(collection.precedence(passages[end].doc), end);
    if (alike.size() > 1) {
      std::sort(alike.begin(), alike.end());
      std::vector<Passage> ordered;
      for (const auto& a : alike) ordered.push_back(passages[a.second]);
      std::copy(ordered.begin(), ordered.end(), passages.begin() + static_cast<ptrdiff_t>(i));
    }
    i = end;
  }
  if (passages.size() > most) passages.resize(most);
}

// First slot of every item, and one past the last.
std::vector<uint32_t> slots_of(const Query& query) {
  std::vector<uint32_t> out{0};
  for (const Item& item : query.items) out.push_back(out.back() + item.glued);
  return out;
}

std::vector<double> slot_bits(const Query& query) {
  std::vector<double> out;
  for (const Item& item : query.items) out.insert(out.end(), item.glued, item.bits / item.glued);
  return out;
}

// Slots [first, last) between ellipses.
std::vector<WordRange> segments(const Query& query) {
  const auto slots = slots_of(query);
  std::vector<WordRange> out;
  uint32_t first = 0;
  for (uint32_t i = 0; i <= query.items.size(); ++i) {
    if (i < query.items.size() && query.items[i].kind != ItemKind::kEllipsis) continue;
    if (i > first) out.push_back({slots[first], slots[i]});
    first = i + 1;
  }
  return out;
}

// Windows of at most `width` words in which most information of the segment votes: a
// sliding window over the sorted votes of one document, maxima kept, overlaps dropped.
class PeakSearch {
 public:
  PeakSearch(const std::vector<double>& bits, uint32_t width) : bits_(bits), width_(width), seen_(bits.size(), 0) {}

  void add(const std::vector<Vote>& votes, std::vector<Peak>& peaks) {
    size_t lo = 0;
    double weight = 0;
    for (size_t hi = 0; hi < votes.size(); ++hi) {
      while (votes[lo].doc != votes[hi].doc || votes[hi].at - votes[lo].at > width_) {
        if (--seen_[votes[lo].slot] == 0) weight -= bits_[votes[lo].slot];
        ++lo;
      }
      if (seen_[votes[hi].slot]++ == 0) weight += bits_[votes[hi].slot];
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

  const std::vector<double>& bits_;
  const uint32_t width_;
  std::vector<uint32_t> seen_;
};

// Votes by document, and of each document what it could weigh at most: all words that voted for it, wherever they
// stand. Most documents share a common phrase with the quotation, and are done with by that number.
class ByDocument {
 public:
  struct Group {
    uint32_t doc = 0;
    uint32_t first = 0, last = 0;   // votes
    double most = 0;                // bits
  };

  ByDocument(const std::vector<Vote>& votes, const std::vector<double>& bits_of) : slots_(std::bit_ceil(votes.size() * 2 + 2), kNone) {
    std::vector<uint32_t> group_of(votes.size());
    for (size_t i = 0; i < votes.size(); ++i) ++groups_[group_of[i] = number(votes[i].doc)].last;
    uint32_t sum = 0;
    for (Group& g : groups_) {
      g.first = sum;
      sum += g.last;
      g.last = g.first;
    }
    votes_.resize(votes.size());
    for (size_t i = 0; i < votes.size(); ++i) votes_[groups_[group_of[i]].last++] = votes[i];
    std::vector<uint32_t> seen(bits_of.size(), kNone);
    for (uint32_t k = 0; k < groups_.size(); ++k) {
      for (uint32_t i = groups_[k].first; i < groups_[k].last; ++i) {
        if (std::exchange(seen[votes_[i].slot], k) != k) groups_[k].most += bits_of[votes_[i].slot];
      }
    }
  }

  std::vector<Group>& groups() { return groups_; }
  // By place, in the order of places.
  const std::vector<Vote>& votes(const Group& g) {
    sorted_.assign(votes_.begin() + g.first, votes_.begin() + g.last);
    std::sort(sorted_.begin(), sorted_.end(), [](const Vote& a, const Vote& b) { return a.at != b.at ? a.at < b.at : a.slot < b.slot; });
    return sorted_;
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t number(uint32_t doc) {
    size_t at = doc * size_t{0x9E3779B1} >> 8U & (slots_.size() - 1);
    while (slots_[at] != kNone && groups_[slots_[at]].doc != doc) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at] == kNone) {
      slots_[at] = static_cast<uint32_t>(groups_.size());
      groups_.push_back({doc});
    }
    return slots_[at];
  }

  std::vector<uint32_t> slots_;   // numbers of groups, by document
  std::vector<Group> groups_;
  std::vector<Vote> votes_, sorted_;
};

// What a passage has to weigh at least to be among the best so far.
class Best {
 public:
  void add(double weight) {
    lowest_.push(rounded(weight));
    if (lowest_.size() > kMostPassages) lowest_.pop();
  }
  // Sums differ in their last bits by the order of what is added up.
  bool beyond(double weight) const { return lowest_.size() == kMostPassages && rounded(weight) + 1 < lowest_.top(); }

 private:
  std::priority_queue<int64_t, std::vector<int64_t>, std::greater<>> lowest_;
};

}  // namespace

// A word that may be a slip: it hardly occurs.
bool Finder::doubtful(const Item& item) const {
  return item.kind == ItemKind::kWord && item.letters.size() >= kLeastGuessed && (!item.known || item.bits >= kDoubtfulBits);
}

// The words an unknown one may stand for: itself, the word meant, or several without spaces.
std::vector<std::string> Finder::meant(const Item& item, size_t& guesses) const {
  if (guesses == 0 || !doubtful(item)) return {item.form};
  --guesses;
  if (std::string word = respell(item.form, collection_); !word.empty()) return {std::move(word)};
  if (item.known) return {item.form};
  return unglue(item.letters, collection_);
}

void Finder::word_votes(const Query& query, bool guessed, std::vector<Vote>& votes) const {
  struct Word {
    uint64_t hash;
    uint32_t slot;
  };
  const auto slots = slots_of(query);
  std::vector<Word> run;   // words in a row, brackets passed over
  std::vector<Run> found;
  const auto add = [&](std::string_view form, uint32_t slot) {
    run.push_back({word_hash(form), slot});
    if (run.size() < 3) return;
    const Word* last = &run[run.size() - 3];
    auto places = index_.words(trigram_key(last[0].hash, last[1].hash, last[2].hash));
    if (places->size() > 0) found.push_back({std::move(places), {last[0].slot, last[1].slot, last[2].slot}});
  };
  const auto flush = [&] {
    read_runs(found, votes);
    found.clear();
    run.clear();
  };
  size_t guesses = guessed ? kMostGuessed : 0;
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    const Item& item = query.items[i];
    if (item.kind == ItemKind::kEllipsis) flush();
    if (item.kind != ItemKind::kWord) continue;
    const std::vector<std::string> words = meant(item, guesses);
    for (size_t k = 0; k < words.size(); ++k) add(words[k], slots[i] + static_cast<uint32_t>(k * item.glued / words.size()));
  }
  flush();
}

// What is common proposes nothing new where something rare does: a document that holds the words
// holds the rare ones among them. Of a run that stands everywhere, the first places have to do.
void Finder::read_runs(std::vector<Run>& runs, std::vector<Vote>& votes) const {
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.places->size() < b.places->size(); });
  std::vector<uint32_t> proposed;
  std::vector<Posting> hits;
  const auto vote = [&](const Run& run) {
    for (const Posting& p : hits) {
      for (uint32_t k = 0; k < 3; ++k) votes.push_back({p.doc, p.at + k, run.slots[k]});
    }
  };
  size_t i = 0;
  uint64_t sum = 0;
  for (; i < runs.size(); ++i) {
    const uint64_t size = runs[i].places->size();
    if (i > 0 && sum + size > kProposing && (i >= kSurelyProposing || size > kMostPostings)) break;
    sum += size;
    hits.clear();
    runs[i].places->read(kMostPostings, nullptr, hits);
    vote(runs[i]);
    for (const Posting& p : hits) proposed.push_back(p.doc);
  }
  std::sort(proposed.begin(), proposed.end());
  proposed.erase(std::unique(proposed.begin(), proposed.end()), proposed.end());
  for (; i < runs.size() && runs[i].places->size() <= kMostSpeaking; ++i) {
    hits.clear();
    runs[i].places->read(kMostSpeaking, &proposed, hits);
    vote(runs[i]);
  }
}

void Finder::letter_votes(const Query& query, std::vector<Vote>& votes) const {
  const auto slots = slots_of(query);
  Letters letters;
  std::vector<Posting> hits;
  auto flush = [&] {
    for (const LetterGram& g : winnow(letters.text)) {
      hits.clear();
      index_.letters(g.key, kMostPostings, hits);
      for (const Posting& p : hits) votes.push_back({p.doc, p.at, letters.word_of[g.at]});
    }
    letters = {};   // of the run; word_of holds slots here
  };
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    if (query.items[i].kind == ItemKind::kEllipsis) flush();
    if (query.items[i].kind != ItemKind::kWord) continue;
    const size_t from = letters.word_of.size();
    letters.add(query.items[i].form, slots[i]);
    const size_t count = letters.word_of.size() - from;
    for (size_t k = 0; k < count; ++k) letters.word_of[from + k] += static_cast<uint32_t>(k * query.items[i].glued / count);
  }
  flush();
}

void Finder::anchor_votes(const Query& query, std::vector<Vote>& votes) const {
  const auto slots = slots_of(query);
  std::vector<Posting> hits;
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    if (query.items[i].kind != ItemKind::kWord) continue;
    hits.clear();
    index_.anchors(anchor_key(word_hash(query.items[i].form)), kMostPostings, hits);
    for (const Posting& p : hits) votes.push_back({p.doc, p.at, slots[i]});
  }
}

// Documents in the order of what they could weigh, until no further one can be among the best.
std::vector<Passage> Finder::gather(const Query& query, const std::vector<Vote>& votes) const {
  const auto parts = segments(query);
  const auto bits_of = slot_bits(query);
  std::vector<double> bits;   // of each part
  for (const WordRange part : parts) bits.push_back(std::accumulate(bits_of.begin() + part.first, bits_of.begin() + part.last, 0.0));
  const double least = bits.empty() ? query.bits : kWeakest * *std::min_element(bits.begin(), bits.end());   // that any part asks of a peak
  ByDocument by_document(votes, bits_of);
  auto& groups = by_document.groups();
  std::erase_if(groups, [&](const ByDocument::Group& g) { return g.most < 0.999 * least; });
  const auto poorer = [](const ByDocument::Group& a, const ByDocument::Group& b) { return a.most != b.most ? a.most < b.most : a.doc > b.doc; };
  std::make_heap(groups.begin(), groups.end(), poorer);
  std::vector<PeakSearch> searches;
  for (const WordRange part : parts) searches.emplace_back(bits_of, 2 * (part.last - part.first) + 7 + index_.grain());
  std::vector<Passage> out;
  Best best;
  std::vector<Peak> all, peaks;
  std::vector<Vote> mine;
  for (; !groups.empty(); groups.pop_back()) {
    std::pop_heap(groups.begin(), groups.end(), poorer);
    const double most = std::min(groups.back().most, query.bits);
    if (best.beyond(most) && most < kNearlyAll * query.bits) break;
    const std::vector<Vote>& of_document = by_document.votes(groups.back());
    all.clear();
    for (uint32_t k = 0; k < parts.size(); ++k) {
      mine.clear();
      peaks.clear();
      std::copy_if(of_document.begin(), of_document.end(), std::back_inserter(mine), [&](const Vote& v) { return v.slot >= parts[k].first && v.slot < parts[k].last; });
      searches[k].add(mine, peaks);
      std::erase_if(peaks, [&](const Peak& p) { return p.weight < kWeakest * bits[k]; });
      drop_poor(peaks);
      for (Peak& p : peaks) p.part = k;
      all.insert(all.end(), peaks.begin(), peaks.end());
    }
    for (const Passage& p : join(query, all, parts.size())) {
      best.add(p.weight);
      out.push_back(p);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Passage& a, const Passage& b) { return a.doc < b.doc; });
  return out;
}

// Peaks of one document within reach of each other.
std::vector<Passage> Finder::join(const Query& query, std::vector<Peak>& all, size_t parts) const {
  std::sort(all.begin(), all.end(), [](const Peak& a, const Peak& b) { return a.lo < b.lo; });
  const bool marked = parts > 1;
  const uint32_t reach = marked ? kMarkedReach : kReach;
  const uint32_t room = 2 * query.words + (marked ? kMarkedRoom : 12);
  std::vector<Passage> out;
  std::vector<double> of_part(parts);
  for (size_t i = 0; i < all.size();) {
    Peak whole = all[i];
    std::fill(of_part.begin(), of_part.end(), 0.0);
    for (; i < all.size() && all[i].lo <= whole.hi + reach && all[i].hi <= whole.lo + kMostWords; ++i) {
      whole.hi = std::max(whole.hi, all[i].hi);
      of_part[all[i].part] = std::max(of_part[all[i].part], all[i].weight);
    }
    whole.weight = std::accumulate(of_part.begin(), of_part.end(), 0.0);
    out.push_back({whole.doc, {whole.lo > room ? whole.lo - room : 0, whole.hi + room + index_.grain()}, std::min(whole.weight, query.bits)});
  }
  return out;
}

std::vector<Passage> Finder::find(const Query& query, std::string_view own, bool guess) const {
  const std::optional<uint32_t> self = own.empty() ? std::nullopt : collection_.find(own);
  std::vector<Vote> votes;
  std::vector<Passage> out;
  const auto count = [&] {
    std::erase_if(votes, [&](const Vote& v) { return self == v.doc; });
    out = gather(query, votes);
  };
  // Does a document, a primary one if there are any, have this share of it?
  const auto found = [&](double share, bool primary) {
    return std::any_of(out.begin(), out.end(), [&](const Passage& p) {
      return p.weight >= share * query.bits && (!primary || !collection_.has_primary() || collection_.is_primary(p.doc));
    });
  };
  word_votes(query, false, votes);
  count();
  if (!found(kNearlyAll, true)) {
    letter_votes(query, votes);
    anchor_votes(query, votes);
    count();
  }
  if (guess && !found(kHalf, false) && std::any_of(query.items.begin(), query.items.end(), [&](const Item& i) { return doubtful(i); })) {
    word_votes(query, true, votes);
    count();
  }
  put_in_order(out, collection_, kMostPassages);
  return out;
}

}  // namespace stemma::trace
