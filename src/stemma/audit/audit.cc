// One check after the other; each adds what it finds, the order comes last.
#include "stemma/audit/audit.h"

#include "stemma/audit/prose.h"
#include "stemma/audit/quantity.h"
#include "stemma/audit/scale.h"
#include "stemma/audit/series.h"
#include "stemma/audit/table_audit.h"
#include "stemma/audit/told.h"
#include "stemma/read/value/find.h"

namespace stemma::audit {
namespace {

void audit_header(const doc::Document& document, std::vector<Finding>& findings) {
  if (!document.cable) return;
  for (const doc::HeaderCheck& check : document.cable->checks) {
    Finding f{.code = Code::kHeader, .severity = check.ok ? Severity::kVerified : Severity::kWarning};
    f.where = "header, " + check.code;
    f.message = check.note;
    findings.push_back(std::move(f));
  }
}

}  // namespace

std::vector<Finding> audit(const doc::Document& document) {
  std::vector<Account> accounts;
  return audit(document, accounts);
}

std::vector<Finding> audit(const doc::Document& document, std::vector<Account>& accounts) {
  std::vector<Finding> findings;
  audit_header(document, findings);
  for (const doc::Table& table : document.tables) audit_table(document, table, findings);
  const read::value::Values values = read::value::find_values(document);
  const std::vector<Quantity> numbers = quantities(values.numbers, document.text);
  audit_series(document, findings);
  audit_scale(document, numbers, findings);
  audit_prose(document, numbers, findings);
  audit_wholes(document, numbers, findings);
  audit_told(document, numbers, findings);
  audit_dates(document, values.dates, findings);
  audit_ages(document, values.dates, numbers, findings);
  accounts = accounts_of(document, values.dates, numbers);
  sort_findings(findings);
  return findings;
}

}  // namespace stemma::audit
