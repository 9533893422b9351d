#include "stemma/trace/similar.h"

#include "stemma/text/edit_distance.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>


namespace stemma::trace {

uint32_t slip_limit(size_t letters) { return letters < 3 ? 0 : letters < 8 ? 1 : letters < 14 ? 2 : 3; }

uint32_t letter_kinds(std::string_view word) {
  uint32_t out = 0;
  for (const char c : word) out |= 1U << (static_cast<unsigned char>(c) & 31U);
  return out;
}

float word_cost(std::string_view a, std::string_view b) { return word_cost(a, letter_kinds(a), b, letter_kinds(b)); }

float word_cost(std::string_view a, uint32_t kinds_of_a, std::string_view b, uint32_t kinds_of_b) {
  const size_t longer = std::max(a.size(), b.size());
  const size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > 4 || shorter < 2) return kDifferent;
  size_t prefix = 0;
  while (prefix < shorter && a[prefix] == b[prefix]) ++prefix;
  const uint32_t limit = static_cast<uint32_t>(std::max<size_t>(1, longer / 3));
  // Each edit adds or takes away at most two kinds of letter.
  const bool possible = static_cast<uint32_t>(std::popcount(kinds_of_a ^ kinds_of_b)) <= 2 * limit;
  if (longer >= 3 && possible) {
    const uint32_t d = text::edit_distance(a, b, limit);
    if (d <= limit && d * 3 <= longer) return std::min(0.75F, 0.22F + 1.1F * static_cast<float>(d) / static_cast<float>(longer));
  }
  if (prefix >= 4 && prefix * 5 >= longer * 3) return 0.6F;   // likely one stem
  return kDifferent;
}

}  // namespace stemma::trace
