// stemma dossier -o OUT.html PATH... --against PATH...
//
// The file is written whole or not at all (write.h).
#include "stemma/report/dossier.h"

#include "commands.h"
#include "gather.h"
#include "stemma/audit/audit.h"
#include "stemma/engine/archive/archive.h"
#include "stemma/report/export/record.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"
#include "write.h"

namespace stemma::cli {
namespace {

// Of the archive, or of the files that were searched.
std::string fingerprint_of(const engine::CheckReport& report) {
  if (const auto archive = engine::Archive::open(report.against, store::Mode::kRead)) {
    const Result<std::string> fingerprint = archive->fingerprint();
    return fingerprint ? *fingerprint : "";
  }
  std::vector<std::string> ids;
  for (const engine::Entry& e : report.searched) ids.push_back(e.document->id);
  return ids.size() == report.searched_documents ? report::hash_of_ids(ids) : "";
}

}  // namespace

int run_dossier(const Arguments& arguments) {
  const std::string path = arguments.one("--output", "");
  if (path.empty()) return fail("write where? add -o and a file name, such as -o dossier.html");
  Terminal terminal(arguments);
  const Result<engine::CheckReport> report = gather(arguments, terminal);
  if (!report) return fail(report.error().message);
  report::Figures figures;
  for (const engine::CheckedDocument& d : report->checked) figures.push_back(audit::audit(*d.entry.document));
  const std::string html = report::dossier_html(*report, figures, fingerprint_of(*report));
  terminal.complain(report->failures);
  if (path == "-") {
    terminal.out(html);
    return terminal.finish(report::exit_code(*report));
  }
  if (const std::string problem = write_whole(path, html); !problem.empty()) {
    return fail("cannot write '" + path + "': " + problem + "; name a file in a folder you may write to");
  }
  terminal.out(report::summary_text(*report, terminal.look()));
  terminal.out("\nWritten to " + report::printable(path) + ": open it in a browser.\n");
  return terminal.finish(report::exit_code(*report));
}

}  // namespace stemma::cli
