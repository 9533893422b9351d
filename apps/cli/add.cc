// stemma add PATH... -a ARCHIVE
//
// An interrupt (Ctrl-C) ends it after the files under way; what is in stays in.
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "archive.h"
#include "commands.h"
#include "stemma/engine/archive/add.h"
#include "stemma/engine/archive/doctor.h"
#include "stemma/report/archive_text.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
  if (interrupted != 0) ::_exit(130);
  interrupted = 1;
}

}  // namespace

int run_add(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  engine::Adding adding;
  adding.paths = arguments.paths;
  adding.encoding = arguments.one("--encoding", "");
  adding.text_column = arguments.one("--text-column", "");
  adding.include = arguments.list("--include");
  adding.exclude = arguments.list("--exclude");
  adding.dry_run = arguments.has("--dry-run");
  adding.retry = arguments.has("--retry");
  adding.stopped = [] { return interrupted != 0; };
  if (adding.paths.empty() && !adding.retry) return fail("which documents? stemma add takes PATH...: files and folders");
  const std::string path = archive_path(arguments);
  std::error_code ec;
  const bool there = std::filesystem::exists(path, ec);
  const bool make = !there && !adding.dry_run && !adding.paths.empty();
  const bool scratch = !there && adding.dry_run;   // a rehearsal for an archive that is not there yet
  const auto wish = arguments.has("--reference") ? store::Sources::kReferenced : store::Sources::kKept;
  const Result<engine::Archive> archive =
      scratch ? engine::Archive::open(":memory:", store::Mode::kCreate, wish)
              : engine::Archive::open(path, adding.dry_run ? store::Mode::kRead : make ? store::Mode::kCreate : store::Mode::kWrite, wish);
  if (!archive) return fail(archive.error().message);
  if (there && arguments.has("--reference") && store::sources(archive->db()) == store::Sources::kKept) {
    return fail("'" + path + "' keeps its sources; --reference is chosen once, when an archive is made");
  }
  if (adding.paths.empty()) adding.paths = engine::failed_files(*archive);

  Terminal terminal(arguments);
  const bool json = arguments.has("--json");
  adding.take = [&](const engine::AddItem& item) {
    if (json) terminal.out(report::added_json(item) + "\n");
    else if (item.as == engine::AddedAs::kFailed) terminal.complain(engine::Failure{item.path, {ErrorCode::kUnreadable, item.why, {}}});
    else if (adding.dry_run) terminal.out(report::planned_text(item));
  };
  std::signal(SIGINT, interrupt);
  const engine::AddSummary s = engine::add(*archive, adding, terminal.long_options(*n));
  const int exit = s.error || s.interrupted || !s.failures.empty() ? 2 : 0;
  terminal.out(json ? report::summary_json(s, exit) + "\n" : report::summary_text(s, path, adding.dry_run, terminal.look()));
  if (s.error) terminal.complain(s.error->message);
  if (s.interrupted) terminal.complain("interrupted; what was added is kept, run the same command again for the rest");
  if (s.files + s.unchanged + s.failures.size() == 0 && !adding.retry) {
    terminal.complain("no files in '" + adding.paths.front() + "'; name a file, or a folder with files in it");
    return terminal.finish(2);
  }
  return terminal.finish(exit);
}

}  // namespace stemma::cli
