// The documents of each year, as the archive keeps them.
//
//   each_year(db, [](const Year& y) { return y.number > 1980; });   // the newest first; ends when it says false
//   over_years(db)              // documents whose date goes over several years: in none of them
//   documents_between(db, 0, 364)   // whose date may lie in 1970, those included
//
// Days are those of doc/days.h. Within one read transaction, by the thread that uses the database.
#pragma once

#include <cstdint>
#include <functional>

#include "stemma/store/bitmap.h"
#include "stemma/store/database.h"

namespace stemma::engine {

struct Year {
  int number = 0;
  int64_t first = 0, last = 0;   // days
  uint64_t count = 0;            // documents, those not current included
  const store::Bitmap* documents = nullptr;
};

void each_year(const store::Database& db, const std::function<bool(const Year&)>& take);

store::Bitmap over_years(const store::Database& db);

// Documents with a date any day of which lies in [first, last].
store::Bitmap documents_between(const store::Database& db, int64_t first, int64_t last);

}  // namespace stemma::engine
