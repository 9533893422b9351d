// Repair of text whose UTF-8 was once read as a code page ("mojibake").
//
//   auto r = repair_encoding("wiÄ™kszoĹ›Ä‡ krajĂłw GarcĂa");
//   r.text              // "większość krajów García"
//   r.repairs[2].was    // "GarcĂa"
//   r.repairs[2].why    // "utf-8 read as windows-1250, lost U+00AD"
//   repair_encoding("RÓŻA été MARQUÉ… СССР»").repairs   // empty: nothing is wrong there
//
// Method: in each word, maximal runs of characters that are, byte for byte in some code
// page, well-formed UTF-8 are read as that. The reading is accepted when it explains
// the word (no more capitals, symbols or foreign letters inside it) or yields what only
// UTF-8 yields (quotation marks, dashes); a reading that merely could be is accepted
// only where the same document shows the same damage for certain. So is the lossy case,
// a lead byte whose continuation was dropped by some program (soft hyphen, bytes
// undefined in the page) or turned into a space (no-break space): the one letter that
// fits, or else the one that makes a word the document has elsewhere. Bytes that became
// "?" or U+FFFD leave one U+FFFD for the character they were part of: what is lost is
// not guessed. Damage done twice is undone twice, also through two pages; six-byte
// surrogate pairs are one character. Controls are letters of windows-1252, or of
// macintosh where windows-1252 has a symbol inside a word. Typography stays as it is:
// quotation marks are neither curled nor straightened, ligatures not taken apart.
//
// The text must be valid UTF-8. Linear time; text without suspicious characters is only
// scanned. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/text/source_map.h"

namespace stemma::text {

struct EncodingRepair {
  Span span;          // in the repaired text
  std::string was;
  std::string why;
};

struct Repaired {
  std::string text;                        // empty if nothing was repaired: keep the old one
  std::vector<EncodingRepair> repairs;     // ascending
  std::vector<SourceMap::Edit> edits;      // for SourceMap::edited, on the old text
};

Repaired repair_encoding(std::string_view text);

}  // namespace stemma::text
