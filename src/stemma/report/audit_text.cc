// A document's findings: what does not hold first, with its arithmetic; then what does.
#include <charconv>

#include "stemma/report/audit.h"
#include "stemma/report/excerpt.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kLongFormula = 240;
constexpr size_t kPlaces = 2;   // of a finding, shown in their sentences

Style style_of(audit::Severity s) {
  constexpr Style kStyles[] = {Style::kBad, Style::kWarn, Style::kFaint, Style::kGood};
  return kStyles[static_cast<size_t>(s)];
}

void draw(Page& page, const doc::Document& document, const audit::Finding& f) {
  page.begin(std::string("  ") + sign(f.severity) + " ", 4, style_of(f.severity));
  if (f.severity != audit::Severity::kVerified) page.add(audit::name(f.code), style_of(f.severity)).add("  ");
  page.add(f.where, Style::kStrong).end();
  page.begin("    ", 4).add(f.message).end();
  if (f.severity != audit::Severity::kVerified) {
    for (const Excerpt& e : excerpts(document, f.evidence, kPlaces)) page.begin("    ", 4).add("“" + printable(marked(e)) + "”").end();
  }
  if (!f.formula.empty()) page.begin("    ", 6).add(shorten(f.formula, kLongFormula), Style::kFaint).end();
  for (const std::string& e : f.explanations) page.begin("    ? ", 6).add(e, Style::kFaint).end();
}

}  // namespace

const char* sign(audit::Severity s) {
  constexpr const char* kSigns[] = {"≠", "!", "·", "✓"};
  return kSigns[static_cast<size_t>(s)];
}

AuditTally::AuditTally(const std::vector<audit::Finding>& findings) {
  for (const audit::Finding& f : findings) ++by_severity[static_cast<size_t>(f.severity)];
}

std::string AuditTally::line() const {
  std::string out;
  for (const size_t n : by_severity) out += std::to_string(n) + " ";
  return out + "\n";
}

std::string_view AuditTally::add_line(std::string_view text) {
  for (size_t& n : by_severity) {
    size_t own = 0;
    const size_t blank = text.find(' ');
    std::from_chars(text.data(), text.data() + blank, own);
    n += own;
    text.remove_prefix(blank + 1);
  }
  return text.substr(1);
}

std::string findings_text(const engine::Entry& entry, const std::vector<audit::Finding>& findings, Look look) {
  Page page(look);
  page.begin("", 0).add(entry.path(), Style::kStrong).end();
  if (findings.empty()) page.begin("  ", 2).add("nothing that can be checked was found", Style::kFaint).end();
  for (const bool verified : {false, true}) {
    for (const audit::Finding& f : findings) {
      if ((f.severity == audit::Severity::kVerified) == verified) draw(page, *entry.document, f);
    }
  }
  return page.gap().take();
}

std::string audit_summary_text(const engine::ReadingSummary& summary, const AuditTally& t, Look look) {
  Page page(look);
  page.begin("", 0).add(count(summary.documents, "document", "documents") + ": ");
  page.add(count(t.by_severity[0] + t.by_severity[1], "check does not hold", "checks do not hold"), t.failed() ? Style::kBad : Style::kGood);
  page.add("; " + count(t.by_severity[3], "holds", "hold"));
  if (t.by_severity[2] > 0) page.add("; " + count(t.by_severity[2], "note", "notes"));
  page.end();
  page.begin("  ", 2).add("What could not be checked is not listed. A finding shows arithmetic, not who is right.", Style::kFaint).end();
  return page.take();
}

}  // namespace stemma::report
