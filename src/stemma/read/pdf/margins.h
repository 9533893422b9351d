// Running heads, page numbers and margins: what stands on a page and not in the text.
//
//   Margins m = find_margins(sheets);
//   m.pages[0].label                   // "xiv", as printed; "" if the page has no number
//   m.pages[0].head                    // lines of the running head
//   find_margins({one_sheet}).pages[0] // rightly bare: one page repeats nothing
//
// Lines at the top or bottom edge are running lines if
//   (a) the same words stand at the same height on three pages (half the pages of a short
//       document), numbers counted as equal; or
//   (b) they hold nothing but a page number, or a page number apart from a title: a number
//       that grows with the pages. Its distance to the page's place in the file is voted on
//       by all pages, arabic and roman apart, so that years and amounts do not win.
// Only whole rows count, from the edge inwards, three at most, and never letters larger
// than the text's unless the words are equal. Text turned on its side is margin.
// After Lin, Header and Footer Extraction by Page Association (2003). n log n; pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "stemma/read/pdf/order.h"
#include "stemma/read/pdf/sheet.h"

namespace stemma::read::pdf {

struct Margins {
  struct Page {
    std::string label;
    std::vector<uint32_t> head, foot, side;   // lines of the sheet
    std::vector<uint32_t> body;               // all others
  };
  std::vector<Page> pages;                    // one a sheet
};

// `body_size`: the size of most letters of the document, 0 if unknown.
Margins find_margins(const std::vector<Sheet>& sheets, float body_size);

// The value of an arabic number up to 99,999 or of a well-formed roman one up to 399;
// 0 if it is neither. Marks around it ("- 3 -", "[3]") do not matter.
uint32_t page_number(std::string_view word, bool& roman);

}  // namespace stemma::read::pdf
