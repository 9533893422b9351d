// The match stream: the words of a document as a quotation would run through them.
//
// Furniture and masks (page residue, portion marks, paragraph numbers, glued note
// digits) are jumped over, so that a sentence continued behind an advertisement is
// one run of words, and a word glued to a note digit is the word. A word broken at a
// line end by a hyphen stays two words here: which reading is meant is known only
// beside the other text (trace/align.h joins them). Offsets lead back to the text.
//
//   Stream s = make_stream(d);
//   s.words[0].span.of(d.text)            // the word as printed
//   s.form(0)                             // "peru's": folded, the form words meet in
//   s.form(s.words.size())                // out of range: an assertion
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"
#include "stemma/text/token.h"

namespace stemma::doc {

using StreamWord = text::FoldedToken;   // its form lies in Stream::forms

struct Stream {
  std::vector<StreamWord> words;
  std::string forms;         // folded forms, one after another

  std::string_view form(size_t i) const {
    assert(i < words.size());
    return std::string_view(forms).substr(words[i].form_begin, words[i].form_size);
  }
  // Index of the first word that begins at or after `at`.
  size_t first_at(uint32_t at) const;
};

// The stream of the whole document.
Stream make_stream(const Document& d);
// The stream of one span of it.
Stream make_stream(const Document& d, Span within);

}  // namespace stemma::doc
