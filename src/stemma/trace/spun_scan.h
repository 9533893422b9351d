// What the scanners of tell-tales (spun_tells.h) share: words with what stands between them.
//
//   TellText t{document, stream};
//   t.form(3), t.is_capital(3)
//   t.joined(3)            // only white space, hyphens or opening quotation marks between words 3 and 4
//   t.joined(size - 1)     // false: there is no word behind the last
//
// Each scanner looks at one word and says what it finds there. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "stemma/trace/spun_tells.h"

namespace stemma::trace {

struct TellText {
  const doc::Document& d;
  const doc::Stream& stream;

  uint32_t size() const { return static_cast<uint32_t>(stream.words.size()); }
  std::string_view form(uint32_t w) const { return stream.form(w); }
  bool is_capital(uint32_t w) const;
  bool joined(uint32_t w) const;
  bool opens_sentence(uint32_t w) const;   // nothing before it, or the mark of an end
  Span span(uint32_t first, uint32_t last) const { return {stream.words[first].span.begin, stream.words[last - 1].span.end}; }
};

std::optional<SpunSign> broken_month(const TellText& t, uint32_t w);
std::optional<SpunSign> broken_article(const TellText& t, uint32_t w);
std::optional<SpunSign> doubled_word(const TellText& t, uint32_t w);
std::optional<SpunSign> broken_phrase(const TellText& t, uint32_t w);   // of which word w is kept

// Does an English word begin with a vowel when it is spoken? Empty where its letters leave that open.
std::optional<bool> begins_with_vowel(std::string_view word);

}  // namespace stemma::trace
