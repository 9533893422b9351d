// Files written whole or not at all.
//
//   if (std::string why = write_whole("out.csv", text); !why.empty()) return fail("cannot write 'out.csv': " + why);
//   write_whole("/no/such/folder/x", "")    // "No such file or directory"; nothing is left behind
//
// The content goes to "PATH.part" first and is renamed into its place, so that a reader
// never finds half a file there. Not for two threads writing the same path.
#pragma once

#include <string>

namespace stemma::cli {

// An empty string, or why it could not be written.
std::string write_whole(const std::string& path, const std::string& content);

}  // namespace stemma::cli
