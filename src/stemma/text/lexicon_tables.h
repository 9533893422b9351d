// The data behind lexicon.h, made at build time by tools/tables/lexicon.py.
//
// Words are sorted by their bytes and numbered from 0; each ends with "\n" in kWords.
// kWordBlocks[i] is the offset of word 8·i, so that a word is found by bisection over
// the blocks and a scan of at most eight words. kSenses holds for every word a list of
// its synsets and a list of the words derived from it; kLinks for every synset the
// synsets it is linked to. A list is a count and ascending differences, as varints
// (seven bits a byte, low bits first); every eighth record's offset is in *Blocks.
//
//   kFlags[n] & kVerb     // word n is a verb of WordNet
//   kWords[kWordsSize]    // the terminating zero; nothing lies beyond
//
// Read-only data, no start-up cost.
#pragma once

#include <cstdint>

namespace stemma::text::lexicon_tables {

inline constexpr uint32_t kBlock = 8;
enum Flag : uint8_t { kCommon = 1, kListed = 2, kNoun = 4, kVerb = 8, kAdjective = 16, kAdverb = 32 };

struct Exception {   // an irregular form, sorted by form
  uint32_t form;
  uint32_t base;
  uint8_t part;      // kNoun, kVerb, …
};

extern const uint32_t kWordCount, kSynsetCount, kExceptionCount, kWordsSize;
extern const char kWords[], kFlags[], kSenses[], kLinks[];
extern const uint32_t kWordBlocks[], kSenseBlocks[], kLinkBlocks[];
extern const Exception kExceptions[];

}  // namespace stemma::text::lexicon_tables
