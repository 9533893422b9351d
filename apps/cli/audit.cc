// stemma audit PATH..., stemma audit -a ARCHIVE
//
// Documents one by one, then between them: what two of them say of one thing.
#include <mutex>
#include <set>
#include <utility>

#include "archive.h"
#include "commands.h"
#include "stemma/audit/audit.h"
#include "stemma/engine/archive/contents.h"
#include "stemma/engine/reading.h"
#include "stemma/engine/trace/changed_numbers.h"
#include "stemma/report/audit.h"
#include "stemma/report/audit_html.h"
#include "stemma/report/claim_review.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

class Audit {
 public:
  Audit(const Arguments& arguments, Terminal& terminal) : terminal_(terminal), format_(format_of(arguments)), json_(format_ == "json") {
    if (format_ == "html") terminal_.out(report::audit_html_head());
    if (format_ == "claimreview") terminal_.out(report::claim_review_head());
  }
  static std::string format_of(const Arguments& arguments) { return arguments.one("--format", arguments.has("--json") ? "json" : "text"); }

  // The findings of one document behind a line that counts them. On any thread.
  std::string document(const engine::Entry& entry) {
    std::vector<audit::Account> own;
    const std::vector<audit::Finding> findings = audit::audit(*entry.document, own);
    for (audit::Account& a : own) a.doc = entry.document->id, a.path = entry.path();
    {
      const std::lock_guard lock(mutex_);
      accounts_.insert(accounts_.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
    std::string out = report::AuditTally(findings).line();   // counted when taken, for copies are worked on too
    if (format_ == "html") return out + report::findings_html(entry, findings);
    if (format_ == "claimreview") {
      bool first = true;
      return out + report::claim_reviews(entry, findings, first);
    }
    if (!json_) return out + report::findings_text(entry, findings, terminal_.look());
    for (const audit::Finding& f : findings) out += report::finding_json(entry, f) + "\n";
    return out;
  }
  void take(std::string_view made) {
    std::string out(tally_.add_line(made));
    if (format_ == "claimreview" && !out.empty()) out.insert(0, std::exchange(any_, true) ? "," : "");
    terminal_.out(out);
  }
  // A copy of a document that was audited before.
  void copy(const engine::Item& item) {
    if (json_) terminal_.out(report::copy_json(item) + "\n");
    else if (format_ == "text") terminal_.out(report::copy_text(item, terminal_.look()));
  }

  // Numbers that changed between documents, found beforehand.
  void add(std::vector<audit::Contradiction> changed) { changed_ = std::move(changed); }

  int finish(const engine::ReadingSummary& summary) {
    between();
    const bool nothing = summary.documents == 0 && summary.failures.empty();
    const int exit = nothing || !summary.failures.empty() ? 2 : tally_.failed() ? 1 : 0;
    if (format_ == "html") terminal_.out(report::audit_html_foot(summary, tally_));
    else if (format_ == "claimreview") terminal_.out(report::claim_review_foot());
    else terminal_.out(json_ ? report::audit_summary_json(summary, tally_, exit) + "\n" : report::audit_summary_text(summary, tally_, terminal_.look()));
    return exit;
  }

 private:
  void between() {
    std::vector<audit::Contradiction> found = audit::contradictions(std::move(accounts_));
    found.insert(found.end(), std::make_move_iterator(changed_.begin()), std::make_move_iterator(changed_.end()));
    for (const audit::Contradiction& c : found) ++tally_.by_severity[static_cast<size_t>(c.finding.severity)];
    if (format_ == "html") return terminal_.out(report::contradictions_html(found));
    if (format_ == "claimreview") return;
    if (!json_) return terminal_.out(report::contradictions_text(found, terminal_.look()));
    for (const audit::Contradiction& c : found) terminal_.out(report::contradiction_json(c) + "\n");
  }

  Terminal& terminal_;
  std::string format_;
  bool json_;
  bool any_ = false;   // a review has been written
  report::AuditTally tally_;
  std::mutex mutex_;
  std::vector<audit::Account> accounts_;
  std::vector<audit::Contradiction> changed_;
};

int audit_archive(const Arguments& arguments) {
  const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
  if (!archive) return fail(archive.error().message);
  Terminal terminal(arguments);
  Audit audit(arguments, terminal);
  engine::ReadingSummary summary;
  std::set<std::string> seen;
  engine::read_contents(archive->path(), [&](std::string member, Result<std::shared_ptr<const doc::Document>> document) {
    if (!document) {
      summary.failures.push_back({member, document.error()});
      return terminal.complain(summary.failures.back());
    }
    if (!seen.insert((*document)->id).second) return;
    ++summary.documents;
    audit.take(audit.document({*document, {std::move(member)}}));
  });
  if (arguments.has("--copies")) {
    const engine::Options options = terminal.options(*threads(arguments));
    const Result<engine::TraceReport> report = engine::trace_archive(archive->path(), options);
    if (!report) return fail(report.error().message);
    audit.add(engine::changed_numbers(*report, options));
  }
  return terminal.finish(audit.finish(summary));
}

}  // namespace

int run_audit(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  const std::string format = arguments.one("--format", arguments.has("--json") ? "json" : "text");
  if (format != "text" && format != "json" && format != "html" && format != "claimreview") {
    return fail("--format takes text, json, html or claimreview; not '" + format + "'");
  }
  if (arguments.has("--json") && format != "json") return fail("--json is a format of its own: give --json or --format " + format + ", not both");
  const bool archive = !arguments.one("--archive", "").empty();
  if (arguments.paths.empty() && !archive) return fail("which documents? stemma audit takes PATH..., or -a ARCHIVE");
  if (arguments.paths.empty()) return audit_archive(arguments);
  if (archive) return fail("audit either files or an archive: PATH or -a, not both");
  Terminal terminal(arguments);
  Audit audit(arguments, terminal);
  engine::Reading reading;
  reading.paths = arguments.paths;
  reading.work = [&](const engine::Entry& entry) { return audit.document(entry); };
  reading.take = [&](const engine::Item& item) {
    if (item.error) return terminal.complain(engine::Failure{item.path, *item.error});
    if (!item.same_as.empty()) return audit.copy(item);
    audit.take(item.made);
  };
  const engine::ReadingSummary summary = engine::read_all(reading, terminal.options(*n));
  if (arguments.has("--copies")) {
    const engine::Options options = terminal.options(*n);
    audit.add(engine::changed_numbers(engine::trace(engine::read_pile(arguments.paths, options), nullptr, options), options));
  }
  const int exit = audit.finish(summary);
  if (summary.documents == 0 && summary.failures.empty()) terminal.complain("no documents in '" + arguments.paths.front() + "'; name a file, or a folder with files in it");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
