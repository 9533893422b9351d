// The files of a pile: every file under the paths given, always in the same order.
//
//   Walk w = walk({"letters", "cable.txt"});
//   for (const std::string& path : w.files) read(path);
//   for (const Problem& p : w.problems) tell(p.path, p.error.message);
//   walk({"no-such-folder"}).files           // empty; problems has one entry
//
// Paths named by the user are taken as they are, hidden or not, in the order given.
// Inside folders names are sorted by their bytes, so that the order does not depend on
// the disk; hidden entries (".git", ".DS_Store") are skipped and counted. Symbolic
// links are followed; a folder already being walked (the same device and inode above
// it) is a loop and becomes a problem. A file reached twice is listed once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/base/result.h"

namespace stemma {

struct Problem {
  std::string path;
  Error error;
};

struct Walk {
  std::vector<std::string> files;
  std::vector<Problem> problems;
  uint64_t hidden = 0;          // entries of folders skipped because their name starts with '.'
};

Walk walk(const std::vector<std::string>& paths);

}  // namespace stemma
