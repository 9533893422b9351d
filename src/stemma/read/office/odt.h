// OpenDocument texts: text, headings, lists, tables, notes, comments.
//
//   auto c = read_odt(bytes, limits);
//   c->text                   // paragraphs parted by blank lines, "[1]" where a note is called
//   read_odt("PK…", limits)   // error kSyntax: damaged, or no content.xml in it
//
// After OpenDocument 1.3 (ISO/IEC 26300). Deletions of tracked changes are not text and are
// counted in a quality note; repeated empty cells are written once; nothing linked is
// fetched. Thread-safe.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/read.h"

namespace stemma::read::office {

Result<Content> read_odt(std::string_view bytes, const Limits& limits);

}  // namespace stemma::read::office
