// Files to documents, on all cores, in order, with bounded memory: what read_all() and
// read_pile() have in common.
//
//   Pipeline p;
//   p.files = {"a.txt", "b.zip"};
//   p.work = [](Outcome& o) { … };         // on any thread, for each document
//   p.take = [](Outcome o) { … };          // on the caller's thread, in order
//   p.run();
//   p.files = {"missing"}; p.run();        // no throw: an Outcome with an error
//
// One thread opens files and unpacks containers; it waits while under_way documents a
// worker or kBytesUnderWay of their bytes are neither taken nor in work. What workers
// finish out of order waits for its turn. With `threads` of 1 no thread is made.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "stemma/engine/engine.h"
#include "stemma/read/read.h"

namespace stemma::engine {

// What became of one member of one file (or of the file itself).
struct Outcome {
  size_t file = 0;                                 // index into Pipeline::files
  std::string member;                              // its address inside; empty: the file itself
  std::shared_ptr<const doc::Document> document;   // or
  std::optional<Error> error;                      // or
  std::string note;                                // something left out that is no document
  std::string made;                                // by `work`
  std::shared_ptr<void> kept;                      // by `work`, for `take`
  uint64_t held = 0;                               // bytes of it, stated by `work`
  std::string_view source;                         // its bytes, during `work`, if Pipeline::sources
};

struct Pipeline {
  static constexpr size_t kUnderWay = 32;                  // as a rule
  static constexpr uint64_t kBytesUnderWay = 48U << 20U;   // members waiting, and what was made of those before them
  static constexpr uint64_t kMemory = 128U << 20U;         // of documents being read at once, unless it is one alone

  std::vector<std::string> files;        // "-" is standard input
  read::Options read = {};               // path is filled in
  unsigned threads = 0;                  // 0: one a core
  std::function<void(Outcome&)> work = {};
  std::function<void(Outcome)> take = {};
  std::function<void(size_t file)> end = {};   // of a file, behind the last of its members
  std::function<void(size_t done, uint64_t bytes)> progress = {};   // files, and their bytes
  std::function<bool()> stopped = {};    // asked before each file; true: what is under way ends, no more begins
  bool sources = false;                  // hand `work` the source bytes
  size_t under_way = kUnderWay;          // documents a worker; more where taking halts now and then

  void run() const;
};

// "pile.zip!/a.txt"; the path alone if `member` is empty.
std::string address(const std::string& path, const std::string& member);

}  // namespace stemma::engine
