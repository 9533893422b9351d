// Against an archive: its documents are fetched as they are needed; afterwards those that the
// results speak of are listed, and results point into that list.
#include <algorithm>
#include <map>

#include "stemma/engine/check_internal.h"
#include "stemma/engine/pipeline.h"
#include "stemma/engine/trace/archive_collection.h"
#include "stemma/engine/trace/build.h"
#include "stemma/engine/trace/stored_families.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/engine/witness_families.h"
#include "stemma/trace/check.h"

namespace stemma::engine {
namespace {

// Documents by their numbers in the archive become entries of the report.
class Sources {
 public:
  Sources(const ArchiveCollection& collection, std::vector<Entry>& entries) : collection_(collection), entries_(entries) {}

  void renumber(trace::CheckedQuotation& q) {
    for (trace::SourceMatch& m : q.sources) m.doc = index(m.doc);
    for (trace::Near& n : q.near) n.doc = index(n.doc);
  }

  // Of all entries, as the last trace of the archive has them. False: there was none.
  bool set_families(std::vector<std::string>& families) const {
    const auto connection = collection_.connections().hold();
    if (!was_traced(connection->archive.db())) return false;
    std::vector<int64_t> docs;
    for (const auto& [doc, entry] : known_) docs.push_back(doc);
    families.assign(entries_.size(), {});
    for (const auto& [doc, family] : families_of(connection->archive.db(), docs)) families[known_.at(static_cast<uint32_t>(doc))] = family.name;
    return true;
  }

 private:
  uint32_t index(uint32_t doc) {
    const auto [it, is_new] = known_.try_emplace(doc, static_cast<uint32_t>(entries_.size()));
    if (!is_new) return it->second;
    Entry& entry = entries_.emplace_back();
    entry.document = collection_.document(doc);
    for (const std::string& member : collection_.connections().hold()->archive.paths(doc)) entry.paths.push_back(address(collection_.connections().path(), member));
    return it->second;
  }

  const ArchiveCollection& collection_;
  std::vector<Entry>& entries_;
  std::map<uint32_t, uint32_t> known_;
};

}  // namespace

Result<CheckReport> check_archive(const Pile& checked, const std::string& archive, const Options& options) {
  const Result<bool> ready = passages_are_indexed(archive);
  if (!ready) return ready.error();
  if (!*ready && !index_passages(archive, options)) return check(checked, read_pile({archive}, options), archive, options);
  const auto collection = ArchiveCollection::open(archive);
  if (!collection) return collection.error();
  const ArchiveIndex index(**collection);
  const trace::Checker checker(**collection, index);

  CheckReport report;
  report.against = archive;
  report.searched_documents = (*collection)->documents();
  report.failures = checked.failures;
  for (const Entry& e : checked.entries) {
    const auto own = (*collection)->find(e.document->id);
    const bool holds = own && (*collection)->in_force(*own);
    report.checked.push_back({e, static_cast<size_t>(report.searched_documents - holds), {}});
  }
  const bool done = check_quotations(report.checked, options, [&](const doc::Document& d, const trace::Quotation& q) {
    const auto lease = (*collection)->lease();
    return checker.check_one(d, q);
  });
  if (!done) return Error{ErrorCode::kLimit, "the check was stopped", {}};
  Sources sources(**collection, report.searched);
  for (CheckedDocument& d : report.checked) for (trace::CheckedQuotation& q : d.quotations) sources.renumber(q);
  if (!sources.set_families(report.families)) engine::set_families(report, options);
  if (const auto e = (*collection)->error()) report.failures.push_back({archive, *e});
  return report;
}

}  // namespace stemma::engine
