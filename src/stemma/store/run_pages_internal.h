// How the rows of run_page are numbered, and what an address of a value consists of.
//
//   page_row(3, 0)                                  // the first page of run 3
//   unpack_address(pack_address({5, 100, 7}))       // page 5, seven bytes from byte 100
//   unpack_address("\x80")                          // cut off: {0, 0, 0}
//
// Shared by runs.cc and run_writer.cc; docs/formats/runs.md describes both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/result.h"
#include "stemma/base/varint.h"

namespace stemma::store {

inline constexpr unsigned kPageBits = 24;          // a row is run << 24 | page
inline constexpr size_t kPageBytes = 4'070;        // eight fit into a page of SQLite (32 KB)
inline constexpr uint32_t kMostWaiting = 256;       // pages of keys behind a page of values being filled
inline constexpr size_t kAddressBytes = 20;        // of an entry, beside its key, at most
inline constexpr size_t kLongestInline = 64;       // bytes of a value beside its key

inline int64_t page_row(int64_t run, uint32_t page) { return run << kPageBits | page; }

struct Address {
  uint32_t page = 0;
  uint32_t offset = 0;
  uint32_t size = 0;
};

inline std::string pack_address(const Address& a) {
  std::string out;
  put_varint(out, a.page);
  put_varint(out, a.offset);
  put_varint(out, a.size);
  return out;
}

inline Address unpack_address(std::string_view bytes) {
  size_t at = 0;
  Address a;
  a.page = static_cast<uint32_t>(take_varint(bytes, at));
  a.offset = static_cast<uint32_t>(take_varint(bytes, at));
  a.size = static_cast<uint32_t>(take_varint(bytes, at));
  return at == kCut ? Address{} : a;
}

inline Error damaged_run() { return {ErrorCode::kSyntax, "an index of the archive is damaged; stemma doctor says more", {}}; }

}  // namespace stemma::store
