// Findings of an audit as text for people and as JSON Lines.
//
//   for (const audit::Finding& f : found) std::cout << finding_json(entry, f) << "\n";
//   std::cout << findings_text(entry, found, look) << audit_summary_text(summary, tally, look);
//   findings_text(entry, {}, look)      // a document without findings says so in one line
//
// docs/schema/finding.schema.json describes the objects. Pure functions; safe on any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/audit/accounts.h"
#include "stemma/audit/finding.h"
#include "stemma/engine/reading.h"
#include "stemma/report/page.h"

namespace stemma::report {

struct AuditTally {
  std::array<size_t, 4> by_severity{};   // by audit::Severity
  AuditTally() = default;
  explicit AuditTally(const std::vector<audit::Finding>& findings);
  // As a first line in front of a text, and added from there; gives the text behind it.
  std::string line() const;
  std::string_view add_line(std::string_view text);
  bool failed() const { return by_severity[0] + by_severity[1] > 0; }
};

// ≠ ! · ✓: so that nothing is told by colour alone.
const char* sign(audit::Severity severity);

std::string finding_json(const engine::Entry& entry, const audit::Finding& finding);
std::string audit_summary_json(const engine::ReadingSummary& summary, const AuditTally& tally, int exit);

// What two documents say of one thing; the second place stands under "elsewhere".
std::string contradiction_json(const audit::Contradiction& contradiction);
std::string contradictions_text(const std::vector<audit::Contradiction>& found, Look look);   // empty if there are none

std::string findings_text(const engine::Entry& entry, const std::vector<audit::Finding>& findings, Look look);
std::string audit_summary_text(const engine::ReadingSummary& summary, const AuditTally& tally, Look look);

}  // namespace stemma::report
