// Words that lost the spaces between them, divided again.
//
//   unglue("landingberths", collection)     // landing, berths: if the collection knows both
//   unglue("xqzvtr", collection)            // xqzvtr: nothing better is known
//
// The division that is likeliest under the words' frequencies in the collection, a letter no word
// accounts for at kBitsUnknown (P. Norvig, "Natural Language Corpus Data", in Beautiful Data, 2009).
// At most kMostGlued bytes are divided, the rest stays whole. Where words end in it is a guess: good
// enough to look for, not to judge by. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/trace/collection.h"

namespace stemma::trace {

inline constexpr size_t kMostGlued = 120;

std::vector<std::string> unglue(std::string_view letters, const Collection& collection);

}  // namespace stemma::trace
