// From bytes in any encoding to canonical text: valid UTF-8, line ends "\n".
//
//   auto d = decode("caf\xe9 au lait\r\n", {});
//   d->text                      // "café au lait\n"
//   d->encoding                  // "windows-1252"
//   d->map.to_source({3, 5})     // {3, 4}: é is one byte in the source
//   decode("\x89PNG\r\n…", {})   // error kBinary: "a PNG image; …"
//   decode("", {})               // error kEmpty
//
// Order of evidence: byte order mark; well-formed UTF-8; the pattern of UTF-16 and
// UTF-32; escape sequences of ISO 2022; what the document declares; statistics (uchardet,
// with ICU as second vote and the letters of the text as judge); windows-1252.
// A declared encoding that the bytes contradict is not believed. Bytes that have no
// meaning in the encoding become U+FFFD and are counted; the map still leads to them.
// CR LF and lone CR become "\n"; NUL becomes U+FFFD. A byte order mark is left out.
// Pure and thread-safe; time and memory are linear in the input.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/text/source_map.h"

namespace stemma::text {

struct DecodeOptions {
  std::string declared;   // what the document says of itself ("text/html; charset=…"); may be wrong
  std::string forced;     // what the user says; an unknown name is an error
};

struct Decoded {
  std::string text;
  SourceMap map;
  std::string encoding;              // IANA name in lower case: "utf-8", "windows-1250"
  bool uncertain = false;            // decided by statistics on little evidence
  uint64_t invalid = 0;              // places where bytes had no meaning
  uint64_t first_invalid = 0;        // byte offset of the first, if invalid > 0
  uint64_t nuls = 0;                 // NUL characters replaced
};

Result<Decoded> decode(std::string_view bytes, const DecodeOptions& options);

// The name of the encoding for bytes that are neither UTF-8 nor UTF-16/32, by the
// evidence above; `sure` tells whether the votes agreed.
struct Detected {
  std::string encoding;
  bool sure = false;
};
Detected detect_code_page(std::string_view bytes, std::string_view declared);

// "ISO-8859-1", "latin1", "x-sjis" → the name used here ("windows-1252", "shift_jis");
// empty if no such encoding is known.
std::string canonical_encoding(std::string_view label);

// What kind of binary file this is, by its first bytes or its NULs and controls: a
// message for people with a remedy. Empty if it may be text.
std::optional<Error> binary_kind(std::string_view bytes);

}  // namespace stemma::text
