// One row a cable; the documents that cite it in one cell, divided by semicolons.
#include "stemma/doc/table.h"
#include "stemma/report/csv.h"
#include "stemma/report/show.h"

namespace stemma::report {

std::string missing_csv(const std::vector<engine::MissingCable>& missing) {
  doc::Table t;
  t.columns = {"reference", "year", "station", "number", "airgram", "times", "works", "cited by", "first cited", "last cited"};
  for (const engine::MissingCable& m : missing) {
    std::string by;
    std::string first;
    std::string last;
    for (const engine::Brief& b : m.by) {
      by += (by.empty() ? "" : "; ") + (b.reference.empty() ? b.path.empty() ? b.id : b.path : b.reference);
      if (b.date.empty()) continue;
      if (first.empty()) first = b.date.substr(0, 10);
      last = b.date.substr(0, 10);
    }
    t.rows.push_back({m.reference, std::to_string(m.key.year), m.key.station, std::to_string(m.key.number), m.key.airgram ? "yes" : "no",
                      std::to_string(m.times), std::to_string(m.works), by, first, last});
  }
  return csv(t);
}

}  // namespace stemma::report
