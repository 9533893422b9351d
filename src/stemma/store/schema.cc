// An empty file becomes an archive in one transaction; anything else is looked at before
// it is touched. Upgrades run on a file that has been copied first.
#include "stemma/store/schema.h"

#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace stemma::store {

extern const std::string_view kSchema;   // schema.sql
extern const std::string_view kTraces;   // traces.sql

namespace {

// One step for each format after the first.
std::vector<const char*> steps_after(int64_t format) {
  const std::array<const char*, kFormat - 1> all = {kTraces.data()};   // from 1 to 2
  return {all.begin() + (format - 1), all.end()};
}

// SQLite turns it into pages of the size that holds at that moment: said once more when an archive gets its page size.
constexpr const char* kCacheSize = "PRAGMA cache_size = -65536;";   // kilobytes

int64_t pragma(const Database& db, const char* name) {
  Statement s = db.prepare(std::string("PRAGMA ") + name);
  return s.row() ? s.integer(0) : 0;
}

// Two programs that make one archive at the same moment are in each other's way here, and SQLite does not wait.
std::optional<Error> set_journal(const Database& db) {
  constexpr int kRounds = 250;
  for (int round = 0;; ++round) {
    const auto e = db.run("PRAGMA page_size = 32768; PRAGMA journal_mode = WAL");
    if (!e || e->code != ErrorCode::kUnreadable || round == kRounds) return e;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

std::optional<Error> create(const Database& db, Sources sources) {
  if (auto e = set_journal(db)) return e;
  if (auto e = db.run(kCacheSize)) return e;
  Transaction t(db);
  if (t.error()) return t.error();
  if (pragma(db, "application_id") == kApplication) return {};   // another process was faster
  const std::string head = "PRAGMA application_id = " + std::to_string(kApplication) + "; PRAGMA user_version = " + std::to_string(kFormat) + ";";
  if (auto e = db.run(head + std::string(kSchema) + std::string(kTraces))) return e;
  Statement s = db.prepare("INSERT INTO meta VALUES('sources', ?1)");
  s.bind(1, sources == Sources::kKept ? "kept" : "referenced");
  if (auto e = s.run()) return e;
  return t.commit();
}

std::optional<Error> copy_aside(const Database& db, int64_t from) {
  const std::string copy = db.path() + ".v" + std::to_string(from);
  std::error_code ec;
  if (std::filesystem::exists(copy, ec)) return {};
  Statement s = db.prepare("VACUUM INTO ?1");
  s.bind(1, copy);
  return s.run();
}

}  // namespace

std::optional<Error> upgrade(const Database& db, int64_t from, std::span<const char* const> steps) {
  if (auto e = copy_aside(db, from)) return e;
  Transaction t(db);
  if (t.error()) return t.error();
  for (const char* step : steps) {
    if (auto e = db.run(step)) return e;
  }
  if (auto e = db.run("PRAGMA user_version = " + std::to_string(from + static_cast<int64_t>(steps.size())))) return e;
  return t.commit();
}

std::optional<Error> prepare_archive(const Database& db, Sources sources) {
  if (auto e = db.run(kCacheSize + std::string("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = ") + (db.writable() ? "0" : "1073741824"))) return e;
  const int64_t application = pragma(db, "application_id");
  const int64_t format = pragma(db, "user_version");
  if (application != kApplication) {
    Statement tables = db.prepare("SELECT count(*) FROM sqlite_schema");
    const bool empty = tables.row() && tables.integer(0) == 0;
    tables.reset();
    if (!empty || application != 0) return Error{ErrorCode::kUnsupported, "'" + db.path() + "' is a database of another program, not a stemma archive", {}};
    if (!db.writable()) return Error{ErrorCode::kEmpty, "'" + db.path() + "' is empty; 'stemma add' fills it", {}};
    return create(db, sources);
  }
  if (format > kFormat) {
    return Error{ErrorCode::kUnsupported,
                 "'" + db.path() + "' has archive format " + std::to_string(format) + ", made by a newer stemma; this one reads formats up to " +
                     std::to_string(kFormat) + ": install a newer version",
                 {}};
  }
  if (format == kFormat) return {};
  if (format < 1) return Error{ErrorCode::kUnsupported, "'" + db.path() + "' is a damaged archive: it does not say which format it has", {}};
  if (!db.writable()) return {};   // older formats lack tables, and readers know which: traces.sql
  return upgrade(db, format, steps_after(format));
}

Sources sources(const Database& db) {
  Statement& s = db.cached("SELECT value FROM meta WHERE key = 'sources'");
  const bool kept = !s.row() || s.text(0) == "kept";
  s.reset();
  return kept ? Sources::kKept : Sources::kReferenced;
}

bool has_traces(const Database& db) { return pragma(db, "user_version") >= 2; }

}  // namespace stemma::store
