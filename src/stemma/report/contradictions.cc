// Two accounts of one thing: the object and the words of a finding, with a place in another document.
#include "stemma/report/audit.h"
#include "stemma/report/json_lines.h"

namespace stemma::report {
namespace {

void write_place(Json& j, Span s, const std::string& exact) {
  j.key("begin").number(uint64_t{s.begin}).key("end").number(uint64_t{s.end}).key("exact").string(exact);
}

}  // namespace

std::string contradiction_json(const audit::Contradiction& c) {
  const audit::Finding& f = c.finding;
  Json j;
  j.begin_object().key("type").string("finding").key("code").string(audit::name(f.code));
  j.key("severity").string(audit::name(f.severity)).key("doc").string(c.doc).key("path").string(c.path);
  j.key("where").string(f.where).key("stated").string_or_null(f.stated).key("computed").string_or_null(f.computed);
  j.key("delta").string_or_null(f.delta).key("tolerance").string_or_null("").key("formula").string_or_null("").key("message").string(f.message);
  j.key("evidence").begin_array().begin_object();
  write_place(j, f.evidence.front(), c.printed);
  j.end_object().end_array().key("suspects").begin_array().end_array().key("explanations").begin_array().end_array();
  j.key("elsewhere").begin_array();
  for (const audit::Elsewhere& e : f.elsewhere) {
    j.begin_object().key("doc").string(e.doc).key("path").string(e.path);
    write_place(j, e.span, e.exact);
    j.end_object();
  }
  j.end_array().end_object();
  return j.take();
}

std::string contradictions_text(const std::vector<audit::Contradiction>& found, Look look) {
  if (found.empty()) return {};
  Page page(look);
  page.begin("", 0).add("between documents", Style::kStrong).end();
  for (const audit::Contradiction& c : found) {
    page.begin("  ! ", 4, Style::kWarn).add(audit::name(c.finding.code), Style::kWarn).add("  ").add(c.path, Style::kStrong).end();
    page.begin("    ", 4).add(c.finding.message).end();
  }
  return page.gap().take();
}

}  // namespace stemma::report
