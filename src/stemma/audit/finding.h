// What an audit says: a check that was made, its arithmetic, and whether it holds.
//
// A finding never accuses. It states what is printed, what the other figures make of it, by
// how much they differ and how much of that rounding allows:
//
//   code sum-mismatch, severity error, stated "2927.2", computed "2925.2", delta "2.0",
//   tolerance "0.35", formula "272.7 + 176.7 + … = 2925.2", evidence: the spans of all of them
//
// Checks that hold are findings of severity verified, under the same code. A check that could
// not be made is no finding: silence is not approval.
// Plain values; immutable once made, safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::audit {

enum class Code : uint8_t {
  kSum, kDifference, kPercent, kShare, kGrowth, kRatio, kAverage, kUnitScale, kUnitMissing, kAmbiguousSeparator, kContradiction,
  kDateContradiction, kDateArithmetic, kVotes, kTransposition, kOutlier, kDuplicateRow, kHeader, kNotes, kQuoteNumber,
};

enum class Severity : uint8_t { kError, kWarning, kNote, kVerified };

// A place in another document.
struct Elsewhere {
  std::string doc;     // its id
  std::string path;
  Span span;
  std::string exact;
};

struct Finding {
  Code code = Code::kSum;
  Severity severity = Severity::kError;
  std::string where;        // "Table 4, Total Exports, mln USD"
  std::string stated;       // decimal, as the grid or the text has it; empty where nothing single is stated
  std::string computed;
  std::string delta;        // stated less computed
  std::string tolerance;    // what rounding allows, ±
  std::string formula;
  std::string message;      // one sentence
  std::vector<Span> evidence;              // the figure in question first
  std::vector<Span> suspects;              // of a sum: figures each of which, changed alone, would make all checks hold
  std::vector<std::string> explanations;   // what would make it hold; none of them is asserted
  std::vector<Elsewhere> elsewhere;        // what another document says of the same
};

// The contract's names: "sum-mismatch", "error", …
const char* name(Code);
const char* name(Severity);

// By place, then by code: the order in which findings are reported.
void sort_findings(std::vector<Finding>& findings);

}  // namespace stemma::audit
