// Each gap between two counterparts is laid out by a small dynamic program over the relations of its words.
#include "stemma/trace/pairs/changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "stemma/text/lexicon.h"
#include "stemma/trace/cues.h"
#include "stemma/trace/similar.h"

namespace stemma::trace::pairs {
namespace {

constexpr uint32_t kWideGap = 8;        // words; in a wider one nothing is laid on anything
constexpr size_t kLeastEnding = 2;      // letters that make one shape
constexpr float kSlipCost = 0.6F;

// Of what a machine did: so many different related words, such shares of the content words.
constexpr uint32_t kLeastSwapped = 4;
constexpr double kLeastShare = 0.08;    // of related words among all content words
constexpr double kLeastRelated = 0.4;   // among those that were put for one another: WordNet explains about 60 % of a machine's
constexpr double kMostKept = 0.6;       // of the words of both sides, in order: with more a passage is edited
constexpr double kLeastMet = 0.7;       // of the content words of the shorter side
constexpr double kLeastSmall = 0.3;      // function words of a sentence
constexpr size_t kLeastSaid = 8, kMostSaid = 200;   // different content words of it
constexpr double kMostMoved = 0.25;     // words without counterpart, among all

bool is_content(std::string_view form) {
  return form.size() > 2 && (form[0] < '0' || form[0] > '9') && !is_function_word(form, "en");
}

// Sentences have articles, prepositions, pronouns; lists and forms have few.
bool is_prose(const doc::Stream& s, WordRange r) {
  uint32_t small = 0;
  for (uint32_t w = r.first; w < r.last; ++w) small += is_function_word(s.form(w), "en") ? 1 : 0;
  return small >= kLeastSmall * (r.last - r.first);
}

bool one_shape(std::string_view a, std::string_view b) {
  for (const std::string_view ending : {"ing", "ed", "ly", "tion", "ment", "ies", "es", "s", "al", "ive", "ous", "er"}) {
    if (a.size() > ending.size() + kLeastEnding && b.size() > ending.size() + kLeastEnding && a.ends_with(ending)) return b.ends_with(ending);
  }
  return false;
}

int worth(Relation r) {
  constexpr int kWorth[] = {12, 12, 10, 4, 3};
  return kWorth[static_cast<size_t>(r)];
}

struct Pair {
  uint32_t i, j;
  Relation relation;
};

// Words [0, n) of one side and [0, m) of the other, in order.
std::vector<Pair> lay(const doc::Stream& a, uint32_t i, uint32_t n, const doc::Stream& b, uint32_t j, uint32_t m) {
  std::vector<Pair> out;
  if (n == 0 || m == 0 || n > kWideGap || m > kWideGap) return out;
  Relation relation[kWideGap][kWideGap];
  int best[kWideGap + 1][kWideGap + 1] = {};
  for (uint32_t x = n; x-- > 0;) {
    for (uint32_t y = m; y-- > 0;) {
      relation[x][y] = relate(a.form(i + x), b.form(j + y));
      best[x][y] = std::max({best[x + 1][y], best[x][y + 1], best[x + 1][y + 1] + worth(relation[x][y])});
    }
  }
  for (uint32_t x = 0, y = 0; x < n && y < m;) {
    if (best[x][y] == best[x + 1][y + 1] + worth(relation[x][y])) {
      out.push_back({i + x, j + y, relation[x][y]});
      ++x, ++y;
    } else if (best[x][y] == best[x + 1][y]) {
      ++x;
    } else {
      ++y;
    }
  }
  return out;
}

class Counter {
 public:
  Counter(const doc::Stream& a, const doc::Stream& b, Changes& out) : a_(a), b_(b), out_(out) {}

  void pair(uint32_t i, uint32_t j) {
    const std::string_view x = a_.form(i), y = b_.form(j);
    if (x == y) out_.same += is_content(x) ? 1 : 0;
    else put(x, y, relate(x, y));
  }

  void gap(uint32_t i, uint32_t i_end, uint32_t j, uint32_t j_end) {
    const auto pairs = lay(a_, i, i_end - i, b_, j, j_end - j);
    for (const Pair& p : pairs) put(a_.form(p.i), b_.form(p.j), p.relation);
    out_.only_a += i_end - i - static_cast<uint32_t>(pairs.size());
    out_.only_b += j_end - j - static_cast<uint32_t>(pairs.size());
  }

 private:
  void put(std::string_view x, std::string_view y, Relation r) {
    if (is_content(x) || is_content(y)) ++(r == Relation::kRelated ? out_.related : r <= Relation::kForm ? out_.same : out_.other);
    const auto [at, is_new] = places_.try_emplace({std::string(x), std::string(y)}, out_.swaps.size());
    if (is_new) out_.swaps.push_back({std::string(x), std::string(y), r, 0});
    ++out_.swaps[at->second].times;
  }

