// An archive: one file that holds a record, documents and all that is known of them.
//
//   auto archive = Archive::open("record.stemma", store::Mode::kRead);
//   auto d = archive->document(7);              // as read() gave it, spans and all
//   auto bytes = archive->source(7);            // the source bytes
//   archive->document(0)                        // error kNotFound: numbers begin at 1
//
// The tables are described in docs/formats/archive.md. add.h fills an archive, search/
// finds in it, address.h knows what a person may call a document. One Archive is used by
// one thread at a time; open one for each thread, readers do not wait for a writer.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"
#include "stemma/store/compress.h"
#include "stemma/store/database.h"
#include "stemma/store/schema.h"

namespace stemma::engine {

class Archive {
 public:
  // Errors say what the file is instead: missing, another program's, of a newer format.
  // `sources` counts only when the archive is made.
  static Result<Archive> open(const std::string& path, store::Mode mode, store::Sources sources = store::Sources::kKept);

  const store::Database& db() const { return db_; }
  const std::string& path() const { return db_.path(); }

  // The document as it was read. Errors: kNotFound, or the archive is damaged there.
  Result<std::shared_ptr<const doc::Document>> document(int64_t doc) const;
  Result<std::string> text(int64_t doc) const;
  // The source bytes: from the archive, or from their file if the archive refers to it and
  // the file still holds them.
  Result<std::string> source(int64_t doc) const;

  // Every place where the document stands or stood, by path: "cables/a.txt", "b.zip!/c.txt".
  std::vector<std::string> paths(int64_t doc, bool also_former = false) const;

  // A hash over what is in the archive (ids and places of all documents), the same for the
  // same content however it came there: 16 hexadecimal digits.
  Result<std::string> fingerprint() const;

  // A number for the path of a file as archives keep it: relative to the archive's folder
  // if it lies below, else absolute. "-" stays.
  std::string stored_path(const std::string& path) const;
  std::string path_on_disk(const std::string& stored) const;

 private:
  explicit Archive(store::Database db) : db_(std::move(db)) {}
  Result<std::string> unpacked(std::string_view frame, std::string_view prefix = {}) const;

  store::Database db_;
  mutable std::map<uint32_t, std::shared_ptr<const store::Dictionary>> dictionaries_;
};

// By which the table of files finds a stored path: FNV-1a (Fowler, Noll, Vo), 64 bits. Paths that have the same are told apart by
// the paths themselves.
int64_t path_hash(std::string_view stored);

}  // namespace stemma::engine
