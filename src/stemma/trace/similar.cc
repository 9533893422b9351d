#include "stemma/trace/similar.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>


namespace stemma::trace {

uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  const auto n = static_cast<uint32_t>(a.size());
  const auto m = static_cast<uint32_t>(b.size());
  std::vector<uint32_t> rows(3 * (n + 1));
  uint32_t* before = rows.data();
  uint32_t* last = before + n + 1;
  uint32_t* now = last + n + 1;
  for (uint32_t i = 0; i <= n; ++i) last[i] = i;
  for (uint32_t j = 1; j <= m; ++j) {
    now[0] = j;
    uint32_t best = now[0];
    for (uint32_t i = 1; i <= n; ++i) {
      const bool same = a[i - 1] == b[j - 1];
      uint32_t d = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (same ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = std::min(d, before[i - 2] + 1);
      now[i] = d;
      best = std::min(best, d);
    }
    if (best > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[n], limit + 1);
}

uint32_t slip_limit(size_t letters) { return letters < 3 ? 0 : letters < 8 ? 1 : letters < 14 ? 2 : 3; }

namespace {
uint32_t kinds(std::string_view word) {
  uint32_t out = 0;
  for (const char c : word) out |= 1U << (static_cast<unsigned char>(c) & 31U);
  return out;
}
}  // namespace

float word_cost(std::string_view a, std::string_view b) {
  const size_t longer = std::max(a.size(), b.size());
  const size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > 4 || shorter < 2) return kDifferent;
  size_t prefix = 0;
  while (prefix < shorter && a[prefix] == b[prefix]) ++prefix;
  const uint32_t limit = static_cast<uint32_t>(std::max<size_t>(1, longer / 3));
  // Each edit adds or takes away at most two kinds of letter.
  const bool possible = static_cast<uint32_t>(std::popcount(kinds(a) ^ kinds(b))) <= 2 * limit;
  if (longer >= 3 && possible) {
    const uint32_t d = edit_distance(a, b, limit);
    if (d <= limit && d * 3 <= longer) return std::min(0.75F, 0.22F + 1.1F * static_cast<float>(d) / static_cast<float>(longer));
  }
  if (prefix >= 4 && prefix * 5 >= longer * 3) return 0.6F;   // likely one stem
  return kDifferent;
}

}  // namespace stemma::trace
