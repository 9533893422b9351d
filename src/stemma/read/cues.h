// Does a short piece of text speak for the page instead of the document?
//
//   furniture_cue("Advertisement - scroll to continue reading")   // 1: furniture
//   furniture_cue("World")                                        // 0.5: perhaps, at the edges
//   furniture_cue("The minister denied that anything had been signed.")   // 0
//
// A sentence of the document may mention newsletters and cookies; only pieces of up
// to 60 words are looked at, and quoted ones not at all. Lexicon: tables/furniture_cues.h,
// five languages. Thread-safe.
#pragma once

#include <string_view>

namespace stemma::read {

float furniture_cue(std::string_view piece);

// Behind such a line a page has readers' comments and no text any more: "12 Comments",
// "Leave a reply".
bool ends_page_text(std::string_view piece);

// "© Name", "(c) 2009 Name", "Copyright 2011 Name": the name, empty if it is no such line.
std::string_view copyright_holder(std::string_view piece);

}  // namespace stemma::read
