// Web pages: from the source of a page to its visible text, with the way back.
//
//   Page p = read_page("<title>Cable</title><p>Caf&eacute; &amp; tea<br>at noon</p><p>End</p>");
//   p.text                       // "Café & tea\nat noon\n\nEnd"
//   p.map.to_source({3, 5})      // the range of "&eacute;" in the source
//   p.stated.title               // "Cable"
//   read_page("")                // no text, no hints: never an error, never a crash
//
// Visible text is all text but scripts, styles, templates, the head, and elements hidden
// by attribute. Blocks are parted by a blank line; br, list items, definition lines and
// table rows by a line end; the cells of a row by a tab; <pre> keeps its white space;
// <q> gets the quotation marks a browser shows. Nothing is executed or fetched.
//
// Limits, so that no page takes more than linear time: elements nested deeper than 400
// and tags of more than 500 attributes lose their mark-up, never their text; so do options
// beyond 1,000 of a list and repeated html and body tags.
// This header hides the parser (lexbor): replacing it touches tree.cc only.
// Tree construction after the HTML Standard; white space after its innerText rules.
// Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/draft.h"
#include "stemma/text/source_map.h"

namespace stemma::read::html {

struct Page : Content {               // its map leads to the bytes of `html`
  bool flattened = false;             // mark-up beyond the limits was ignored
};

// `html` is decoded: valid UTF-8 with "\n" line ends.
Page read_page(std::string_view html);

// Does this text hold a web page? Judged by its beginning: a doctype, <html>, <head>,
// <body> or several block tags. Text that merely mentions a tag is not a page.
bool looks_like_page(std::string_view text);

// The encoding that a page or an XML declaration states in its first bytes; empty if none.
std::string declared_encoding(std::string_view bytes);

}  // namespace stemma::read::html
