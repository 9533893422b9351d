// Reading a diplomatic cable: is there one in this page, where, and what does it say.
//
// Four families of traffic are told apart: VZCZC (about 1984-2010, read in full), and
// the 1973-79 archive form, SMART (2010 on) and CIA traffic (fields that the same
// grammar can give). Header lines may come in any order and be missing; the page's own
// text may stand before, after and between the paragraphs and is never claimed.
//
//   if (auto where = cable::recognise(draft)) {
//     cable::parse(draft, *where);
//     draft.doc.cable->reference;      // "09LIMA1669"
//   }
//   cable::parse(draft, Extent{0, 99999});   // wrong: lines beyond draft.lines
//
// `draft.lines` must be filled (cut_lines). Both are pure functions of the draft,
// linear in its size; very long lines cost nothing. The grammar and every rule for
// what is inferred: docs/formats/cable.md.
#pragma once

#include <cstddef>
#include <optional>

#include "stemma/read/cable/lines.h"
#include "stemma/read/draft.h"

namespace stemma::read::cable {

struct Extent {
  size_t first = 0;  // index of the first line of the header
  size_t last = 0;   // one past the last line of the text, its signature or its trailer
  doc::CableStyle style = doc::CableStyle::kVzczc;
  int evidence = 0;  // sum of the weights of independent signs; at least 4
  bool airgram = false;  // sent by pouch, with a form of its own (airgram.h)
  LineShapes shapes;     // found on the way; may be empty
};

// Where the cable stands, if the signs suffice: at least two independent ones near
// each other (a classification line with station and number, an E.O. line, TAGS, a
// date-time group, a DE line, marked and numbered paragraphs, ...). A newspaper
// article that quotes one of them is not a cable.
std::optional<Extent> recognise(const Draft& draft);

// Fills draft.doc.cable, kind, date, title (when the cable has a subject), masks, and
// one block for each thing recognised. Lines inside the extent that the grammar does
// not know stay unclaimed.
void parse(Draft& draft, const Extent& extent);

}  // namespace stemma::read::cable
