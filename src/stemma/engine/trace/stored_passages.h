// The passages and the edges of families as the last trace of an archive found them: what one document shares, without
// tracing all of them again.
//
//   store_passages(db, report, docs);                 // in place of those before; one transaction
//   if (!is_traced(db, 7)) …                          // not yet, or by a stemma that did not keep passages
//   TraceReport r = shared_by(archive, 7, 0, 100);    // at most 100 passages, with the documents they are of
//   std::vector<KeptFamily> f = families(archive, {.doc = 7}, 0, 20).families;
//   shared_by(archive, 0, 0, 100).passages            // none
//
// What is given is a TraceReport of a few documents: each_passage() and describe_family() (trace.h) say of it what they say of a
// whole trace. Its fetch uses the archive: by the thread that does. docs/formats/traces.md describes the tables, which an archive
// has once it was traced.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/trace/trace.h"

namespace stemma::engine {

// `docs`: the numbers of the report's documents.
std::optional<Error> store_passages(const store::Database& db, const TraceReport& report, const std::vector<int64_t>& docs);
bool keeps_passages(const store::Database& db);

// Was the document part of the last trace, and what it found kept?
bool is_traced(const store::Database& db, int64_t doc);

// By the other document's id, then by place. `total` of the report's passages is what there is without the limit.
struct Shared {
  TraceReport report;
  uint64_t total = 0;
};
Shared shared_by(const Archive& archive, int64_t doc, size_t offset, size_t limit);

// A family as a report of its members and the passages between them; report.families[0].
struct KeptFamily {
  TraceReport report;
};
struct FamilyQuestion {
  std::optional<int64_t> doc = {};   // those it belongs to; nothing: all
  std::string kind = {};             // of this kind; empty: of any
};
struct KeptFamilies {
  std::vector<KeptFamily> families;
  uint64_t total = 0;
};
// Of more than kMostEdges edges those are kept that touch the document asked for, or else the first.
inline constexpr size_t kMostEdges = 60;
KeptFamilies families(const Archive& archive, const FamilyQuestion& question, size_t offset, size_t limit);

}  // namespace stemma::engine
