// Where in its sentences a finding stands: the words around its places, with these marked.
//
//   for (const Excerpt& e : excerpts(document, finding.evidence, 2)) …
//   e.text, e.marks                 // "… rose from 120 to 150, an increase of 30 %", spans of that text
//   marked(e)                       // "… rose from ›120‹ to ›150‹, an increase of ›30 %‹"
//   excerpts(document, {cell}, 2)   // empty: a cell of a table is shown in its table
//
// Blanks and line ends are one blank; what was cut off is told by "…". Pure.
#pragma once

#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"

namespace stemma::report {

struct Excerpt {
  std::string text;
  std::vector<Span> marks;   // of that text, ascending
};

// At most so many, in the order of the text.
std::vector<Excerpt> excerpts(const doc::Document& document, std::vector<Span> places, size_t most);
std::string marked(const Excerpt& excerpt);

}  // namespace stemma::report
