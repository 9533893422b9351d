// Which files an `add` has to read: those that are new or changed.
//
//   Plan plan = plan_add(archive, adding);
//   plan.read          // to be opened, in the order of their paths
//   plan.unchanged     // stored paths
//   plan_add(archive, {})   // nothing
//
// Only looks: hashes files whose times changed, writes nothing.
#pragma once

#include <string>
#include <vector>

#include "stemma/base/walk.h"
#include "stemma/engine/archive/add.h"
#include "stemma/engine/archive/writer.h"

namespace stemma::engine {

struct Planned {
  std::string path;        // to open
  std::string stored;      // as the archive keeps it
  Stamp stamp;
  bool known = false;      // the archive has read it before
};

struct Plan {
  std::vector<Planned> read;
  std::vector<Planned> touched;          // same bytes, other times
  std::vector<std::string> unchanged;    // stored paths, `touched` among them
  std::vector<Problem> problems;         // paths that cannot be opened
  uint64_t bytes = 0;                    // to be read
};

Plan plan_add(const Archive& archive, const Adding& adding);

// Does the path, or its last part, match one of the globs (fnmatch: * ? [a-z])?
bool matches_any(const std::string& path, const std::vector<std::string>& globs);

}  // namespace stemma::engine
