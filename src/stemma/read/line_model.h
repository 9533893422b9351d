// The line classifier: is a line of a page the document's or the page's?
//
// A linear chain of two states over the bins of line_features.h: each line has a score,
// neighbours have one for staying and one for changing; Viterbi finds the best sequence,
// forward and backward sums the probability of each line, which is then calibrated.
// Weights: tables/line_weights.h, made by tools/train/lines.py, which says from what.
//
//   for (const LineVerdict& v : classify_lines(line_bins(page)))
//     if (v.furniture) say(v.confidence);   // 0.93: of a hundred such lines 93 are furniture
//   classify_lines({})                      // {}: no lines, no verdicts
//
// Lafferty, McCallum & Pereira, "Conditional random fields" (ICML 2001). Linear in the
// lines; pure: safe on any number of threads.
#pragma once

#include <vector>

#include "stemma/read/line_features.h"

namespace stemma::read {

struct LineVerdict {
  bool furniture = false;
  float confidence = 0;   // calibrated probability of the verdict
};

std::vector<LineVerdict> classify_lines(const std::vector<LineBins>& bins);

}  // namespace stemma::read
