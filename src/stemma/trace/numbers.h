// Number words, so that "four" meets "4" and "quince" meets "15".
//
//   number_value("four", "en")    // "4"
//   number_value("214", "en")     // "214": digits are themselves
//   number_value("once", "en")    // "": once is no number in English ("once" is 11 in Spanish)
//
// Folded forms; English, Spanish, French, Portuguese and German. Read-only tables.
#pragma once

#include <string_view>

namespace stemma::trace {

std::string_view number_value(std::string_view form, std::string_view language = "en");

}  // namespace stemma::trace
