// The inside of a quotation: runs of quoted words, and the marks between them.
//
// Ellipses: … ... .... . . . [...] […] (...) (…) <...> * * * and dots of any number
// from three. Brackets: [Government of Peru], field[ing], [T]he, [sic]. A bracket that
// holds only dots, dashes or "snip" is an ellipsis. Round brackets with words in them
// are quoted words, except (sic).
//
//   cut_fragments("a … b [c] d", {0, 13}, out)   // fragments a, b, d; joints …, [c]
//   cut_fragments("a [b c", {0, 6}, out)         // a bracket without its end: one fragment
//
// A joint that touches a fragment without white space stands inside a word: field[ing].
// Linear in the content.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

struct Cuts {
  std::vector<Span> fragments;
  std::vector<Joint> joints;
};

// Appends the fragments and joints of text[content).
void cut_fragments(std::string_view text, Span content, Cuts& out);

// The span without white space at its ends.
Span trim_space(std::string_view text, Span span);

}  // namespace stemma::trace
