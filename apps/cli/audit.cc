// stemma audit PATH...
#include "commands.h"
#include "stemma/audit/audit.h"
#include "stemma/engine/reading.h"
#include "stemma/report/audit.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {

int run_audit(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  Terminal terminal(arguments);
  const bool json = arguments.has("--json");
  report::AuditTally tally;
  engine::Reading reading;
  reading.paths = arguments.paths;
  reading.work = [&](const engine::Entry& entry) {
    const std::vector<audit::Finding> findings = audit::audit(*entry.document);
    std::string out = report::AuditTally(findings).line();   // counted by `take`, for copies are worked on too
    if (!json) return out + report::findings_text(entry, findings, terminal.look());
    for (const audit::Finding& f : findings) out += report::finding_json(entry, f) + "\n";
    return out;
  };
  reading.take = [&](const engine::Item& item) {
    if (item.error) return terminal.complain(report::explain({item.path, *item.error}));
    if (!item.same_as.empty()) return terminal.out(json ? report::copy_json(item) + "\n" : report::copy_text(item, terminal.look()));
    terminal.out(tally.add_line(item.made));
  };
  const engine::ReadingSummary summary = engine::read_all(reading, terminal.options(*n));
  const bool nothing = summary.documents == 0 && summary.failures.empty();
  const int exit = nothing || !summary.failures.empty() ? 2 : tally.failed() ? 1 : 0;
  terminal.out(json ? report::audit_summary_json(summary, tally, exit) + "\n" : report::audit_summary_text(summary, tally, terminal.look()));
  if (nothing) terminal.complain("no documents in '" + arguments.paths.front() + "'; name a file, or a folder with files in it");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
