// The witnesses of a sheet, the most telling ones first, and what they say of a sum.
#include <algorithm>
#include <cmath>

#include "stemma/audit/slips.h"
#include "stemma/audit/sum_search.h"

namespace stemma::audit {
namespace {

constexpr size_t kMostWitnesses = 64;
constexpr size_t kMostFilters = 6;
constexpr size_t kMostForgiven = 3;   // places where slips are looked for
constexpr double kMostDoubt = 3.4;    // that lines of other things cast, together

double information(const View& view, FigureKind kind, size_t witness) {
  double bits = 0;
  for (size_t i = 0; i < view.items(); ++i) {
    const Figure& f = view.at(i, witness);
    if (f.kind == kind) bits += std::log2(1.0 + static_cast<double>(std::abs(f.value)) / static_cast<double>(f.slack));
  }
  return bits;
}

struct Telling {
  double total = 0;
  double part = 0;   // the largest
  double slack = 0;
};

// Are the figures of one witness those of another times a factor, to within their rounding?
bool proportional(const Telling& a, const Telling& b) {
  if (a.total == 0) return false;
  const double factor = b.total / a.total;
  return std::abs(b.part - factor * a.part) <= 2 * (b.slack + std::abs(factor) * a.slack);
}

}  // namespace

Sheet::Sheet(const View& v, FigureKind k) : view(v), kind(k), items(v.items()) {
  std::vector<std::pair<double, uint32_t>> by_information;
  const size_t all = view.witnesses();
  const size_t stride = std::max<size_t>(1, all / (4 * kMostWitnesses));
  for (size_t w = 0; w < all; w += stride) {
    if (const double bits = information(view, kind, w); bits > 0) by_information.emplace_back(-bits, static_cast<uint32_t>(w));
  }
  std::sort(by_information.begin(), by_information.end());
  const size_t n = by_information.size();
  filters = std::min(n, kMostFilters);
  for (size_t i = 0; i < filters; ++i) witnesses.push_back(by_information[i].second);
  const size_t step = std::max<size_t>(1, (n + kMostWitnesses - 1) / kMostWitnesses);
  for (size_t i = filters; i < n; i += step) witnesses.push_back(by_information[i].second);
}

std::vector<uint32_t> Sheet::live() const {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < items; ++i) {
    bool any = false;
    for (size_t w = 0; w < view.witnesses() && !any; ++w) any = view.at(i, w).kind == kind;
    if (any) out.push_back(static_cast<uint32_t>(i));
  }
  return out;
}

void Sheet::weigh(Sum& sum) const {
  double doubt = 0;
  std::vector<Telling> told;   // figures that repeat, or are others times a factor, are one witness
  for (const uint32_t w : witnesses) {
    const Instance i = instance_of(view, kind, sum.target, sum.parts, w);
    if (i.closing == Closing::kNone) continue;
    for (const uint32_t p : sum.parts) sum.filled += view.at(p, w).kind == kind;
    if (i.closing == Closing::kHolds) {
      Telling t{static_cast<double>(i.stated), 0, 1};
      for (const uint32_t p : sum.parts) {
        const Figure& f = view.at(p, w);
        if (f.kind == kind && std::abs(static_cast<double>(f.value)) > std::abs(t.part)) t = {t.total, static_cast<double>(f.value), static_cast<double>(f.slack)};
      }
      if (std::any_of(told.begin(), told.end(), [&](const Telling& x) { return proportional(x, t); })) {
        ++sum.trivial;
        continue;
      }
      constexpr size_t kMostTold = 24;
      if (told.size() < kMostTold) told.push_back(t);
    }
    sum.holds += i.closing == Closing::kHolds;
    sum.trivial += i.closing == Closing::kTrivial;
    sum.fails += i.closing == Closing::kFails;
    sum.far += i.far();
    if (i.far()) doubt = std::max(doubt + evidence_of(i), -kMostDoubt);
    else sum.evidence += evidence_of(i);
  }
  sum.evidence += doubt;
}

void Sheet::forgive(Sum& sum) const {
  size_t looked = 0;
  for (const uint32_t w : witnesses) {
    const Instance i = instance_of(view, kind, sum.target, sum.parts, w);
    if (i.closing != Closing::kFails || looked++ >= kMostForgiven) continue;
    const Slip slip = slip_of(view, kind, sum.target, sum.parts, w, i);
    if (sum.supposed && slip.kind == SlipKind::kSign) continue;   // a line that is meant to be taken away
    sum.evidence += std::max(0.0, slip.evidence - kFault - (sum.supposed ? 0 : evidence_of(i)));
  }
}

}  // namespace stemma::audit
