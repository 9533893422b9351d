// The Unicode encoding forms. UTF-8 is copied in runs up to the next CR, NUL or
// ill-formed byte; the usual file is a single run found by three fast scans.
#include <algorithm>
#include <cstring>

#include "stemma/text/decode_output.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

// Finds the next occurrence of one byte, searching the text once in all.
class Finder {
 public:
  Finder(std::string_view bytes, char byte) : bytes_(bytes), byte_(byte) {}
  size_t next(size_t from) {
    if (!searched_ || at_ < from) {
      const void* p = from < bytes_.size() ? std::memchr(bytes_.data() + from, byte_, bytes_.size() - from) : nullptr;
      at_ = p ? static_cast<size_t>(static_cast<const char*>(p) - bytes_.data()) : bytes_.size();
      searched_ = true;
    }
    return at_;
  }

 private:
  std::string_view bytes_;
  char byte_;
  size_t at_ = 0;
  bool searched_ = false;
};

uint32_t unit16(std::string_view b, size_t i, bool big) {
  const auto x = static_cast<unsigned char>(b[i]);
  const auto y = static_cast<unsigned char>(b[i + 1]);
  return big ? static_cast<uint32_t>(x << 8 | y) : static_cast<uint32_t>(y << 8 | x);
}

}  // namespace

void decode_utf8(std::string_view bytes, size_t skip, size_t valid, Decoded& to) {
  to.text.reserve(bytes.size() - skip);
  Output out(to);
  Finder cr(bytes, '\r');
  Finder nul(bytes, '\0');
  size_t at = skip;
  size_t bad = valid;
  if (bad < bytes.size()) bad += valid_prefix(bytes.substr(bad));
  while (at < bytes.size()) {
    const size_t stop = std::min({cr.next(at), nul.next(at), bad});
    out.copy(bytes.substr(at, stop - at), at);
    at = stop;
    if (at == bytes.size()) break;
    if (at == bad) {
      const size_t n = invalid_size(bytes.substr(at, 4));
      out.invalid(at, static_cast<uint32_t>(n));
      at += n;
      bad = at + valid_prefix(bytes.substr(at));
    } else {
      out.put(static_cast<unsigned char>(bytes[at]), at, 1);
      ++at;
    }
  }
  out.finish();
}

void decode_utf16(std::string_view bytes, size_t skip, bool big, Decoded& to) {
  to.text.reserve(bytes.size() / 2);
  Output out(to);
  size_t at = skip;
  while (at + 2 <= bytes.size()) {
    const uint32_t u = unit16(bytes, at, big);
    if (u < 0xD800 || u >= 0xE000) {
      out.put(u, at, 2);
      at += 2;
      continue;
    }
    const uint32_t v = at + 4 <= bytes.size() ? unit16(bytes, at + 2, big) : 0;
    if (u < 0xDC00 && v >= 0xDC00 && v < 0xE000) {
      out.put(0x10000 + ((u - 0xD800) << 10) + (v - 0xDC00), at, 4);
      at += 4;
    } else {
      out.invalid(at, 2);
      at += 2;
    }
  }
  if (at < bytes.size()) out.invalid(at, static_cast<uint32_t>(bytes.size() - at));
  out.finish();
}

void decode_utf32(std::string_view bytes, size_t skip, bool big, Decoded& to) {
  to.text.reserve(bytes.size() / 4);
  Output out(to);
  size_t at = skip;
  for (; at + 4 <= bytes.size(); at += 4) {
    const uint32_t high = unit16(bytes, big ? at : at + 2, big);
    const uint32_t low = unit16(bytes, big ? at + 2 : at, big);
    const uint32_t cp = high << 16 | low;
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) {
      out.invalid(at, 4);
    } else {
      out.put(cp, at, 4);
    }
  }
  if (at < bytes.size()) out.invalid(at, static_cast<uint32_t>(bytes.size() - at));
  out.finish();
}

}  // namespace stemma::text
