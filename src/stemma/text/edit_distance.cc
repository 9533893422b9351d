// Three rows of the table of prefixes, of each only the cells that can be within the limit: at most that far from the
// diagonal (Ukkonen 1985). Given up when all of a row is past the limit.
#include "stemma/text/edit_distance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace stemma::text {

uint32_t edit_distance(std::string_view a, std::string_view b, uint32_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  const size_t n = a.size();
  const size_t m = b.size();
  const size_t reach = std::min<size_t>(limit, m);
  const auto past = static_cast<uint32_t>(reach + 1);
  constexpr size_t kRow = 48;   // words and labels
  std::array<uint32_t, 3 * kRow> few;   // NOLINT: every cell is written before it is read
  std::vector<uint32_t> many;
  if (n + 1 > kRow) many.resize(3 * (n + 1));
  uint32_t* before = many.empty() ? few.data() : many.data();
  uint32_t* last = before + n + 1;
  uint32_t* now = last + n + 1;
  for (size_t i = 0; i <= n; ++i) last[i] = static_cast<uint32_t>(std::min<size_t>(i, past));
  for (size_t j = 1; j <= m; ++j) {
    const size_t from = j > reach ? j - reach : 1;
    const size_t to = std::min(n, j + reach);
    now[from - 1] = from == 1 ? static_cast<uint32_t>(std::min<size_t>(j, past)) : past;
    uint32_t best = now[from - 1];
    for (size_t i = from; i <= to; ++i) {
      const bool same = a[i - 1] == b[j - 1];
      uint32_t d = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (same ? 0U : 1U), past});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = std::min(d, before[i - 2] + 1);
      now[i] = d;
      best = std::min(best, d);
    }
    if (to < n) now[to + 1] = past;
    if (best >= past) return limit + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[n] < past ? last[n] : limit + 1;
}

}  // namespace stemma::text
