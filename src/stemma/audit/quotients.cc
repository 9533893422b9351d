// In a few telling places the line that would have to be divided is looked up by its value: target · under / scale. What meets
// there is tried everywhere.
#include "stemma/audit/quotients.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

#include "stemma/audit/ratios.h"
#include "stemma/audit/sum_search.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostFree = 64;        // lines that are combined freely
constexpr uint32_t kNear = 12;          // lines, where there are more
constexpr size_t kMany = 400;           // lines: rows of a long list are none of each other's quotients
constexpr size_t kProposing = 3;        // witnesses
constexpr size_t kMostTried = 8'000;
constexpr double kMargin = 2;           // by which evidence must outweigh what was tried
constexpr std::array kScales{1.0, 100.0, 1e3, 1e4, 1e5, 1e6};

struct Line {
  double value = 0;
  double slack = 0;
  uint32_t at = 0;
};

class Search {
 public:
  explicit Search(const View& view) : view_(view), sheet_(view, FigureKind::kNumber) {}

  std::vector<Quotient> run() {
    if (view_.items() > kMany) return {};
    for (size_t k = 0; k < std::min(sheet_.filters, kProposing); ++k) propose(sheet_.witnesses[k]);
    const auto n = static_cast<double>(std::min(view_.items(), kMostFree));
    const double cost = std::log10(n * n * n * static_cast<double>(kScales.size()) + 1) + kMargin;
    std::vector<Quotient> found;
    for (const auto& [kind, target, over, under, scale] : proposed_) {
      Quotient q{view_.across, kind, target, over, under, scale};
      weigh(q);
      if (q.evidence >= cost && q.holds >= 2 && q.fails * 3 <= q.holds) found.push_back(q);
    }
    return best(std::move(found));
  }

 private:
  Line line(uint32_t at, uint32_t w) const {
    const Figure& f = view_.at(at, w);
    const double unit = view_.grid->unit();
    return {static_cast<double>(f.value) * unit, static_cast<double>(f.slack) * unit, at};
  }
  static bool apart(uint32_t a, uint32_t b) { return (a > b ? a - b : b - a) > kNear; }

  void propose(uint32_t w) {
    std::vector<Line> lines, targets;
    for (uint32_t i = 0; i < view_.items(); ++i) {
      if (!view_.at(i, w) || view_.at(i, w).value == 0) continue;
      targets.push_back(line(i, w));
      if (view_.at(i, w).kind == FigureKind::kNumber) lines.push_back(targets.back());
    }
    const bool many = lines.size() > kMostFree;
    std::vector<Line> by_value = lines;
    std::sort(by_value.begin(), by_value.end(), [](const Line& a, const Line& b) { return std::tie(a.value, a.at) < std::tie(b.value, b.at); });
    for (const Line& target : targets) {
      if (target.slack * 8 > std::abs(target.value)) continue;   // too coarse to begin with
      for (const Line& under : lines) {
        if (under.at == target.at || (many && apart(target.at, under.at))) continue;
        for (const double scale : kScales) {
          if (scale != 1 && view_.at(target.at, w).kind == FigureKind::kPercent && (view_.across || scale != 100)) continue;   // ratios.h
          look(by_value, target, under, QuotientKind::kQuotient, scale, many);
          if (scale <= 100) look(by_value, target, under, QuotientKind::kChange, scale, many);
        }
      }
    }
  }

  // The lines that divided by `under` give the target.
  void look(const std::vector<Line>& by_value, const Line& target, const Line& under, QuotientKind kind, double scale, bool many) {
    const double factor = target.value / scale + (kind == QuotientKind::kChange ? 1 : 0);
    const double wanted = factor * under.value;
    const double away = std::abs(under.value) * target.slack / scale + std::abs(factor) * under.slack + std::abs(wanted) * 1e-9;
    const auto less = [](const Line& a, double v) { return a.value + a.slack < v; };
    for (auto i = std::lower_bound(by_value.begin(), by_value.end(), wanted - away, less); i != by_value.end() && i->value - i->slack <= wanted + away; ++i) {
      if (i->at == target.at || i->at == under.at || (many && apart(target.at, i->at))) continue;
      if (i->value == under.value || i->value == target.value) continue;   // says nothing
      if (proposed_.size() < kMostTried) proposed_.emplace(kind, target.at, i->at, under.at, scale);
    }
  }

