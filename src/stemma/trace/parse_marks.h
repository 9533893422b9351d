// Quotation marks: where they stand, and which of them belong together.
//
// A mark is read from its shape (“ opens, " may do either) and from its neighbours
// (space before and a letter behind: it opens). Shapes lie: German closes with “,
// Swedish opens with ”, OCR and broken code pages mix them all; so where shape and
// neighbours disagree, the neighbours and what is open at that point decide.
// Apostrophes (dog's, workers', 'tis, '90s), inches (12"), feet (5'10") and ditto
// marks are not quotation marks.
//
//   pair_marks(text, {{0, n}}, masks)   // He said “a ‘b’ c”.  → pairs “ ”, ‘ ’ (depth 1)
//   pair_marks("the dog’s 12\" tail")   // no pair
//
// Linear in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"

namespace stemma::trace {

// Marks that can pair with each other.
enum class MarkFamily : uint8_t { kDouble, kGuillemet, kAngle, kSingle, kBroken };
enum class MarkShape : uint8_t { kOpen, kClose, kEither };

struct Mark {
  Span span;
  MarkFamily family = MarkFamily::kDouble;
  MarkShape shape = MarkShape::kEither;
  bool low = false;            // „ ‚: closed by “ or ” (‘ or ’)
  bool opens = false;          // its neighbours fit an opening mark
  bool closes = false;         // its neighbours fit a closing mark
  bool possessive = false;     // ’ behind an s: may be an apostrophe
  bool first = false;          // nothing but white space before it in the unit
};

struct Pair {
  Mark open;
  std::optional<Mark> close;   // none: still open at the end of the unit
  uint32_t depth = 0;          // 0: not inside another pair
};

struct Pairs {
  std::vector<Pair> pairs;           // by begin of the opening mark
  std::optional<Mark> continuation;  // the re-opened mark, when a pair was carried in
  std::optional<Mark> carried_close; // where the carried pair closes; none: not in this unit
};

// Marks of the pieces of one unit. `carried` is the opening mark left open by the
// unit before; it is taken up only when this unit begins with a mark that fits it.
Pairs pair_marks(std::string_view text, const std::vector<Span>& pieces,
                 const std::vector<doc::Mask>& masks, const std::optional<Mark>& carried = {});

}  // namespace stemma::trace
