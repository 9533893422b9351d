// The witnesses of a quotation by families: copies and versions of one document count once.
//
//   for (const Witness& w : witnesses(report, quotation)) w.best, w.others
//   witnesses(report, a_quotation_without_sources)      // none
//
// In the order of the best of each. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::report {

struct Witness {
  size_t best = 0;      // index into the sources of the quotation
  size_t others = 0;    // further sources in documents of the same family
};
std::vector<Witness> witnesses(const engine::CheckReport& report, const trace::CheckedQuotation& quotation);

// The family of the document of a source: the id of its first member, or empty.
std::string_view family_of(const engine::CheckReport& report, const trace::SourceMatch& source);

}  // namespace stemma::report
