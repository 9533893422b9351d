// The date a document gives itself in its own words: treaties, communiqués, minutes.
//
//   "Kelst, 3 de mayo de 1999"  in the head          → 1999-05-03
//   "Done at Kelst on 3 May 1999, in two copies …"   → 1999-05-03, in the head or the closing
//   "The boats of Kelst sailed on 3 May 1999."       → nothing: a date the text only mentions
//
// Runs last, on documents that have no date yet; an article is asked for its head only,
// a cable not at all.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

void find_text_date(Draft& draft, const std::vector<Piece>& pieces);

}  // namespace stemma::read
