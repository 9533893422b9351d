// An audit as one HTML page that opens anywhere: no script, no network, no markup of documents.
//
//   std::string page = audit_html_head();
//   page += findings_html(entry, findings);             // a document a section
//   page += audit_html_foot(summary, tally);
//   findings_html(entry, {})                            // a section that says that nothing could be checked
//
// Each finding shows its arithmetic; of a table, the rows and columns that are involved, redrawn: the figure in question
// with "=", what it is made of with "+", figures that could be the wrong one with "?", so that nothing is told by colour
// alone. Pages of more than 60 rows or 14 columns are cut, and say so. Pure; the same findings give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/engine/reading.h"
#include "stemma/report/audit.h"
#include "stemma/report/html.h"

namespace stemma::report {

std::string audit_html_head();
std::string findings_html(const engine::Entry& entry, const std::vector<audit::Finding>& findings);
std::string contradictions_html(const std::vector<audit::Contradiction>& found);
std::string audit_html_foot(const engine::ReadingSummary& summary, const AuditTally& tally);

// For the dossier: what does not hold, then folded what does; nothing if nothing was checked.
void write_figures(Html& h, const doc::Document& document, const std::vector<audit::Finding>& findings);
// The tables of a finding, or nothing where its figures stand in none.
void write_picture(Html& h, const doc::Document& document, const audit::Finding& finding);

}  // namespace stemma::report
