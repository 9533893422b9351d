// Against a pile: one index over it, in memory.
#include <algorithm>

#include "stemma/engine/check_internal.h"
#include "stemma/engine/witness_families.h"
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
  report.searched_documents = against.entries.size();
  report.failures = merge_failures(checked, against);
  for (const Entry& e : checked.entries) report.checked.push_back({e, searched_for(e, against.entries), {}});
  if (options.progress) options.progress({Stage::kIndexing, 0, against.entries.size()});
  std::vector<const doc::Document*> collection;
  for (const Entry& e : against.entries) collection.push_back(e.document.get());
  const trace::Checker checker(collection);
  check_quotations(report.checked, options, [&](const doc::Document& d, const trace::Quotation& q) { return checker.check_one(d, q); });
  set_families(report, options);
  return report;
}

bool failed(const trace::CheckedQuotation& quotation) {
  const bool undecided =
      quotation.verdict == trace::Verdict::kUntraceable || quotation.verdict == trace::Verdict::kNotFound;
  return !quotation.clean && !undecided;
}

}  // namespace stemma::engine
