// Small steps through mark-up that several files here need.
//
//   lower('A')                          // 'a'; ASCII only: lower('\xc9') == '\xc9'
//   size_t end = tag_end("<a b='>'>x", 0)   // 9: behind the '>' that closes the tag
//   tag_end("<a b=", 0)                 // npos: the tag never ends
//
// Pure and thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stemma::read::html {

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
inline bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }
inline bool is_alpha(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

// The place behind the tag that begins at `at`, quoted values respected.
size_t tag_end(std::string_view html, size_t at);

// A copy of `html`, same length, in which mark-up that would cost more than linear time
// or that means nothing for the text (b, i, font …) is turned into comments. Sets
// `flattened` if anything else but those was.
std::string guarded(std::string_view html, bool& flattened);

}  // namespace stemma::read::html
