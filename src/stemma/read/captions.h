// Lines that go with tables and figures: captions and source notes.
//
//   caption_label("Table 1. Aid by account (mln USD):")   // "Table 1"
//   caption_label("Table 1 shows that aid grew.")         // "": a sentence
//   is_source_note("Source: U.S. Census Bureau, 2009.")   // true
#pragma once

#include <string_view>

namespace stemma::read {

// The label a caption begins with, as printed without its point; empty if none.
std::string_view caption_label(std::string_view line);
bool is_source_note(std::string_view line);
// "mln USD" of "… 1990 – 1999 (mln USD):", "in thousands" of "…, in thousands"; empty if none.
std::string_view unit_of(std::string_view caption);

}  // namespace stemma::read
