// stemma_ask ARCHIVE: one query a line on standard input, one line of figures for each.
//
// For bench/archive/search.py, which asks this process and its peers in turn: what a query
// costs in a process that stays, without the start of a program and without printing. The
// first 20 hits with snippets and all facets, as `stemma search` asks for them.
//
//   hits 20 total 4711 cpu 3.14    the answer, and milliseconds of processor time it took
//   error no such field …          it could not be read
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>

#include "stemma/engine/search/search.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: stemma_ask ARCHIVE < QUERIES\n", stderr);
    return 2;
  }
  const auto archive = stemma::engine::Archive::open(argv[1], stemma::store::Mode::kRead);
  if (!archive) {
    std::fprintf(stderr, "stemma_ask: %s\n", archive.error().message.c_str());
    return 2;
  }
  for (std::string query; std::getline(std::cin, query);) {
    const std::clock_t start = std::clock();
    const auto answer = stemma::engine::search(*archive, query, {});
    if (answer) {
      std::printf("hits %zu total %llu cpu %.3f\n", answer->hits.size(), static_cast<unsigned long long>(answer->total),
                  1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    } else {
      std::printf("error %s\n", answer.error().message.c_str());
    }
    std::fflush(stdout);
  }
  return 0;
}
