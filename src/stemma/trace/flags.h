// Flags: rules with evidence, raised on one witness of a quotation.
//
// Each rule looks at one thing and says so in one sentence with a span:
//   omission.cc     cue words inside what was left out
//   edge.cc         what the cut edges hide, and whether it governs the quoted words
//   replacement.cc  numbers, negations and referents changed by a replacement or bracket
//   place.cc        sentence, paragraph, portion and comment borders crossed by a gap
//   attribution.cc  speaker, date and source stated beside the quotation
//   notes.cc        classification; words found only second hand
// and title_conflict.h on the quoting text as a whole: offices that people did not hold.
// A newspaper quotes clauses all day: beyond a cut edge a *meaning* flag is raised only
// when the cue governs the quoted words, never because it stands in the sentence.
//
//   std::vector<Flag> flags = raise_flags({collection, query, quoted, quotation, text, alignment, judged});
//   // “radical … role”, cut from “While X was to blame, radical … also played a role.”
//   //   → drops-additive (omission), cut-left, drops-concession (edge)
//
// The grammar is shallow: clause borders by punctuation and subordinators, scope as in
// Huddleston & Pullum, The Cambridge Grammar of the English Language, ch. 9 (negation)
// and 13 (subordination). Pure.
#pragma once

#include <string>
#include <vector>

#include "stemma/trace/align.h"
#include "stemma/trace/collection.h"
#include "stemma/trace/judge.h"
#include "stemma/trace/query.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

struct Witness {
  const Collection& collection;
  const Query& query;
  const doc::Document& quoted;     // the checked document
  const Quotation& quotation;
  const SourceText& text;
  const Alignment& alignment;
  const Judged& judged;
  Span copied;                     // where the source only quotes the words itself: its quotation; beyond it the copyist speaks
};

void omission_flags(const Witness& w, std::vector<Flag>& out);
void edge_flags(const Witness& w, std::vector<Flag>& out);
void replacement_flags(const Witness& w, std::vector<Flag>& out);
void place_flags(const Witness& w, std::vector<Flag>& out);
void attribution_flags(const Witness& w, std::vector<Flag>& out);
void note_flags(const Witness& w, std::vector<Flag>& out);

// All of them, in this order, duplicates removed.
std::vector<Flag> raise_flags(const Witness& w);

// Is this gap short enough, and within few enough paragraphs, to be an omission? Beyond,
// it can hide another subject, and what lies between is not searched for cues.
bool gap_holds(const Witness& w, const JudgedEdit& gap);

// Is the source in reading order and near enough that nothing hides between its pieces?
// False: the verdict is `spliced`, and place_flags says why.
bool joints_hold(const Witness& w);

}  // namespace stemma::trace
