// The sink gets a megabyte at a time.
#include "export_task.h"

#include <algorithm>
#include <filesystem>

#include "stemma/engine/archive/links.h"
#include "stemma/engine/search/search.h"

namespace stemma::cli {
namespace {

constexpr size_t kPiece = 1U << 20U;

void flush(ExportTask& task) {
  if (task.out.size() < kPiece) return;
  task.sink.write(task.out);
  task.out.clear();
}

report::EdgeKind edge_kind(engine::LinkKind kind) {
  switch (kind) {
    case engine::LinkKind::kCites: return report::EdgeKind::kCites;
    case engine::LinkKind::kVersionOf: return report::EdgeKind::kVersionOf;
    case engine::LinkKind::kSectionOf: break;
  }
  return report::EdgeKind::kSectionOf;
}

// The documents of the archive that the query chose, by path; without a query all of them.
Result<std::vector<int64_t>> numbers_of(const engine::Archive& archive, const std::string& query, bool versions) {
  if (query.empty()) return engine::documents(archive, versions);
  const Result<std::vector<uint32_t>> found = engine::search_documents(archive, query, {});
  if (!found) return found.error();
  Result<std::vector<int64_t>> all = engine::documents(archive, true);
  if (all) std::erase_if(*all, [&](int64_t n) { return !std::binary_search(found->begin(), found->end(), n); });
  return all;
}

}  // namespace

void ExportTask::document(const report::ExportDocument& document) {
  exporter.document(document, out);
  ++documents;
  flush(*this);
}

void ExportTask::edge(const report::ExportEdge& edge) {
  exporter.edge(edge, out);
  flush(*this);
}

void export_pile(const engine::Pile& pile, const std::vector<std::string>& paths, ExportTask& task) {
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
  for (const report::ExportEdge& e : report::edges_among(chosen)) task.edge(e);
}

std::optional<Error> export_archive(const engine::Archive& archive, const std::string& query, bool versions, ExportTask& task) {
  const Result<std::vector<int64_t>> numbers = numbers_of(archive, query, versions);
  if (!numbers) return numbers.error();
  if (auto e = archive.db().run("BEGIN")) return e;   // one state of the archive, whoever writes meanwhile
  const Result<std::string> hash = archive.fingerprint();
  if (!hash) return hash.error();
  task.method.archive = std::filesystem::path(archive.path()).filename().string();
  task.method.archive_hash = *hash;
  store::Statement& total = archive.db().cached("SELECT COUNT(*) FROM document WHERE current OR ?1");
  task.method.documents = total.bind(1, int64_t{versions}).row() ? static_cast<uint64_t>(total.integer(0)) : 0;
  total.reset();
  if (!query.empty()) task.method.query = task.method.query.empty() ? query : query + "; " + task.method.query;
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
  if (auto e = engine::for_each_link(archive, [&](const engine::Link& l) {
        if (!inside(l.from)) return;
        task.edge({edge_kind(l.kind), l.from_id, l.to_id, l.reference, l.exact, inside(l.to)});
      })) return e;
  return archive.db().run("COMMIT");
}

}  // namespace stemma::cli
