// stemma missing [-a ARCHIVE]
#include "archive.h"
#include "commands.h"
#include "stemma/report/show.h"
#include "terminal.h"

namespace stemma::cli {

int run_missing(const Arguments& arguments) {
  if (!arguments.paths.empty()) return fail("stemma missing takes no PATH; name an archive with -a");
  const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
  if (!archive) return fail(archive.error().message);
  Terminal terminal(arguments);
  const std::vector<engine::MissingCable> missing = engine::missing_cables(*archive);
  const int exit = missing.empty() ? 1 : 0;
  if (arguments.has("--json")) terminal.out(report::missing_json(missing, archive->path(), exit));
  else if (arguments.has("--csv")) terminal.out(report::missing_csv(missing));
  else terminal.out(report::missing_text(missing, archive->path(), terminal.look()));
  return terminal.finish(exit);
}

}  // namespace stemma::cli
