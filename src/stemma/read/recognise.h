// What kind of document is this? By evidence, in this order:
//
//   cable     a cable's grammar was recognised (cable/cable.h)
//   email     header lines From:, To: or Date:, Subject: at the top
//   paper     a notes list with anchors, or abstract, keywords, works cited, captions in a long text
//   report    executive summary, contents, numbered headings in a long text
//   article   a title with byline or date, or a page's text, above paragraphs of prose
//   webpage   mark-up or furniture, and hardly any prose
//   text      everything else
//
//   doc::Kind k = recognise(draft, pieces);   // after all marking; pure
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

doc::Kind recognise(const Draft& draft, const std::vector<Piece>& pieces);

}  // namespace stemma::read
