// Where the text of a typeset or scanned document stands on its pages.
//
// A PDF has no bytes that a person could count; its addresses are pages and places on
// them. A page keeps the number a reader sees ("xiv", "3") beside its place in the file,
// since citations use the first and viewers the second.
//
//   for (const doc::Page& p : d.pages) if (p.span.contains(at)) cite(p.label);
//   d.pages[0].label      // wrong when d.pages is empty: plain text has no pages
//
// Lengths are in points (1/72 inch), the origin is the upper left corner, as
// `pdftotext -bbox-layout` and hOCR have it. Plain values: safe to read anywhere.
#pragma once

#include <cstdint>
#include <string>

#include "stemma/base/span.h"

namespace stemma::doc {

struct Page {
  uint32_t index = 0;      // 1 is the first page of the file
  std::string label;       // as printed on the page: "xiv"; empty if none was found
  Span span;               // its text, running head and notes included
  float width = 0;
  float height = 0;
};

// One line of print: the box it stands in. Ascending by span; pages ascend too.
struct Region {
  Span span;
  uint32_t page = 0;       // Page::index
  float left = 0, top = 0, right = 0, bottom = 0;
  float confidence = 1;    // of recognised characters (OCR), 0 to 1; 1 where the file has the text itself
};

// Some formats keep their text in several files inside one (DOCX: the document, its
// notes). The document's map then leads into these parts, unpacked and laid end to end.
struct Part {
  std::string name;        // "word/footnotes.xml"
  uint64_t begin = 0;      // where it lies in that sequence
  uint64_t end = 0;
};

}  // namespace stemma::doc
