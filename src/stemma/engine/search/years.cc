#include "stemma/engine/search/years.h"

#include <vector>

#include "stemma/doc/days.h"
#include "stemma/engine/archive/sets.h"

namespace stemma::engine {

void each_year(const store::Database& db, const std::function<bool(const Year&)>& take) {
  // The names first: what take() asks of the database comes between the sets.
  std::vector<std::string> values;
  store::Statement& names = db.cached("SELECT value FROM facet WHERE field = 'year' ORDER BY value DESC");
  while (names.row()) values.emplace_back(names.text(0));
  names.reset();
  for (const std::string& value : values) {
    const auto days = doc::days(value);
    if (!days) continue;
    store::Statement& s = db.cached("SELECT count, docs FROM facet WHERE field = 'year' AND value = ?1");
    store::Bitmap documents;
    uint64_t count = 0;
    if (s.bind(1, std::string_view(value)).row()) {
      count = static_cast<uint64_t>(s.integer(0));
      if (Result<store::Bitmap> read = store::load_bitmap(s.blob(1))) documents = std::move(*read);
    }
    s.reset();
    if (!take({std::stoi(value), days->first, days->last, count, &documents})) return;
  }
}

store::Bitmap over_years(const store::Database& db) {
  Result<store::Bitmap> read = documents_of(db, "date", "over years");
  return read ? std::move(*read) : store::Bitmap();
}

// Whole years are sets; of a year that is not wholly inside, and of long dates, the days are looked at.
store::Bitmap documents_between(const store::Database& db, int64_t first, int64_t last) {
  store::Bitmap out;
  each_year(db, [&](const Year& year) {
    if (year.last < first || year.first > last) return true;
    if (year.first >= first && year.last <= last) {
      out |= *year.documents;
      return true;
    }
    store::Statement& s = db.cached("SELECT doc FROM document WHERE first_day BETWEEN ?1 AND ?2 AND first_day <= ?4 AND last_day >= ?3");
    s.bind(1, year.first).bind(2, year.last).bind(3, first).bind(4, last);
    out |= documents_of(s) & *year.documents;
    return true;
  });
  store::Statement& one = db.cached("SELECT 1 FROM document WHERE doc = ?1 AND first_day <= ?3 AND last_day >= ?2");
  for (const uint32_t doc : over_years(db)) {
    if (one.bind(1, int64_t{doc}).bind(2, first).bind(3, last).row()) out.add(doc);
    one.reset();
  }
  return out;
}

}  // namespace stemma::engine
