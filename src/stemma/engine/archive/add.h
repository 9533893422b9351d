// Files into an archive: all cores read, one writes.
//
//   Adding a;
//   a.paths = {"cables/", "letters.zip"};
//   AddSummary s = add(archive, a, options);
//   s.documents, s.versions, s.unchanged
//   if (s.error) explain(s.error->message);       // full disk: what was added before is kept
//   add(archive, {}, options)                     // nothing to add: an empty summary
//
// Adding again is free and changes nothing: a file whose size and times are those of the
// last reading is not opened, one whose bytes are the same is not read. A file that changed
// becomes a new version; the old one stays and is marked. Killed at any moment and run
// again, an add ends as if it had run once: a batch is kept whole or not at all, and a file
// counts as done when all its members are in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/engine.h"
#include "stemma/engine/reading.h"

namespace stemma::engine {

enum class AddedAs : uint8_t {
  kNew, kVersion,   // of what stood in this place before
  kCopy,            // of a document that the archive has
  kUnchanged,       // a file
  kFailed, kNote,
};
const char* name(AddedAs);

struct AddItem {
  std::string path;      // as the archive keeps it
  AddedAs as = AddedAs::kNew;
  std::string id;        // of a document
  std::string why;       // of a failure or a note
};

struct Adding {
  std::vector<std::string> paths;
  std::string encoding;                // forced, empty to detect
  std::string text_column;             // of JSON Lines and CSV
  std::vector<std::string> include;    // globs for the paths of files; empty: all
  std::vector<std::string> exclude;
  std::string kept_under;              // files are kept as FOLDER/NAME, wherever they lie now; empty: as they lie
  bool dry_run = false;                // say what would be read, write nothing
  bool retry = false;                  // also files that could not be read before
  std::function<void(const AddItem&)> take;   // one call at a time, in order
  std::function<bool()> stopped;              // true: end soon, keep what is in
};

struct AddSummary {
  size_t documents = 0;    // new to the archive, versions included
  size_t versions = 0;     // of these, the ones that took the place of another
  size_t copies = 0;       // places of documents that the archive had
  size_t unchanged = 0;    // files not read again
  size_t files = 0;        // read now (dry run: to be read)
  uint64_t bytes = 0;      // of them
  size_t total = 0;        // documents in the archive afterwards
  bool interrupted = false;
  std::vector<Failure> failures;
  std::vector<Note> notes;
  std::optional<Error> error;   // the archive could not be written to
};

AddSummary add(const Archive& archive, const Adding& adding, const Options& options);

}  // namespace stemma::engine
