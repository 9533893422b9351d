// By date. The archive keeps the documents of each year as a set: years are gone through from the newest until there are
// as many documents as wanted, and only of these the days are read.
#include <algorithm>
#include <limits>

#include "stemma/engine/search/rank.h"
#include "stemma/engine/search/years.h"

namespace stemma::engine {
namespace {

using Dated = std::vector<std::pair<int64_t, uint32_t>>;   // day with its sign turned, document

void add_days(const store::Database& db, const store::Bitmap& documents, Dated& out) {
  store::Statement& s = db.cached("SELECT first_day FROM document WHERE doc = ?1");
  for (const uint32_t doc : documents) {
    if (s.bind(1, int64_t{doc}).row() && !s.is_null(0)) out.emplace_back(-s.integer(0), doc);
    s.reset();
  }
}

// The documents one by one, or the days of the year through the index of dates: whatever reads fewer rows.
void add_days(const store::Database& db, const Year& year, const store::Bitmap& documents, Dated& out) {
  constexpr uint64_t kDearer = 8;   // a row by its number, beside the next of the index
  if (documents.cardinality() * kDearer < year.count) return add_days(db, documents, out);
  store::Statement& s = db.cached("SELECT doc, first_day FROM document WHERE first_day BETWEEN ?1 AND ?2");
  for (s.bind(1, year.first).bind(2, year.last); s.row();) {
    const auto doc = static_cast<uint32_t>(s.integer(0));
    if (documents.contains(doc)) out.emplace_back(-s.integer(1), doc);
  }
  s.reset();
}

}  // namespace

Ranking rank_by_date(const store::Database& db, const store::Bitmap& documents, size_t offset, size_t limit) {
  const size_t end = offset > std::numeric_limits<size_t>::max() - limit ? std::numeric_limits<size_t>::max() : offset + limit;
  Dated found;
  Dated over;   // of dates that go over several years
  const store::Bitmap long_dates = over_years(db) & documents;
  add_days(db, long_dates, over);
  std::sort(over.begin(), over.end());
  store::Bitmap left = documents - long_dates;
  size_t next = 0;
  each_year(db, [&](const Year& year) {
    const store::Bitmap here = *year.documents & left;
    if (here.isEmpty()) return true;
    add_days(db, year, here, found);
    left -= here;
    while (next < over.size() && -over[next].first >= year.first) found.push_back(over[next++]);
    return found.size() < end;
  });
  found.insert(found.end(), over.begin() + static_cast<std::ptrdiff_t>(next), over.end());
  std::sort(found.begin(), found.end());
  if (found.size() < end) for (const uint32_t doc : left) found.emplace_back(std::numeric_limits<int64_t>::max(), doc);
  Ranking out;
  for (size_t i = offset; i < std::min(end, found.size()); ++i) out.docs.push_back(found[i].second);
  out.scores.assign(out.docs.size(), 0);
  return out;
}

}  // namespace stemma::engine
