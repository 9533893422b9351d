// The small things of which a packed document consists: numbers, strings, a source map.
//
// A number is LEB128: seven bits a byte, the lowest first. A signed one goes through zigzag
// (0, -1, 1, -2 …), so that small is short. Reading never goes beyond the bytes; the first
// thing that is wrong is kept with its place, and from then on everything reads as zero.
//
//   ByteWriter out;  out.number(300);       // AC 02
//   ByteReader in("\xAC\x02", 0);
//   in.number(1000)                         // 300
//   in.number(1000), in.good()              // wrong: no bytes are left; 0, false
//
// One reader or writer a thread. By specification: DWARF 5, 7.6 (LEB128).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/text/source_map.h"

namespace stemma::doc {

struct ByteWriter {
  std::string out;

  void number(uint64_t value);
  void zigzag(int64_t value);
  // Its length, doubled, and its bytes; of an even number of digits 0-9 a-f (16 or more)
  // the length in bytes, doubled and one, and each two digits as a byte.
  void string(std::string_view value);
};

class ByteReader {
 public:
  ByteReader(std::string_view bytes, size_t at) : bytes_(bytes), at_(at) {}

  uint64_t number(uint64_t most);   // fails on a number above `most`
  int64_t zigzag();                 // up to 2^60 either way: any distance in a source
  std::string string();

  // Keeps the first problem. Not good any more: everything that follows is 0 or empty.
  void fail(const char* problem);
  bool good() const { return problem_ == nullptr; }
  std::string problem() const { return problem_ == nullptr ? "" : problem_; }
  uint64_t offset() const { return failed_at_; }
  uint64_t left() const { return good() ? bytes_.size() - at_ : 0; }

 private:
  std::string_view bytes_;
  size_t at_;
  const char* problem_ = nullptr;
  uint64_t failed_at_ = 0;
};

// Pieces in order, each by its size in the text, its kind, and how far its source lies from
// the end of the source of the one before. The map may cover less than the text, not more.
void pack_map(ByteWriter& out, const text::SourceMap& map);
void unpack_map(ByteReader& in, uint64_t text_size, text::SourceMap& map);

}  // namespace stemma::doc
