// What kind of paragraph a paragraph is: heading, item, block quotation, epigraph,
// caption, source note. By shape and neighbours; mark-up's word is taken first.
//
//   mark_structure(draft, pieces);   // after tables, notes, head and furniture
//
// A short line that no paragraph follows is no heading; a paragraph after "said:" in
// quotation marks stays a paragraph, for its marks say already what it is.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void mark_structure(Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
