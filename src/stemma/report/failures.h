// Failures as people read them: what goes wrong alike in many members of one file is told once.
//
//   SameFailures told;
//   told.take({"a.zip!/1", error})    // {"cannot read 'a.zip!/1': …"}
//   told.take({"a.zip!/2", error})    // {}: the same of another member of a.zip
//   told.take({"b.txt", other})       // {"… and 1 more member of 'a.zip' …", "cannot read 'b.txt': …"}
//   told.rest()                       // what was counted since
//
// Files are always named, each: only members of a container are counted. JSON lists all. Not thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::report {

class SameFailures {
 public:
  std::vector<std::string> take(const engine::Failure& failure);   // lines, or nothing yet
  std::vector<std::string> rest();

 private:
  std::string container_, reason_;
  uint64_t more_ = 0;
};

}  // namespace stemma::report
