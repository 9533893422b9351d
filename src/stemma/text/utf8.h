// UTF-8: validation, stepping through code points, appending them.
//
//   valid_prefix("na\xc3\xafve")          // 6: all of it
//   valid_prefix("na\xefve")              // 2: the byte that breaks it
//   size_t at = 0;
//   while (at < s.size()) use(next_code_point(s, at));
//   next_code_point("\xff", at)           // U+FFFD, one byte on: never reads beyond the end
//
// "Valid" is the Unicode Standard's table 3-7: no overlong forms, no surrogates, nothing
// above U+10FFFF. All functions are pure and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stemma::text {

inline constexpr char32_t kReplacement = 0xFFFD;

// Length of the longest valid prefix. ASCII runs pass 16 bytes at a time.
size_t valid_prefix(std::string_view bytes);

// Length of the longest prefix of ASCII.
size_t ascii_prefix(std::string_view bytes);

// Bytes of the valid sequence at the start of `bytes`, 0 if there is none.
size_t sequence_size(std::string_view bytes);

// Bytes of the ill-formed start of `bytes` that one U+FFFD stands for: the maximal
// subpart of Unicode, as browsers do it. `bytes` must not start with a valid sequence.
size_t invalid_size(std::string_view bytes);

// The code point at `at`, which moves behind it. Ill-formed: U+FFFD and one byte.
char32_t next_code_point(std::string_view text, size_t& at);

// Start of the code point before `at` (0 if there is none).
size_t previous_code_point(std::string_view text, size_t at);

void append_code_point(std::string& out, char32_t cp);

}  // namespace stemma::text
