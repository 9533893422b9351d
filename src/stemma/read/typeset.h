// What pages know of their text: running lines are furniture, footnotes are notes.
//
//   cut_lines(draft);
//   …the grammar of telegrams…
//   mark_typeset(draft);                        // draft.doc.pages[…], hints of compose.h
//   std::vector<Piece> pieces = outline(draft); // both are fixed pieces now
//   mark_typeset(web_page)                      // does nothing: there are no pages
//
// A claim is made only where no grammar made one before: a classification line that a
// telegram's grammar knows stays a header line. Marker masks are set for notes and for the
// places that point to them. n log n. Changes only its argument; thread-safe.
#pragma once

#include "stemma/read/draft.h"

namespace stemma::read {

void mark_typeset(Draft& draft);

}  // namespace stemma::read
