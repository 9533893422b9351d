// Word documents (Office Open XML): text, headings, tables, notes, comments, running heads.
//
//   auto c = read_docx(bytes, limits);
//   c->text                    // paragraphs parted by blank lines, "[1]" where a note is called
//   c->parts                   // word/document.xml, word/footnotes.xml …: what the map leads into
//   read_docx("PK…", limits)   // error kSyntax: damaged, or no word/document.xml in it
//
// After ECMA-376 part 1 (WordprocessingML). Insertions of tracked changes are text,
// deletions are not and are counted in a quality note; fields show their last result;
// nothing linked is fetched, no macro is looked at. Thread-safe.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/read.h"

namespace stemma::read::office {

Result<Content> read_docx(std::string_view bytes, const Limits& limits);

}  // namespace stemma::read::office
