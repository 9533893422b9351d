// What `stemma export` writes, from files or from an archive.
//
//   ExportTask task{*exporter, Sink("record.ris")};
//   export_pile(pile, paths, task);          // or export_archive(archive, query, false, task)
//   exporter->end(task.out);                 // and what is left in `out` goes to the sink
//   export_archive(archive, "pier (", false, task)   // error kSyntax: the query is none
//
// Documents by path, then what joins them. Of an archive one document is in memory at a
// time, and all of it is of one state of the archive, whoever writes meanwhile.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sink.h"
#include "stemma/engine/archive/archive.h"
#include "stemma/engine/engine.h"
#include "stemma/report/export/record.h"

namespace stemma::cli {

struct ExportTask {
  report::Exporter& exporter;
  Sink sink;
  bool all = true;               // no list
  std::set<std::string> ids;     // of the list
  report::ExportMethod method;   // query and date; the rest is filled in here
  std::string out;               // not yet in the sink
  size_t documents = 0;          // exported

  bool wanted(const std::string& id) const { return all || ids.contains(id); }
  void document(const report::ExportDocument& document);
  void edge(const report::ExportEdge& edge);
};

void export_pile(const engine::Pile& pile, const std::vector<std::string>& paths, ExportTask& task);

// With `versions` also what was replaced; a query chooses by itself (in:versions).
std::optional<Error> export_archive(const engine::Archive& archive, const std::string& query, bool versions, ExportTask& task);

}  // namespace stemma::cli
