// The slow twin of trace/pairs: every run of words that two documents have in common, by trying all places.
#pragma once

#include <vector>

#include "stemma/trace/pairs/matches.h"

namespace stemma::oracle {

// Runs of `least` words or more that cannot be made longer at either end, and are not one word over and over,
// between documents that are to be compared. Sorted. O(words²).
std::vector<trace::pairs::Match> common_runs(const trace::pairs::Corpus& corpus, const trace::pairs::Sides& sides, uint32_t least);

}  // namespace stemma::oracle
