// Inside the search for sums: the figures of one axis, and candidates drawn from them.
//
//   Sheet sheet(view, FigureKind::kNumber);
//   std::vector<Sum> c = candidates(sheet, sheet.live(), search);   // unweighed choices
//   candidates(sheet, {}, search)                                   // no lines: none
//
// A sheet serves quotients.cc and averages.cc too. Pure; not shared between threads while being made.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/audit/sums.h"

namespace stemma::audit {

// Figures of one kind along one axis, with a sample of witnesses, the telling ones first.
struct Sheet {
  Sheet(const View& view, FigureKind kind);

  View view;
  FigureKind kind;
  size_t items = 0;
  std::vector<uint32_t> witnesses;    // of the view; the first `filters` propose, all judge
  size_t filters = 0;
  const Figure& at(size_t item, size_t k) const { return view.at(item, witnesses[k]); }
  int64_t slack(size_t item, size_t k) const { return view.slack(item, witnesses[k]); }
  bool has(size_t item, size_t k) const { return at(item, k).kind == kind; }
  std::vector<uint32_t> live() const;   // lines with a figure of the kind, ascending
  void weigh(Sum& sum) const;           // fills holds … evidence from the witnesses of the sample
  void forgive(Sum& sum) const;         // adds what slips say of the places where it fails (slips.h)
};

// Sums over the lines of `order`, in which neighbours count as neighbours; weighed, those
// whose evidence outweighs their cost.
std::vector<Sum> candidates(const Sheet& sheet, const std::vector<uint32_t>& order, const SumSearch& search);

}  // namespace stemma::audit
