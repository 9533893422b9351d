// Figures, squares and slacks are added up once along each witness: of any run of lines mean and spread are then two differences.
#include "stemma/audit/averages.h"

#include <algorithm>
#include <cmath>

#include "stemma/audit/sum_search.h"

namespace stemma::audit {
namespace {

constexpr uint32_t kMostBetween = 8;
constexpr uint32_t kMany = 400;     // lines; of more only those near an end and those with a name are tried
constexpr uint32_t kNearEnd = 12;
constexpr size_t kProposing = 3;    // witnesses
constexpr double kMargin = 2;
constexpr double kNamed = 2;

// What is known of some figures of one witness.
struct Tally {
  double n = 0, sum = 0, squares = 0, slack = 0;

  void add(const Figure& f) {
    const auto v = static_cast<double>(f.value);
    n += 1, sum += v, squares += v * v, slack += static_cast<double>(f.slack);
  }
  friend Tally operator-(const Tally& a, const Tally& b) { return {a.n - b.n, a.sum - b.sum, a.squares - b.squares, a.slack - b.slack}; }
};

// `lines`: with those that have no figure, which some count as noughts.
AveragePlace judge(const Figure& target, const Tally& parts, uint32_t lines, int64_t grain) {
  AveragePlace out;
  if (target.kind != FigureKind::kNumber || parts.n < 2) return out;
  out.parts = static_cast<uint32_t>(parts.n);
  out.stated = static_cast<double>(target.value);
  out.computed = parts.sum / parts.n;
  out.slack = static_cast<double>(target.slack) + parts.slack / parts.n;
  // As wide as figures that are spread evenly so; below what the difference of two squares can tell it is none.
  const double variance = parts.squares / parts.n - out.computed * out.computed;
  out.spread = variance > 1e-12 * parts.squares / parts.n ? std::sqrt(12 * variance) : 0;
  out.grain = static_cast<double>(grain);
  const bool holds = std::abs(out.stated - out.computed) <= out.slack;
  const bool of_all = std::abs(out.stated - parts.sum / lines) <= out.slack;
  if (holds) out.closing = out.spread <= 2 * out.slack ? Closing::kTrivial : Closing::kHolds;
  else out.closing = of_all ? Closing::kTrivial : Closing::kFails;
  return out;
}

class Search {
 public:
  Search(const View& view, const std::vector<bool>& means) : view_(view), means_(means), sheet_(view, FigureKind::kNumber), items_(static_cast<uint32_t>(view.items())) {
    for (const uint32_t w : sheet_.witnesses) {
      std::vector<Tally>& until = tallies_.emplace_back(items_ + 1);
      for (uint32_t i = 0; i < items_; ++i) {
        until[i + 1] = until[i];
        if (view.at(i, w).kind == FigureKind::kNumber) until[i + 1].add(view.at(i, w));
      }
    }
  }

  std::vector<Average> run() {
    std::vector<Average> out;
    const double cost = std::log10(static_cast<double>(items_) * static_cast<double>(items_) * 2 * (kMostBetween + 1) + 1) + kMargin;
    for (uint32_t target = 0; target < items_; ++target) {
      if (items_ > kMany && !named(target) && target >= kNearEnd && target + kNearEnd < items_) continue;
      Average best{view_.across, target};
      for (size_t k = 0; k < std::min(sheet_.filters, kProposing); ++k) {
        const Figure& f = sheet_.at(target, k);
        if (f.kind != FigureKind::kNumber || f.value == 0) continue;
        for (uint32_t between = 0; between <= kMostBetween; ++between) {
          grow(k, target, between, true, best);
          grow(k, target, between, false, best);
        }
      }
      if (best.holds > 0 && best.evidence >= cost && best.fails * 3 <= best.holds) out.push_back(best);
    }
    return out;
  }

 private:
  bool named(uint32_t target) const { return target < means_.size() && means_[target]; }
  Tally tally(size_t k, uint32_t first, uint32_t last) const { return tallies_[k][last + 1] - tallies_[k][first]; }

  void grow(size_t k, uint32_t target, uint32_t between, bool before, Average& best) {
    const Figure& t = sheet_.at(target, k);
    for (uint32_t step = 1 + between; before ? step <= target : target + step < items_; ++step) {
      const uint32_t line = before ? target - step : target + step;
      if (!sheet_.has(line, k)) continue;
      const uint32_t near = before ? target - 1 - between : target + 1 + between;
      Average a{view_.across, target, std::min(line, near), std::max(line, near)};
      const Tally parts = tally(k, a.first, a.last);
      if (std::abs(parts.sum - parts.n * static_cast<double>(t.value)) > parts.n * static_cast<double>(t.slack) + parts.slack) continue;
      if (judge(t, parts, a.last - a.first + 1, 0).closing != Closing::kHolds) continue;
      weigh(a);
      if (a.evidence > best.evidence) best = a;
    }
  }

  void weigh(Average& a) const {
    constexpr uint32_t kTold = 4;   // places that tell that this is no mean
    if (named(a.target)) a.evidence = kNamed;
    std::vector<std::pair<double, double>> told;   // figures that repeat are one witness
    for (size_t k = 0; k < sheet_.witnesses.size(); ++k) {
      const AveragePlace p = judge(sheet_.at(a.target, k), tally(k, a.first, a.last), a.last - a.first + 1, view_.grain(a.target, sheet_.witnesses[k]));
      if (p.closing == Closing::kFails) {
        a.evidence -= kFault;
        if (++a.fails + a.holds >= kTold && a.fails > a.holds) return;
      }
      if (p.closing != Closing::kHolds || std::find(told.begin(), told.end(), std::pair(p.stated, p.spread)) != told.end()) continue;
      told.emplace_back(p.stated, p.spread);
      ++a.holds;
      a.evidence += std::max(0.0, std::log10(p.spread / (2 * std::max(p.slack, p.grain / 2))));
    }
  }

  View view_;
  const std::vector<bool>& means_;
  Sheet sheet_;
  uint32_t items_;
  std::vector<std::vector<Tally>> tallies_;   // of each witness, of the lines before each line
};

}  // namespace

AveragePlace place_of(const View& view, const Average& a, size_t witness) {
  Tally parts;
  for (uint32_t i = a.first; i <= a.last; ++i) {
    if (view.at(i, witness).kind == FigureKind::kNumber) parts.add(view.at(i, witness));
  }
  return judge(view.at(a.target, witness), parts, a.last - a.first + 1, view.grain(a.target, witness));
}

std::vector<Average> find_averages(const Grid& grid, bool across, const std::vector<bool>& means) { return Search({&grid, across}, means).run(); }

}  // namespace stemma::audit
