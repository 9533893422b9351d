// Containers: from source bytes to a Draft whose text is canonical.
//
// Decides by content (never by the file's name) whether the bytes are a web page or
// plain text, decodes them, takes visible text out of mark-up, repairs broken
// encoding, and keeps the map back to the bytes through all of it.
//
//   auto draft = open_container("Dear S\xe9gol\xe8ne,\r\n…", {.path = "a.txt"});
//   draft->doc.text                     // "Dear Ségolène,\n…"
//   draft->doc.source.encoding          // "windows-1252"
//   open_container("\x89PNG\r\n\x1a\n", {})    // error kBinary, with the kind and a remedy
//
// Fills: doc.id, doc.source, doc.text, doc.map, doc.repairs, doc.quality, and, from a
// page, hints and the stated_* fields. Does not fill `lines`: see cut_lines.
// Errors: kEmpty (no text in it), kBinary, kUnsupported, kLimit, kUsage (an unknown
// encoding was forced). Pure and thread-safe.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/read.h"

namespace stemma::read {

Result<Draft> open_container(std::string_view bytes, const Options& options);

}  // namespace stemma::read
