// Review annotations: results as workflow commands of GitHub Actions, one line each.
//
// A runner that finds such a line in the output of a step shows the message beside the lines of the
// file, in the log and in the review of a pull request (docs.github.com, Workflow commands).
//
//   github_annotations(report, 0, bytes)    // ::error file=a.md,line=3,endLine=3,col=20,title=…::…
//   github_annotations(report, 0, {})       // a PDF, a word processor file: the file, without lines
//
// error: failed; warning: not-found; notice: untraceable, and a clean quotation beside which a
// speaker, date, work or office is in conflict with the source. Other clean quotations say nothing.
// Line and column are of the source file as an editor counts them, from 1, the column in characters.
// Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::report {

// Lines of a file by byte offset. UTF-8 and encodings of one byte a character; UTF-16 by its units.
class Lines {
 public:
  struct Place {
    size_t line = 1;
    size_t column = 1;
  };
  Lines(std::string_view bytes, std::string_view encoding);
  Place at(uint64_t offset) const;   // beyond the end: the end

 private:
  std::string_view bytes_;
  std::vector<uint64_t> begins_;     // of every line
  unsigned unit_ = 1;                // bytes
  bool utf8_ = true;
};

// All annotations of a checked document. `source`: the bytes of its file; empty where a line
// means nothing.
std::string github_annotations(const engine::CheckReport& report, size_t doc, std::string_view source);

// Files that could not be read.
std::string github_annotation(const engine::Failure& failure);

// A line of output: "::LEVEL PROPERTIES::MESSAGE" with what GitHub wants escaped.
std::string github_command(std::string_view level, const std::vector<std::pair<std::string_view, std::string>>& properties, std::string_view message);

}  // namespace stemma::report
