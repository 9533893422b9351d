// stemma read PATH...
#include "commands.h"
#include "stemma/engine/reading.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {

int run_read(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  Terminal terminal(arguments);
  const bool json = arguments.has("--json");
  engine::Reading reading;
  reading.paths = arguments.paths;
  reading.encoding = arguments.one("--encoding", "");
  reading.text_column = arguments.one("--text-column", "");
  reading.work = [&](const engine::Entry& entry) {
    return json ? report::document_json(entry) + "\n" : report::document_text(entry, terminal.look());
  };
  reading.take = [&](const engine::Item& item) {
    if (item.error) terminal.complain(report::explain({item.path, *item.error}));
    else if (!item.same_as.empty()) terminal.out(json ? report::copy_json(item) + "\n" : report::copy_text(item, terminal.look()));
    else terminal.out(item.made);
  };
  const engine::ReadingSummary summary = engine::read_all(reading, terminal.options(*n));
  const bool nothing = summary.documents == 0 && summary.failures.empty();
  const int exit = nothing || !summary.failures.empty() ? 2 : 0;
  terminal.out(json ? report::summary_json(summary, exit) + "\n" : report::summary_text(summary, terminal.look()));
  if (nothing) terminal.complain("no documents in '" + arguments.paths.front() + "'; name a file, or a folder with files in it");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
