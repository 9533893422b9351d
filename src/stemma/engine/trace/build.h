// Brings the index of passages of an archive up to date: what `check` and `trace` look up.
//
//   Result<Indexed> done = index_passages("record.stemma", options);
//   done->documents           // indexed now; 0: nothing was new
//   index_passages("a copy on a disk that cannot be written", …)   // error kUnreadable
//
// Documents are taken in the order in which they were added, kBatchWords at a time; a batch is
// one transaction: its runs (store/runs.h) and the number of the last document done (meta
// 'passages'). Killed at any moment, it goes on where it was. Several processes may do it at
// once; one of them does each batch. The same archive gives the same runs for any number of
// threads. Under the keys of trace/index.h: each run of three words, and each word that is rare
// in its batch. How often every folded form occurs stands in runs of its own.
#pragma once

#include <optional>
#include <string>

#include "stemma/engine/engine.h"
#include "stemma/store/database.h"

namespace stemma::engine {

inline constexpr uint64_t kBatchWords = 8'000'000;

struct Indexed {
  size_t documents = 0;
  uint64_t words = 0;
};

Result<Indexed> index_passages(const std::string& archive, const Options& options);

// Whether there is nothing to do.
Result<bool> passages_are_indexed(const std::string& archive);

// Reads the whole index; what is wrong with it, or nothing. Inside a read transaction.
std::optional<Error> check_passages(const store::Database& db);

}  // namespace stemma::engine
