// Two documents side by side, word by word: what a release restored, what an editor cut, what a copy moved.
//
//   Comparison c = compare(a, b);
//   c.runs[3].kind, c.runs[3].a.of(a.text)      // RunKind::kDelete, "and possibly foreign"
//   compare(a, a).runs.size()                   // 1, equal; 0 if the document has no words
//
// Words meet as in tracing (doc/stream.h): without regard to case, accents, typography and line breaks; page furniture and
// paragraph numbers are jumped over. Of what one side lacks, the span on that side is empty and says where it would stand.
// Method: word_diff.h. Pure; any thread.
#pragma once

#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"
#include "stemma/engine/compare/word_diff.h"

namespace stemma::engine {

struct ComparedRun {
  RunKind kind = RunKind::kEqual;
  Span a, b;
  uint32_t words = 0;     // of the longer side
};

struct Comparison {
  std::vector<ComparedRun> runs;
  uint32_t words_a = 0, words_b = 0;
  uint32_t equal = 0, moved = 0;      // words in common, in place and elsewhere
};

Comparison compare(const doc::Document& a, const doc::Document& b);

}  // namespace stemma::engine
