// Rounds: the best relations are taken one by one, each keeping out what contradicts it;
// then the parts that are explained leave the row of neighbours, and what stands together
// now is searched again; then the totals leave, so that a total over all leaves shows.
#include "stemma/audit/sums.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "stemma/audit/sum_search.h"

namespace stemma::audit {
namespace {

constexpr int kRounds = 4;
constexpr double kNearly = 0.75;

class Chooser {
 public:
  bool take(const Sum& candidate) {
    const bool aside = candidate.parts.back() + 1 != candidate.target && candidate.target + 1 != candidate.parts.front();
    for (const Sum& s : taken_) {
      const size_t common = shared(s.parts, candidate.parts);
      const bool same = s.target == candidate.target;
      if (aside && candidate.parts.size() == 2 && (same || common > 0)) return false;   // a total and its parts have one relation
      if (same && (common > 0 || candidate.evidence < candidate.cost + 2)) return false;
      if (same) continue;
      const bool within = std::binary_search(s.parts.begin(), s.parts.end(), candidate.target);
      if (within && std::binary_search(candidate.parts.begin(), candidate.parts.end(), s.target)) return false;
      const bool crosses = common > 0 && common < s.parts.size() && common < candidate.parts.size();
      if (crosses && candidate.evidence < candidate.cost + 3) return false;
      if (s.parts == candidate.parts && candidate.evidence < s.evidence / 2) return false;
    }
    const std::set<uint32_t> leaves = expand({candidate.parts.begin(), candidate.parts.end()});
    if (leaves.count(candidate.target)) return false;
    for (const Sum& s : taken_) {   // the same, through subtotals
      if (s.target == candidate.target && expand({s.parts.begin(), s.parts.end()}) == leaves) return false;
    }
    taken_.push_back(candidate);
    return true;
  }

  std::set<uint32_t> consumed() const {
    std::set<uint32_t> out;
    for (const Sum& s : taken_) out.insert(s.parts.begin(), s.parts.end());
    return out;
  }
  std::set<uint32_t> totals() const {
    std::set<uint32_t> out;
    for (const Sum& s : taken_) out.insert(s.target);
    return out;
  }
  std::vector<Sum> all() { return std::move(taken_); }

  // Parts that together are a known total give way to it: a sum of subtotals, not of leaves.
  void climb(const Sheet& sheet) {
    for (size_t i = 0; i < taken_.size(); ++i) {
      for (size_t j = 0; j < taken_.size(); ++j) {
        if (j == i || taken_[j].target == taken_[i].target) continue;
        Sum higher = replaced(taken_[i], taken_[j]);
        if (higher.parts.size() < 2) continue;
        sheet.weigh(higher);
        if (higher.holds > 0 && higher.fails <= taken_[i].fails && higher.evidence > 0.5 * taken_[i].evidence) taken_[i] = std::move(higher);
      }
    }
  }

