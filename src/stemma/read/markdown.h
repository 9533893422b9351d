// Markdown, as assistants and wikis write it: "#" headings and "[^1]" footnotes.
//
//   "## The fee"                        a heading; its marks are masked
//   "… nine boats.[^2]"                 an anchor of note 2, masked
//   "[^2]: Harbour ledger, p. 4."       note 2
//   "#1 in the harbour", "# of boats" in a table    no headings: one needs two lines that begin so
//
// Runs on the pieces of outline(), before notes and head: the first heading of the first
// level, when it opens the document, is offered as its title. Plain text is left alone.
// The syntax is CommonMark's, footnotes those of its common extension. Linear.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

// The level of "## Heading": 2; 0 if the line is no heading.
uint32_t atx_level(std::string_view line);

// The label of "[^2]: text" with its brackets, "[^2]"; empty if the line defines no footnote.
std::string_view footnote_label(std::string_view line);

void mark_markdown(Draft& draft, std::vector<Piece>& pieces);

}  // namespace stemma::read
