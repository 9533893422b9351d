// One index over the collection; the quotations of all documents are found, then checked,
// each on whatever worker is free: one long article is as well spread as many short ones.
#include <algorithm>
#include <mutex>

#include "stemma/base/parallel.h"
#include "stemma/engine/engine.h"
#include "stemma/trace/check.h"
#include "stemma/trace/parse.h"

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

// Progress counts documents, as the quotations of each are done.
void check_found(const trace::Checker& checker, const std::vector<std::vector<trace::Quotation>>& found, const Options& options,
                 std::vector<CheckedDocument>& checked) {
  std::vector<std::pair<size_t, size_t>> all;   // document, quotation
  std::vector<size_t> left(found.size());
  size_t done = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    left[i] = found[i].size();
    done += left[i] == 0;
    for (size_t q = 0; q < found[i].size(); ++q) all.emplace_back(i, q);
  }
  std::mutex turn;
  parallel_for(all.size(), options.threads, [&](size_t k) {
    const auto [i, q] = all[k];
    checked[i].quotations[q] = checker.check_one(*checked[i].entry.document, found[i][q]);
    if (!options.progress) return;
    const std::lock_guard lock(turn);
    if (--left[i] == 0) options.progress({Stage::kChecking, ++done, checked.size()});
  });
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
  std::vector<std::vector<trace::Quotation>> found(checked.entries.size());
  parallel_for(found.size(), options.threads, [&](size_t i) {
    CheckedDocument& out = report.checked[i];
    out.entry = checked.entries[i];
    out.searched = searched_for(out.entry, report.searched);
    found[i] = trace::find_quotations(*out.entry.document, static_cast<uint32_t>(i));
    out.quotations.resize(found[i].size());
  });
  check_found(checker, found, options, report.checked);
  return report;
}

bool failed(const trace::CheckedQuotation& quotation) {
  const bool undecided =
      quotation.verdict == trace::Verdict::kUntraceable || quotation.verdict == trace::Verdict::kNotFound;
  return !quotation.clean && !undecided;
}

}  // namespace stemma::engine
