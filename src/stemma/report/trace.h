// Passages that documents share, and families, as text for people and as JSON Lines.
//
//   engine::each_passage(report, options, [&](const auto& p) { std::cout << passage_json(report, p) << "\n"; });
//   std::cout << trace_summary_json(report, 0) << "\n";
//   trace_summary_text(engine::TraceReport{}, 0, 0, look)    // nothing traced: it says so
//
// docs/schema/passage.schema.json and family.schema.json describe the objects. Pure functions; safe on any thread.
#pragma once

#include <string>
#include <vector>

#include "stemma/engine/trace/trace.h"
#include "stemma/report/page.h"

namespace stemma::report {

// Why two documents belong together: "the same record number".
const char* meaning(trace::pairs::Bond bond);

std::string passage_json(const engine::TraceReport& report, const engine::PassageDetails& passage);
// `edges[i]` belongs to family.edges[i].
std::string family_json(const engine::TraceReport& report, const trace::pairs::Family& family, const std::vector<engine::EdgeDetails>& edges);
// A document that shows the tell-tales of spinning (TracedDocument::signs), as a finding.
std::string spun_json(const engine::TraceReport& report, uint32_t document);
std::string spun_text(const engine::TraceReport& report, uint32_t document, Look look);

std::string trace_summary_json(const engine::TraceReport& report, int exit);

// Two documents and the best of what they share: `passages` are described ones of the pair, in the order to be printed.
std::string pair_text(const engine::TraceReport& report, const engine::TracedPair& pair, const std::vector<engine::PassageDetails>& passages, Look look);
std::string family_text(const engine::TraceReport& report, const trace::pairs::Family& family, const std::vector<engine::EdgeDetails>& edges, Look look);
// `pairs` that share something, of which so many were printed.
std::string trace_summary_text(const engine::TraceReport& report, size_t pairs, size_t printed, Look look);

}  // namespace stemma::report
