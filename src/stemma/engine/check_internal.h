// What checking against a pile and against an archive share: every quotation of every document.
//
//   check_quotations(report.checked, options, [&](const auto& d, const auto& q) { return checker.check_one(d, q); });
//   check_quotations(none, {}, …)          // no documents: nothing is called
#pragma once

#include <functional>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::engine {

// Finds the quotations of all documents, then checks them, each on whatever worker is free: one
// long article is as well spread as many short ones. `check` is called on many threads at once.
// Progress counts quotations. False: it was stopped, and what was not checked yet has no verdict.
bool check_quotations(std::vector<CheckedDocument>& checked, const Options& options,
                      const std::function<trace::CheckedQuotation(const doc::Document&, const trace::Quotation&)>& check);

}  // namespace stemma::engine