  const doc::Stream& a_;
  const doc::Stream& b_;
  Changes& out_;
  std::map<std::pair<std::string, std::string>, size_t> places_;
};

}  // namespace

Relation relate(std::string_view a, std::string_view b) {
  if (!is_content(a) || !is_content(b)) return Relation::kOther;
  const bool known = text::word_rank(a) != text::WordRank::kUnknown && text::word_rank(b) != text::WordRank::kUnknown;
  if (!known) return word_cost(a, b) <= kSlipCost ? Relation::kSlip : Relation::kOther;
  if (text::inflections(a, b)) return Relation::kForm;
  if (text::related(a, b)) return Relation::kRelated;
  return one_shape(a, b) ? Relation::kShape : Relation::kOther;
}

void Changes::add(const Changes& c) {
  same += c.same, related += c.related, other += c.other, only_a += c.only_a, only_b += c.only_b;
  std::map<std::pair<std::string_view, std::string_view>, size_t> places;
  std::vector<Swap> all = std::move(swaps);
  all.insert(all.end(), c.swaps.begin(), c.swaps.end());
  swaps.clear();
  swaps.reserve(all.size());
  for (const Swap& s : all) {
    const auto [at, is_new] = places.try_emplace({s.a, s.b}, swaps.size());
    if (is_new) swaps.push_back(s);
    else swaps[at->second].times += s.times;
  }
}

Changes find_changes(const doc::Stream& a, WordRange ra, const doc::Stream& b, WordRange rb, const std::vector<uint32_t>& meets) {
  Changes out;
  Counter counter(a, b, out);
  uint32_t i = ra.first, j = rb.first;   // behind the last pair
  for (uint32_t k = 0; k < meets.size(); ++k) {
    if (meets[k] == UINT32_MAX) continue;
    counter.gap(i, ra.first + k, j, meets[k]);
    counter.pair(ra.first + k, meets[k]);
    i = ra.first + k + 1;
    j = meets[k] + 1;
  }
  counter.gap(i, ra.last, j, rb.last);
  return out;
}

bool is_spun(const Changes& c) {
  const double content = c.same + c.related + c.other;
  const auto different = std::count_if(c.swaps.begin(), c.swaps.end(), [](const Swap& s) { return s.relation == Relation::kRelated; });
  if (different < kLeastSwapped || c.related < kLeastShare * content || c.related < kLeastRelated * (c.related + c.other)) return false;
  // Function words are about as many as content words.
  return c.only_a + c.only_b <= kMostMoved * (2 * content + c.only_a + c.only_b);
}

bool is_paraphrased(const doc::Stream& a, WordRange ra, const doc::Stream& b, WordRange rb, const std::vector<uint32_t>& meets) {
  const auto kept = static_cast<double>(std::count_if(meets.begin(), meets.end(), [](uint32_t m) { return m != UINT32_MAX; }));
  const double words = ra.last - ra.first + rb.last - rb.first;
  if (2 * kept > kMostKept * words) return false;
  if (!is_prose(a, ra) || !is_prose(b, rb)) return false;
  const auto content = [](const doc::Stream& s, WordRange r) {
    std::set<std::string_view> out;
    for (uint32_t w = r.first; w < r.last; ++w) if (is_content(s.form(w))) out.insert(text::base_form(s.form(w)));
    return out;
  };
  auto less = content(a, ra), more = content(b, rb);
  if (less.size() > more.size()) std::swap(less, more);
  if (less.size() < kLeastSaid || less.size() > kMostSaid) return false;
  double met = 0;
  for (const std::string_view w : less) {
    if (more.contains(w)) met += 1;
    else if (std::any_of(more.begin(), more.end(), [&](std::string_view m) { return text::related(w, m); })) met += 0.5;
  }
  return met >= kLeastMet * static_cast<double>(less.size());
}

std::optional<double> consistency(const Changes& c) {
  std::map<std::string_view, std::pair<uint32_t, uint32_t>> words;   // times, and times of the most frequent
  for (const Swap& s : c.swaps) {
    if (s.relation != Relation::kRelated) continue;
    auto& [all, most] = words[s.a];
    all += s.times;
    most = std::max(most, s.times);
  }
  double all = 0, most = 0;
  for (const auto& [word, times] : words) {
    if (times.first < 2) continue;
    all += times.first;
    most += times.second;
  }
  return all > 0 ? std::optional(most / all) : std::nullopt;
}

}  // namespace stemma::trace::pairs
