// title-conflict: a person is given an office that the person did not hold.
//
// Held against the dated offices of offices.h, which know officers of the United States only.
// Raised when
//   * the office is said to be American, nobody of that surname ever held it, and the table knows
//     the person in other offices: “then-US Secretary of State Donald Rumsfeld’s 2005 visit”;
//   * or the person held it, but not in the year that the mention itself speaks of, nor in the year
//     of the text: “In 2003, Secretary of State Condoleezza Rice …” in a text of 2012.
// Silent when in doubt: a former office, “nominated”, “would”, a person or an office that the table
// does not have, a name that several persons share, a time that is not told, words of a quotation.
//
//   auto found = title_conflicts(document, {});       // every conflict of the text, ascending
//   raise_title_conflicts(document, quotations);      // as flags, at the quotations beside them
//
// Linear in the text. Pure; thread-safe.
#pragma once

#include <string>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

struct TitleConflict {
  Span span;          // name and office in the document
  std::string note;   // who held the office then, and what the person held when
};

// `quoted`: spans of quotations, whose words are not the document's own.
std::vector<TitleConflict> title_conflicts(const doc::Document& document, const std::vector<Span>& quoted);

// A conflict belongs to the quotations of its paragraph that have a source, and is a flag of their
// sources. Without one, it is a flag of the nearest quotation itself: in the paragraph, or else
// with a source, rather than a term too short to be traced. A text that quotes nothing is not judged.
void raise_title_conflicts(const doc::Document& document, std::vector<CheckedQuotation>& quotations);

}  // namespace stemma::trace
