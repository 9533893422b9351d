#include "stemma/engine/trace/build.h"
#include "stemma/engine/trace/connections.h"
#include "stemma/engine/trace/places.h"
#include "stemma/store/check_runs.h"

namespace stemma::engine {

std::optional<Error> check_passages(const store::Database& db) {
  store::Statement s = db.prepare("SELECT max(doc) FROM document");
  const auto last = static_cast<uint32_t>(s.row() ? s.integer(0) : 0);
  if (auto e = store::check_runs(db, kForms, "the index of passages", [](const std::string&, std::string_view counts) -> const char* {
        size_t at = 0;
        while (at < counts.size()) take_varint(counts, at);
        return at == counts.size() && !counts.empty() ? nullptr : "its counts cannot be read";
      })) {
    return e;
  }
  return store::check_runs(db, kPassages, "the index of passages", [last](const std::string& key, std::string_view list) -> const char* {
    if (key.size() != 6) return "it is no key";
    bool there = true;
    const bool whole = read_places(list, [&](uint32_t doc, uint32_t) { return there = doc > 0 && doc <= last; });
    return !there ? "it names a document that is not there" : !whole || list.empty() ? "its places cannot be read" : nullptr;
  });
}

}  // namespace stemma::engine
