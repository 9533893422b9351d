#include "stemma/engine/archive/sets.h"

#include <vector>

namespace stemma::engine {

Result<store::Bitmap> documents_of(const store::Database& db, std::string_view field, std::string_view value) {
  store::Statement& s = db.cached("SELECT docs FROM facet WHERE field = ?1 AND value = ?2");
  Result<store::Bitmap> out = s.bind(1, field).bind(2, value).row() ? store::load_bitmap(s.blob(0)) : Result<store::Bitmap>(store::Bitmap());
  if (out && s.error()) out = *s.error();
  s.reset();
  return out;
}

store::Bitmap documents_of(store::Statement& s) {
  std::vector<uint32_t> docs;
  while (s.row()) docs.push_back(static_cast<uint32_t>(s.integer(0)));
  s.reset();
  return {docs.size(), docs.data()};
}

}  // namespace stemma::engine
