// A tokenizer that splits at blanks, and in questions at '|'.
#include "stemma/store/words.h"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace stemma::store {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

int create(void*, const char**, int, Fts5Tokenizer** out) {
  static int nothing = 0;                     // it has no state
  *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int emit_alternatives(void* context, std::string_view position, int at, Emit emit) {
  bool first = true;
  for (size_t begin = 0; begin <= position.size();) {
    const size_t end = std::min(position.find('|', begin), position.size());
    if (end > begin) {
      const int code = emit(context, first ? 0 : FTS5_TOKEN_COLOCATED, position.data() + begin, static_cast<int>(end - begin),
                            at + static_cast<int>(begin), at + static_cast<int>(end));
      if (code != SQLITE_OK) return code;
      first = false;
    }
    begin = end + 1;
  }
  return SQLITE_OK;
}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* bytes, int size, Emit emit) {
  const std::string_view text(bytes == nullptr ? "" : bytes, static_cast<size_t>(std::max(size, 0)));
  const bool question = (flags & FTS5_TOKENIZE_QUERY) != 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) {
      const int code = question ? emit_alternatives(context, text.substr(begin, end - begin), static_cast<int>(begin), emit)
                                : emit(context, 0, text.data() + begin, static_cast<int>(end - begin), static_cast<int>(begin), static_cast<int>(end));
      if (code != SQLITE_OK) return code;
    }
    begin = end + 1;
  }
  return SQLITE_OK;
}

fts5_api* api_of(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* s = nullptr;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(s, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(s);
  }
  sqlite3_finalize(s);
  return api;
}

}  // namespace

std::optional<Error> install_words(const Database& db) {
  fts5_api* api = api_of(db.handle());
  if (api == nullptr) return Error{ErrorCode::kUnsupported, "this system's SQLite has no FTS5; install one that has (Debian's libsqlite3-0)", {}};
  fts5_tokenizer t{create, destroy, tokenize};
  if (api->xCreateTokenizer(api, "unicode61", nullptr, &t, nullptr) != SQLITE_OK) return explain(db.handle(), "cannot set up the word index");
  return {};
}

}  // namespace stemma::store
