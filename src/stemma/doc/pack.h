// A Document as bytes, and back: all of it but its text.
//
// An archive keeps the text of a document by itself; what reading found in it (blocks, header,
// tables, notes, the map to the source) is packed here. The same document gives the same
// bytes. A packed document names its text by spans, so it opens only with that text.
//
//   const std::string packed = pack(d);
//   Result<Document> again = unpack(packed, d.text);   // equal to d in every field
//   unpack(packed, "another text")                     // an error, or a document of other words
//   unpack("\x07", d.text)                             // error kUnsupported: of a later version
//
// The first byte is the version of the form; docs/formats/packed.md describes it. What is
// unpacked may come from anywhere: a list that is longer than its bytes, a span beyond the
// text or a name that is none is an Error with its offset, and memory stays within a
// fixed multiple of the bytes given (a list's elements are made one by one).
// Integers are those of LEB128 (DWARF 5, 7.6) and zigzag (Protocol Buffers, Encoding).
// Pure functions, safe on any thread. Linear in the document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/doc/document.h"

namespace stemma::doc {

// The form's version, raised whenever a field is added, moved or written otherwise.
inline constexpr uint8_t kPackVersion = 2;

// Everything of `document` but `text`. A document of an archive or of read/ keeps its
// promises (document.h); of others, spans beyond the text are packed and not unpacked.
std::string pack(const Document& document);
// The same without its hash (source.sha256), for whoever keeps that elsewhere: it is empty when unpacked.
std::string pack_without_hash(const Document& document);

// The document that `packed` was made of; `text` is the text it was packed without.
Result<Document> unpack(std::string_view packed, std::string text);

}  // namespace stemma::doc
