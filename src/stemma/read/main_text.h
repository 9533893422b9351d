// The main text of a web page, where mark-up helps to tell it from the page around it.
//
// Claims furniture on pieces of a page; text is marked, never removed:
//   frame   outside the container that holds the text; a part of the page by its class, id,
//           role or element; runs of links; bare lines above the first and below the last
//           sentence of the text
// Prose is what counts: pieces with the length or the end of a sentence and few linked
// words. The container is found from the outside in: a division that holds nearly all
// prose of the one around it takes its place.
//
//   if (is_marked_up(draft)) mark_main_text(draft, pieces);
//   mark_main_text(plain, pieces);    // no containers: nothing is marked
//
// What a page calls an aside is believed only if most of the prose lies elsewhere.
// Link density and descent after the idea of Gupta et al., "DOM-based content extraction
// of HTML documents" (WWW 2003). Linear in text and hints but for sorting. Pure.
#pragma once

#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

bool is_marked_up(const Draft& draft);

void mark_main_text(const Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
