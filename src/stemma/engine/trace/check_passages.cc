#include "stemma/engine/trace/build.h"
#include "stemma/engine/trace/connections.h"
#include "stemma/engine/trace/places.h"
#include "stemma/engine/trace/stored_pairs.h"
#include "stemma/engine/trace/stored_words.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/store/check_runs.h"
#include "stemma/store/compress.h"
#include "stemma/store/schema.h"

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

std::optional<Error> check_traces(const store::Database& db) {
  if (!store::has_traces(db)) return {};
  const auto damaged = [](const char* table, int64_t row) {
    return Error{ErrorCode::kSyntax, std::string("row ") + std::to_string(row) + " of " + table + " cannot be read; it is made again when the archive is traced", {}};
  };
  store::Statement words = db.prepare("SELECT last, bytes FROM traced_words ORDER BY last");
  while (words.row()) {
    const Result<std::string> packed = store::decompress(words.blob(1));
    if (!packed || !unpack_words(*packed)) return damaged("traced_words", words.integer(0));
  }
  if (words.error()) return words.error();
  store::Statement pairs = db.prepare("SELECT doc, bytes FROM traced_pairs ORDER BY doc");
  while (pairs.row()) {
    const Result<std::string> packed = store::decompress(pairs.blob(1));
    if (!packed || !unpack_pairs(*packed)) return damaged("traced_pairs", pairs.integer(0));
  }
  return pairs.error();
}

}  // namespace stemma::engine