  void weigh(Quotient& q) const {
    constexpr uint32_t kTold = 5;   // places that tell that this is no relation
    std::vector<double> told;
    for (const uint32_t w : sheet_.witnesses) {
      const QuotientPlace p = place_of(view_, q, w);
      if (p.closing == Closing::kFails) {
        q.evidence -= kFault;
        if (++q.fails + q.holds >= kTold && q.fails > q.holds) return;
      }
      if (p.closing != Closing::kHolds || std::find(told.begin(), told.end(), p.stated) != told.end()) continue;
      told.push_back(p.stated);
      ++q.holds;
      q.evidence += std::max(0.0, std::log10(std::abs(p.stated) / (2 * std::max(p.slack + (p.high - p.low) / 2, p.grain / 2))));
    }
  }

  // One relation a target, and one of three lines.
  std::vector<Quotient> best(std::vector<Quotient> found) const {
    std::stable_sort(found.begin(), found.end(), [](const Quotient& a, const Quotient& b) { return a.evidence > b.evidence; });
    std::set<uint32_t> targets;
    std::set<std::array<uint32_t, 3>> triples;
    std::vector<Quotient> out;
    for (const Quotient& q : found) {
      std::array<uint32_t, 3> triple{q.target, q.over, q.under};
      std::sort(triple.begin(), triple.end());
      if (targets.contains(q.target) || !triples.insert(triple).second) continue;
      targets.insert(q.target);
      out.push_back(q.kind == QuotientKind::kQuotient ? turned(q) : q);
    }
    return out;
  }

  // Does what the printed figures make, taken as exact, print as the target does? In nine places of ten, at least.
  bool follows(const Quotient& q, double room) const {
    size_t holds = 0, follows = 0;
    for (const uint32_t w : sheet_.witnesses) {
      const QuotientPlace p = place_of(view_, q, w);
      if (p.closing != Closing::kHolds) continue;
      ++holds;
      follows += std::abs(p.stated - p.middle) <= room * p.slack + 1e-9 * std::abs(p.stated);
    }
    return follows * 10 >= holds * 9;
  }

  // The least slack of a line's figures: the more places, the less likely that it was counted.
  int64_t finest(uint32_t line) const {
    int64_t least = INT64_MAX;
    for (const uint32_t w : sheet_.witnesses) if (view_.at(line, w)) least = std::min(least, view_.at(line, w).slack);
    return least;
  }

  // The same relation, told as what was reckoned from the others.
  Quotient turned(const Quotient& q) const {
    Quotient product = q, other = q;
    product.kind = QuotientKind::kProduct;
    std::swap(product.target, product.over);
    std::swap(other.target, other.under);
    if (q.scale == 1 && follows(product, 0)) return product;
    const bool first = follows(q, 1.0001), second = follows(other, 1.0001);
    if (first && (!second || finest(q.target) <= finest(q.under))) return q;
    if (second) return other;
    return follows(product, 1.0001) ? product : q;
  }

  View view_;
  Sheet sheet_;
  std::set<std::tuple<QuotientKind, uint32_t, uint32_t, uint32_t, double>> proposed_;
};

}  // namespace

QuotientPlace place_of(const View& view, const Quotient& q, size_t witness) {
  const Figure& target = view.at(q.target, witness);
  const Figure& over = view.at(q.over, witness);
  const Figure& under = view.at(q.under, witness);
  QuotientPlace out;
  if (!target || over.kind != FigureKind::kNumber || under.kind != FigureKind::kNumber) return out;
  if (under.value == 0) return out;
  const double unit = view.grid->unit();
  out.stated = static_cast<double>(target.value) * unit;
  out.slack = static_cast<double>(target.slack) * unit;
  Figured top{static_cast<double>(over.value), static_cast<double>(over.slack)}, bottom{static_cast<double>(under.value), static_cast<double>(under.slack)};
  if (q.kind == QuotientKind::kProduct) {
    const double a = top.value * unit, b = bottom.value * unit, sa = top.slack * unit, sb = bottom.slack * unit;
    out.middle = a * b / q.scale;
    const double away = (std::abs(a) * sb + std::abs(b) * sa + sa * sb) / q.scale;
    out.low = out.middle - away, out.high = out.middle + away;
  } else {
    const Range range = quotient_of(top, bottom, q.scale);
    const double less = q.kind == QuotientKind::kChange ? q.scale : 0;
    out.low = range.low - less, out.high = range.high - less, out.middle = range.middle - less;
  }
  const double room = out.slack + 1e-9 * std::abs(out.stated);
  const bool holds = out.stated + room >= out.low && out.stated - room <= out.high;
  const bool says_nothing = target.value == 0 || over.value == 0 || over.value == under.value || over.value == target.value;
  out.grain = static_cast<double>(view.grain(q.target, witness)) * unit;
  out.closing = !holds ? Closing::kFails : says_nothing ? Closing::kTrivial : Closing::kHolds;
  return out;
}

std::vector<Quotient> find_quotients(const Grid& grid, bool across) { return Search({&grid, across}).run(); }

}  // namespace stemma::audit
