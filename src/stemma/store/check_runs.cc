// Order within a run, then each value by what it is.
#include "stemma/store/check_runs.h"

#include <unordered_map>

#include "stemma/store/likeness.h"
#include "stemma/store/word_index.h"

namespace stemma::store {
namespace {

int64_t last_document(const Database& db) {
  Statement s = db.prepare("SELECT max(doc) FROM document");
  return s.row() ? s.integer(0) : 0;
}

}  // namespace

std::optional<Error> check_runs(const Database& db, std::string_view kind, const std::string& what, const Fault& fault) {
  const auto damaged = [&](const std::string& why) { return Error{ErrorCode::kSyntax, what + " of the archive is damaged: " + why, {}}; };
  const Result<Runs> runs = Runs::open(db, kind);
  if (!runs) return damaged("a list of its pages cannot be read");
  uint64_t entries = 0;
  for (RunCursor& c : runs->cursors()) {
    std::string before;
    for (c.seek({}); c.valid(); c.next(), ++entries) {
      if (c.key() < before) return damaged("'" + c.key() + "' stands behind '" + before + "'");
      before = c.key();
      if (const char* why = fault(before, c.value())) return damaged("'" + before + "': " + why);
    }
  }
  if (runs->error()) return damaged("a page cannot be read");
  if (entries != runs->entries()) return damaged("it has " + std::to_string(entries) + " entries and should have " + std::to_string(runs->entries()));
  return {};
}

std::optional<Error> check_words(const Database& db) {
  const int64_t last = last_document(db);
  std::unordered_map<std::string, uint32_t> ends;   // the last document of each word so far
  std::vector<Place> places;
  return check_runs(db, kWordsKind, "the word index", [&](const std::string& word, std::string_view value) -> const char* {
    PostingCursor c(value);
    uint32_t& end = ends[word];
    while (c.next_block()) {
      for (size_t i = 0; i < c.size(); ++i) {
        if (c.document(i) <= end) return "its documents are not in order";
        end = c.document(i);
        places.clear();
        if (end > last) return "it names a document that is not there";
        if (!c.places(i, places)) return "its places cannot be read";
      }
    }
    return c.damaged() || value.empty() ? "its list cannot be read" : nullptr;
  });
}

std::optional<Error> check_likeness(const Database& db) {
  std::vector<std::string> words;
  return check_runs(db, kLikenessKind, "the vocabulary", [&](const std::string& key, std::string_view value) -> const char* {
    words.clear();
    if (key.find(':') == std::string::npos) return "it is no key";
    return take_words(key, value, words) && words.empty() == key.starts_with("w:") ? nullptr : "its words cannot be read";
  });
}

}  // namespace stemma::store
