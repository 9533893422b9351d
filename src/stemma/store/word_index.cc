#include "stemma/store/word_index.h"

namespace stemma::store {

Result<WordIndex> WordIndex::open(const Database& db) {
  Result<Runs> runs = Runs::open(db, kWordsKind);
  if (!runs) return runs.error();
  return WordIndex(std::move(*runs));
}

void WordIndex::find_prefix(std::string_view prefix, const Take& take) const {
  for (RunCursor& c : runs_.cursors()) {
    for (c.seek(prefix); c.valid() && c.key().starts_with(prefix); c.next()) take(c.value());
  }
}

}  // namespace stemma::store
