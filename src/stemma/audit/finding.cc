// Names of the contract for findings, and their order.
#include "stemma/audit/finding.h"

#include <algorithm>
#include <tuple>

namespace stemma::audit {

const char* name(Code code) {
  constexpr const char* kNames[] = {"sum-mismatch", "difference-mismatch", "percent-mismatch", "share-mismatch", "growth-mismatch",
                                    "ratio-mismatch", "average-mismatch", "unit-scale", "unit-missing", "ambiguous-separator",
                                    "contradiction", "date-contradiction", "date-arithmetic", "vote-arithmetic", "digit-transposition",
                                    "series-outlier", "duplicate-row", "header-check", "note-sequence", "quote-number-changed"};
  return kNames[static_cast<size_t>(code)];
}

const char* name(Severity severity) {
  constexpr const char* kNames[] = {"error", "warning", "note", "verified"};
  return kNames[static_cast<size_t>(severity)];
}

void sort_findings(std::vector<Finding>& findings) {
  const auto key = [](const Finding& f) {
    const Span at = f.evidence.empty() ? Span{} : f.evidence.front();
    return std::make_tuple(at.begin, f.code, f.severity, at.end, std::string_view(f.formula));
  };
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

}  // namespace stemma::audit
