// Teasers of other stories behind the end of a document.
//
// A page goes on after its text: "World Headlines", then headline and summary, again
// and again, each summary cut off or ending in "More". What follows such a sign and
// shares hardly a word with the document is of a foreign topic.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

// Marks free pieces behind the last furniture cue of the tail (reason kForeignTopic).
void mark_foreign_topics(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
