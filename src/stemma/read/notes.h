// Notes: the list at the end, and the markers in the text that point to it.
//
// Copies glue note markers to the words before them ("reforms.2 At", "Agreement29concluded",
// "rule”40"). Any integer may be one; which are, the list decides: the best chain of
// candidates through 1, 2, … N in the order of the text. Superscript digits and [12] are
// candidates too. Markers become masks (kNoteMarker), the list kNote blocks and Document::notes.
//
//   mark_notes(draft, pieces);   // a document without a list: only ¹ and [1] runs are masked
//
// Weighted longest increasing subsequence; Fredman, "On computing the length of longest
// increasing subsequences" (1975), by a Fenwick tree of prefix maxima: O(n log N).
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/read/blocks.h"

namespace stemma::read {

struct MarkerCandidate {
  Span span;
  uint32_t number = 0;
  float weight = 0;   // how much it looks like a marker by itself
};

void mark_notes(Draft& draft, std::vector<Piece>& pieces);

// Candidates within one range of the text, numbers up to `most`; in a table only those behind letters.
void find_markers(std::string_view text, Span range, uint32_t most, bool in_table, std::vector<MarkerCandidate>& out);
// The chain of greatest weight with strictly rising numbers; candidates in order of the text.
std::vector<MarkerCandidate> best_chain(const std::vector<MarkerCandidate>& candidates, uint32_t most);

}  // namespace stemma::read
