// Three rows of the table of prefixes; given up when a whole row is past the limit.
#include "stemma/text/edit_distance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace stemma::text {

uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  const auto n = static_cast<uint32_t>(a.size());
  const auto m = static_cast<uint32_t>(b.size());
  std::array<uint32_t, 3 * 48> few{};   // words and labels
  std::vector<uint32_t> many;
  if (n + 1 > few.size() / 3) many.resize(3 * (n + size_t{1}));
  uint32_t* before = many.empty() ? few.data() : many.data();
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

}  // namespace stemma::text
