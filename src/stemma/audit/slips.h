// Could one slip of the pen explain why a sum does not close?
//
// A digit misread, two digits that changed places, a decimal mark or a sign: each changes one
// figure, and only few differences can come of them. That a difference is one of those few is
// evidence that the sum is meant there after all; a difference that is none says nothing.
//
//   // 12 740 = 8 621 + 3 119 + 1 000 printed as 12 740 = 8 621 + 3 119 + 1 900
//   Slip s = slip_of(view, kind, target, parts, witness, instance);
//   s.kind                 // kDigit: 1 900 for 1 000
//   s.evidence             // decimal logarithm: differences there are over differences slips make
//   slip_of(…).evidence    // 0: no slip makes this difference, or figures so small that any would
//
// A line left out, or counted twice, is no slip in this sense: sound tables leave lines out.
// Linear in the parts. Pure; safe on any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/audit/sums.h"

namespace stemma::audit {

enum class SlipKind : uint8_t { kNone, kDigit, kTransposed, kShift, kSign };

struct Slip {
  SlipKind kind = SlipKind::kNone;
  double evidence = 0;   // for the sum being meant, before what a fault costs
};

Slip slip_of(const View& view, FigureKind kind, uint32_t target, const std::vector<uint32_t>& parts, size_t witness, const Instance& instance);

// One figure `stands` where `needed` would close the sum, in units of the last printed place. A
// sum of rounded figures need not be met exactly: by up to `room` either way.
SlipKind slip_between(int64_t stands, int64_t needed, int64_t room);

}  // namespace stemma::audit
