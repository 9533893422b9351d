// Quotations in a document: found, divided into fragments, and attributed.
//
// Marks: “ ” " " « » ‹ › „ “ „ ” ‚ ‘ ‘ ’ ' ' (single marks with care for apostrophes),
// block quotations by structure. Joints: ellipses in every spelling (… ... . . . [...]
// (...) […] * * *), brackets ([Government of Peru], field[ing]), interruptions
// (“…”, noted Struble, “…”) and paragraph continuation (a mark re-opened without a
// close). Quotations inside a quotation are recorded in it, not reported twice.
// Furniture is not searched. Unbalanced marks end with their paragraph.
//
//   auto quotes = find_quotations(document, 0);
//   // He “saw … and [she] left”, he said.  → one quotation, fragments “saw”, “and”, “left”
//   // a lone ” without an opening mark     → nothing
//
// Speaker and cue are taken from the sentence around, only where stated there.
// A joint that touches a fragment without white space stands inside a word (field[ing]);
// where furniture interrupts a quotation, two fragments follow without a joint between.
//
// Pure; linear in the text. Bounds, beyond any real document: a million quotations a
// document, a million marks and two thousand attributions a paragraph.
#pragma once

#include <vector>

#include "stemma/doc/document.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

// `doc` is the index written into each quotation.
std::vector<Quotation> find_quotations(const doc::Document& document, uint32_t doc);

// One quotation made from bare text, as if `span` stood between quotation marks
// (a query typed by hand, an API call): fragments and joints are found inside it.
Quotation as_quotation(const doc::Document& document, uint32_t doc, Span span);

}  // namespace stemma::trace
