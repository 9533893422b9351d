// One word under suspicion: how odd it looks, and how it reads as misread UTF-8.
//
//   Reading r = read_word(U"krajĂłw", -1);   // r.word == U"krajów", certain
//   read_word(U"RÓŻA", -1).sequences         // 0: no reading, the word stays
//
// Used by repair_encoding; see there for the method. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::text {

struct Reading {
  std::u32string word;      // as it would read
  int page = -1;            // index into kCodePages
  int levels = 0;           // how many times it was misread
  int sequences = 0;        // UTF-8 sequences found; 0: there is no reading
  bool certain = false;     // the word alone shows it
};

// The best reading. `page` ≥ 0 names the page the document is known to be damaged by;
// it breaks ties.
Reading read_word(const std::u32string& word, int page);

// Faults of a word as a word: capitals after small letters, symbols between letters,
// letters of two scripts, controls.
int oddities(const std::u32string& word);

// Can this character be the first byte of UTF-8, and that one a following byte, in one
// of the pages? The quick test that clean text fails.
struct PageBits {
  static constexpr char32_t kEnd = 0x2600;   // nearly all characters of the pages lie below
  uint8_t lead[kEnd] = {};                   // bit p: a lead byte in page p
  uint8_t follow[kEnd] = {};
};
const PageBits& page_bits();

// The letters `lead` may have stood for in `page` if its second byte was dropped; at
// most 8, and the dropped bytes.
struct Lost {
  char32_t letter = 0;
  uint8_t byte = 0;
};
int lost_letters(char32_t lead, int page, Lost out[8]);

}  // namespace stemma::text
