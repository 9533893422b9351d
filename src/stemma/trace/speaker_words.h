// The sentence around a quotation, as words with what stands between them.
//
//   words_of(text, {0, n})   // "Lima, he said": gap of the second word is kComma
//   words_of(text, {4, 4})   // an empty window: no words
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::trace {

// The strongest thing between two words.
enum class Gap : uint8_t { kSpace, kHyphen, kComma, kColon, kDash, kBracket, kMark, kStop };

struct SpeakerWord {
  Span span;
  std::string form;         // folded
  Gap gap = Gap::kSpace;    // before this word
  bool capital = false;
  bool number = false;      // it has a digit in it
};

using SpeakerWords = std::vector<SpeakerWord>;

SpeakerWords words_of(std::string_view text, Span window);

// What stands in `between`, which holds no word.
Gap gap_of(std::string_view text, Span between);

}  // namespace stemma::trace
