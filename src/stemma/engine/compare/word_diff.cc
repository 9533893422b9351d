// A stack of pairs of ranges instead of recursion: texts choose how deep it goes.
#include "stemma/engine/compare/word_diff.h"

#include <algorithm>
#include <unordered_map>

namespace stemma::engine {
namespace {

using Words = std::span<const uint32_t>;

constexpr uint32_t kMostEdits = 400;   // for the shortest edit: its memory is the square of it

constexpr uint32_t kShort = 64;        // words of both sides together, of which the shortest edit is found at once

struct Block {
  uint32_t a = 0, b = 0, size = 0;
};
struct Range {
  uint32_t a_first, a_last, b_first, b_last;
};

// Words that occur once in the range of either side, as pairs of places ascending by a, of which the longest chain also ascends by b.
std::vector<Block> fixed_points(Words a, Words b, const Range& r) {
  struct Seen {
    uint32_t in_a = 0, in_b = 0, at_a = 0, at_b = 0;
  };
  std::unordered_map<uint32_t, Seen> seen;
  for (uint32_t i = r.a_first; i < r.a_last; ++i) ++seen[a[i]].in_a, seen[a[i]].at_a = i;
  for (uint32_t i = r.b_first; i < r.b_last; ++i) {
    if (const auto it = seen.find(b[i]); it != seen.end()) ++it->second.in_b, it->second.at_b = i;
  }
  std::vector<Block> once;
  for (uint32_t i = r.a_first; i < r.a_last; ++i) {
    if (const Seen& s = seen[a[i]]; s.in_a == 1 && s.in_b == 1) once.push_back({i, s.at_b, 1});
  }
  // Patience: the last card of each pile, and the card before each (Aldous & Diaconis 1999).
  constexpr size_t kNone = SIZE_MAX;
  std::vector<size_t> piles, before(once.size(), kNone);
  for (size_t i = 0; i < once.size(); ++i) {
    const auto pile = std::lower_bound(piles.begin(), piles.end(), once[i].b, [&](size_t card, uint32_t at) { return once[card].b < at; });
    if (pile != piles.begin()) before[i] = *(pile - 1);
    if (pile == piles.end()) piles.push_back(i);
    else *pile = i;
  }
  std::vector<Block> out;
  for (size_t i = piles.empty() ? kNone : piles.back(); i != kNone; i = before[i]) out.push_back(once[i]);
  std::reverse(out.begin(), out.end());
  return out;
}

// Myers' greedy algorithm with its whole trace; nothing: it takes more than kMostEdits.
bool shortest_edit(Words a, Words b, const Range& r, std::vector<Block>& out) {
  const auto n = static_cast<int64_t>(r.a_last - r.a_first), m = static_cast<int64_t>(r.b_last - r.b_first);
  const int64_t most = std::min<int64_t>(kMostEdits, n + m);
  std::vector<int64_t> reach(static_cast<size_t>(2 * most + 3), 0);
  std::vector<std::vector<int64_t>> trace;
  const auto at = [most](int64_t k) { return static_cast<size_t>(k + most + 1); };
  int64_t edits = 0;
  for (bool done = false; !done; ++edits) {
    if (edits > most) return false;
    for (int64_t k = -edits; k <= edits; k += 2) {
      int64_t x = k == -edits || (k != edits && reach[at(k - 1)] < reach[at(k + 1)]) ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
      while (x < n && x - k < m && x - k >= 0 && a[r.a_first + static_cast<size_t>(x)] == b[r.b_first + static_cast<size_t>(x - k)]) ++x;
      reach[at(k)] = x;
      if (k == n - m && x >= n) {
        done = true;
        break;
      }
    }
    trace.emplace_back(reach.begin() + static_cast<ptrdiff_t>(at(-edits)), reach.begin() + static_cast<ptrdiff_t>(at(edits)) + 1);
  }
  // Back from the end: the diagonal of each step.
  std::vector<Block> back;
  int64_t x = n, y = m;
  for (int64_t d = edits - 1; d >= 0; --d) {
    const int64_t k = x - y;
    const auto of = [&](int64_t step, int64_t diagonal) { return diagonal < -step || diagonal > step ? int64_t{-1} : trace[static_cast<size_t>(step)][static_cast<size_t>(diagonal + step)]; };
    int64_t from_x = 0;
    if (d > 0) {
      const bool down = k == -d || (k != d && of(d - 1, k - 1) < of(d - 1, k + 1));
      from_x = down ? of(d - 1, k + 1) : of(d - 1, k - 1) + 1;
    }
    if (x > from_x) back.push_back({r.a_first + static_cast<uint32_t>(from_x), r.b_first + static_cast<uint32_t>(from_x - k), static_cast<uint32_t>(x - from_x)});
    if (d == 0) break;
    const bool down = k == -d || (k != d && of(d - 1, k - 1) < of(d - 1, k + 1));
    x = down ? from_x : from_x - 1;
    y = down ? from_x - k - 1 : from_x - k;
  }
  out.insert(out.end(), back.rbegin(), back.rend());
  return true;
}

// All words in common and in order, as blocks.
std::vector<Block> common(Words a, Words b) {
  std::vector<Block> out;
  std::vector<Range> stack = {{0, static_cast<uint32_t>(a.size()), 0, static_cast<uint32_t>(b.size())}};
  while (!stack.empty()) {
    Range r = stack.back();
    stack.pop_back();
    Block head{r.a_first, r.b_first, 0}, tail{};
    while (r.a_first < r.a_last && r.b_first < r.b_last && a[r.a_first] == b[r.b_first]) ++head.size, ++r.a_first, ++r.b_first;
    while (r.a_first < r.a_last && r.b_first < r.b_last && a[r.a_last - 1] == b[r.b_last - 1]) ++tail.size, --r.a_last, --r.b_last;
    tail.a = r.a_last, tail.b = r.b_last;
    if (head.size > 0) out.push_back(head);
    if (tail.size > 0) out.push_back(tail);
    if (r.a_first == r.a_last || r.b_first == r.b_last) continue;
    const bool is_short = r.a_last - r.a_first + r.b_last - r.b_first <= kShort;
    const std::vector<Block> points = is_short ? std::vector<Block>() : fixed_points(a, b, r);
    if (points.empty()) {
      (void)shortest_edit(a, b, r, out);
      continue;
    }
    for (const Block& p : points) {   // the fixed point begins what lies behind it
      stack.push_back({r.a_first, p.a, r.b_first, p.b});
      r.a_first = p.a, r.b_first = p.b;
    }
    stack.push_back(r);
  }
  std::sort(out.begin(), out.end(), [](const Block& x, const Block& y) { return x.a < y.a; });
  return out;
}

// Stretches left out here and put in there, longest first; each word is given away once.
class Moves {
 public:
  Moves(Words a, Words b, std::vector<DiffRun>& runs) : a_(a), b_(b), runs_(runs) {}

