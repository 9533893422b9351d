// A quotation laid on a passage, word by word, in order.
//
// One dynamic programme over the whole quotation: every word is matched, replaced or
// inserted; source words may be passed over at an affine cost inside the quotation, and
// at almost none behind an ellipsis; a gloss stands for 0-6 source words; words joined
// or divided differently ("foremostamong") meet by their letters; an acronym meets what
// it stands for. The quotation is consumed whole, the passage only where it matches
// (semi-global alignment, Needleman & Wunsch 1970 with Gotoh's affine gaps, 1982).
//
//   Alignment a = align(query, text, {first, last});   // words of the passage searched
//   a.steps         // ascending in both; matches, edits, gaps
//   a.cost          // 0 when word for word
//   align({}, text, {0, 0}).steps                       // nothing to lay: empty
//
// O(items × words) time and memory. Pure.
#pragma once

#include <vector>

#include "stemma/trace/collection.h"
#include "stemma/trace/query.h"

namespace stemma::trace {

// What each step costs; the unit is one quoted word without any counterpart.
namespace align_cost {
inline constexpr float kInsert = 1.0F, kInsertFunction = 0.75F;   // a word of under 7 bits
inline constexpr float kGapOpen = 0.9F, kGapExtend = 0.05F;       // the first word passed over, each further
inline constexpr float kEllipsisOpen = 0.15F, kEllipsisExtend = 0.002F;
inline constexpr float kJoin = 0.12F, kExpand = 0.8F;
inline constexpr float kGloss = 0.05F, kGlossWord = 0.12F;        // a bracket, each word it stands for
inline constexpr uint32_t kGlossWords = 6;
}  // namespace align_cost

enum class StepKind : uint8_t {
  kMatch,      // one word on one word, equal or alike
  kReplace,    // one word on another word
  kJoin,       // words that agree letter by letter but are divided differently
  kExpand,     // acronym on its expansion, either way
  kInsert,     // a quoted word with nothing in the source
  kOmit,       // source words passed over
  kEllipsis,   // the mark itself; words passed over behind it are a kOmit of their own
  kGloss,      // a bracket, on the source words it stands for (none: inserted)
};

struct Step {
  StepKind kind = StepKind::kMatch;
  uint32_t q_first = 0, q_last = 0;   // items of the query
  uint32_t s_first = 0, s_last = 0;   // words of the text
  bool marked = false;                // kOmit directly behind an ellipsis
};

struct Alignment {
  std::vector<Step> steps;
  float cost = 0;
  uint32_t first = 0, last = 0;       // source words from the first to the last matched
  bool empty() const { return first == last; }
};

struct WordRange {
  uint32_t first = 0;
  uint32_t last = 0;
};

Alignment align(const Query& query, const SourceText& text, WordRange range);

}  // namespace stemma::trace
