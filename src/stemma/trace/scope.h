// Shallow grammar around a place in a source: what divides two words, where a clause
// starts, which words open a clause of their own.
//
//   separator(text, 6)   // between word 6 and word 7: kComma for "blame, radical"
//   separator(text, last word)   // at the end of the text: kSentence
//
// Pure, O(gap) each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/trace/collection.h"
#include "stemma/trace/cues.h"

namespace stemma::trace {

enum class Separator : uint8_t { kNone, kComma, kStrong, kSentence };   // ascending strength

// What stands between word `w` and the next: nothing, a comma, or ; : ( ) — dash.
Separator separator(const SourceText& text, uint32_t w);

// The cues among words [first, last) (cues.h), but for words that only look like one: May the
// month, Ban the person, "should" in the middle of a clause for a condition.
std::vector<Cue> cues_of(const SourceText& text, uint32_t first, uint32_t last);

// "because", "which", "when", "and": words that open a clause of their own, out of the
// reach of a negation or verb before it. Not "that", "whether", "to": these continue it.
bool opens_clause(std::string_view form);

// A finite verb or auxiliary, as far as its form tells.
bool looks_finite(std::string_view form);
bool is_auxiliary(std::string_view form);

// The words [first, last) on one line, for a sentence to people; long ones are cut in
// the middle.
std::string words_for_people(const SourceText& text, uint32_t first, uint32_t last);

}  // namespace stemma::trace
