// Rich Text Format: to text, headings, tables, notes, with the way back.
//
//   auto c = read_rtf("{\\rtf1\\ansi The caf\\'e9 was \\u8220 ?closed\\u8221 ?.\\par}");
//   c->text                    // "The café was “closed”.\n\n"
//   read_rtf("{\\rtf1")        // error kEmpty … or what stands before the end
//
// After Microsoft's Rich Text Format Specification 1.9.1. Destinations that hold no words
// (fonts, colours, pictures, objects) are passed over, and so is every destination marked
// \* that is not known; nothing is executed. Groups nest as deep as they like: their state
// is a stack of our own, of 1,000 levels; deeper ones keep their text.
// Pure, thread-safe, linear.
#pragma once

#include <string_view>

#include "stemma/base/result.h"
#include "stemma/read/draft.h"

namespace stemma::read::office {

Result<Content> read_rtf(std::string_view bytes);

}  // namespace stemma::read::office
