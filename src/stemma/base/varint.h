// Numbers in as few bytes as they need: LEB128, seven bits a byte, the lowest first.
//
//   std::string out;
//   put_varint(out, 300);                    // AC 02
//   size_t at = 0;
//   take_varint("\xAC\x02", at)              // 300, at is 2
//   take_varint("\xAC", at = 0)              // cut off: 0, and at is past the end (kCut)
//
// Reading never goes beyond the bytes. Pure; by specification: DWARF 5, 7.6.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma {

inline constexpr size_t kCut = SIZE_MAX;   // where a reader stands that met no whole number

inline void put_varint(std::string& out, uint64_t n) {
  for (; n >= 128; n >>= 7U) out.push_back(static_cast<char>(n | 128U));
  out.push_back(static_cast<char>(n));
}

inline uint64_t take_varint(std::string_view bytes, size_t& at) {
  uint64_t n = 0;
  for (unsigned shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
    const auto b = static_cast<unsigned char>(bytes[at++]);
    n |= static_cast<uint64_t>(b & 127U) << shift;
    if (b < 128) return n;
  }
  at = kCut;
  return 0;
}

}  // namespace stemma
