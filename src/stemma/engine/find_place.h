// Where words that were pointed at once stand now: a link to a passage outlives a new version of its text.
//
//   PlaceFound p = find_place(d, {{120, 188}, "the landing berths", "price of ", " beyond"});
//   p.state                       // kFound: they stand there; kMoved: elsewhere, p.span; kLost: nowhere
//   find_place(d, {{0, 0}, ""})   // kLost: nothing was asked for
//
// A place is told twice, by offsets and by words, as selectors of the Web Annotation Data Model (W3C 2017) are. Words that stand
// in several places are told apart by what stood around them, then by how near they are. Words that no longer stand letter
// by letter are looked for as tracing has them: case, line breaks and typography count for nothing. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"

namespace stemma::engine {

struct Pointer {
  Span span;                    // where they stood; may lie beyond the text
  std::string exact;
  std::string prefix = {}, suffix = {};   // what stood around them, as much as is known
};

enum class PlaceState : uint8_t { kFound, kMoved, kLost };
const char* name(PlaceState);

struct PlaceFound {
  PlaceState state = PlaceState::kLost;
  Span span;
  std::optional<uint32_t> paragraph;   // that it begins in, where paragraphs are numbered
};

PlaceFound find_place(const doc::Document& document, const Pointer& pointer);

// The number of the numbered paragraph in which a byte lies.
std::optional<uint32_t> paragraph_at(const doc::Document& document, uint32_t at);

}  // namespace stemma::engine
