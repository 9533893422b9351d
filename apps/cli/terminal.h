// The edge to the terminal: where output goes, in what look, with which progress.
//
//   Terminal t(arguments);
//   t.out(text);                  // to standard output
//   t.complain("cannot read 'a': empty");   // "stemma: cannot read 'a': empty"
//   return t.finish(exit);        // 2 instead, if the output could not be written
//
// Progress appears on standard error, on a terminal after half a second.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "stemma/engine/engine.h"
#include "stemma/report/failures.h"
#include "stemma/report/page.h"

namespace stemma::cli {

class Terminal {
 public:
  explicit Terminal(const Arguments& arguments);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  // Width and colour for text on standard output.
  report::Look look() const { return look_; }
  // Options for the engine: threads, and progress where it can be seen.
  engine::Options options(unsigned threads);
  // The same for work of minutes: where there is no terminal, a plain line every ten seconds.
  engine::Options long_options(unsigned threads);

  void out(std::string_view text);
  // A message on standard error, after wiping the progress line.
  void complain(std::string_view message);
  // What could not be read; alike of many members of one file, it is told once.
  void complain(const engine::Failure& failure);
  void complain(const std::vector<engine::Failure>& failures);
  // Lines below a message that show its place, safe to print already.
  void point(std::string_view lines);
  // Flushes; the exit code of the process.
  int finish(int exit);

 private:
  void show(const engine::Progress& progress);
  void show_plainly(const engine::Progress& progress);
  void wipe();

  void tell(const std::vector<std::string>& lines);

  report::SameFailures failures_;
  report::Look look_;
  bool progress_ = false;  // standard error is a terminal
  bool shown_ = false;     // a progress line is on it
  bool broken_ = false;    // writing failed
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

// "stemma: MESSAGE" on standard error, and 2: for errors before there is a Terminal.
int fail(std::string_view message);

}  // namespace stemma::cli
