// The document model: what reading produces and everything else reads.
//
// A Document is built once by read/ and never changed after. `text` is the whole
// canonical text: valid UTF-8, line ends "\n", encoding repaired, nothing cut out.
// Everything else is a span of it, and `map` leads from there to the source bytes.
// All members are plain values; concurrent reading is safe.
//
//   for (const doc::Block& b : d.blocks)
//     if (b.kind == doc::BlockKind::kHeading) show(b.span.of(d.text));
//   d.blocks[0].span.of("other text")   // wrong: spans belong to their own document
//
// The JSON form is docs/schema/document.schema.json; names there and here agree.
// An absent fact is an empty string, an empty optional or an empty list: never a guess.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/cable.h"
#include "stemma/doc/citation.h"
#include "stemma/doc/mail.h"
#include "stemma/doc/page.h"
#include "stemma/doc/table.h"
#include "stemma/text/source_map.h"

namespace stemma::doc {

enum class Kind : uint8_t { kText, kCable, kArticle, kPaper, kReport, kEmail, kWebpage };

enum class BlockKind : uint8_t {
  kTitle, kByline, kDateline, kHeading, kParagraph, kItem, kBlockquote, kEpigraph, kTable,
  kCaption, kSourceNote, kNote, kReference, kHeader, kSignature, kFurniture,
};

// Why a block is furniture: text of the page, not of the document.
enum class FurnitureReason : uint8_t { kNone, kRepetition, kFrame, kCue, kClassifier, kForeignTopic };

// One piece of the document. Blocks ascend, do not overlap, and together hold every
// character that is not white space. A paragraph interrupted by furniture is two
// blocks with the same number, the second with `continues` set.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;
  std::optional<uint32_t> number;   // of a numbered paragraph; of a note: its marker when numeric
  std::string portion;              // "C/NF": the portion mark, without brackets
  FurnitureReason why = FurnitureReason::kNone;
  float confidence = 1.0F;
  bool continues = false;           // goes on from the block of the same kind before the interruption
  bool wrapped = false;             // its line breaks are layout (hard wrap), not meaning
};

// What is inside text blocks without being their words. The match stream of
// doc/stream.h jumps over masks and furniture at no cost.
enum class MaskKind : uint8_t { kPageResidue, kPortionMark, kParagraphNumber, kNoteMarker, kRule, kBullet };
struct Mask {
  MaskKind kind = MaskKind::kPageResidue;
  Span span;
};

// A place where broken encoding was repaired: `was` is the decoded text before.
struct Repair {
  Span span;
  std::string was;
  std::string why;   // "utf-8 read as windows-1250, lost U+00AD"
};

struct Note {
  std::string marker;          // as printed: "1", "*", "[3]"
  Span span;                   // the note's text (without its marker)
  std::vector<Span> anchors;   // where the text points to it
};

// Something a reader should know before trusting the document.
struct Quality {
  std::string code;   // "truncated-container", "encoding-uncertain", "controls", …
  std::string note;
};

struct Source {
  std::string path;
  std::string member;        // inside a container: "a/b.txt"; empty otherwise
  std::string sha256;        // 64 hex digits, of the source bytes
  uint64_t bytes = 0;
  std::string media_type;    // "text/plain", "text/html"
  std::string encoding;      // IANA name in lower case: "utf-8", "windows-1250"
  std::vector<Part> parts;   // of a document kept in several files; empty otherwise
};

enum class DateFrom : uint8_t { kUnknown, kDtg, kHeader, kDeclassify10y, kByline, kUrl, kMetadata, kText };

struct Document {
  std::string id;            // first 16 hex digits of source.sha256
  Source source;
  Kind kind = Kind::kText;
  std::string title;
  std::string date;          // ISO 8601, as precise as known; empty if unknown
  DateFrom date_from = DateFrom::kUnknown;
  std::string language;      // BCP 47: "en", "es"; empty if undecided
  std::vector<std::string> authors;
  std::string publisher;
  std::string section;       // of the publication: "World", "Opinion"; as it states it, empty if it does not
  std::string url;

  std::string text;
  text::SourceMap map;
  std::vector<Repair> repairs;
  std::vector<Block> blocks;
  std::vector<Mask> masks;   // ascending, disjoint
  std::optional<Cable> cable;
  std::vector<Table> tables;
  std::vector<Note> notes;
  std::vector<Citation> citations;
  std::vector<Page> pages;       // of a typeset or scanned document, ascending
  std::vector<Region> regions;   // its lines on them, ascending
  std::optional<Mail> mail;
  std::vector<Quality> quality;
};

// The names of the contract: "source-note", "foreign-topic", "declassify-10y", …
const char* name(Kind);
const char* name(BlockKind);
const char* name(FurnitureReason);
const char* name(MaskKind);
const char* name(DateFrom);

// The span's words on one line: white space runs become one space, a hyphen at a
// line break stays with the halves joined to it ("counter-\nterrorism" →
// "counter-terrorism"), masked pieces are left out. For display and for notes to
// people; offsets always refer to `text` itself.
std::string flow(const Document& d, Span span);

}  // namespace stemma::doc
