// Both kinds of relation are told in the same way: every place that fails for itself, all that hold together.
#include "stemma/audit/derived.h"

#include <cmath>
#include <cstdio>

#include "stemma/audit/averages.h"
#include "stemma/audit/quotients.h"
#include "stemma/audit/tables/totals.h"

namespace stemma::audit {
namespace {

constexpr uint32_t kSure = 5;   // places that hold for one that fails

// Three places, five below one, without needless noughts.
std::string decimal(double x) {
  char out[64];
  std::snprintf(out, sizeof out, "%.*f", std::abs(x) < 1 ? 5 : 3, x);
  std::string text = out;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

class Derived {
 public:
  Derived(const Grid& grid, const Names& names, bool across, std::vector<Finding>& findings)
      : grid_(grid), names_(names), view_{&grid, across}, findings_(findings),
        other_totals_(names.called(!across, kTotalWords)), other_means_(names.called(!across, kMeanWords)) {}

  void run() {
    for (const Quotient& q : find_quotients(grid_, view_.across)) {
      const bool change = q.kind == QuotientKind::kChange;
      tell(q, change ? Code::kPercent : Code::kRatio, [&](size_t w) { return made_of(q, names_.line(view_.across, q.over, w), names_.line(view_.across, q.under, w)); });
    }
    for (const Average& a : find_averages(grid_, view_.across, names_.called(view_.across, kAverageWords))) {
      tell(a, Code::kAverage, [&](size_t w) { return "the mean of " + names_.line(view_.across, a.first, w) + " to " + names_.line(view_.across, a.last, w); });
    }
  }

 private:
  const doc::Cell& cell(uint32_t line, size_t w) const { return view_.across ? *names_.at(w, line) : *names_.at(line, w); }
  std::string where(uint32_t line, size_t w) const { return view_.across ? names_.cell(w, line) : names_.cell(line, w); }
  std::string printed(uint32_t line, size_t w) const { return grid_.print(view_.at(line, w).value); }

  // How it is made of two figures, or of two lines by their names.
  static std::string made_of(const Quotient& q, const std::string& over, const std::string& under) {
    if (q.kind == QuotientKind::kProduct) return over + " · " + under + (q.scale == 1 ? "" : " / " + decimal(q.scale));
    return (q.scale == 1 ? "" : decimal(q.scale) + " · ") + (q.kind == QuotientKind::kChange ? "(" + over + " − " + under + ")" : over) + " / " + under;
  }

  // Stated, computed and tolerance, the formula, and the figures that are involved.
  Finding begin(const Quotient& q, size_t w) const {
    const QuotientPlace p = place_of(view_, q, w);
    Finding f{.stated = printed(q.target, w), .computed = decimal(p.middle)};
    f.delta = decimal(p.stated - p.middle);
    f.tolerance = decimal(p.slack + (p.high - p.low) / 2);
    f.formula = made_of(q, printed(q.over, w), printed(q.under, w)) + " = " + f.computed;
    f.evidence = {cell(q.target, w).span, cell(q.over, w).span, cell(q.under, w).span};
    return f;
  }
  Finding begin(const Average& a, size_t w) const {
    const AveragePlace p = place_of(view_, a, w);
    const double unit = grid_.unit();
    Finding f{.stated = printed(a.target, w), .computed = decimal(p.computed * unit)};
    f.delta = decimal((p.stated - p.computed) * unit);
    f.tolerance = decimal(p.slack * unit);
    f.evidence.push_back(cell(a.target, w).span);
    for (uint32_t line = a.first; line <= a.last; ++line) {
      if (view_.at(line, w).kind != FigureKind::kNumber) continue;
      f.formula += (f.formula.empty() ? "(" : " + ") + printed(line, w);
      f.evidence.push_back(cell(line, w).span);
    }
    f.formula += ") / " + std::to_string(p.parts) + " = " + f.computed;
    return f;
  }

  template <typename Relation, typename Name>
  void tell(const Relation& r, Code code, Name called) {
    Finding verified;
    size_t holds = 0, of = 0;
    for (size_t w = 0; w < view_.witnesses(); ++w) {
      const Closing closing = place_of(view_, r, w).closing;
      if (closing == Closing::kNone) continue;
      ++of;
      if (closing != Closing::kFails) {
        if (holds++ == 0) {
          verified = begin(r, w);
          verified.where = where(r.target, w);
          verified.message = called(w);
        } else {
          verified.evidence.push_back(cell(r.target, w).span);
        }
        continue;
      }
      if (other_means_[w]) continue;   // a mean of means, the rate of the least: of what, nobody says
      Finding f = begin(r, w);
      f.code = code;
      f.severity = r.holds < kSure * r.fails || other_totals_[w] ? Severity::kWarning : Severity::kError;
      f.where = where(r.target, w);
      f.message = "stated " + f.stated + "; " + called(w) + " is " + f.computed + " (difference " + f.delta + ", more than rounding allows, " + f.tolerance + ")";
      findings_.push_back(std::move(f));
    }
    if (holds == 0) return;
    verified.code = code;
    verified.severity = Severity::kVerified;
    verified.message = "holds in " + std::to_string(holds) + " of " + std::to_string(of) + (view_.across ? " rows: " : " columns: ") +
                       names_.line(view_.across, r.target, 0) + " is " + verified.message;
    findings_.push_back(std::move(verified));
  }

  const Grid& grid_;
  const Names& names_;
  View view_;
  std::vector<Finding>& findings_;
  std::vector<bool> other_totals_, other_means_;   // of the places: their names
};

}  // namespace

void audit_derived(const Grid& grid, const Names& names, std::vector<Finding>& findings) {
  for (const bool across : {true, false}) Derived(grid, names, across, findings).run();
}

}  // namespace stemma::audit
