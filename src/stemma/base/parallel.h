// The same work on many items, on several threads, with one order of results.
//
//   std::vector<int> out(n);
//   parallel_for(n, 0, [&](size_t i) { out[i] = f(i); });   // out[i] belongs to item i
//   parallel_for(n, 4, [&](size_t i) { out.push_back(f(i)); });  // wrong: a data race
//
// Items are handed out one at a time, so unequal items balance. Which thread does
// what changes from run to run; results placed by index do not.
#pragma once

#include <cstddef>
#include <functional>

namespace stemma {

// Calls work(i) once for each i in [0, count), and returns when all are done.
// `threads` = 0 means one per core; 1 runs on the caller's thread. If the system
// refuses a thread, those that exist do the work. If work() throws (memory), the first
// exception is rethrown here after the threads have stopped.
void parallel_for(size_t count, unsigned threads, const std::function<void(size_t)>& work);

}  // namespace stemma
