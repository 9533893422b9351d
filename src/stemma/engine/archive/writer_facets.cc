// What documents are filed under: sets of document numbers, changed once a batch.
#include <algorithm>
#include <numeric>

#include "stemma/doc/pack_bytes.h"
#include "stemma/engine/archive/writer.h"
#include "stemma/store/bitmap.h"

namespace stemma::engine {

void Writer::file_under(int64_t doc, const FacetValue& value, bool in) {
  facet_name_.assign(value.first).append(1, '\0').append(value.second);
  const auto [at, is_new] = facet_numbers_.try_emplace(facet_name_, static_cast<uint32_t>(facets_.size()));
  if (is_new) facets_.push_back({value, {}});
  facets_[at->second].changes.emplace_back(static_cast<uint32_t>(doc), in);
  if (!in || value.first == "state") return;
  if (facets_of_.empty() || facets_of_.back().first != doc) facets_of_.push_back({doc, {}});
  facets_of_.back().second.push_back(at->second);
}

// The row of a value, with what the batch changed.
int64_t Writer::save_facet(const Filed& filed) {
  const auto& [field, value] = filed.value;
  store::Statement& find = db_.cached("SELECT facet, docs FROM facet WHERE field = ?1 AND value = ?2");
  store::Bitmap docs;
  int64_t facet = 0;
  if (find.bind(1, field).bind(2, value).row()) {
    facet = find.integer(0);
    Result<store::Bitmap> old = store::load_bitmap(find.blob(1));
    if (!old) return check(old.error()), 0;
    docs = std::move(*old);
  }
  check(find.error());
  find.reset();
  for (const auto& [doc, in] : filed.changes) {
    if (in) docs.add(doc);
    else docs.remove(doc);
  }
  const std::string bytes = store::save_bitmap(docs);
  const auto count = static_cast<int64_t>(docs.cardinality());
  if (facet != 0) {
    check(db_.cached("UPDATE facet SET count = ?2, docs = ?3 WHERE facet = ?1").bind(1, facet).bind(2, count).blob(3, bytes).run());
    return facet;
  }
  check(db_.cached("INSERT INTO facet(field, value, count, docs) VALUES(?1, ?2, ?3, ?4)").bind(1, field).bind(2, value).bind(3, count).blob(4, bytes).run());
  return db_.last_row();
}

void Writer::save_facets() {
  std::vector<uint32_t> order(facets_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) { return facets_[a].value < facets_[b].value; });
  std::vector<int64_t> rows(facets_.size());
  for (const uint32_t f : order) {
    rows[f] = save_facet(facets_[f]);
    if (error_) return;
  }
  std::vector<int64_t> list;
  doc::ByteWriter packed;
  for (const auto& [doc, numbers] : facets_of_) {
    list.clear();
    for (const uint32_t f : numbers) list.push_back(rows[f]);
    std::sort(list.begin(), list.end());
    packed.out.clear();
    int64_t last = 0;
    for (const int64_t f : list) packed.number(static_cast<uint64_t>(f - std::exchange(last, f)));
    check(db_.cached("INSERT INTO facets_of VALUES(?1, ?2)").bind(1, doc).blob(2, packed.out).run());
  }
}

}  // namespace stemma::engine
