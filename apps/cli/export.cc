// stemma export FORMAT [PATH...]
//
// From files, or from an archive; documents by path, then what joins them. Of an archive only
// one document is in memory at a time. The file appears when it is whole. The day of the
// export is SOURCE_DATE_EPOCH's where that is set (reproducible-builds.org), so that the same
// documents can give the same bytes on any day.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <set>

#include "archive.h"
#include "commands.h"
#include "sink.h"
#include "stemma/base/file.h"
#include "stemma/engine/archive/links.h"
#include "stemma/engine/engine.h"
#include "stemma/report/export/record.h"
#include "stemma/report/words.h"
#include "terminal.h"

namespace stemma::cli {
namespace {

constexpr size_t kPiece = 1U << 20U;  // written at once

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

// What one run of the verb writes, and to where.
struct Task {
  report::Exporter& exporter;
  Sink sink;
  bool all = true;               // no list
  std::set<std::string> ids;     // of the list
  report::ExportMethod method;
  std::string out;
  size_t documents = 0;

  bool wanted(const std::string& id) const { return all || ids.contains(id); }
  void document(const report::ExportDocument& d) {
    exporter.document(d, out);
    ++documents;
    if (out.size() < kPiece) return;
    sink.write(out);
    out.clear();
  }
};

// The ids in a file, one a line; what follows a blank or a comma is a remark.
std::optional<Error> read_list(const std::string& path, Task& task) {
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

void export_pile(const engine::Pile& pile, const std::vector<std::string>& paths, Task& task) {
  for (const std::string& p : paths) {  // names only: where a pile lies is nobody's business
    const std::filesystem::path path = std::filesystem::path(p).lexically_normal();
    task.method.archive += (task.method.archive.empty() ? "" : ", ") + (path.has_filename() ? path : path.parent_path()).filename().string();
  }
  std::vector<std::string> ids;
  std::vector<report::ExportDocument> chosen;
  for (const engine::Entry& e : pile.entries) {
    ids.push_back(e.document->id);
    if (task.wanted(e.document->id)) chosen.push_back({e.document, e.paths, true});
  }
  task.method.documents = ids.size();
  task.method.archive_hash = report::hash_of_ids(std::move(ids));
  task.exporter.begin(task.method, task.out);
  for (const report::ExportDocument& d : chosen) task.document(d);
  for (const report::ExportEdge& e : report::edges_among(chosen)) task.exporter.edge(e, task.out);
}

std::optional<Error> export_archive(const engine::Archive& archive, bool versions, Task& task) {
  const Result<std::vector<int64_t>> numbers = engine::documents(archive, versions);
  if (!numbers) return numbers.error();
  const Result<std::string> hash = archive.fingerprint();
  if (!hash) return hash.error();
  task.method.archive = std::filesystem::path(archive.path()).filename().string();
  task.method.archive_hash = *hash;
  task.method.documents = numbers->size();
  task.exporter.begin(task.method, task.out);
  std::vector<bool> exported(numbers->empty() ? 1 : 1 + static_cast<size_t>(*std::max_element(numbers->begin(), numbers->end())));
  store::Statement& facts = archive.db().cached("SELECT id, current FROM document WHERE doc = ?1");
  for (const int64_t number : *numbers) {
    facts.reset();
    if (!facts.bind(1, number).row() || !task.wanted(std::string(facts.text(0)))) continue;
    const bool current = facts.integer(1) != 0;
    Result<std::shared_ptr<const doc::Document>> d = archive.document(number);
    if (!d) return d.error();
    exported[static_cast<size_t>(number)] = true;
    task.document({std::move(*d), archive.paths(number, !current), current});
  }
  facts.reset();
  const auto inside = [&](int64_t n) { return n > 0 && static_cast<size_t>(n) < exported.size() && exported[static_cast<size_t>(n)]; };
  return engine::for_each_link(archive, [&](const engine::Link& l) {
    if (!inside(l.from)) return;
    task.exporter.edge({static_cast<report::EdgeKind>(l.kind), l.from_id, l.to_id, l.reference, l.exact, inside(l.to)}, task.out);
    if (task.out.size() >= kPiece && task.sink.write(task.out)) task.out.clear();
  });
}

}  // namespace

int run_export(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  const std::string format = arguments.paths.front();
  const std::unique_ptr<report::Exporter> exporter = report::make_exporter(format);
  if (!exporter) return fail("export takes a format first: " + choice() + "; not '" + format + "'");
  const std::vector<std::string> paths(arguments.paths.begin() + 1, arguments.paths.end());
  if (!paths.empty() && arguments.has("--archive")) return fail("export from an archive or from files: name PATHs, or -a ARCHIVE, not both");
  const std::string path = arguments.one("--output", "-");
  Task task{*exporter, Sink(path)};
  task.method.date = today();
  if (const std::string list = arguments.one("--list", ""); !list.empty()) {
    if (const auto e = read_list(list, task)) return fail("cannot read '" + report::printable(list) + "': " + e->message);
  }
  Terminal terminal(arguments);
  bool partial = false;
  if (paths.empty()) {
    const Result<engine::Archive> archive = open_archive(arguments, store::Mode::kRead);
    if (!archive) return fail(archive.error().message);
    if (const auto e = export_archive(*archive, arguments.has("--versions"), task)) return fail(e->message);
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
