// XML as a stream of tags and text, each with the bytes it came from.
//
// For formats kept in XML: TEI, and the parts of DOCX, ODT and EPUB files.
//
//   struct Words : xml::Visitor {
//     void enter(const xml::Tag& t) override { if (t.name == "p") … t.value("n") …; }
//     void leave(const xml::Tag&) override {}
//     void text(const xml::Text& t) override { out += t.text; }
//   };
//   xml::Outcome end = xml::parse("<p n='1'>a &amp; b</p>", words);   // "a ", "&", " b"
//   xml::parse("<p>a & b</p>", words)      // "a ", "&", " b" too; end.damage: "not well-formed", at 5
//   xml::parse(bytes_of_a_file, words)     // wrong unless they are UTF-8: decode() first
//
// Nothing is fetched and no entity is expanded but the five of XML and numeric ones: a
// document type, with all it declares, is skipped. A reference to any other entity is
// text as it stands ("&eacute;"). Broken mark-up does not end the reading: it is reported
// (the first place, and how many), the characters at fault are text, an end tag without
// its start is left out, and what is open at the end is closed. enter and leave always
// pair up. Tags deeper than kDepth are not reported; their text is.
//
// Time is linear (a file with very many faults is read up to a limit), memory that of the open tags. Names are given as written, without
// resolving name spaces: `prefix` "w", `name` "p". Thread-safe; one Visitor a thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/text/decode.h"

namespace stemma::read::xml {

inline constexpr uint32_t kDepth = 400;        // tags inside tags that are reported
inline constexpr uint32_t kOpen = 10'000;      // … that are followed at all; beyond, the reading ends

// A start tag or an end tag; valid during the call only.
struct Tag {
  std::string_view prefix;      // "w" of <w:p>; empty if none
  std::string_view name;        // "p"
  uint64_t begin = 0, end = 0;  // its bytes; an empty element's leave() has those of its one tag
  const char* const* attributes = nullptr;   // name, value, name, value, …, null; null on leave()

  // The value of an attribute by its full name as written ("xml:id", "w:val"); empty if absent.
  std::string_view value(std::string_view attribute) const;
  bool has(std::string_view attribute) const;
};

// Characters; a run of them may come in several calls. The same bytes as in the source
// if the sizes agree; otherwise a reference or a line end.
struct Text {
  std::string_view text;
  uint64_t begin = 0, end = 0;
};

class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void enter(const Tag& tag) = 0;
  virtual void leave(const Tag& tag) = 0;
  virtual void text(const Text& text) = 0;
};

struct Outcome {
  std::string damage;       // what was wrong first, in words; empty: the file is well-formed
  uint64_t at = 0;          // the byte of it
  uint32_t repairs = 0;     // places passed over
  bool ended_early = false; // a limit ended the reading at `stopped`
  uint64_t stopped = 0;
};

// `xml` is UTF-8. Offsets are those of `xml`.
Outcome parse(std::string_view xml, Visitor& visitor);

// A file's bytes as UTF-8, by its byte order mark, its declaration, or its letters.
// Line ends become "\n"; the map leads back to the bytes.
Result<text::Decoded> decode(std::string_view bytes);

}  // namespace stemma::read::xml
