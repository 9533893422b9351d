// Drafts for the tests of this folder: text in, lines cut, cable read.
//
// For *_test.cc only; nothing else includes it.
#pragma once

#include <string>
#include <vector>

#include "stemma/read/cable/cable.h"
#include "stemma/read/draft.h"

namespace stemma::read {

inline Draft draft_of(std::string text) {
  Draft d;
  d.doc.text = std::move(text);
  cut_lines(d);
  return d;
}

inline Draft parsed_cable(std::string text) {
  Draft d = draft_of(std::move(text));
  if (const auto extent = cable::recognise(d)) cable::parse(d, *extent);
  return d;
}

inline bool recognised(std::string text) { return cable::recognise(draft_of(std::move(text))).has_value(); }

// The lines no block holds; blocks must ascend and be disjoint.
inline std::vector<std::string> unclaimed(const Draft& d) {
  std::vector<std::string> out;
  size_t b = 0;
  for (size_t i = 0; i < d.lines.size(); ++i) {
    if (d.lines[i].blank()) continue;
    while (b < d.doc.blocks.size() && d.doc.blocks[b].span.end <= d.lines[i].ink.begin) ++b;
    if (b == d.doc.blocks.size() || !d.doc.blocks[b].span.overlaps(d.lines[i].ink)) out.emplace_back(d.ink(i));
  }
  return out;
}

}  // namespace stemma::read
