// The open archives of a server: one for each request that is answered at the moment.
//
//   Archives archives("record.stemma");
//   auto a = archives.take();              // a shared_ptr, given back when the last of its holders lets it go
//   if (!a) return failed(a.error());      // gone, or no archive any more
//   archives.facts(0.2).missing            // of the whole archive; nothing: still being counted
//
// A connection sees what others have added when its next transaction begins. Facts take seconds where documents are many:
// they are counted once for each state of the archive, on a thread of their own. Thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/search/search.h"

namespace stemma::serve {

// What it takes a walk through the archive to know.
struct Facts {
  std::string fingerprint;
  uint64_t missing = 0;      // cables cited and not held
};

class Archives {
 public:
  explicit Archives(std::string path);
  ~Archives();
  const std::string& path() const { return path_; }

  Result<std::shared_ptr<const engine::Archive>> take() const;
  // Of the archive as it is now; nothing if they are not known within so many seconds: ask again later.
  std::optional<Facts> facts(double seconds) const;
  // How many documents are of each kind, year … of all: the answer to "*" without its hits. Counted once for each state of the archive.
  Result<std::shared_ptr<const engine::SearchAnswer>> everything(const engine::Archive& archive) const;
  // Held by whoever writes: one at a time.
  std::mutex& writing() const { return writing_; }

 private:
  struct Shelf;
  class Counter;

  std::string path_;
  std::shared_ptr<Shelf> shelf_;          // outlives this while archives are out
  std::unique_ptr<Counter> counter_;
  mutable std::mutex writing_;
};

}  // namespace stemma::serve
