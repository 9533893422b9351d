// stemma dossier -o OUT.html PATH... --against PATH...
//
// The file is written beside its place and renamed into it, so that a reader never
// finds half a page there.
#include "stemma/report/dossier.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "commands.h"
#include "gather.h"
#include "stemma/report/tally.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

// An empty string, or why it could not be written.
std::string write_whole(const std::string& path, const std::string& content) {
  const std::string draft = path + ".part";
  std::FILE* file = std::fopen(draft.c_str(), "wb");
  if (file == nullptr) return std::strerror(errno);
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  const bool closed = std::fclose(file) == 0;
  if (written && closed && std::rename(draft.c_str(), path.c_str()) == 0) return {};
  const std::string reason = std::strerror(errno);
  std::remove(draft.c_str());
  return reason;
}

}  // namespace

int run_dossier(const Arguments& arguments) {
  const std::string path = arguments.one("--output", "");
  if (path.empty()) return fail("write where? add -o and a file name, such as -o dossier.html");
  Terminal terminal(arguments);
  const Result<engine::CheckReport> report = gather(arguments, terminal);
  if (!report) return fail(report.error().message);
  const std::string html = report::dossier_html(*report);
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
