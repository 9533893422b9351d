#include "stemma/report/witnesses.h"

#include <algorithm>

namespace stemma::report {

std::string_view family_of(const engine::CheckReport& report, const trace::SourceMatch& source) {
  return source.doc < report.families.size() ? std::string_view(report.families[source.doc]) : std::string_view();
}

std::vector<Witness> witnesses(const engine::CheckReport& report, const trace::CheckedQuotation& q) {
  std::vector<Witness> out;
  for (size_t i = 0; i < q.sources.size(); ++i) {
    const std::string_view family = family_of(report, q.sources[i]);
    const auto same = std::find_if(out.begin(), out.end(), [&](const Witness& w) { return !family.empty() && family_of(report, q.sources[w.best]) == family; });
    if (same == out.end()) out.push_back({i, 0});
    else ++same->others;
  }
  return out;
}

}  // namespace stemma::report
