// stemma read PATH...
//
// With --tables FOLDER every table goes to a file of its own there, as its document comes by.
#include <filesystem>
#include <set>
#include <system_error>

#include "commands.h"
#include "stemma/engine/reading.h"
#include "stemma/report/csv.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/text.h"
#include "stemma/report/words.h"
#include "terminal.h"
#include "write.h"

namespace stemma::cli {
namespace {

// The folder for tables. Documents of the same name are told apart by their id.
class TableFolder {
 public:
  explicit TableFolder(std::string folder) : folder_(std::move(folder)) {}

  // An empty string, or what is wrong.
  std::string make() const {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    return error ? "cannot make the folder '" + folder_ + "': " + error.message() : std::string();
  }

  void write(const engine::Item& item) {
    for (size_t i = 0; problem_.empty() && i < item.document->tables.size(); ++i) {
      const std::string content = report::csv(item.document->tables[i]);
      if (content.empty()) continue;
      std::string name = report::csv_name(item.path, i);
      if (!names_.insert(name).second) names_.insert(name = item.id + "-" + name);
      const std::string path = folder_ + "/" + name;
      const std::string why = write_whole(path, content);
      if (!why.empty()) problem_ = "cannot write '" + path + "': " + why + "; name a folder you may write to";
      tables_ += why.empty();
    }
  }

  size_t tables() const { return tables_; }
  const std::string& problem() const { return problem_; }

 private:
  std::string folder_;
  std::set<std::string> names_;
  std::string problem_;
  size_t tables_ = 0;
};

}  // namespace

int run_read(const Arguments& arguments) {
  const Result<unsigned> n = threads(arguments);
  if (!n) return fail(n.error().message);
  Terminal terminal(arguments);
  const bool json = arguments.has("--json");
  const std::string folder = arguments.one("--tables", "");
  TableFolder tables(folder);
  if (const std::string problem = folder.empty() ? "" : tables.make(); !problem.empty()) return fail(problem);
  const bool values = arguments.has("--values");
  engine::Reading reading;
  reading.keep = !folder.empty();
  reading.paths = arguments.paths;
  reading.encoding = arguments.one("--encoding", "");
  reading.text_column = arguments.one("--text-column", "");
  reading.work = [&](const engine::Entry& entry) {
    return json ? report::document_json(entry, values) + "\n" : report::document_text(entry, terminal.look());
  };
  reading.take = [&](const engine::Item& item) {
    if (item.error) terminal.complain(engine::Failure{item.path, *item.error});
    else if (!item.same_as.empty()) terminal.out(json ? report::copy_json(item) + "\n" : report::copy_text(item, terminal.look()));
    else terminal.out(item.made);
    if (item.document && !folder.empty()) tables.write(item);
  };
  const engine::ReadingSummary summary = engine::read_all(reading, terminal.options(*n));
  const bool nothing = summary.documents == 0 && summary.failures.empty();
  const int exit = nothing || !summary.failures.empty() ? 2 : 0;
  terminal.out(json ? report::summary_json(summary, exit) + "\n" : report::summary_text(summary, terminal.look()));
  if (!folder.empty() && !json) terminal.out(report::tables_written(tables.tables(), folder));
  if (!tables.problem().empty()) {
    terminal.complain(tables.problem());
    return terminal.finish(2);
  }
  if (nothing) terminal.complain("no documents in '" + arguments.paths.front() + "'; name a file, or a folder with files in it");
  return terminal.finish(exit);
}

}  // namespace stemma::cli
