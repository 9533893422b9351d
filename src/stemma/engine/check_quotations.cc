#include <atomic>
#include <mutex>

#include "stemma/base/parallel.h"
#include "stemma/engine/check_internal.h"
#include "stemma/trace/parse.h"
#include "stemma/trace/title_conflict.h"

namespace stemma::engine {

bool check_quotations(std::vector<CheckedDocument>& checked, const Options& options,
                      const std::function<trace::CheckedQuotation(const doc::Document&, const trace::Quotation&)>& check) {
  std::vector<std::vector<trace::Quotation>> found(checked.size());
  parallel_for(found.size(), options.threads, [&](size_t i) {
    found[i] = trace::find_quotations(*checked[i].entry.document, static_cast<uint32_t>(i));
    checked[i].quotations.resize(found[i].size());
  });
  std::vector<std::pair<size_t, size_t>> all;   // document, quotation
  for (size_t i = 0; i < found.size(); ++i) {
    for (size_t q = 0; q < found[i].size(); ++q) all.emplace_back(i, q);
  }
  size_t done = 0;
  std::mutex turn;
  std::atomic<bool> stopped = false;
  parallel_for(all.size(), options.threads, [&](size_t k) {
    if (stopped || (options.stopped && options.stopped())) {
      stopped = true;
      return;
    }
    const auto [i, q] = all[k];
    checked[i].quotations[q] = check(*checked[i].entry.document, found[i][q]);
    if (!options.progress) return;
    const std::lock_guard lock(turn);
    options.progress({Stage::kChecking, ++done, all.size()});
  });
  if (stopped) return false;
  parallel_for(checked.size(), options.threads, [&](size_t i) { trace::raise_title_conflicts(*checked[i].entry.document, checked[i].quotations); });
  return true;
}

}  // namespace stemma::engine
