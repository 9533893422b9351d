// From sheets to Content: the text of a typeset document, its pages, lines, notes, hints.
//
//   Content c = compose(sheets);
//   c.pages[2].label                                  // "3"
//   c.regions[0].span.of(c.text)                      // the first line of print
//   compose({}).text                                  // "": no pages, no text, no error
//
// One line of print is one line of text; paragraphs are parted by a blank line; the cells of
// a table's row by a tab. Hyphens at line ends stay as printed: the match stream
// joins them. A raised marker is glued to its word, as printed, and hinted kNoteMarker.
//
// Where a sentence goes on over the page, nothing may stand in it: notes and the foot
// of its first page come before the paragraph that goes on, the head of the next page
// after it. So the text of each page stays one range, each quotation one stretch. A page
// that is a single paragraph on both its sides keeps its head first and its foot last.
//
// Hints: kTitle, kHeading, kParagraph, kTable with kTableCell, kNote, kNoteMarker, kRunning.
// Content::notes holds each note with the markers on its own page that point to it.
// Does not set Content::map: only the caller knows the bytes. Linear. Pure, thread-safe.
#pragma once

#include <vector>

#include "stemma/read/draft.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

Content compose(const std::vector<Sheet>& sheets);

}  // namespace stemma::read::pdf
