// SourceMap: from canonical text back to the bytes it was read from.
//
// Canonical text differs from its source where a code page was decoded, a line end
// normalised, an entity expanded, an encoding repaired, or mark-up left out. Each
// difference is one piece; between differences the bytes are equal and pieces are
// merged, so a clean UTF-8 file is a single piece however long it is. Runs of characters
// of one width (Cyrillic in a code page, ASCII in UTF-16) are one piece too.
//
//   SourceMap map;
//   map.copy(0, 5);               // text 0..5 is source 0..5, byte for byte
//   map.replace(1, 5, 2);         // text 5..6 stands for source 5..7 ("\r\n" → "\n")
//   map.units(7, 3, 2, 1);        // text 6..12: 3 letters, 2 bytes each here, 1 there
//   map.to_source({0, 6})         // → {0, 7}
//   map.to_source({0, 99})        // beyond the text: clamped to its end
//
// Pieces follow the order of the text; their source ranges may jump (a table moved
// out of its row by the HTML rules). Thread-safe once built.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/base/span.h"

namespace stemma::text {

class SourceMap {
 public:
  struct Piece {
    uint32_t text_begin = 0;
    uint32_t text_size = 0;
    uint64_t source_begin = 0;
    uint32_t source_size = 0;
    bool exact = false;   // the same bytes on both sides
    // Characters of equal width: each `text_unit` bytes stand for `source_unit` bytes.
    // 0: the piece is one whole.
    uint8_t text_unit = 0;
    uint8_t source_unit = 0;
  };
  struct Range {
    uint64_t begin = 0;
    uint64_t end = 0;
    friend bool operator==(Range, Range) = default;
  };

  // Appends `size` bytes of text equal to the source at `source_begin`.
  void copy(uint64_t source_begin, uint32_t size);
  // Appends `text_size` bytes of text that stand for the given source range.
  void replace(uint32_t text_size, uint64_t source_begin, uint32_t source_size);

  // Appends `count` characters of `text_unit` bytes, each `source_unit` in the source.
  void units(uint64_t source_begin, uint32_t count, uint8_t text_unit, uint8_t source_unit);

  // Appends all of `other`, which leads to the same source.
  void append(const SourceMap& other) { append(other, {0, other.text_size_}); }

  // The smallest source range that covers `span` of the text.
  Range to_source(Span span) const;

  // The map of a text made from this one's text by `edits` (ascending, disjoint):
  // each replaces `was` (a span of this text) by `now_size` bytes.
  struct Edit {
    Span was;
    uint32_t now_size = 0;
  };
  SourceMap edited(const std::vector<Edit>& edits) const;

  // The map of a text made from another: this one leads from the last text to the one
  // between, `first` from there to the source; the result from the last to the source.
  SourceMap through(const SourceMap& first) const;

  uint32_t text_size() const { return text_size_; }
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  void append(const SourceMap& from, Span span);   // the part of `from` for that span

  std::vector<Piece> pieces_;
  uint32_t text_size_ = 0;
};

}  // namespace stemma::text
