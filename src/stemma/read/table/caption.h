// What stands above and below a table: its caption with label and unit, its source note.
//
//   take_caption(text, pieces[3], table);   // "Table 2. Sales (in tons):" → label, caption, unit
//   take_source(text, pieces[5], table);    // a piece that is no source note: left alone
//
// Works on the pieces and the table given; nothing else is touched.
#pragma once

#include <string>
#include <string_view>

#include "stemma/doc/table.h"
#include "stemma/read/blocks.h"

namespace stemma::read::table {

// Makes `piece` a caption when it bears a label ("Table 1"); false if it does not.
bool take_caption(std::string_view text, Piece& piece, doc::Table& table);
// The words of a caption behind its label and the mark that parts them.
std::string caption_words(std::string_view caption, std::string_view label);
// Makes `piece` a source note when it is one; false if it is not.
bool take_source(std::string_view text, Piece& piece, doc::Table& table);

}  // namespace stemma::read::table