  void find() {
    for (const DiffRun& r : runs_) {
      if (r.kind != RunKind::kDelete) continue;
      for (uint32_t i = r.a_first; i + kLeastMoved <= r.a_last; ++i) places_[key(a_, i)].push_back({i, r.a_last});
    }
    std::vector<DiffRun> found;
    for (const DiffRun& r : runs_) {
      for (uint32_t j = r.b_first; r.kind == RunKind::kInsert && j + kLeastMoved <= r.b_last;) {
        const Block best = longest(j, r.b_last);
        if (best.size >= kLeastMoved) found.push_back({RunKind::kMove, best.a, best.a + best.size, j, j + best.size});
        j += best.size >= kLeastMoved ? best.size : 1;
      }
    }
    std::stable_sort(found.begin(), found.end(), [](const DiffRun& x, const DiffRun& y) { return x.a_last - x.a_first > y.a_last - y.a_first; });
    std::vector<bool> taken(a_.size());
    std::vector<DiffRun> kept;
    for (const DiffRun& m : found) {
      if (std::any_of(taken.begin() + m.a_first, taken.begin() + m.a_last, [](bool t) { return t; })) continue;
      std::fill(taken.begin() + m.a_first, taken.begin() + m.a_last, true);
      kept.push_back(m);
    }
    if (!kept.empty()) cut(kept);
  }

