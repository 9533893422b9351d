// How many other places close, by how much this one misses, and whether a slip of the pen would do it.
#include "stemma/audit/meaning.h"

#include <algorithm>
#include <cmath>

#include "stemma/audit/slips.h"
#include "stemma/audit/table_audit.h"
#include "stemma/audit/tables/totals.h"

namespace stemma::audit {
namespace {

constexpr double kSlip = 1;
constexpr double kTelling = 0.3;   // of a slip that any figures of two digits would not make

// "(D)", "n.a.", "s": there is a figure, but it is not shown.
bool withheld(std::string_view raw) {
  return raw.size() < 12 && std::any_of(raw.begin(), raw.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

}  // namespace

// Does the table say that the relation is meant there too?
bool Meaning::meant(const Sum& s, uint32_t witness, const Instance& i) const {
  if (excused(s, witness, i)) return false;
  if (s.supposed) return true;
  const uint32_t closes = s.holds + s.trivial / 2, fails = near_misses(s);
  const double beyond = s.evidence - s.cost;
  // A relation that stands almost everywhere is meant in the few other places, however far these miss.
  if (s.holds >= 3 && closes >= 6 * s.fails && beyond >= 3) return true;
  // One slip explains the miss, and few misses would be explained so.
  const Slip slip = slip_of(View{&grid_, s.across}, s.kind, s.target, s.parts, witness, i);
  if (closes >= fails && slip.evidence >= kSlip + std::log10(static_cast<double>(s.fails))) return true;
  const bool named = totals_[s.across][s.target];
  if (cancels(s, witness, i)) return named ? closes >= fails : closes >= 2 * fails;
  if (i.far()) return slip.kind != SlipKind::kNone && s.holds >= 2 && closes >= 2 * fails && beyond >= 3;
  return named ? closes >= 2 * fails : closes >= 2 * fails && beyond >= 3;
}

// Places where the sum misses by little, or by a slip. Columns of other things miss by much.
uint32_t Meaning::near_misses(const Sum& s) const {
  const View view{&grid_, s.across};
  uint32_t n = 0;
  for (size_t w = 0; w < view.witnesses(); ++w) {
    const Instance i = instance_of(view, s.kind, s.target, s.parts, w);
    if (i.closing != Closing::kFails) continue;
    n += !i.far() || slip_of(view, s.kind, s.target, s.parts, w, i).evidence >= kTelling;
  }
  return n;
}

// Is there another place that misses by as much the other way?
bool Meaning::cancels(const Sum& s, uint32_t witness, const Instance& i) const {
  const View view{&grid_, s.across};
  for (size_t w = 0; s.fails >= 2 && w < view.witnesses(); ++w) {
    const Instance o = instance_of(view, s.kind, s.target, s.parts, w);
    if (w != witness && o.closing == Closing::kFails && std::abs(o.delta() + i.delta()) <= o.slack + i.slack) return true;
  }
  return false;
}

// A line of means and rates, in which the sum is meant only if it holds in another such line.
bool Meaning::is_mean(const Sum& s, uint32_t witness) const {
  const View view{&grid_, s.across};
  const auto mean = [&](uint32_t w) { return has_word(names_.line(!s.across, w, s.target), kMeanWords); };
  if (!mean(witness)) return false;
  for (uint32_t w = 0; w < view.witnesses(); ++w) {
    if (mean(w) && instance_of(view, s.kind, s.target, s.parts, w).closing == Closing::kHolds) return false;
  }
  return true;
}

bool Meaning::hides(const Sum& s, uint32_t witness, uint32_t part) const {
  if (View{&grid_, s.across}.at(part, witness).kind == s.kind) return false;
  const Place at = place(s, part, witness);
  const doc::Cell* printed = names_.at(at.row, at.column);
  return printed != nullptr && withheld(printed->raw);
}

// Does it hold in two other places where parts are withheld? Then these are nothing.
bool Meaning::holds_without(const Sum& s, uint32_t witness) const {
  const View view{&grid_, s.across};
  size_t n = 0;
  for (uint32_t w = 0; w < view.witnesses() && n < 2; ++w) {
    if (w == witness || instance_of(view, s.kind, s.target, s.parts, w).closing != Closing::kHolds) continue;
    n += std::any_of(s.parts.begin(), s.parts.end(), [&](uint32_t p) { return hides(s, w, p); });
  }
  return n == 2;
}

// Misses that sound tables have: lines of means and rates, parts withheld, figures rounded to fives,
// a line at the edge of the block that is no part here.
bool Meaning::excused(const Sum& s, uint32_t witness, const Instance& i) const {
  if (is_mean(s, witness)) return true;
  const View view{&grid_, s.across};
  int64_t step = 0;
  bool alike = true, hidden = false;
  const auto stepped = [&](uint32_t line) { step = std::max(step, grid_.step(place(s, line, witness).column)); };
  stepped(s.target);
  for (const uint32_t p : s.parts) {
    const Figure& f = view.at(p, witness);
    hidden = hidden || hides(s, witness, p);
    if (f.kind == s.kind) stepped(p), alike = alike && f.value == i.stated;
  }
  const bool edge = i.delta() == -view.at(s.parts.front(), witness).value || i.delta() == -view.at(s.parts.back(), witness).value;
  return alike || edge || (hidden && !holds_without(s, witness)) || rounded(s, witness, i, step);
}

// Figures rounded one by one to `step`: then sums miss in other places too.
bool Meaning::rounded(const Sum& s, uint32_t witness, const Instance& i, int64_t step) const {
  const View view{&grid_, s.across};
  const double room = static_cast<double>(step) * std::sqrt(static_cast<double>(s.parts.size() + 1));
  if (step <= grid_.whole() && step <= 2 * view.at(s.target, witness).slack) return false;
  if (static_cast<double>(std::abs(i.delta())) > room || i.delta() % step != 0) return false;
  uint32_t exact = 0, rough = 0;
  for (uint32_t w = 0; w < view.witnesses(); ++w) {
    const Instance o = instance_of(view, s.kind, s.target, s.parts, w);
    if (w == witness || o.closing == Closing::kNone || o.closing == Closing::kTrivial) continue;
    (o.delta() == 0 ? exact : rough) += 1;
  }
  return exact < 8 || rough * 8 >= exact;
}

}  // namespace stemma::audit
