// The dossier: a check as one HTML file that opens anywhere, without network.
//
// Every quotation stands beside the passage it comes from, like an editor's proof: left
// out words in place, cut edges, changes, and the flags in words with their evidence. Behind
// them stand the figures of the checked document: what does not hold, with its arithmetic and its
// table redrawn, then what holds.
// Then its documents by date, copies and versions among the sources, what was searched, and how it was made.
// The file holds its own style and script, allowed by hash in a content security policy
// that forbids everything else; without the script it reads the same, unfiltered.
//
//   write_file("dossier.html", dossier_html(report, {audit::audit(document)}));
//   dossier_html({})          // still a whole page: "0 quotations in 0 documents"
//
// The same report gives the same bytes: no date or name of a machine is in it. Text of
// documents is escaped (html.h). Pure.
#pragma once

#include <string>
#include <vector>

#include "stemma/audit/finding.h"
#include "stemma/engine/engine.h"

namespace stemma::report {

// `figures`: of each checked document what was found of its figures, in the order of report.checked; it may be shorter.
using Figures = std::vector<std::vector<audit::Finding>>;
// `fingerprint`: of the collection, as Archive::fingerprint() or hash_of_ids() gives it; it is left out if empty.
std::string dossier_html(const engine::CheckReport& report, const Figures& figures = {}, const std::string& fingerprint = {});

}  // namespace stemma::report
