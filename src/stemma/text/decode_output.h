// Where decoders put characters: builds the text and its map, and normalises line ends.
//
//   Output out(decoded, bytes);
//   out.put(U'é', 3, 1);           // the character at source byte 3, one byte long
//   out.put(U'\r', 4, 1); out.put(U'\n', 5, 1);   // one "\n" that stands for both
//   out.finish();                  // a CR at the end is only known to be alone now
//
// Not finishing loses a final CR. Not thread-safe: one Output, one thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "stemma/text/decode.h"

namespace stemma::text {

class Output {
 public:
  explicit Output(Decoded& to) : to_(to) {}

  // One character that stands for `size` source bytes at `at`.
  void put(char32_t cp, uint64_t at, uint32_t size);
  // Bytes with no meaning: U+FFFD, counted.
  void invalid(uint64_t at, uint32_t size);
  // Bytes that are the text itself: valid UTF-8 without CR and NUL.
  void copy(std::string_view bytes, uint64_t at);
  void finish();

 private:
  void flush_return();

  Decoded& to_;
  bool held_return_ = false;   // a CR that may be the first half of CR LF
  uint64_t return_at_ = 0;
  uint32_t return_size_ = 0;
};

// The decoders. UTF-8 and UTF-16/32 with their byte order mark skipped by the caller
// (`skip` bytes); the others through tables. `valid`: how far the bytes are known to be
// well-formed UTF-8.
void decode_utf8(std::string_view bytes, size_t skip, size_t valid, Decoded& to);
void decode_utf16(std::string_view bytes, size_t skip, bool big_endian, Decoded& to);
void decode_utf32(std::string_view bytes, size_t skip, bool big_endian, Decoded& to);
// False if the encoding is unknown.
bool decode_code_page(std::string_view bytes, const std::string& encoding, Decoded& to);

}  // namespace stemma::text
