// The one place that writes rows into an archive.
//
//   Writer writer(archive);
//   writer.begin();                               // a batch: all of it is kept, or nothing
//   int64_t file = writer.file("a.zip", stamp);   // its row, made or found
//   writer.document(file, "b/c.txt", row);
//   writer.finish(file, stamp);                   // all members are in
//   if (auto e = writer.commit()) explain(e->message);
//   writer.document(0, "", row);                  // outside of begin() and commit(): an assertion
//
// Errors stick: after the first one nothing more is written, and commit() returns it. Not
// thread-safe; several processes may write to one archive, they take turns by batches.
#pragma once

#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/archive/row.h"

namespace stemma::engine {

// What tells that a file on disk is still the one that was read.
struct Stamp {
  int64_t bytes = 0;
  int64_t modified_ns = 0;
  int64_t changed_ns = 0;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

enum class Placed : uint8_t {
  kNew,         // the document was not in the archive
  kCopy,        // it was, in another place
  kUnchanged,   // it was, in this place
};

struct Placing {
  Placed placed = Placed::kNew;
  bool replaced = false;   // another document stood here: this is a new version
};

class Writer {
 public:
  explicit Writer(const Archive& archive) : archive_(archive), db_(archive.db()) {}

  void begin();
  std::optional<Error> commit();
  bool in_batch() const { return transaction_.has_value(); }
  uint64_t batch_bytes() const { return batch_bytes_; }
  const std::optional<Error>& error() const { return error_; }

  // The row of the file at a stored path; makes one that is not done.
  int64_t file(const std::string& stored_path);
  // The row of a file that has one; it stays done.
  int64_t file_of(const std::string& stored_path);
  Placing document(int64_t file, const std::string& member, const Row& row);
  // A document that the archive has: only its place is written. False if it has not.
  std::optional<Placing> place_known(int64_t file, const std::string& member, const std::string& id);
  void failure(int64_t file, const std::string& member, const Error& error);
  // Failures of an earlier reading of the file are forgotten.
  void forget_failures(int64_t file);
  // All members of the file have been handed in: those of earlier readings that were not
  // are former ones now. `sha256` as 32 bytes; empty if the file is a document itself.
  void finish(int64_t file, const Stamp& stamp, std::string_view sha256, const std::set<std::string>& members);
  // The file is the same; only its stamp is new.
  void restamp(int64_t file, const Stamp& stamp);
  void dictionary(const std::string& use, const store::Dictionary& dictionary);

 private:
  Placing place(int64_t file, const std::string& member, int64_t doc, bool is_new);
  void retire(int64_t doc);
  void revive(int64_t doc);
  int64_t insert_document(const Row& row);
  void insert_cable(int64_t doc, const doc::Document& d);
  void insert_references(int64_t doc, const Row& row);
  void file_under(int64_t doc, const FacetValue& value, bool in = true);
  void save_facets();
  void check(std::optional<Error> e) {
    if (e && !error_) error_ = std::move(e);
  }

  const Archive& archive_;
  const store::Database& db_;
  std::optional<store::Transaction> transaction_;
  std::optional<Error> error_;
  uint64_t batch_bytes_ = 0;
  std::map<FacetValue, std::map<uint32_t, bool>> facets_;   // document: in or out
  std::map<int64_t, std::vector<FacetValue>> facets_of_;
  std::vector<std::pair<int64_t, uint64_t>> lengths_;
  store::WordBatch words_;
  std::vector<std::pair<std::string, std::string>> keys_;   // key, word
};

// "ab01" as the two bytes it stands for.
std::string bytes_of_hex(std::string_view hex);

}  // namespace stemma::engine
