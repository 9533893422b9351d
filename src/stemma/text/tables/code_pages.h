// The upper halves of nine code pages, for recognising UTF-8 that was read as one of them.
//
//   kCodePages[0].name            // "windows-1252"
//   kCodePages[0].high[0x80-0x80] // U+20AC, the euro sign
//   kCodePages[0].high[0x81-0x80] // 0: the page has no such character
//
// Facts compiled for stemma; see code_pages.cc. Read-only, so thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma::text {

struct CodePage {
  const char* name;          // IANA, lower case
  char16_t high[128];        // the characters of bytes 0x80 to 0xFF
};

inline constexpr size_t kCodePageCount = 9;
extern const CodePage kCodePages[kCodePageCount];

}  // namespace stemma::text
