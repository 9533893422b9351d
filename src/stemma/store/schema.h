// The archive's tables: made, recognised, brought up to date.
//
//   auto db = Database::open("record.stemma", Mode::kCreate);
//   if (auto e = prepare_archive(*db, Sources::kKept)) explain(e->message);
//   prepare_archive(*a_database_of_another_program, …)   // error kUnsupported, nothing touched
//
// kFormat is the version of the tables (PRAGMA user_version). An archive of a newer
// format is refused; an older one is read as it is, and copied to "record.stemma.v1" beside
// it and then upgraded in one transaction when it is opened to be written to.
// docs/formats/archive.md describes every table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "stemma/store/database.h"

namespace stemma::store {

constexpr int64_t kApplication = 0x5354454D;   // "STEM" in the file's header
constexpr int64_t kFormat = 2;

enum class Sources : uint8_t { kKept, kReferenced };

// Sets up a connection: creates the tables in an empty database that may be written to,
// checks an existing archive, upgrades an older one. `sources` only counts when it is made.
std::optional<Error> prepare_archive(const Database& db, Sources sources);

Sources sources(const Database& db);

// Has it the tables of traces.sql? Archives of format 1 that are only read have not.
bool has_traces(const Database& db);

// Copies the archive to "PATH.v<from>" beside it, then runs the steps, one for each format
// after `from`, in one transaction: all of them, or none. Visible for the tests.
std::optional<Error> upgrade(const Database& db, int64_t from, std::span<const char* const> steps);

}  // namespace stemma::store
