// Recognition of print in images, by tesseract where it is installed.
//
//   if (auto error = ocr::missing()) explain(error->message);   // "install tesseract-ocr"
//   ocr::Tally tally;
//   Result<std::vector<Sheet>> sheets = ocr::recognise(png, 0, tally);   // several of a TIFF
//   Result<Content> c = ocr::read_image(png);                  // text, pages, confidences
//   ocr::recognise("no image", 0, tally)                       // error kSyntax
//
// Calls the program `tesseract` as base/subprocess.h describes: within limits, without
// network, one page at a time, on one thread. Images are what its library leptonica reads:
// PNG, JPEG, TIFF, WebP, GIF, BMP, PNM. Languages are those of the installed packs among
// English, Spanish, French, Portuguese and German; English if there is no list.
// Each word has a confidence; each line's is Region::confidence. The quality note
// "recognised" says how sure the whole is and how many words are below 0.6.
// An image says its size in dots: without `dots` an inch, 300 are taken for granted, and
// the lengths of pages and regions are right only in proportion. Thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"
#include "stemma/read/ocr/tsv.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::ocr {

struct Limits {
  double seconds = 60;                   // a page
  uint64_t memory_bytes = 1U << 30U;
};

// Why nothing can be recognised here, and what to install; empty if all is there.
std::optional<Error> missing();

// Errors: kUnsupported (as missing()), kSyntax (no image it can read), kLimit.
Result<std::vector<pdf::Sheet>> recognise(std::string_view image, int dots, Tally& tally, const Limits& limits = {});

// An image file as a document. Errors: also kEmpty (no word in it).
Result<Content> read_image(std::string_view image, const Limits& limits = {});

// A grey PNM as pdftoppm writes it: is there anything on it?
bool is_blank(std::string_view pgm);

}  // namespace stemma::read::ocr
