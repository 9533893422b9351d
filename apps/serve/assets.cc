// The table is made by the build and in ascending order of paths; this is the look-up.
#include "assets.h"

#include <algorithm>

namespace stemma::serve {

const Asset* asset(std::string_view path) {
  const std::span<const Asset> all = assets();
  const auto at = std::lower_bound(all.begin(), all.end(), path, [](const Asset& a, std::string_view p) { return a.path < p; });
  return at != all.end() && at->path == path ? &*at : nullptr;
}

}  // namespace stemma::serve
