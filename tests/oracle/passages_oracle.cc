#include "oracle/passages_oracle.h"

#include <algorithm>

namespace stemma::oracle {

using trace::pairs::Corpus;
using trace::pairs::Match;

std::vector<Match> common_runs(const Corpus& c, const trace::pairs::Sides& sides, uint32_t least) {
  std::vector<Match> out;
  for (uint32_t a = 1; a < c.words.size(); ++a) {
    for (uint32_t b = a + 1; b < c.words.size(); ++b) {
      if (!c.same(a, b) || c.same(a - 1, b - 1)) continue;
      const uint32_t doc_a = c.doc_of(a), doc_b = c.doc_of(b);
      if (doc_a == doc_b || !trace::pairs::to_compare(sides[doc_a], sides[doc_b])) continue;
      uint32_t size = 0;
      bool changes = false;
      while (c.same(a + size, b + size)) {
        changes = changes || c.words[a + size] != c.words[a];
        ++size;
      }
      if (size >= least && changes) out.push_back({a, b, size});
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace stemma::oracle
