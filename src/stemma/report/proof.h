// A proof: the source passage as it stands, with what the quotation did to it in place.
//
// Like an editor's proof sheet: the quoted words, the words left out between them, the
// words put in or changed, and the parts of the sentence beyond both cut edges. The
// terminal and the dossier draw the same proof.
//
//   Proof p = proof(report, 0, 0, report.checked[0].quotations[0].sources[0]);
//   // ⟨While missteps was to blame,⟩ interference [-also-] played a role
//   for (const Run& r : p.runs) draw(r.kind, r.source, r.quote);
//
// Texts are one line each, as doc::flow gives them. Concatenated, `source` of all runs
// is the source passage: nothing of it is lost. Pure.
#pragma once

#include <string>
#include <vector>

#include "stemma/engine/engine.h"

namespace stemma::report {

enum class RunKind : uint8_t {
  kContext,    // the source before and after its sentence
  kCut,        // the rest of the source sentence, beyond a cut edge
  kSame,       // quoted
  kForm,       // quoted in another form: typography, an inflection, an expanded acronym
  kOmitted,    // in the source, not in the quotation
  kReplaced,   // other words in the quotation
  kInserted,   // in the quotation only
  kFurniture,  // text of the page between two parts of the passage, passed over
};

struct Run {
  RunKind kind = RunKind::kSame;
  std::string source;   // words of the source; empty for kInserted
  std::string quote;    // words of the quotation; for kForm, kReplaced, kInserted
  bool marked = false;  // by an ellipsis or brackets
  trace::EditOp op = trace::EditOp::kEqualForm;
  Span span;                          // in the source; empty for kInserted
  bool space = true;                  // a space stands before it
  bool opens = true;                  // the first, the last run of its stretch: where signs go.
  bool closes = true;                 // A stretch is divided where a flag points at words in it.
  const trace::Flag* flag = nullptr;  // of the meaning group; belongs to the match
};

struct Proof {
  std::vector<Run> runs;
  bool reordered = false;  // the fragments stand in another order in the source
};

// The proof points into `match`, which must outlive it.
// `context`: bytes of surrounding text of the same block to show on each side.
Proof proof(const doc::Document& quoting, const doc::Document& source, const trace::SourceMatch& match,
            uint32_t context = 0);

}  // namespace stemma::report
