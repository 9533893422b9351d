// stemma_line_features FILE...: what the line classifier sees of each file, for lines.py.
//
// Links the code that reading runs, so that training and running cannot differ. Prints
//   weights N                                    once
//   doc PATH                                     a document
//   line BEGIN END OPEN RULE BYTES i i i ...     a piece: its source bytes, whether the
//        classifier may decide it, what the rules said, its size, the weights it touches
// A document that is not for the classifier to judge has lines without weights.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "stemma/read/furniture.h"
#include "stemma/read/opening.h"
#include "stemma/read/read.h"

using namespace stemma;

namespace {

void print(const read::Draft& draft, const read::Piece& piece, bool open, const std::vector<read::LineBins>& bins, size_t i) {
  const auto source = draft.doc.map.to_source(piece.block.span);
  std::printf("line %llu %llu %d %d %u", static_cast<unsigned long long>(source.begin), static_cast<unsigned long long>(source.end),
              open, piece.furniture(), piece.block.span.size());
  if (!bins.empty()) read::active(bins, i, [](uint32_t weight) { std::printf(" %u", weight); });
  std::printf("\n");
}

}  // namespace

int main(int count, char** paths) {
  std::printf("weights %u\n", read::kWeights);
  for (int n = 1; n < count; ++n) {
    std::ifstream file(paths[n], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::printf("doc %s\n", paths[n]);
    auto draft = read::open_bytes(bytes, {.path = paths[n]});
    if (!draft) continue;
    std::vector<read::Piece> pieces = read::lay_out(*draft);
    read::PageRules rules;
    const auto bins = read::judge_by_rules(*draft, pieces, rules);
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool open = !bins.empty() && read::decides(pieces[i], rules.signs[i]);
      print(*draft, pieces[i], open, bins, i);
    }
  }
  return 0;
}
