// The one place that writes rows into an archive.
//
//   Writer writer(archive);
//   writer.begin();                               // a batch: all of it is kept, or nothing
//   writer.take_words(row);                       // before or in the batch
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
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
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
  const std::optional<Error>& error() const { return error_; }

  // The row of the file at a stored path; makes one that is not done.
  int64_t file(const std::string& stored_path);
  // The row of a file that has one; it stays done.
  int64_t file_of(const std::string& stored_path);
  // Ahead of document(), also between batches: the words of the row go into the next batch and leave the row.
  void take_words(Row& row);
  Placing document(int64_t file, const std::string& member, Row& row);
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
  // A value, and the documents that come in or go out under it, in the order in which that happens.
  struct Filed {
    FacetValue value;
    std::vector<std::pair<uint32_t, bool>> changes;
  };
  Placing place(int64_t file, const std::string& member, int64_t doc, bool is_new);
  void retire(int64_t doc);
  void revive(int64_t doc);
  int64_t insert_document(const Row& row);
  void insert_cable(int64_t doc, const Row& row);
  void insert_references(int64_t doc, const Row& row);
  void file_under(int64_t doc, const FacetValue& value, bool in = true);
  int64_t save_facet(const Filed& filed);
  void save_facets();
  void check(std::optional<Error> e) {
    if (e && !error_) error_ = std::move(e);
  }

  const Archive& archive_;
  const store::Database& db_;
  std::optional<store::Transaction> transaction_;
  std::optional<Error> error_;
  // Of this batch: each value's number, and the numbers that a document has.
  std::unordered_map<std::string, uint32_t> facet_numbers_;   // field, a zero, value
  std::string facet_name_;                                    // the one looked up
  std::vector<Filed> facets_;
  std::vector<std::pair<int64_t, std::vector<uint32_t>>> facets_of_;   // ascending
  std::vector<std::pair<int64_t, uint64_t>> lengths_;
  store::WordBatch words_;
  std::vector<std::pair<std::string, std::string>> keys_;   // key, word
};

}  // namespace stemma::engine
