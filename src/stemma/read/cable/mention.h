// Cables named in running text, in full: year, post and number.
//
//   mentions(d)       // d.text: "as 09LIMA1669 and 73 BANGKOK 11873 say, see 2009STATE086734"
//                     // three keys with their spans
//   mentions(d)       // "LIMA 1669", "25NOVEMBER2009", "flight 09BA1669": nothing
//
// Precision first. What is glued (09LIMA1669) must be in capitals, and its post in the tables or
// five letters or more that are no ordinary word, before a number of three digits that is no
// year; what has blanks, a post of the tables before such a number. Not looked at: page furniture, and of a
// cable its header, whose references read/cable/references.h has, and its own number.
// Linear in the text; pure, safe on any thread.
#pragma once

#include <string_view>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::read::cable {

// In the order of the text. Each is of the kind "cable" and has a key.
std::vector<doc::CableReference> mentions(const doc::Document& document);

// Of one stretch of text.
std::vector<doc::CableReference> mentions_in(std::string_view text, Span within);

}  // namespace stemma::read::cable
