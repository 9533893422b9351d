// The families of an archive as its last trace found them, in tables that any SQLite reads (docs/formats/traces.md).
//
//   store_families(db, report, docs);           // in place of those before
//   families_of(db, {7, 12})                    // {{7, "5f0c…"}}: 12 is in none
//   families_of(an_archive_of_format_1, {7})    // none
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "stemma/engine/trace/trace.h"
#include "stemma/store/database.h"

namespace stemma::engine {

// `docs`: the numbers of the report's documents. One transaction.
std::optional<Error> store_families(const store::Database& db, const TraceReport& report, const std::vector<int64_t>& docs);

struct FamilyOf {
  std::string name;        // the id of its first member
  std::string kind;
};
// By document, of those that have one.
std::map<int64_t, FamilyOf> families_of(const store::Database& db, const std::vector<int64_t>& docs);

}  // namespace stemma::engine
