// What an element of TEI does to the text: a row of one table.
//
//   layout_of("p").flow            // Flow::kBlock
//   layout_of("hi").flow           // Flow::kInline: so is every element not in the table
//   layout_of("teiHeader").flow    // Flow::kHidden: metadata, read by header.h
//
// Rows after TEI P5; pure and thread-safe.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stemma/read/draft.h"

namespace stemma::read::tei {

enum class Flow : uint8_t {
  kInline, kBlock, kLine, kRow, kCell, kBreak,
  kPage,      // <pb/>
  kNote,      // leaves the sentence
  kQuote,     // in the line or a block, by its place
  kGap,       // something the editors could not print
  kHidden,
};

struct Layout {
  std::string_view name;
  Flow flow = Flow::kInline;
  std::optional<Hint> hint = {};
};

const Layout& layout_of(std::string_view element);

// Elements whose children are blocks: a quotation right inside one is a block itself.
bool holds_blocks(std::string_view element);

}  // namespace stemma::read::tei