 private:
  static uint64_t key(Words w, uint32_t at) {
    uint64_t h = 0xCBF29CE484222325U;
    for (uint32_t i = 0; i < kLeastMoved; ++i) h = (h ^ w[at + i]) * 0x100000001B3U;
    return h;
  }

  Block longest(uint32_t j, uint32_t b_last) const {
    constexpr size_t kMostPlaces = 64;   // of words that everybody repeats
    Block best{0, j, 0};
    const auto it = places_.find(key(b_, j));
    if (it == places_.end()) return best;
    for (size_t n = 0; n < std::min(it->second.size(), kMostPlaces); ++n) {
      const auto [i, a_last] = it->second[n];
      uint32_t size = 0;
      while (i + size < a_last && j + size < b_last && a_[i + size] == b_[j + size]) ++size;
      if (size > best.size) best = {i, j, size};
    }
    return best;
  }

  // Takes what moved out of the runs it was part of.
  void cut(std::vector<DiffRun>& moves) {
    std::vector<DiffRun> out;
    for (const DiffRun& r : runs_) {
      const bool of_a = r.kind == RunKind::kDelete;
      if (r.kind == RunKind::kEqual) {
        out.push_back(r);
        continue;
      }
      std::sort(moves.begin(), moves.end(), [of_a](const DiffRun& x, const DiffRun& y) { return of_a ? x.a_first < y.a_first : x.b_first < y.b_first; });
      DiffRun rest = r;
      uint32_t& first = of_a ? rest.a_first : rest.b_first;
      const uint32_t last = of_a ? r.a_last : r.b_last;
      for (const DiffRun& m : moves) {
        const uint32_t begin = of_a ? m.a_first : m.b_first, end = of_a ? m.a_last : m.b_last;
        if (begin < first || end > last) continue;
        if (begin > first) {
          DiffRun before = rest;
          (of_a ? before.a_last : before.b_last) = begin;
          out.push_back(before);
        }
        if (of_a) out.push_back(m);
        first = end;
      }
      if (first < last) out.push_back(rest);
    }
    runs_ = std::move(out);
  }

  Words a_, b_;
  std::vector<DiffRun>& runs_;
  std::unordered_map<uint64_t, std::vector<std::pair<uint32_t, uint32_t>>> places_;   // a stretch begins here, and its run ends there
};

}  // namespace

const char* name(RunKind kind) {
  switch (kind) {
    case RunKind::kEqual: return "equal";
    case RunKind::kInsert: return "insert";
    case RunKind::kDelete: return "delete";
    case RunKind::kMove: return "move";
  }
  return "";
}

std::vector<DiffRun> word_diff(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  std::vector<DiffRun> runs;
  uint32_t at_a = 0, at_b = 0;
  const auto gap = [&](uint32_t to_a, uint32_t to_b) {
    if (at_a < to_a) runs.push_back({RunKind::kDelete, at_a, to_a, at_b, at_b});
    if (at_b < to_b) runs.push_back({RunKind::kInsert, to_a, to_a, at_b, to_b});
  };
  for (const Block& block : common(a, b)) {
    gap(block.a, block.b);
    at_a = block.a + block.size, at_b = block.b + block.size;
    if (!runs.empty() && runs.back().kind == RunKind::kEqual && runs.back().a_last == block.a && runs.back().b_last == block.b) runs.back().a_last = at_a, runs.back().b_last = at_b;
    else runs.push_back({RunKind::kEqual, block.a, at_a, block.b, at_b});
  }
  gap(static_cast<uint32_t>(a.size()), static_cast<uint32_t>(b.size()));
  Moves(a, b, runs).find();
  return runs;
}

}  // namespace stemma::engine
