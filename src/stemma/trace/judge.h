// What does each difference between a quotation and its source mean?
//
// Every step of an alignment becomes at most one edit of the contract, and the edits
// decide the verdict. Strict where it matters: a *typo* must make a non-word on one
// side, lie within a small edit distance, and touch no number, name or negation; a
// change from one real word to another is a replacement, however small.
//
//   Judged j = judge(query, document, text, alignment, collection);
//   j.verdict      // kElided for “radical … role” on “radical interference also played a role”
//   j.edits        // omit "also", marked
//   judge(…) with an empty alignment is kNotFound with no edits
//
// Pure.
#pragma once

#include <vector>

#include "stemma/trace/align.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

// One edit with the words it touches, so that flags can look around it.
struct JudgedEdit {
  EditOp op = EditOp::kReplace;
  WordRange source;      // words of the text; empty for an insertion
  WordRange items;       // items of the query; empty for an omission
  bool marked = false;
  bool slip = false;
};

struct Judged {
  Verdict verdict = Verdict::kNotFound;
  std::vector<JudgedEdit> edits;
  double matched_bits = 0;    // of quoted words that stand in the source
  double longest_bits = 0;    // of the longest run of them without an edit in words
  uint32_t longest_words = 0; // words of that run
  uint32_t slips = 0;
};

Judged judge(const Query& query, const doc::Document& quoted, const SourceText& text, const Alignment& alignment,
             const Collection& collection);

// The verdict its edits give, before looking at places (trace/place.h may make it spliced).
Verdict verdict_of(const Judged& judged, uint32_t words);

}  // namespace stemma::trace
