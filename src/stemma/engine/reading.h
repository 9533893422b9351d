// Piles of any size, read on all cores and handed over in order, a few at a time.
//
//   Reading r;
//   r.paths = {"cables/", "letters.zip"};
//   r.work = [](const Entry& e) { return report::document_json(e); };   // on any thread
//   r.take = [](Item item) { std::fwrite(…item.made…); };               // in order, one at a time
//   ReadingSummary s = read_all(r, options);
//   s.failures                                  // what could not be read, in order
//   read_all({}, options)                       // nothing to read: an empty summary
//
// Documents come in the order of their paths and, inside a file, in the order in which
// they stand in it, whatever the number of threads. Memory is bounded: containers are
// unpacked by one thread, which waits while more than a few documents or a few dozen
// megabytes are under way. The same bytes met again are handed over as a copy, which
// names the document that it repeats.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::engine {

// A document, or a second copy of one, or something that could not be read.
struct Item {
  std::string path;                                // "pile.zip!/a.txt"
  std::shared_ptr<const doc::Document> document;   // empty for copies and failures
  std::string made;                                // what `work` made of it
  std::string same_as;                             // of a copy: the path of the first
  std::string id;                                  // of a document or a copy
  std::optional<Error> error;
};

struct Reading {
  std::vector<std::string> paths;
  std::string encoding;       // forced, empty to detect
  std::string text_column;    // of JSON Lines and CSV
  bool keep = false;          // leave Item::document for `take`; otherwise it is freed after `work`
  std::function<std::string(const Entry&)> work;
  std::function<void(Item)> take;
};

// Something left out that is no document: the images of a crawl.
struct Note {
  std::string path;
  std::string what;
};

struct ReadingSummary {
  size_t documents = 0;               // different ones
  size_t copies = 0;
  size_t files = 0;                   // files on disk
  uint64_t bytes = 0;                 // of them
  std::array<size_t, 7> by_kind{};    // by doc::Kind
  std::vector<Failure> failures;
  std::vector<Note> notes;
};

ReadingSummary read_all(const Reading& reading, const Options& options);

}  // namespace stemma::engine
