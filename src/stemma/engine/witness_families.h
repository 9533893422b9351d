// Which witnesses of a quotation are copies or versions of one document?
//
//   set_families(report, options);           // of a pile: told from the witnesses themselves
//   report.families[m.doc]                   // "5f0c…": the same for all of one family
//   set_families(a_report_without_sources, options)    // all are empty
//
// Only documents that are witnesses of one quotation together are compared (trace/pairs/families.h), up to
// kMostCompared bytes of text: beyond, nothing is said. Of an archive that was traced its own families are taken
// (trace/stored_families.h). Deterministic.
#pragma once

#include "stemma/engine/engine.h"

namespace stemma::engine {

inline constexpr uint64_t kMostCompared = 4U << 20U;

void set_families(CheckReport& report, const Options& options);

}  // namespace stemma::engine
