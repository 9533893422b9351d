// What documents are filed under: sets of document numbers, changed once a batch.
#include <algorithm>

#include "stemma/doc/pack_bytes.h"
#include "stemma/engine/archive/writer.h"
#include "stemma/store/bitmap.h"

namespace stemma::engine {

void Writer::file_under(int64_t doc, const FacetValue& value, bool in) {
  facets_[value][static_cast<uint32_t>(doc)] = in;
  if (in && value.first != "state") facets_of_[doc].push_back(value);
}

void Writer::save_facets() {
  std::map<FacetValue, int64_t> numbers;
  for (const auto& [value, changes] : facets_) {
    store::Statement& find = db_.cached("SELECT facet, docs FROM facet WHERE field = ?1 AND value = ?2");
    store::Bitmap docs;
    int64_t facet = 0;
    if (find.bind(1, value.first).bind(2, value.second).row()) {
      facet = find.integer(0);
      Result<store::Bitmap> old = store::load_bitmap(find.blob(1));
      if (!old) return check(old.error());
      docs = std::move(*old);
    }
    check(find.error());
    find.reset();
    for (const auto& [doc, in] : changes) {
      if (in) docs.add(doc);
      else docs.remove(doc);
    }
    const std::string bytes = store::save_bitmap(docs);
    const auto count = static_cast<int64_t>(docs.cardinality());
    if (facet != 0) {
      check(db_.cached("UPDATE facet SET count = ?2, docs = ?3 WHERE facet = ?1").bind(1, facet).bind(2, count).blob(3, bytes).run());
    } else {
      check(db_.cached("INSERT INTO facet(field, value, count, docs) VALUES(?1, ?2, ?3, ?4)").bind(1, value.first).bind(2, value.second).bind(3, count).blob(4, bytes).run());
      facet = db_.last_row();
    }
    numbers[value] = facet;
  }
  for (auto& [doc, values] : facets_of_) {
    std::vector<int64_t> list;
    for (const FacetValue& v : values) list.push_back(numbers[v]);
    std::sort(list.begin(), list.end());
    doc::ByteWriter packed;
    int64_t last = 0;
    for (const int64_t f : list) packed.number(static_cast<uint64_t>(f - std::exchange(last, f)));
    check(db_.cached("INSERT INTO facets_of VALUES(?1, ?2)").bind(1, doc).blob(2, packed.out).run());
  }
}

}  // namespace stemma::engine
