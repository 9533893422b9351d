// The document under construction: what the reading stages pass on to each other.
//
// Containers fill `doc.text`, `doc.map`, `doc.source`, and `hints` where the mark-up
// says what a range is. `lines` is the text cut at "\n". Stages then claim ranges as
// blocks (claim) and masks; the last stage sorts, fills gaps and checks that every
// character that is not white space lies in exactly one block.
#pragma once

#include <cstdint>
#include <optional>
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
  kNote,         // a footnote or endnote
  kReference,    // an entry of a list of references
  kRunning,      // running head, page number, margin: of the page, not of the text
  kHeader,       // header lines of a message or a telegram
  kSignature,
  kQuoted,       // an earlier message, quoted
  kSourceNote,   // where the editors have a document from
  kEpigraph,
  kEmptyCell,    // a cell without ink: an empty span where it stood
  kLink,         // the words of a link that leads away from the page
  kContainer,    // a division, section or cell: what the search for the text descends through
  kMain,         // a container that says it holds the text: main, article, articleBody
  kAside,        // a container whose class or id is of a family that is not text: share, related …
  kComments,     // readers' comments, by class or id
};
struct HintSpan {
  Hint hint = Hint::kParagraph;
  Span span;
  // Of cells, and `table` of kTable: which table (in order of opening) and which of its
  // rows it is in, how many columns and rows it covers, whether it is a header.
  uint32_t table = 0;
  uint32_t row = 0;
  uint16_t columns = 1;
  uint16_t rows = 1;
  bool header = false;
};

// What a page, a file's properties or a container say of the document. Empty if absent.
struct StatedFacts {
  std::string title, date, author, publisher, section, url, language;
};

// What a format (web page, PDF, word processor file …) yields: its text, in reading
// order, and what its mark-up says of it. `text` is valid UTF-8 with "\n" line ends.
struct Content {
  std::string text;
  text::SourceMap map;             // to the source bytes, or to `parts` laid end to end
  std::vector<HintSpan> hints;     // ascending by begin, outer before inner
  StatedFacts stated;
  std::vector<doc::Note> notes;    // that the format itself links to their anchors
  std::vector<doc::Page> pages;
  std::vector<doc::Region> regions;
  std::vector<doc::Part> parts;
  std::optional<doc::Mail> mail;
  std::vector<doc::Quality> quality;
};

struct Draft {
  doc::Document doc;
  std::vector<Line> lines;
  std::vector<HintSpan> hints;    // in order of begin; may nest
  StatedFacts stated;

  bool markdown = false;   // headings are marked with "#"

  std::string_view text() const { return doc.text; }
  std::string_view ink(size_t line) const { return lines[line].ink.of(doc.text); }
};

// Cuts `draft.doc.text` into `draft.lines`.
void cut_lines(Draft& draft);

}  // namespace stemma::read
