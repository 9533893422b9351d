// The labelled lines below the text of a SMART cable: who signed, drafted, cleared.
//
//   Signature:   BRANDT
//   Drafted By:  PORT MERROW:Vale, Ann
//   Dissemination Rule: Archive Copy
//
// A label may stand alone with its value on the next line. Older traffic has no such
// lines: there "Signature: none given" is text, and this is not called.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read::cable {

struct Closing {
  size_t first = 0;                    // line of the first label
  size_t last = 0;                     // one past the last line
  std::vector<Span> lines;             // label with value and continuation, ascending
  std::string signature;               // upper case
  std::optional<Span> signature_span;  // of the name
};

// The first such block in lines [first, limit); nothing if there is none.
std::optional<Closing> find_closing(const Draft& draft, size_t first, size_t limit);

}  // namespace stemma::read::cable
