// Sorted lists in an archive that grow by whole runs: the lists of words, of runs of three words …
//
//   RunWriter w(db, "words");                    // inside a transaction
//   w.add("lima", block_of(7));                  // keys ascend by their bytes
//   if (auto e = w.finish()) return *e;          // a batch is one run; full levels are merged
//
//   Runs runs = Runs::open(db, "words").value(); // inside a read transaction
//   runs.find("lima", [](std::string_view blocks) { … });   // oldest run first
//   runs.find("no such key", …)                  // nothing, no error
//   for (RunCursor c : runs.cursors()) for (c.seek("li"); c.valid(); c.next()) c.key();
//
// A run never changes. When there are eight of a level they become one of the next, in the same
// transaction, the values of equal keys one behind the other, oldest first: **a value is a sequence
// of pieces that can be read one by one wherever it was put together**, and what numbers it holds
// are not relative to the run. Reading a key costs a page for each run: of n batches 7 log8 n runs
// at most. The log-structured merge of O'Neil et al. 1996 (The LSM-tree), tiered.
//
// A short value stands beside its key, a long one in pages of values: walking the keys does not read
// long lists. A key that has more than kLongestPiece comes several times. Used by the thread that
// uses the database; a damaged page ends what was being read, and error() keeps the first.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/store/database.h"
#include "stemma/store/run_page.h"

namespace stemma::store {

inline constexpr size_t kFanOut = 8;                   // runs of a level, before they are merged
inline constexpr uint64_t kTimesLarger = 3;            // a settled run, beside all newer ones together
inline constexpr size_t kLongestPiece = 128U << 10U;   // bytes put together by merging

class RunWriter {
 public:
  RunWriter(const Database& db, std::string_view kind, int level = 0);
  void add(std::string_view key, std::string_view value);
  // Nothing added: no run. Errors stick until here. Runs are merged when there are `most` of a level.
  std::optional<Error> finish(size_t most = kFanOut);

 private:
  friend class Merge;
  std::optional<Error> close();
  void flush_keys();
  void flush_values();
  void put(const std::string& page);

  const Database& db_;
  std::string kind_;
  int level_;
  int64_t run_ = 0;
  uint32_t pages_ = 0;
  uint64_t entries_ = 0;
  PageBuilder keys_;
  std::string first_key_;
  std::string values_;
  std::vector<std::string> waiting_;   // pages of keys behind the page of values being filled
  PageBuilder directory_;   // first key of each page of keys: its number
  std::optional<Error> error_;
};

class Runs;
struct Address;

// Looks at the keys of one run, in order. Must not outlive its Runs.
class RunCursor {
 public:
  RunCursor(const Runs& runs, size_t run) : runs_(&runs), run_(run) {}
  void seek(std::string_view key);   // to the first that is not before
  void next();
  bool valid() const { return cursor_.valid(); }
  const std::string& key() const { return cursor_.key(); }
  // Fetched where it lies elsewhere; holds until the next call.
  std::string_view value();
  // Takes the pages it has left behind out of the archive, if they are so many: whoever reads a run for
  // the last time gives its space to what is written meanwhile.
  void discard(uint32_t pages);

 private:
  void load();

  const Runs* runs_;
  size_t run_;
  size_t leaf_ = 0;    // the how many-th page of keys
  std::unique_ptr<std::string> page_ = std::make_unique<std::string>();   // stays where it is when the cursor moves
  uint32_t discarded_ = 0;   // pages before it are gone
  std::string far_;    // a value from pages of values
  PageCursor cursor_;
};

class Runs {
 public:
  Runs() = default;   // none
  static Result<Runs> open(const Database& db, std::string_view kind);
  static Result<Runs> open(const Database& db, std::string_view kind, int level);   // of one level

  // Merges newer runs until each is kTimesLarger as large as all newer ones together: after a large
  // pile there is one, after small additions a few. For lists that are looked up often, where every run costs a page.
  static std::optional<Error> settle(const Database& db, std::string_view kind);

  // `take` must not ask the index for anything itself.
  using Take = std::function<void(std::string_view value)>;
  void find(std::string_view key, const Take& take) const;
  // The values of a key, without fetching long ones: what reading them will cost, before it is decided.
  struct Located {
    int64_t run = 0;
    uint32_t page = 0, offset = 0, size = 0;   // of a long one; size 0: `bytes` has it
    std::string bytes;
  };
  std::vector<Located> locate(std::string_view key) const;
  void read(const Located& value, const Take& take) const;
  // Bytes of the values of a key: what reading them costs.
  uint64_t bytes(std::string_view key) const;
  // One for each run, oldest first, not placed yet: seek().
  std::vector<RunCursor> cursors() const;

  size_t size() const { return runs_.size(); }
  uint64_t entries() const;
  // Takes these runs out of the archive.
  std::optional<Error> remove() const;
  const std::optional<Error>& error() const { return error_; }

 private:
  friend class RunCursor;
  struct Leaf {
    uint32_t page;
    uint32_t key_end;   // in `keys`
  };
  struct Run {
    int64_t run = 0;
    int level = 0;
    uint64_t entries = 0;
    std::string keys;             // the first key of each leaf, one behind the other
    std::vector<Leaf> leaves;
    std::string_view key(size_t leaf) const;
    size_t leaf_of(std::string_view key) const;   // where it may begin
  };
  explicit Runs(const Database& db) : db_(&db) {}
  // The bytes of a page, until the statement is reset; damaged: empty.
  template <typename Use>
  void with_page(int64_t run, uint32_t page, Use use) const;
  // A value that lies elsewhere. Empty: damaged.
  void fetch(int64_t run, Address where, std::string& out) const;
  template <typename Use>
  void each_entry(std::string_view key, Use use) const;
  static std::optional<Error> read(Statement& rows, std::vector<Run>& into);
  void fail() const;

  const Database* db_ = nullptr;
  std::vector<Run> runs_;   // oldest first
  mutable std::optional<Error> error_;
  mutable Statement* page_ = nullptr;   // fetches one; kept by the database
};

}  // namespace stemma::store
