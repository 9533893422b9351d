// The text of a cable: numbered paragraphs, headings, items, the signature.
//
// Lines broken by the 55-column rule are joined into blocks. Between paragraphs the page
// may have put its own lines; they are told from headings of the cable by words only a
// page uses, by their shape (one line longer than the cable's columns), and by their
// place (a heading stands directly before the next number in sequence), and are left
// out of every block. Nothing is claimed behind the signature or the last paragraph but
// the transmission's own trailer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/draft.h"

namespace stemma::read::cable {

struct Body {
  std::vector<doc::Block> blocks;  // ascending
  std::vector<doc::Mask> masks;    // ascending
  std::vector<doc::CableParagraph> paragraphs;
  std::string signature;
  std::optional<Span> signature_span;
  size_t end = 0;  // one past the last line
};

// Lines [first, limit); `station` and `number` are the cable's own, for its page lines.
// `shapes` is of the draft's lines, or empty: what is known of them and what is found here.
Body read_body(const Draft& draft, size_t first, size_t limit, const std::string& station, uint32_t number, LineShapes& shapes);

}  // namespace stemma::read::cable
