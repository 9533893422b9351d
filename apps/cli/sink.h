// Where a long result goes: standard output, or a file that appears when it is whole.
//
//   Sink sink("record.csv");                      // "" or "-": standard output
//   for (…) if (!sink.write(piece)) break;
//   if (std::string why = sink.close(); !why.empty()) return fail("cannot write 'record.csv': " + why);
//   Sink("/no/such/folder/x").close()             // "No such file or directory"; nothing is left behind
//
// The file is written as "PATH.part" and renamed by close(); without close() it is removed.
// One thread at a time.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace stemma::cli {

class Sink {
 public:
  explicit Sink(std::string path);
  ~Sink();
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  bool write(std::string_view bytes);  // false: it failed; close() says why
  std::string close();                 // an empty string, or why it could not be written

 private:
  bool to_file() const { return !path_.empty(); }

  std::string path_;
  std::FILE* file_ = nullptr;
  std::string problem_;
};

}  // namespace stemma::cli
