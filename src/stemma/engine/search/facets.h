// How many of a set of documents are of each kind, year, sender, TAG …
//
//   std::vector<Facet> f = count_facets(db, documents, 10);
//   f[0].field, f[0].values[0].count      // "kind", of the most frequent value
//   count_facets(db, {}, 10)              // empty fields are left out: nothing
//
// Counts are exact. Few documents are counted one by one, by their lists in facets_of; of many the
// sets of values are met with theirs, most frequent values first, until no value further on can
// reach those found (its own count is a bound). Within the caller's read transaction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "stemma/engine/search/search.h"
#include "stemma/store/bitmap.h"
#include "stemma/store/database.h"

namespace stemma::engine {

inline constexpr uint64_t kFewDocuments = 4000;   // up to so many are counted one by one

std::vector<Facet> count_facets(const store::Database& db, const store::Bitmap& documents, size_t values,
                                uint64_t few = kFewDocuments);

}  // namespace stemma::engine
