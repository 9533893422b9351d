// stemma check PATH... --against PATH...
#include "commands.h"
#include "gather.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "terminal.h"

namespace stemma::cli {

int run_check(const Arguments& arguments) {
  Terminal terminal(arguments);
  const Result<engine::CheckReport> report = gather(arguments, terminal);
  if (!report) return fail(report.error().message);
  const int exit = report::exit_code(*report);
  const bool json = arguments.has("--json");
  for (size_t i = 0; i < report->checked.size(); ++i) {
    if (!json) terminal.out(report::checked_text(*report, i, terminal.look()));
    for (size_t q = 0; json && q < report->checked[i].quotations.size(); ++q) {
      terminal.out(report::quotation_json(*report, i, q) + "\n");
    }
  }
  if (json)
    terminal.out(report::summary_json(*report, exit) + "\n");
  else
    terminal.out(report::summary_text(*report, terminal.look()));
  terminal.complain(report->failures);
  return terminal.finish(exit);
}

}  // namespace stemma::cli
