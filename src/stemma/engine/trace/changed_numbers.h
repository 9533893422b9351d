// Numbers that changed between a quotation and its source, or between an original and its copy.
//
//   TraceReport r = trace(pile, nullptr, {});
//   std::vector<audit::Contradiction> c = changed_numbers(r, {});
//   c[0].printed, c[0].finding.elsewhere[0].exact       // "42", "24": with the words around them the same
//   changed_numbers(TraceReport{}, {})                  // none
//
// Looked at are passages that documents share (trace.h) and that stand between quotation marks on one side, or make up most of
// the shorter document; others are forms and formulas, in which numbers differ by right. A number counts as changed if the words
// before and behind it are the same on both sides and it alone is another. Neither side is called right.
// By document and place, whatever the number of threads; each pair of places once. Work: that of the passages.
#pragma once

#include <vector>

#include "stemma/audit/accounts.h"
#include "stemma/engine/trace/trace.h"

namespace stemma::engine {

std::vector<audit::Contradiction> changed_numbers(const TraceReport& report, const Options& options);

}  // namespace stemma::engine
