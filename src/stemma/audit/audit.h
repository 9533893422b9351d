// `audit`: do the figures of a document hold?
//
//   std::vector<Finding> f = audit(document);
//   f[0].code, f[0].severity, f[0].message     // by their places in the text
//   audit(doc::Document{})                     // nothing to check: no findings
//
// Checked are sums, differences, shares and changes in tables (table_audit.h), tables against
// each other (series.h), units against what else the document says (scale.h), claims of the
// text (prose.h), sentences against tables (told.h), and what the reader found in the header of a telegram. Each check is made
// only where the document itself says or shows that the relation is meant.
// Pure function; time and memory bounded by the size of the document. Safe on any thread.
#pragma once

#include <vector>

#include "stemma/audit/accounts.h"
#include "stemma/audit/finding.h"
#include "stemma/doc/document.h"

namespace stemma::audit {

std::vector<Finding> audit(const doc::Document& document);
// With the accounts of events that documents are compared by (accounts.h), found on the way.
std::vector<Finding> audit(const doc::Document& document, std::vector<Account>& accounts);

}  // namespace stemma::audit
