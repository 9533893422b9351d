// A finding as the contract's object; absent facts are null.
#include "stemma/report/audit.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/version.h"

namespace stemma::report {

std::string finding_json(const engine::Entry& entry, const audit::Finding& f) {
  Json j;
  j.begin_object().key("type").string("finding").key("code").string(audit::name(f.code));
  j.key("severity").string(audit::name(f.severity)).key("doc").string(entry.document->id).key("path").string(entry.path());
  j.key("where").string(f.where).key("stated").string_or_null(f.stated).key("computed").string_or_null(f.computed);
  j.key("delta").string_or_null(f.delta).key("tolerance").string_or_null(f.tolerance);
  j.key("formula").string_or_null(f.formula).key("message").string(f.message).key("evidence").begin_array();
  for (const Span s : f.evidence) {
    j.begin_object();
    write_span(j, *entry.document, s);
    j.end_object();
  }
  j.end_array().key("suspects").begin_array();
  for (const Span s : f.suspects) {
    j.begin_object();
    write_span(j, *entry.document, s);
    j.end_object();
  }
  j.end_array().key("explanations").begin_array();
  for (const std::string& e : f.explanations) j.string(e);
  j.end_array().end_object();
  return j.take();
}

std::string audit_summary_json(const engine::ReadingSummary& summary, const AuditTally& tally, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("audit").key("stemma").string(kVersion);
  j.key("documents").number(uint64_t{summary.documents}).key("by_severity").begin_object();
  for (size_t i = 0; i < tally.by_severity.size(); ++i) {
    j.key(audit::name(static_cast<audit::Severity>(i))).number(uint64_t{tally.by_severity[i]});
  }
  j.end_object();
  write_failures(j, summary.failures);
  j.key("exit").number(exit).end_object();
  return j.take();
}

}  // namespace stemma::report
