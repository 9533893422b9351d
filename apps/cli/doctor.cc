// stemma doctor [-a ARCHIVE]
#include "archive.h"

#include <filesystem>

#include "commands.h"
#include "stemma/engine/archive/doctor.h"
#include "stemma/report/archive_text.h"
#include "terminal.h"

namespace stemma::cli {

int run_doctor(const Arguments& arguments) {
  if (!arguments.paths.empty()) return fail("stemma doctor takes no PATH; name an archive with -a");
  Terminal terminal(arguments);
  const bool json = arguments.has("--json");
  const engine::Installation here = engine::examine_installation();
  terminal.out(json ? report::installation_json(here) + "\n" : report::installation_text(here, terminal.look()));
  std::error_code ec;
  const std::string path = archive_path(arguments);
  if (!arguments.has("--archive") && !std::filesystem::exists(path, ec)) return terminal.finish(0);
  const Result<engine::Archive> archive = engine::Archive::open(path, store::Mode::kRead);
  if (!archive) {
    terminal.complain(archive.error().message);
    return terminal.finish(2);
  }
  const engine::Condition c = engine::examine(*archive);
  const int exit = c.problems.empty() && c.failures.empty() ? 0 : 2;
  terminal.out(json ? report::condition_json(c, path, exit) + "\n" : report::condition_text(c, path, terminal.look()));
  return terminal.finish(exit);
}

}  // namespace stemma::cli
