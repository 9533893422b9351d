// The façade: files in, a pile of documents and checked quotations out.
//
// The command line, the server and the Python package call this and nothing below it.
// Work runs on all cores; results do not depend on their number, on the order of the
// arguments' folders on disk, or on which document was ready first.
//
//   auto piles = engine::read_piles({{"article.txt"}, {"cables/"}}, {});
//   engine::CheckReport r = engine::check(piles[0], piles[1], "cables/", {});
//   r.checked[0].quotations[0].verdict
//   engine::read_pile({"no-such-file"}, {})    // no throw: an empty pile, one failure
//
// One bad file never stops a pile: it is listed under `failures` with its reason.
// Functions are safe to call from several threads; piles are immutable once read and
// may be shared.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"
#include "stemma/trace/quotation.h"

namespace stemma::engine {

enum class Stage : uint8_t { kReading, kIndexing, kChecking, kTracing };

struct Progress {
  Stage stage = Stage::kReading;
  size_t done = 0;
  size_t total = 0;
  uint64_t bytes = 0;         // read so far; 0 where bytes say nothing
  uint64_t total_bytes = 0;   // to be read; 0 where that is not known
};

struct Options {
  unsigned threads = 0;  // 0: one a core
  // Called now and then, from any worker, one call at a time. May be empty.
  std::function<void(const Progress&)> progress;
  // Asked now and then, on any worker: true ends the work with an error. May be empty. Heeded by check_archive().
  std::function<bool()> stopped = {};
};

// One document of a pile. The same bytes are one entry with several paths. The path of a
// member of a container is "pile.zip!/a.txt".
struct Entry {
  std::shared_ptr<const doc::Document> document;
  std::vector<std::string> paths;  // ascending; at least one
  const std::string& path() const { return paths.front(); }
};

struct Failure {
  std::string path;
  Error error;
};

struct Pile {
  std::vector<Entry> entries;     // by path
  std::vector<Failure> failures;  // by path
};

// Reads several lists of files and folders; result i belongs to list i. A file named in
// several lists is read once and shared. "-" is standard input. Folders are walked
// recursively, links that loop are followed once. An archive in a list stands for the documents
// in it, "record.stemma!/cables/a.txt".
std::vector<Pile> read_piles(const std::vector<std::vector<std::string>>& lists, const Options& options);
Pile read_pile(const std::vector<std::string>& paths, const Options& options);

// The quotations of one checked document. `doc` indexes inside it point into
// CheckReport::checked (quotations) and CheckReport::searched (sources).
struct CheckedDocument {
  Entry entry;
  size_t searched = 0;  // documents searched: all but the document itself
  std::vector<trace::CheckedQuotation> quotations;
};

struct CheckReport {
  std::vector<CheckedDocument> checked;  // in the order of the pile
  std::vector<Entry> searched;           // of an archive, those that results speak of
  std::vector<std::string> families;     // of `searched`: the id of the first member of its family, or empty; witness_families.h
  uint64_t searched_documents = 0;
  std::string against;            // the name of the collection searched
  std::vector<Failure> failures;  // of both piles, each once, by path
};

CheckReport check(const Pile& checked, const Pile& against, std::string_view against_name, const Options& options);

// The same against an archive, through its index of passages: only documents that hold something
// of a quotation are read. What the index lacks is added to it first; if the archive cannot be
// written to, it is read as a pile. Errors: the archive cannot be opened.
Result<CheckReport> check_archive(const Pile& checked, const std::string& archive, const Options& options);

// Did the check of this quotation fail? Everything that is neither clean nor
// untraceable nor not found: the collection holds a source, and the words differ from it.
bool failed(const trace::CheckedQuotation& quotation);

}  // namespace stemma::engine
