// Is everything there that reading needs, and is an archive sound?
//
//   Installation here = examine_installation();
//   here.programs[0].path                 // "/usr/bin/pdftotext", or empty: PDF is left out
//   Condition c = examine(archive);
//   c.problems                            // empty: every page, index and document holds
//   c.failures                            // files that could not be read, with reasons
//
// examine() reads the whole archive: seconds for each gigabyte. It changes nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/engine.h"
#include "stemma/engine/trace/traced.h"

namespace stemma::engine {

struct Program {
  std::string name;     // "pdftotext"
  std::string path;     // empty if it is not installed
  std::string for_what; // "PDF"
  std::string package;  // Debian's
};

struct Installation {
  std::vector<Program> programs;
  std::string sqlite;   // version
};

Installation examine_installation();

struct Condition {
  int64_t format = 0;
  bool sources_kept = true;
  int64_t documents = 0, current = 0, files = 0, unfinished = 0;
  uint64_t bytes = 0;          // of the archive
  uint64_t text_bytes = 0;     // of sources, as they were
  std::vector<std::pair<std::string, uint64_t>> parts;   // table groups and their bytes, largest first
  std::string fingerprint;
  TraceState traced;           // what `stemma trace` found, and what it has not looked at yet
  std::vector<std::string> problems;
  std::vector<Failure> failures;   // by path
};

Condition examine(const Archive& archive);

// The files on disk that have failures, as paths to open.
std::vector<std::string> failed_files(const Archive& archive);

}  // namespace stemma::engine
