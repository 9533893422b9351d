// stemma_tells PATH...: every tell-tale of spinning in every document, also where they are too few to say anything.
//
// For bench/trace/tells.py. A line for each document, then one for each sign:
//
//   document 523 shown a/b.txt           words, "shown" or "not", path
//   sign broken-article an necessary
#include <cstdio>
#include <string>

#include "stemma/doc/stream.h"
#include "stemma/engine/engine.h"
#include "stemma/trace/spun_tells.h"

int main(int argc, char** argv) {
  using namespace stemma;
  const auto piles = engine::read_piles({{argv + 1, argv + argc}}, {});
  for (const engine::Entry& e : piles[0].entries) {
    const doc::Stream stream = doc::make_stream(*e.document);
    const auto signs = trace::find_spun_signs(*e.document, stream);
    std::printf("document %zu %s %s\n", stream.words.size(), trace::show_spinning(*e.document, signs, stream.words.size()) ? "shown" : "not", e.path().c_str());
    for (const trace::SpunSign& s : signs) std::printf("sign %s %s\n", trace::name(s.tell), doc::flow(*e.document, s.span).c_str());
  }
  return piles[0].failures.empty() ? 0 : 2;
}
