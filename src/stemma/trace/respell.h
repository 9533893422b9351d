// The word that was probably meant by one the collection does not know, or hardly.
//
//   respell("accordtng", collection)     // according, if the collection has it
//   respell("xqzvtr", collection)        // empty: nothing within one slip is known
//
// All forms within one slip (a letter put in, left out, changed, or two neighbours swapped) are
// asked for; the most frequent is taken, of equal ones the first in order (P. Norvig, "How to write a
// spelling corrector", 2007; Damerau 1964 on what slips there are). A guess: good enough to look
// for, not to judge by. Words of 3 to 20 of the letters a to z; others give nothing. Pure.
#pragma once

#include <string>
#include <string_view>

#include "stemma/trace/collection.h"

namespace stemma::trace {

std::string respell(std::string_view form, const Collection& collection);

}  // namespace stemma::trace
