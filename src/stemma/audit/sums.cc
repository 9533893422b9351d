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
constexpr double kFault = 1.7;   // one printed sum in fifty may be wrong

class Chooser {
 public:
  bool take(Sum candidate) {
    const std::set<uint32_t> parts(candidate.parts.begin(), candidate.parts.end());
    const std::set<uint32_t> leaves = expand(parts);
    for (const Sum& s : taken_) {
      if (s.target == candidate.target) {
        if (!apart(s.parts, parts) || candidate.evidence < candidate.cost + 2) return false;
        if (expand({s.parts.begin(), s.parts.end()}) == leaves) return false;   // the same, through subtotals
      }
      const bool within = std::find(s.parts.begin(), s.parts.end(), candidate.target) != s.parts.end();
      if (within && parts.count(s.target)) return false;
      if (s.target != candidate.target && crosses(s.parts, parts) && candidate.evidence < candidate.cost + 3) return false;
      if (s.target != candidate.target && s.parts == candidate.parts && candidate.evidence < s.evidence / 2) return false;
    }
    if (leaves.count(candidate.target)) return false;
    taken_.push_back(std::move(candidate));
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

 private:
  static bool apart(const std::vector<uint32_t>& a, const std::set<uint32_t>& b) {
    return std::none_of(a.begin(), a.end(), [&](uint32_t i) { return b.count(i) > 0; });
  }
  // Some parts in common, and each with some of its own.
  static bool crosses(const std::vector<uint32_t>& a, const std::set<uint32_t>& b) {
    const auto common = static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](uint32_t i) { return b.count(i) > 0; }));
    return common > 0 && common < a.size() && common < b.size();
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

bool better(const Sum& a, const Sum& b) {
  const double x = a.evidence - a.cost, y = b.evidence - b.cost;
  if (std::abs(x - y) > 0.05 * std::max(std::abs(x), std::abs(y))) return x > y;
  if (a.fails != b.fails) return a.fails < b.fails;
  if (a.cost != b.cost) return a.cost < b.cost;
  if (a.target != b.target) return a.target < b.target;
  if (a.parts.size() != b.parts.size()) return a.parts.size() < b.parts.size();
  return a.parts < b.parts;
}

// Takes what it can of a round. True if anything was new.
bool round(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search, Chooser& chooser) {
  std::vector<Sum> found = candidates(sheet, order, search);
  bool any = false;
  while (!found.empty()) {   // `better` is no strict order over more than two: the best is looked for each time
    size_t best = 0;
    for (size_t i = 1; i < found.size(); ++i) {
      if (better(found[i], found[best])) best = i;
    }
    any = chooser.take(std::move(found[best])) || any;
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(best));
    constexpr size_t kMost = 1500;
    if (found.size() > kMost) {
      std::nth_element(found.begin(), found.begin() + kMost, found.end(), [](const Sum& a, const Sum& b) { return a.evidence - a.cost > b.evidence - b.cost; });
      found.resize(kMost);
    }
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
  out.slack = total.slack;
  for (const uint32_t p : parts) {
    const Figure& f = view.at(p, witness);
    if (f.kind != kind) continue;
    ++present;
    nonzero += f.value != 0;
    out.computed += f.value;
    out.slack += f.slack;
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
  const double hit = 2.0 * static_cast<double>(std::max(std::abs(i.delta()), i.slack)) + 1;
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
  std::vector<Sum> out = chooser.all();
  for (Sum& s : out) {   // counted once more, over all witnesses
    s.holds = s.trivial = s.fails = 0;
    for (size_t w = 0; w < sheet.view.witnesses(); ++w) {
      const Closing c = instance_of(sheet.view, kind, s.target, s.parts, w).closing;
      s.holds += c == Closing::kHolds;
      s.trivial += c == Closing::kTrivial;
      s.fails += c == Closing::kFails;
    }
  }
  return out;
}

}  // namespace stemma::audit
