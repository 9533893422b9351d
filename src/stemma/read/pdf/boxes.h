// The output of `pdftotext -bbox-layout`, read.
//
//   std::vector<Sheet> sheets;
//   bool whole = parse_boxes("<page width=\"612\" height=\"792\"><flow><block><line>"
//       "<word xMin=\"72\" yMin=\"90\" xMax=\"99\" yMax=\"100\">Caf&#233;</word></line> …", 1, sheets);
//   sheets[0].word(0)                    // "Café"
//   whole                                // false: "</html>" is missing, the program was stopped
//   parse_boxes("no mark-up", 1, sheets) // false, and no sheet
//
// The mark-up is a machine's, the text in it is a stranger's: so the scanner knows five
// elements, takes nothing else for mark-up, and looks at each byte once. Words keep their
// letters as they are printed; what is no UTF-8 or a control character is left out, boxes
// that are no numbers or outside any sheet of paper are clamped. Blocks and flows are
// not taken over: the order is made anew (order.h), since it is wrong where it matters.
// Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

// Appends a sheet for each <page>; the first has the number `first_page`. A page that is
// cut short is kept as far as it goes. Returns whether the output came to its own end.
bool parse_boxes(std::string_view xhtml, uint32_t first_page, std::vector<Sheet>& sheets);

// The text of a piece of XML character data: the five named entities and numbers. Others
// stay as they are written.
std::string unescaped(std::string_view text);

// `text` without bytes that are no UTF-8, without control characters.
std::string printable(std::string_view text);

}  // namespace stemma::read::pdf
