// A document's text as a regular expression sees it: the words as they are read.
//
//   RunningText r(document);
//   r.text                     // "while a series of …": furniture and masks left out, white space runs
//                              // one blank, blocks divided by line ends, quotation marks straight
//   r.span(begin, end)         // where a match stands in document.text
//   r.span(5, 3)               // begin must be <= end <= text.size()
//
// Linear; a plain value.
#pragma once

#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"

namespace stemma::engine {

struct RunningText {
  explicit RunningText(const doc::Document& d, bool furniture = false);
  Span span(size_t begin, size_t end) const;

  std::string text;
  std::vector<uint32_t> at;   // of each byte, where it comes from
};

// Words (index forms) that every match must hold, as far as they can be read off the pattern.
std::vector<std::string> required_words(std::string_view pattern);

// The pattern with word borders where it begins or ends in a letter or digit.
std::string whole_words(std::string_view pattern);

}  // namespace stemma::engine