 private:
  // `s` with the parts that make up `q` replaced by its total; without parts if they do not.
  Sum replaced(const Sum& s, const Sum& q) const {
    Sum out{.across = s.across, .kind = s.kind, .target = s.target, .cost = s.cost};
    if (std::binary_search(s.parts.begin(), s.parts.end(), q.target)) return out;
    const std::set<uint32_t> whole = expand({q.parts.begin(), q.parts.end()});
    if (whole.count(s.target)) return out;
    std::set<uint32_t> covered;
    size_t gone = 0;
    for (const uint32_t p : s.parts) {
      const std::set<uint32_t> leaves = expand({p});
      if (std::includes(whole.begin(), whole.end(), leaves.begin(), leaves.end())) {
        covered.insert(leaves.begin(), leaves.end());
        ++gone;
      } else {
        out.parts.push_back(p);
      }
    }
    if (gone < 2 || covered != whole) out.parts.clear();
    else out.parts.insert(std::upper_bound(out.parts.begin(), out.parts.end(), q.target), q.target);
    return out;
  }
  static size_t shared(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    size_t n = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      if (a[i] == b[j]) ++n, ++i, ++j;
      else if (a[i] < b[j]) ++i;
      else ++j;
    }
    return n;
  }
  // Known totals replaced by their parts, a few levels deep.
  std::set<uint32_t> expand(std::set<uint32_t> parts) const {
    for (int depth = 0; depth < 8; ++depth) {
      std::set<uint32_t> next;
      for (const uint32_t p : parts) {
        const auto s = std::find_if(taken_.begin(), taken_.end(), [&](const Sum& x) { return x.target == p; });
        if (s == taken_.end()) next.insert(p);
        else next.insert(s->parts.begin(), s->parts.end());
      }
      if (next == parts) break;
      parts = std::move(next);
    }
    return parts;
  }
  std::vector<Sum> taken_;
};

uint32_t reach(const Sum& s) {
  const auto far = [&](uint32_t p) { return p > s.target ? p - s.target : s.target - p; };
  return std::max(far(s.parts.front()), far(s.parts.back()));
}

// Of relations with the same total and nearly the same evidence the one with the fewest and
// nearest parts: a total of subtotals rather than of what they are made of.
bool simpler(const Sum& a, const Sum& b) {
  if (a.parts.size() != b.parts.size()) {   // lines of noughts at the edge of a block belong to it
    const Sum &small = a.parts.size() < b.parts.size() ? a : b, &large = &small == &a ? b : a;
    const bool within = std::includes(large.parts.begin(), large.parts.end(), small.parts.begin(), small.parts.end());
    const bool block = large.parts.back() - large.parts.front() + 1 == large.parts.size();
    const bool filled = large.filled * small.parts.size() >= small.filled * large.parts.size() * 9 / 10;
    if (within && block && filled && large.cost <= small.cost) return &large == &a;
  }
  if (a.fails != b.fails && (a.fails == 0 || b.fails == 0)) return a.fails < b.fails;
  if (a.parts.size() != b.parts.size()) return a.parts.size() < b.parts.size();
  if (a.cost != b.cost) return a.cost < b.cost;
  if (reach(a) != reach(b)) return reach(a) < reach(b);
  return a.parts < b.parts;
}

bool stronger(const Sum& a, const Sum& b) {
  const double x = a.evidence - a.cost, y = b.evidence - b.cost;
  if (x != y) return x > y;
  return a.target != b.target ? a.target < b.target : simpler(a, b);
}

// Takes what it can of a round. True if anything was new.
bool round(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search, Chooser& chooser) {
  std::vector<Sum> found = candidates(sheet, order, search);
  std::sort(found.begin(), found.end(), stronger);
  std::vector<bool> done(found.size());
  bool any = false;
  for (size_t i = 0; i < found.size(); ++i) {
    if (done[i]) continue;
    size_t best = i;
    for (size_t j = i + 1; j < found.size(); ++j) {
      if (found[j].evidence < kNearly * found[i].evidence) break;
      if (!done[j] && found[j].target == found[i].target && simpler(found[j], found[best])) best = j;
    }
    done[best] = true;
    any = chooser.take(found[best]) || any;
    if (best != i) any = chooser.take(found[i]) || any;
  }
  return any;
}

std::vector<uint32_t> without(const std::vector<uint32_t>& order, const std::set<uint32_t>& gone) {
  std::vector<uint32_t> out;
  for (const uint32_t i : order) {
    if (!gone.count(i)) out.push_back(i);
  }
  return out;
}

}  // namespace

Instance instance_of(const View& view, FigureKind kind, uint32_t target, const std::vector<uint32_t>& parts, size_t witness) {
  Instance out;
  const Figure& total = view.at(target, witness);
  if (total.kind != kind) return out;
  size_t nonzero = 0, present = 0;
  int64_t size = 0;
  out.slack = view.slack(target, witness);
  const auto step = [&](uint32_t line) { return view.grid->step(view.across ? line : witness); };
  out.grain = step(target);
  for (const uint32_t p : parts) {
    const Figure& f = view.at(p, witness);
    if (f.kind != kind) continue;
    ++present;
    out.grain = std::min(out.grain, step(p));
    nonzero += f.value != 0;
    out.computed += f.value;
    out.slack += view.slack(p, witness);
    size += std::abs(f.value);
  }
  if (present == 0) return out;
  out.stated = total.value;
  out.size = std::max(size, std::abs(total.value));
  const bool closes = std::abs(out.delta()) <= out.slack;
  out.closing = !closes ? Closing::kFails : nonzero < 2 ? Closing::kTrivial : Closing::kHolds;
  return out;
}

double evidence_of(const Instance& i) {
  if (i.closing == Closing::kNone || i.closing == Closing::kTrivial) return 0;
  const double room = 2.0 * static_cast<double>(i.size) + 1;
  const double hit = 2.0 * static_cast<double>(std::max({std::abs(i.delta()), i.slack, i.grain / 2})) + 1;
  const double rare = std::log10(room / std::min(room, hit));
  return i.closing == Closing::kHolds ? rare : rare - kFault;
}

std::vector<Sum> find_sums(const Grid& grid, FigureKind kind, const SumSearch& search) {
  const Sheet sheet(View{&grid, search.across}, kind);
  const std::vector<uint32_t> order = sheet.live();
  Chooser chooser;
  std::set<uint32_t> gone;
  for (int r = 0; r < kRounds; ++r) {
    if (!round(sheet, without(order, gone), search, chooser) && r > 0) break;
    std::set<uint32_t> now = chooser.consumed();
    if (now == gone) break;
    gone = std::move(now);
  }
  if (!gone.empty()) round(sheet, without(order, chooser.totals()), search, chooser);
  chooser.climb(sheet);
  std::vector<Sum> out = chooser.all();
  for (Sum& s : out) {   // counted once more, over all witnesses
    s.holds = s.trivial = s.fails = s.far = 0;
    for (size_t w = 0; w < sheet.view.witnesses(); ++w) {
      const Instance i = instance_of(sheet.view, kind, s.target, s.parts, w);
      const Closing c = i.closing;
      s.far += i.far();
      s.holds += c == Closing::kHolds;
      s.trivial += c == Closing::kTrivial;
      s.fails += c == Closing::kFails;
    }
  }
  return out;
}

}  // namespace stemma::audit
