// The table that tesseract prints with `tsv`, as sheets of words.
//
//   std::vector<pdf::Sheet> sheets;
//   read_tsv("level\tpage_num\t…\n5\t1\t1\t1\t1\t1\t304\t147\t31\t28\t96.6\t12\n", 300, sheets, tally);
//   sheets[0].word(0)             // "12", its box in points, confidence 0.966
//   read_tsv("garbage", 300, sheets, tally)     // no sheet: rows that are none are passed over
//
// Columns: level (1 page … 4 line, 5 word), page, block, paragraph, line and word number,
// left, top, width, height in dots, confidence 0 to 100, text. Letters as recognised;
// what is no UTF-8 or a control character is left out. Pure and thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::ocr {

constexpr float kUnsure = 0.6F;   // words below are counted as doubtful

// How sure the recogniser was, over all pages it saw.
struct Tally {
  uint32_t pages = 0, words = 0, unsure = 0;
  double confidence = 0;          // the sum over words
  // "recognised": pages, words, mean confidence, share of doubtful words.
  doc::Quality quality() const;
};

// Appends one sheet for each page of the table. `dots`: an inch.
void read_tsv(std::string_view tsv, int dots, std::vector<pdf::Sheet>& sheets, Tally& tally);

}  // namespace stemma::read::ocr
