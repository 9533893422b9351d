// SQLite, with errors as values and statements that know their types.
//
//   auto db = Database::open("record.stemma", Mode::kWrite);
//   Statement& s = db->cached("SELECT title FROM document WHERE doc = ?1");
//   s.bind(1, 7);
//   while (s.row()) show(s.text(0));          // views hold until the next row() or reset()
//   if (s.error()) explain(s.error()->message);
//   Database::open("no-such-file", Mode::kRead)   // error kNotFound, never an exception
//
// A database is used by one thread at a time; several threads or processes open one
// each. Readers go on while one writes (write-ahead log, https://sqlite.org/wal.html);
// a second writer waits for the first. A statement must not outlive its database.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "stemma/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace stemma::store {

// What SQLite answered, as a sentence for people: full disk, read-only place, damaged
// file, no database at all. `what` is what was tried: "cannot write 'record.stemma'".
Error explain(sqlite3* db, const std::string& what);

class Statement {
 public:
  Statement(sqlite3* db, std::string_view sql);
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  // Parameters count from 1. The bytes of a view must live until reset().
  Statement& bind(int at, int64_t value);
  Statement& bind(int at, std::string_view text);
  Statement& bind(int at, const char* text) { return bind(at, std::string_view(text)); }
  Statement& blob(int at, std::string_view bytes);
  Statement& bind_real(int at, double value);
  Statement& null(int at);
  template <typename T>
  Statement& bind(int at, const std::optional<T>& value) {
    return value ? bind(at, *value) : null(at);
  }

  // Steps. True: there is a row to look at. False: the end, or an error.
  bool row();
  // Steps to the end; the error if there was one. Resets.
  std::optional<Error> run();
  // Makes it ready for the next use; forgets the parameters.
  void reset();
  const std::optional<Error>& error() const { return error_; }

  // Columns count from 0. Absent values are 0, "" and is_null().
  int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool is_null(int column) const;

 private:
  sqlite3* db_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
  std::optional<Error> error_;
};

enum class Mode : uint8_t {
  kRead,     // must exist; never written
  kWrite,    // must exist
  kCreate,   // made if there is none
};

class Database {
 public:
  // Errors: kNotFound; kUnreadable (rights, damaged); kUnsupported (a file that is no
  // SQLite database).
  static Result<Database> open(const std::string& path, Mode mode);
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  Statement prepare(std::string_view sql) const;
  // The same statement each time, reset. Not for two loops over the same text at once.
  Statement& cached(std::string_view sql) const;
  // One or several statements without parameters.
  std::optional<Error> run(const std::string& sql) const;

  int64_t last_row() const;          // number of the row inserted last
  int64_t changes() const;           // rows changed by the last statement
  const std::string& path() const { return path_; }
  bool writable() const { return writable_; }
  sqlite3* handle() const { return db_; }

 private:
  Database() = default;
  std::string path_;
  sqlite3* db_ = nullptr;
  bool writable_ = false;
  std::unique_ptr<std::unordered_map<std::string, Statement>> cached_;
};

// Everything until commit() happens, or nothing. Undone if it goes out of scope.
//
//   Transaction t(db);
//   if (t.error()) return *t.error();           // somebody else wrote for too long
//   …
//   if (auto e = t.commit()) return *e;         // full disk: all of it is undone
class Transaction {
 public:
  explicit Transaction(const Database& db);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  const std::optional<Error>& error() const { return error_; }
  std::optional<Error> commit();

 private:
  const Database& db_;
  std::optional<Error> error_;
  bool open_ = false;
};

}  // namespace stemma::store
