// The child's side of subprocess::run: from fork to exec.
//
//   Child child = ...;                         // everything prepared by the parent
//   if (fork() == 0) become(child);            // never returns
//   become(child) in the parent                // wrong: it replaces the caller
//
// Only async-signal-safe calls: the parent may have had other threads, whose locks
// (of malloc, of stdio) are held for ever in the child. No memory is allocated.
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace stemma::subprocess {

// What the child writes to `status`: once when its network is cut, once more if exec fails.
struct Report {
  int32_t network = 0;   // as enum Network
  int32_t error = 0;     // errno of what could not be done
};

struct Child {
  const char* path = nullptr;
  char* const* argv = nullptr;
  char* const* environment = nullptr;
  int in = -1, out = -1, err = -1;   // become 0, 1, 2
  int status = -1;                   // close-on-exec
  uint64_t cpu_seconds = 0, memory_bytes = 0, file_bytes = 0;
  pid_t parent = 0;                  // when it dies, so does the child
};

[[noreturn]] void become(const Child& child);

}  // namespace stemma::subprocess
