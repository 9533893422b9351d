// How far an archive is traced: what its table `meta` says of it.
//
//   traced_until(db)             // the last document whose words are kept; 0: none
//   trace_state(db).untraced     // documents in force that the last trace did not know
//   traced_until(of format 1)    // 0
//
// kTracer is the version of the method: where it differs, what an archive keeps is forgotten (forget_others), as
// it would come out otherwise now. To be raised with every change of what a document's words, drafts (trace/pairs/
// drafts.h), details or facts for families are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/store/database.h"

namespace stemma::engine {

inline constexpr int kTracer = 2;

int64_t traced_until(const store::Database& db);
// Words of all documents up to this one are kept. Inside a transaction.
std::optional<Error> set_traced_until(const store::Database& db, int64_t doc);

// Forgets everything if it was made by another version of the method.
std::optional<Error> forget_others(const store::Database& db);

// Forgets the words alone.
std::optional<Error> forget_words(const store::Database& db);

// What the last trace that came to its end found.
struct TraceState {
  std::string set;           // set_of the documents that it compared; empty: there was none
  int64_t last = 0;          // of these, the one that was added last
  size_t documents = 0;
  size_t passages = 0, families = 0;
  size_t untraced = 0;       // documents in force that are newer
};
TraceState trace_state(const store::Database& db);
// Was there one? Without counting.
bool was_traced(const store::Database& db);

// Documents by their numbers, in the order of a trace: a hash.
std::string set_of(const std::vector<int64_t>& docs);

// A trace that writes: the state is nobody's until one that was not disturbed by another has ended.
Result<int64_t> begin_trace(const store::Database& db);
std::optional<Error> end_trace(const store::Database& db, int64_t turn, const std::vector<int64_t>& docs, size_t passages, size_t families);

// Reads all that is kept for tracing; what is wrong with it, or nothing.
std::optional<Error> check_traces(const store::Database& db);

}  // namespace stemma::engine
