// What reading a document will cost in memory, before it is read.
//
//   cost_of(text)                     // some seven times its size for prose, in bytes
//   cost_of("a\na\na\n…")             // a hundred times: every line and block has its entry
//   cost_of("<td>1<td>2…")            // more: every tag is a node of the page's tree
//   cost_of("")                       // 0
//
// An estimate from above, by what was measured on the densest documents of each kind
// (`stemma read --json`): text and its copies by the byte, entries by the line, nodes by
// the tag, pieces of the source map by the change between ASCII and other bytes in old
// encodings, repairs by the sign of text decoded twice. For text and web pages; other
// formats are bounded where they are unpacked. One pass, pure, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::read {

// In bytes of memory.
uint64_t cost_of(std::string_view bytes);

// What no text of this size exceeds: where that is little, its bytes need no counting.
uint64_t cost_at_most(uint64_t bytes);

// "20 MB with 4,000,000 lines": what makes it dear, for the error.
std::string size_in_words(std::string_view bytes);

}  // namespace stemma::read
