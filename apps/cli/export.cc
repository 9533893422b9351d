// stemma export FORMAT [PATH...]
//
// From files, or from an archive (export_task.h). The file appears when it is whole. The day of
// the export is SOURCE_DATE_EPOCH's where that is set (reproducible-builds.org), so that the same
// documents can give the same bytes on any day.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "archive.h"
#include "commands.h"
#include "export_task.h"
#include "stemma/base/file.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

std::string today() {
  std::time_t now = std::time(nullptr);
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"); fixed != nullptr && *fixed != '\0') {
    now = static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10));
  }
  std::tm parts{};
  char text[16] = "";
  if (gmtime_r(&now, &parts) == nullptr || std::strftime(text, sizeof text, "%Y-%m-%d", &parts) == 0) return {};
  return text;
}

std::string choice() {
  std::string out;
  for (const report::ExportFormat& f : report::formats()) out += (out.empty() ? "" : ", ") + std::string(f.name);
  return out;
}

// The ids in a file, one a line; what follows a blank or a comma is a remark.
std::optional<Error> read_list(const std::string& path, ExportTask& task) {
  task.all = false;
  task.method.query = "the ids in " + std::filesystem::path(path).filename().string();
  const Result<File> content = File::open(path);
  if (!content) return content.error();
  std::string_view rest = content->bytes();
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    const std::string_view id = line.substr(0, line.find_first_of(" ,\t\r"));
    if (!id.empty()) task.ids.emplace(id);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace

int run_export(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  const std::string format = arguments.paths.front();
  const std::unique_ptr<report::Exporter> exporter = report::make_exporter(format);
  if (!exporter) return fail("export takes a format first: " + choice() + "; not '" + format + "'");
  const std::vector<std::string> paths(arguments.paths.begin() + 1, arguments.paths.end());
  if (!paths.empty() && arguments.has("--archive")) return fail("export from an archive or from files: name PATHs, or -a ARCHIVE, not both; a query goes behind --query");
  const std::string query = arguments.one("--query", "");
  if (!paths.empty() && !query.empty()) return fail("--query asks an archive: add the files to one first (stemma add), then export it with -a");
  const std::string path = arguments.one("--output", "-");
  ExportTask task{*exporter, Sink(path)};
  task.method.date = today();
  if (const std::string list = arguments.one("--list", ""); !list.empty()) {
    if (const auto e = read_list(list, task)) return fail("cannot read '" + report::printable(list) + "': " + e->message);
  }
  Terminal terminal(arguments);
  bool partial = false;
  if (paths.empty()) {
    const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
    if (!archive) return fail(archive.error().message);
    if (const auto e = export_archive(*archive, query, arguments.has("--versions"), task)) return fail(e->message);
  } else {
    const engine::Pile pile = engine::read_pile(paths, terminal.options(*n));
    terminal.complain(pile.failures);
    partial = !pile.failures.empty();
    export_pile(pile, paths, task);
  }
  exporter->end(task.out);
  task.sink.write(task.out);
  if (const std::string why = task.sink.close(); !why.empty()) {
    return fail("cannot write '" + report::printable(path) + "': " + why + "; name a file in a folder you may write to");
  }
  if (path != "-") terminal.out(report::count(task.documents, "document", "documents") + " written to " + report::printable(path) + "\n");
  if (task.documents == 0) terminal.complain("no document was chosen: the export is empty");
  return terminal.finish(partial ? 2 : task.documents == 0 ? 1 : 0);
}

}  // namespace stemma::cli
