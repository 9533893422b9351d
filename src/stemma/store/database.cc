// SQLite's own calls, wrapped thinly: what can go wrong is said once, in explain().
// A reader, too, opens the file for writing where it may, and promises not to: so it can
// tidy up the log when it is the last to leave. A file that lies where nothing can be
// written (a CD, another's folder) is read as immutable, without a log.
#include "stemma/store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <span>
#include <utility>

namespace stemma::store {
namespace {

constexpr int kPatience = 600;             // rounds of waiting for another writer
constexpr int kLongestWait = 200;          // milliseconds of one round: two minutes in all

int wait_for_writer(void*, int rounds) {
  if (rounds >= kPatience) return 0;
  sqlite3_sleep(std::min(1 + rounds * 5, kLongestWait));
  return 1;
}

std::string uri_of(const std::string& path, bool immutable) {
  std::string out = "file:";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : path) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#' || u < 0x21) {
      out += '%';
      out += kHex[u >> 4U];
      out += kHex[u & 15U];
    } else {
      out += c;
    }
  }
  return immutable ? out + "?immutable=1" : out;
}

struct Way {
  int flags;
  bool immutable;
};
constexpr Way kToRead[] = {{SQLITE_OPEN_READWRITE, false}, {SQLITE_OPEN_READONLY, false}, {SQLITE_OPEN_READONLY, true}};
constexpr Way kToWrite[] = {{SQLITE_OPEN_READWRITE, false}};
constexpr Way kToCreate[] = {{SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false}};

}  // namespace

Error explain(sqlite3* db, const std::string& what) {
  const int code = sqlite3_errcode(db);
  switch (code & 0xFF) {
    case SQLITE_FULL: return {ErrorCode::kLimit, what + ": the disk is full; nothing of the last batch was kept; free some space and run the same command again", {}};
    case SQLITE_READONLY: return {ErrorCode::kUnreadable, what + ": it cannot be written to; copy it to a place where it can", {}};
    case SQLITE_PERM:
    case SQLITE_AUTH: return {ErrorCode::kUnreadable, what + ": permission denied", {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::kUnreadable, what + ": another program has been writing to it for minutes; try again when it has ended", {}};
    case SQLITE_CANTOPEN: return {ErrorCode::kUnreadable, what + ": the file or its folder cannot be opened or written to", {}};
    case SQLITE_CORRUPT: return {ErrorCode::kUnreadable, what + ": the file is damaged; 'stemma doctor' says what is left", {}};
    case SQLITE_NOTADB: return {ErrorCode::kUnsupported, what + ": it is not a stemma archive", {}};
    case SQLITE_IOERR: return {ErrorCode::kLimit, what + ": the disk refused to read or write (" + sqlite3_errmsg(db) + "); is it full, or gone?", {}};
    case SQLITE_TOOBIG: return {ErrorCode::kLimit, what + ": a piece larger than 1 GB", {}};
    default: return {ErrorCode::kUnreadable, what + ": " + sqlite3_errmsg(db), {}};
  }
}

Result<Database> Database::open(const std::string& path, Mode mode) {
  std::error_code ec;
  const bool there = std::filesystem::exists(path, ec);
  if (!there && mode != Mode::kCreate) return Error{ErrorCode::kNotFound, "there is no archive '" + path + "'; 'stemma add' makes one", {}};
  if (there && std::filesystem::is_directory(path, ec)) return Error{ErrorCode::kUnsupported, "'" + path + "' is a folder, not an archive", {}};
  Database db;
  db.path_ = path;
  db.writable_ = mode != Mode::kRead;
  db.cached_ = std::make_unique<std::unordered_map<std::string, Statement>>();
  const std::string what = std::string("cannot ") + (mode == Mode::kRead ? "read" : "write to") + " '" + path + "'";
  for (const Way& way : mode == Mode::kRead ? std::span<const Way>(kToRead) : mode == Mode::kWrite ? std::span(kToWrite) : std::span(kToCreate)) {
    if (db.db_ != nullptr) sqlite3_close_v2(std::exchange(db.db_, nullptr));
    if (sqlite3_open_v2(uri_of(path, way.immutable).c_str(), &db.db_, way.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr) != SQLITE_OK) continue;
    sqlite3_extended_result_codes(db.db_, 1);
    sqlite3_busy_handler(db.db_, wait_for_writer, nullptr);
    if (mode == Mode::kRead) sqlite3_exec(db.db_, "PRAGMA query_only = 1", nullptr, nullptr, nullptr);
    Statement probe = db.prepare("SELECT count(*) FROM sqlite_schema");
    if (probe.row()) return db;
    const int code = sqlite3_errcode(db.db_) & 0xFF;
    if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY) break;
  }
  return explain(db.db_, what);
}

Database::Database(Database&& other) noexcept { *this = std::move(other); }

Database& Database::operator=(Database&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(db_, other.db_);
  std::swap(writable_, other.writable_);
  std::swap(cached_, other.cached_);
  return *this;
}

Database::~Database() {
  cached_.reset();
  if (db_ != nullptr) sqlite3_close_v2(db_);
}

Statement Database::prepare(std::string_view sql) const { return {db_, sql}; }

Statement& Database::cached(std::string_view sql) const {
  auto found = cached_->find(std::string(sql));
  if (found == cached_->end()) found = cached_->emplace(std::string(sql), Statement(db_, sql)).first;
  found->second.reset();
  return found->second;
}

std::optional<Error> Database::run(const std::string& sql) const {
  if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return explain(db_, "'" + path_ + "'");
}

int64_t Database::last_row() const { return sqlite3_last_insert_rowid(db_); }
int64_t Database::changes() const { return sqlite3_changes64(db_); }

Transaction::Transaction(const Database& db) : db_(db), error_(db.run("BEGIN IMMEDIATE")), open_(!error_) {}

Transaction::~Transaction() {
  if (open_) (void)db_.run("ROLLBACK");
}

std::optional<Error> Transaction::commit() {
  if (error_) return error_;
  error_ = db_.run("COMMIT");
  if (!error_) open_ = false;
  return error_;
}

}  // namespace stemma::store
