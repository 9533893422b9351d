// What tracing a pile and an archive share.
//
//   find_passages(corpus, report, options);        // fills report.passages and report.families
//   find_passages(Corpus that is not finished, …)  // precondition broken
#pragma once

#include "stemma/engine/trace/trace.h"

namespace stemma::engine {

extern const Error kTooMany;   // words

trace::pairs::Each workers(const Options& options);

// Of the documents of the report, with what it has kept. `all_known`: nothing but that is asked.
void find_passages(const trace::pairs::Corpus& corpus, TraceReport& report, const Options& options, bool all_known = false);

}  // namespace stemma::engine
