// Another program as a function: bytes in, bytes out, within limits.
//
//   auto r = subprocess::run({.argv = {"pdfinfo", "-enc", "UTF-8", "/dev/stdin"}, .input = bytes});
//   if (!r) explain(r.error().message);                       // kNotFound: not installed
//   else if (r->ended == subprocess::Ended::kExited && r->code == 0) parse(r->out);
//   subprocess::run({.argv = {"pdfinfo report.pdf"}})         // wrong: no shell takes words apart; kNotFound
//
// No shell is ever asked. The program is looked up in the directories of PATH that are
// absolute. `input` becomes its standard input as an unnamed file, so a program that wants
// to jump about opens "/dev/stdin"; nothing is left on the disk, whatever happens.
//
// What the program gets: a process group of its own, which is killed at the end with
// whatever it started; no file but its three streams; a small environment; the lowest
// priority but for idle; limits on processor time, memory, size and number of files; no core
// file; no way to more rights (PR_SET_NO_NEW_PRIVS); and no network: a network name space of
// its own without any interface, or, where the kernel refuses one, a filter on socket().
// Output::network tells which; where both are refused the program runs all the same.
// A program that leaves its process group on purpose outlives the call; no tool that
// stemma starts does.
//
// Threads: run() may be called from any number of threads. Between fork and exec only
// async-signal-safe calls are made (POSIX.1-2017, XSH 2.4.3); all memory is set up before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"

namespace stemma::subprocess {

struct Limits {
  double seconds = 60;                   // by the clock; also of processor time, rounded up
  uint64_t memory_bytes = 1u << 30;      // of address space
  uint64_t output_bytes = 64u << 20;     // of standard output
  uint64_t file_bytes = 0;               // of any file it writes
};

struct Command {
  std::vector<std::string> argv;         // argv[0] is the program's name or path
  std::string_view input = {};           // its standard input; must live until run() returns
  Limits limits = {};
  std::vector<std::string> environment = {};   // "NAME=value", beside PATH, HOME and LC_ALL
};

enum class Ended : uint8_t {
  kExited,         // by itself; `code` is its exit status
  kSignal,         // killed or crashed; `code` is the signal
  kTimeLimit,      // stopped by us: too long
  kOutputLimit,    // stopped by us: too much output
};
enum class Network : uint8_t { kOwnNamespace, kNoSockets, kNotCut };

// Whatever the end, `out` holds what was written until then.
struct Output {
  Ended ended = Ended::kExited;
  int code = 0;
  std::string out;
  std::string err;                       // the last 4 KB of standard error
  Network network = Network::kNotCut;
  bool ok() const { return ended == Ended::kExited && code == 0; }
};

// Errors: kNotFound (no such program), kUnreadable (it cannot be started, with the system's
// reason), kUsage (empty argv, a NUL in it). A program that fails is no error here: see `ended`.
Result<Output> run(const Command& command);

// The path of a program as run() would find it; empty if there is none.
std::string find(const std::string& program);

}  // namespace stemma::subprocess
