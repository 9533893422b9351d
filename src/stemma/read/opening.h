// Opening: from source bytes to a Draft whose text is canonical.
//
// Decides by content (never by the file's name) what the bytes are, decodes them or has
// their format read (PDF, word processors …), takes visible text out of a web page, repairs
// broken encoding, and keeps the map back to the bytes through all of it.
//
//   auto draft = open_bytes("Dear S\xe9gol\xe8ne,\r\n…", {.path = "a.txt"});
//   draft->doc.text                     // "Dear Ségolène,\n…"
//   draft->doc.source.encoding          // "windows-1252"
//   open_bytes("\x7f" "ELF", {})         // error kBinary, with the kind and a remedy
//
// Fills: doc.id, doc.source, doc.text, doc.map, doc.repairs, doc.quality, and what the
// format knows: hints, stated_* fields, pages, notes, mail. Does not fill `lines`: see
// cut_lines. Errors: kEmpty (no text in it), kBinary, kUnsupported, kLimit, kUsage (an
// unknown encoding was forced), kSyntax (damaged). Thread-safe.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/read.h"
#include "stemma/read/unpack.h"

namespace stemma::read {

Result<Draft> open_bytes(std::string_view bytes, const Options& options);

// The same for a member of a container, whose text may be there already.
Result<Draft> open_member(Member member, std::string_view file, const Options& options);

}  // namespace stemma::read
