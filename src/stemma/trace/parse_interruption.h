// “…”, noted Struble, “…”: two stretches of one quotation, or two quotations?
//
// One, when what stands between is short, is set off on both sides (by commas or
// dashes), names a speaker or has a verb of speech, and holds no end of a sentence.
//
//   “A,” he said, “B”        // one
//   “A,” he said. “B”        // two: the sentence ends between them
//   “A”, “B”                 // two: a list
//   “A”, and she said, “B”   // two: another speaker takes over
#pragma once

#include <string_view>

#include "stemma/base/span.h"

namespace stemma::trace {

// `between` runs from behind the closing mark to before the next opening mark.
bool is_interruption(std::string_view text, Span before, Span between, Span next, std::string_view language);

}  // namespace stemma::trace
