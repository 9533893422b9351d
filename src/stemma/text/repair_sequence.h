// One UTF-8 sequence, seen through a code page: which characters of a text were its bytes.
//
//   sequence_at(U"krajĂłw", 4, kWindows1250, {})   // {U'ó', 2 characters, kPossible}
//   sequence_at(U"Ä�", 0, 0, {})                    // {U+FFFD, 2}: its second byte was replaced
//   sequence_at(U"é l", 0, 0, {})                   // size 0: no sequence begins here
//
// Bytes get lost on the way. A replacement character always may stand for one; "?" and a
// plain space (for the no-break space, byte A0) only if `Losses` says so, and then only
// where the rest of the sequence is there. A surrogate pair in six bytes (CESU-8) is one
// character. Pure and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "stemma/text/tables/code_pages.h"

namespace stemma::text {

// Pages by their number in kCodePages.
enum Page : int { kWindows1252 = 0, kWindows1250 = 1, kLatin2 = 2, kWindows1251 = 3, kMacRoman = 4, kIbm437 = 5, kWindows1253 = 6 };

// Can this character be the first byte of UTF-8, and that one a following byte, in one
// of the pages? The quick test that clean text fails.
struct PageBits {
  static constexpr char32_t kEnd = 0x2600;   // nearly all characters of the pages lie below
  uint16_t lead[kEnd] = {};                  // bit p: a lead byte in page p
  uint16_t follow[kEnd] = {};
};
const PageBits& page_bits();

// The byte that shows as `c` in `page`; 0: none, or an ASCII character.
uint8_t byte_in(char32_t c, int page);

// Does byte A0 show as a no-break space, which other programs turn into a plain one?
bool has_no_break_space(int page);

// Is the character what a misread text would have held? kCertain: hardly anything but
// UTF-8 yields it (quotation marks, dashes, symbols).
enum class Sense : uint8_t { kNone, kPossible, kCertain };

struct Losses {
  bool question = false;   // "?" may stand for a byte
  bool space = false;      // a space may stand for byte A0
};

struct Sequence {
  char32_t c = 0;
  size_t size = 0;             // characters of the text it takes; 0: there is none
  Sense sense = Sense::kNone;
  bool lossy = false;          // by `Losses`
};
Sequence sequence_at(const std::u32string& word, size_t i, int page, Losses losses);

// The letters `lead` may have stood for in `page` if its second byte was dropped; at
// most 8, and the dropped bytes.
struct Lost {
  char32_t letter = 0;
  uint8_t byte = 0;
};
int lost_letters(char32_t lead, int page, Lost out[8]);

}  // namespace stemma::text
