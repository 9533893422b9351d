// Characters that are the same bytes on both sides extend the last exact piece of the
// map; others are pieces in units of their width, so a page of Cyrillic is few pieces.
#include "stemma/text/decode_output.h"

#include "stemma/text/utf8.h"

namespace stemma::text {

void Output::flush_return() {
  if (!held_return_) return;
  held_return_ = false;
  to_.text += '\n';
  to_.map.units(return_at_, 1, 1, static_cast<uint8_t>(return_size_));
}

void Output::put(char32_t cp, uint64_t at, uint32_t size) {
  if (held_return_ && cp == U'\n') {
    held_return_ = false;
    to_.text += '\n';
    to_.map.units(return_at_, 1, 1, static_cast<uint8_t>(at + size - return_at_));
    return;
  }
  flush_return();
  if (cp == U'\r') {
    held_return_ = true;
    return_at_ = at;
    return_size_ = size;
    return;
  }
  if (cp == 0) {
    ++to_.nuls;
    cp = kReplacement;
  } else if (cp < 0x80 && size == 1) {
    to_.text += static_cast<char>(cp);
    to_.map.copy(at, 1);
    return;
  }
  const size_t before = to_.text.size();
  append_code_point(to_.text, cp);
  const auto width = static_cast<uint32_t>(to_.text.size() - before);
  if (size > 0 && size < 256) {
    to_.map.units(at, 1, static_cast<uint8_t>(width), static_cast<uint8_t>(size));
  } else {
    to_.map.replace(width, at, size);
  }
}

void Output::invalid(uint64_t at, uint32_t size) {
  if (to_.invalid++ == 0) to_.first_invalid = at;
  flush_return();
  append_code_point(to_.text, kReplacement);
  to_.map.replace(3, at, size);
}

void Output::copy(std::string_view bytes, uint64_t at) {
  if (bytes.empty()) return;
  if (held_return_ && bytes[0] == '\n') {
    put(U'\n', at, 1);
    bytes.remove_prefix(1);
    ++at;
  }
  flush_return();
  to_.text += bytes;
  to_.map.copy(at, static_cast<uint32_t>(bytes.size()));
}

void Output::finish() { flush_return(); }

}  // namespace stemma::text
