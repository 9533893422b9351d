// Books in EPUB: a container whose chapters are documents, in reading order.
//
//   unpack_epub(unpacker, place, bytes);   // "OEBPS/ch1.xhtml", "OEBPS/ch2.xhtml", …
//   // a protected book: refused with a reason; a chapter that is missing: refused, the rest read
//
// After EPUB 3.3: META-INF/container.xml names the package file, whose spine is the reading
// order and whose metadata (title, author, date, publisher, language) every chapter gets
// that says nothing of its own. Chapters are web pages and are read as such. Scripts are
// not run, nothing is fetched. Thread-safe.
#pragma once

#include <string_view>

#include "stemma/read/container/unpacker.h"

namespace stemma::read::office {

void unpack_epub(Unpacker& unpacker, const Place& place, std::string_view bytes);

}  // namespace stemma::read::office
