// What a format says for certain becomes blocks before anything is guessed.
//
// A PDF knows its running heads, a word processor its footnotes, a message its header
// lines. Such ranges are claimed like the structure that a grammar recognised: nothing
// later takes them for furniture or prose. Softer hints (headings, items, quotations of
// mark-up) are left to structure.h, which weighs them against the text.
//
//   cut_lines(draft);
//   …the grammar of telegrams…
//   draft.hints = {{Hint::kRunning, {0, 12}}, {Hint::kNote, {400, 480}}};
//   claim_hinted(draft);       // a furniture block and a note block
//   // without such hints: nothing happens
//
// A claim is made only where no grammar made one before: a classification line that a
// telegram's grammar knows stays a header line. Marker masks are set for notes and for the
// places that point to them. n log n. Changes only its argument; thread-safe.
#pragma once

#include "stemma/read/blocks.h"

namespace stemma::read {

void claim_hinted(Draft& draft);

}  // namespace stemma::read
