// A digit changes a figure by one to nine times a power of ten without carrying; two digits that
// change places by nine times their difference. Both are tried at every power of ten, by arithmetic.
#include "stemma/audit/slips.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace stemma::audit {
namespace {

constexpr int64_t kMost = 4'000'000'000'000'000;   // figures that can still be multiplied by a thousand

int digits_of(int64_t n) {
  int out = 1;
  for (n = std::abs(n); n >= 10; n /= 10) ++out;
  return out;
}

// The multiple of `step` nearest to `n`, if it is that near and has a factor from one to nine.
int64_t factor_of(int64_t n, int64_t step, int64_t room) {
  const int64_t by = (n + step / 2) / step;
  return by >= 1 && by <= 9 && std::abs(n - by * step) <= room ? by : 0;
}

bool one_digit(int64_t a, int64_t b, int64_t room) {
  const int64_t apart = std::abs(a - b), sign = b > a ? 1 : -1;
  for (int64_t ten = 1; ten <= std::max(a, b); ten *= 10) {
    if (room > 0 && 2 * room >= ten) continue;   // rounding alone would do
    if (const int64_t by = factor_of(apart, ten, room); by > 0 && a / ten / 10 == (a + sign * by * ten) / ten / 10) return true;
  }
  return false;
}

bool transposed(int64_t a, int64_t b, int64_t room) {
  for (int64_t ten = 1; ten * 10 <= std::max(a, b); ten *= 10) {
    if (room > 0 && 2 * room >= ten * 9) continue;
    const int64_t low = a / ten % 10, high = a / ten / 10 % 10;
    if (low != high && std::abs(a + (low - high) * 9 * ten - b) <= room) return true;
  }
  return false;
}

bool shifted(int64_t a, int64_t b, int64_t room) {
  for (const int64_t by : {10, 100, 1000}) {
    if (a != 0 && (std::abs(a - b * by) <= room * by || std::abs(a * by - b) <= room)) return true;
  }
  return false;
}

}  // namespace

SlipKind slip_between(int64_t stands, int64_t needed, int64_t room) {
  if (stands == 0 || needed == 0 || std::abs(stands) > kMost || std::abs(needed) > kMost) return SlipKind::kNone;
  if (std::abs(stands + needed) <= room) return SlipKind::kSign;
  if ((stands < 0) != (needed < 0)) return SlipKind::kNone;
  const int64_t a = std::abs(stands), b = std::abs(needed);
  if (one_digit(a, b, room)) return SlipKind::kDigit;
  if (transposed(a, b, room)) return SlipKind::kTransposed;
  return shifted(a, b, room) ? SlipKind::kShift : SlipKind::kNone;
}

Slip slip_of(const View& view, FigureKind kind, uint32_t target, const std::vector<uint32_t>& parts, size_t witness, const Instance& i) {
  Slip best;
  if (i.closing != Closing::kFails || i.size > kMost) return best;
  const int64_t delta = i.delta();
  int64_t least = i.slack;
  size_t cells = 0;
  bool exact = false;
  const auto consider = [&](const Figure& f, int64_t needed) {
    if (f.kind != kind) return;
    ++cells;
    least = std::min(least, f.slack);
    const int64_t unit = 2 * f.slack;
    const int64_t rounded = (needed + (needed < 0 ? -f.slack : f.slack)) / unit;
    if (exact && best.kind != SlipKind::kNone) return;
    const SlipKind now = slip_between(f.value / unit, rounded, 0);
    if (now != SlipKind::kNone) best.kind = now, exact = true;
    else if (best.kind == SlipKind::kNone) best.kind = slip_between(f.value / unit, rounded, i.slack / unit);
  };
  const Figure& total = view.at(target, witness);
  consider(total, total.value - delta);
  for (const uint32_t p : parts) consider(view.at(p, witness), view.at(p, witness).value + delta);
  if (best.kind == SlipKind::kNone) return best;
  least = std::max(least, i.grain / 2);   // "15 000" beside "20 000" has two digits, not five
  const double digits = digits_of(i.size / std::max<int64_t>(1, 2 * least)), n = static_cast<double>(cells);
  const double ways = 18 * digits + std::min(n, 16.0) * (digits - 1) + 7 * n;   // differences that slips make
  const double window = exact ? 2.0 * static_cast<double>(least) : 2.0 * static_cast<double>(i.slack) + 1;
  best.evidence = std::max(0.0, std::log10((2.0 * static_cast<double>(i.size) + 1) / (ways * window)));
  return best;
}

}  // namespace stemma::audit
