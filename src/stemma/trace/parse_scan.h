// Every quotation mark of a unit, with what its neighbours say of it.
//
//   scan_marks("a “b” c", {{0, 11}}, {})   // two marks: one opens, one closes
//   scan_marks("dog’s", {{0, 7}}, {})      // none: a letter on either side
//
// Linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/trace/parse_marks.h"

namespace stemma::trace {

std::vector<Mark> scan_marks(std::string_view text, const std::vector<Span>& pieces,
                             const std::vector<doc::Mask>& masks);

}  // namespace stemma::trace
