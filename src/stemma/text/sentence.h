// Sentences of a running text.
//
// Breaks after . ! ? … (with closing quotes and brackets) before a capital, a digit or
// an opening quote; not after abbreviations (Mr., U.S., No., Gen., p.), initials, or
// inside numbers. Paragraph ends are always breaks; single line ends never are.
// The abbreviation list is text/tables/abbreviations.h.
//
//   sentences("He met Gen. Richardson. She left.")  // [0,23) [24,33)
#pragma once

#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::text {

std::vector<Span> sentences(std::string_view text, Span within);

}  // namespace stemma::text
