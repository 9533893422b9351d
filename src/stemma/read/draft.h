// The document under construction: what the reading stages pass on to each other.
//
// Containers fill `doc.text`, `doc.map`, `doc.source`, and `hints` where the mark-up
// says what a range is. `lines` is the text cut at "\n". Stages then claim ranges as
// blocks (claim) and masks; the last stage sorts, fills gaps and checks that every
// character that is not white space lies in exactly one block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"

namespace stemma::read {

struct Line {
  Span span;            // without its "\n"
  Span ink;             // span without white space at both ends (NBSP counts as white space)
  bool blank() const { return ink.empty(); }
};

// What mark-up says of a range. The tag family, not the site's class names.
enum class Hint : uint8_t {
  kTitle, kHeading, kParagraph, kItem, kBlockquote, kTableCell, kTable, kCaption, kPre, kByline, kTime,
  kNavigation,   // nav, footer, aside, form, button, and roles to that effect
  kNoteMarker,   // sup with a link to a note
};
struct HintSpan {
  Hint hint = Hint::kParagraph;
  Span span;
};

struct Draft {
  doc::Document doc;
  std::vector<Line> lines;
  std::vector<HintSpan> hints;    // in order of begin; may nest
  // From the container's head: what the page states of itself. Empty if absent.
  std::string stated_title, stated_date, stated_author, stated_publisher, stated_url, stated_language;

  bool markdown = false;   // headings are marked with "#"

  std::string_view text() const { return doc.text; }
  std::string_view ink(size_t line) const { return lines[line].ink.of(doc.text); }
};

// Cuts `draft.doc.text` into `draft.lines`.
void cut_lines(Draft& draft);

}  // namespace stemma::read
