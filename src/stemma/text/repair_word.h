// One word under suspicion: how odd it looks, and how it reads as misread UTF-8.
//
//   Reading r = read_word(U"krajĂłw", -1);   // r.word == U"krajów", certain
//   read_word(U"RÓŻA", -1).sequences         // 0: no reading, the word stays
//
// Used by repair_encoding; see there for the method. Pure and thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma::text {

struct Reading {
  std::u32string word;      // as it would read
  int page = -1;            // index into kCodePages
  std::vector<uint8_t> pages;   // the page of each misreading, the last one first
  int sequences = 0;        // UTF-8 sequences found; 0: there is no reading
  bool certain = false;     // the word alone shows it
  uint16_t pages_as_well = 0;   // bit p: if the document's page were p, the word would be read by it
};

// The best reading. `page` ≥ 0 names the page the document is known to be damaged by;
// it breaks ties.
Reading read_word(const std::u32string& word, int page);

// Faults of a word as a word: capitals after small letters, symbols between letters,
// letters of two scripts, controls.
int oddities(const std::u32string& word);

}  // namespace stemma::text
