// Numbers and strings as the archive keeps them for tracing, read back without trust.
//
//   StoredBytes in(bytes);
//   in.number();                 // 0 where the bytes are damaged or too short, and good() is false from then on
//   in.string();                 // a view into the bytes
//   if (!in.whole()) damaged();  // something is wrong, or left over
//
// Integers are LEB128 (base/varint.h); a string is its length and its bytes. Reading never goes beyond the bytes,
// and no count is larger than the bytes that are left.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemma/base/span.h"
#include "stemma/base/varint.h"

namespace stemma::engine {

inline void put_string(std::string& out, std::string_view s) {
  put_varint(out, s.size());
  out.append(s);
}

class StoredBytes {
 public:
  explicit StoredBytes(std::string_view bytes) : bytes_(bytes) {}

  uint64_t large_number() {
    const uint64_t n = good() ? take_varint(bytes_, at_) : 0;
    return n;
  }
  uint32_t number() {
    const uint64_t n = large_number();
    if (n > UINT32_MAX) fail();
    return good() ? static_cast<uint32_t>(n) : 0;
  }
  // Of things of which each has a byte at least.
  uint64_t count() {
    const uint64_t n = large_number();
    if (!good() || n > bytes_.size() - at_) fail();
    return good() ? n : 0;
  }
  std::string_view string() {
    const uint64_t n = count();
    if (!good()) return {};
    at_ += n;
    return bytes_.substr(at_ - n, n);
  }
  // A place in a text: where it begins, how long it is.
  Span span() {
    const uint32_t begin = number(), size = number();
    if (size > UINT32_MAX - begin) fail();
    return good() ? Span{begin, begin + size} : Span{};
  }
  // Of an enumeration, by its last value.
  template <typename E>
  E one_of(E last) {
    const uint32_t n = number();
    if (n > static_cast<uint32_t>(last)) fail();
    return good() ? static_cast<E>(n) : E{};
  }
  void fail() { at_ = kCut; }
  bool good() const { return at_ != kCut; }
  bool whole() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
};

}  // namespace stemma::engine
