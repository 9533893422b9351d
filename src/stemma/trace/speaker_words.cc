#include "stemma/trace/speaker_words.h"

#include <algorithm>

#include "stemma/text/token.h"
#include "stemma/text/unicode.h"

namespace stemma::trace {

Gap gap_of(std::string_view text, Span between) {
  Gap gap = Gap::kSpace;
  bool space = false;
  const auto raise = [&](Gap g) { gap = std::max(gap, g); };
  for (uint32_t at = between.begin; at < between.end;) {
    const char32_t c = text::next_code_point(text, at);
    switch (c) {
      case ',': raise(Gap::kComma); break;
      case ':': raise(Gap::kColon); break;
      case 0x2013: case 0x2014: raise(Gap::kDash); break;
      case '(': case ')': case '[': case ']': raise(Gap::kBracket); break;
      case '"': case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: case 0x2018: raise(Gap::kMark); break;
      case ';': case '!': case '?': raise(Gap::kStop); break;
      case '-': raise(Gap::kHyphen); break;
      default: space = space || text::is_space(c); break;   // a period here follows an abbreviation
    }
  }
  return gap == Gap::kHyphen && space ? Gap::kDash : gap;
}

SpeakerWords words_of(std::string_view text, Span window) {
  SpeakerWords out;
  uint32_t last = window.begin;
  for (const text::Token& t : text::tokenize(text, window)) {
    SpeakerWord w;
    w.span = t.span;
    w.form = text::fold(t.span.of(text));
    w.gap = gap_of(text, {last, t.span.begin});
    uint32_t at = t.span.begin;
    w.capital = text::is_upper(text::next_code_point(text, at));
    w.number = std::any_of(w.form.begin(), w.form.end(), [](char c) { return text::is_ascii_digit(static_cast<unsigned char>(c)); });
    last = t.span.end;
    out.push_back(std::move(w));
  }
  return out;
}

}  // namespace stemma::trace
