// Who is quoted, from what, of when: as far as the text beside the quotation says it.
//
// The sentence around is read: its part before the opening mark, the parts between
// the stretches of an interrupted quotation, and what follows the closing mark. The
// date may also stand in the sentence before. Nothing is inferred: no cue, no speaker.
//
//   US ambassador Jane Doe said in a 2008 message: “…”
//     // speaker “US ambassador Jane Doe”, cue “said”, attributed_to “message”,
//     // attributed_date 2008, of the source
//   The “radical” left   // nothing: no verb of speech
#pragma once

#include <vector>

#include "stemma/doc/document.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

struct Surroundings {
  Span first_unit;              // the paragraph the quotation begins in
  Span last_unit;               // the paragraph it ends in
  uint32_t open_begin = 0;      // begin of the first opening mark
  uint32_t close_end = 0;       // end of the last closing mark
  std::vector<Span> between;    // interruptions, without the marks
  uint32_t quoted_before = 0;   // end of the last quotation before this one in its paragraph; 0 if none
  Span previous_unit;           // the paragraph before: it introduces a block quotation
};

// Fills speaker, cue and the attributed_* members of `q`.
void attribute(const doc::Document& document, const Surroundings& around, Quotation& q);

}  // namespace stemma::trace
