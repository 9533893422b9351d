// PDF: from the bytes of a file to its text in reading order.
//
//   Result<Content> c = pdf::read_pdf(bytes, {});
//   c->text, c->pages[0].label, c->hints …             // see compose.h
//   pdf::read_pdf(locked, {})     // error kUnsupported: "… asks for a password; …"
//   pdf::read_pdf("%PDF-1.7", {}) // error kSyntax: damaged
//
// Calls programs: `pdftotext` of poppler-utils, and for pages that have no text but may show
// one, `pdftoppm` and the recogniser of read/ocr. They run as base/subprocess.h describes:
// within limits, without network; nothing in the file is executed. A file is read in
// stretches of some hundred pages, so that memory does not grow with the output.
//
// A PDF has no bytes that a person could count: Content::map is one piece, all of the
// text for all of the file. Its addresses are Content::pages and Content::regions.
// Title, author and creation date are those of the file's properties, if they look like some.
//
// Errors: kUnsupported (no pdftotext: says what to install; a password), kSyntax (damaged
// beyond repair), kLimit, kEmpty (no text on any page, and nothing recognised).
// What was read before a limit or a fault is kept, with the quality note
// "truncated-container". A file that lost its end, and with it the list of its objects, is
// read by way of its catalogue, if that is left. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"

namespace stemma::read::pdf {

struct Options {
  double seconds = 60;                    // for the text of all pages, by the clock
  double recognise_seconds = 600;         // for the recognition of all pages
  uint64_t memory_bytes = 1U << 30U;      // of each program
  uint64_t output_bytes = 64U << 20U;     // of text, and of each program's output
  uint32_t pages = 10'000;
  bool recognise = true;                  // pages without text
};

Result<Content> read_pdf(std::string_view bytes, const Options& options);

// The properties of a document out of the head of pdftotext's output.
void read_head(std::string_view xhtml, Content& content);

// `bytes` with an end that leads to its catalogue; empty if it has none.
std::string with_end(std::string_view bytes);

}  // namespace stemma::read::pdf
