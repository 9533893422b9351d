// One index over the collection, then every checked document on its own worker.
#include <algorithm>
#include <mutex>

#include "stemma/base/parallel.h"
#include "stemma/engine/engine.h"
#include "stemma/trace/check.h"

namespace stemma::engine {
namespace {

std::vector<Failure> merge_failures(const Pile& a, const Pile& b) {
  std::vector<Failure> out = a.failures;
  out.insert(out.end(), b.failures.begin(), b.failures.end());
  std::stable_sort(out.begin(), out.end(), [](const Failure& x, const Failure& y) { return x.path < y.path; });
  const auto same = [](const Failure& x, const Failure& y) { return x.path == y.path; };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

size_t searched_for(const Entry& checked, const std::vector<Entry>& collection) {
  const auto is_other = [&](const Entry& e) { return e.document->id != checked.document->id; };
  return static_cast<size_t>(std::count_if(collection.begin(), collection.end(), is_other));
}

}  // namespace

CheckReport check(const Pile& checked, const Pile& against, std::string_view against_name, const Options& options) {
  CheckReport report;
  report.against = against_name;
  report.searched = against.entries;
  report.failures = merge_failures(checked, against);
  report.checked.resize(checked.entries.size());
  if (options.progress) options.progress({Stage::kIndexing, 0, against.entries.size()});
  std::vector<const doc::Document*> collection;
  for (const Entry& e : against.entries) collection.push_back(e.document.get());
  const trace::Checker checker(collection);
  std::mutex turn;
  size_t done = 0;
  parallel_for(checked.entries.size(), options.threads, [&](size_t i) {
    CheckedDocument& out = report.checked[i];
    out.entry = checked.entries[i];
    out.searched = searched_for(out.entry, report.searched);
    out.quotations = checker.check(*out.entry.document, static_cast<uint32_t>(i));
    if (!options.progress) return;
    const std::lock_guard lock(turn);
    options.progress({Stage::kChecking, ++done, checked.entries.size()});
  });
  return report;
}

bool failed(const trace::CheckedQuotation& quotation) {
  const bool undecided =
      quotation.verdict == trace::Verdict::kUntraceable || quotation.verdict == trace::Verdict::kNotFound;
  return !quotation.clean && !undecided;
}

}  // namespace stemma::engine
