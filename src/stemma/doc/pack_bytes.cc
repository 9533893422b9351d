// Bounds first, then the byte. A map's piece is one number (its size, whether its source
// goes on where the last ended, its kind) and what the kind needs: most cost two bytes.
#include "stemma/doc/pack_bytes.h"

#include <algorithm>

namespace stemma::doc {
namespace {

constexpr uint64_t kFarthest = uint64_t{1} << 60U;  // no source is larger; sums stay in 63 bits
constexpr size_t kShortestHash = 16;

constexpr uint64_t kExact = 0, kWhole = 1, kUnits = 2, kJump = 4;

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool is_hash(std::string_view s) {
  return s.size() >= kShortestHash && s.size() % 2 == 0 && std::all_of(s.begin(), s.end(), [](char c) { return nibble(c) >= 0; });
}

// What is wrong with a piece of so many characters that are so wide.
bool uneven(uint64_t text_size, uint64_t text_unit) { return text_unit == 0 || text_size % text_unit != 0; }

void unpack_piece(ByteReader& in, uint64_t room, int64_t& at, text::SourceMap& map) {
  const uint64_t head = in.number((room << 3U) | 7U);
  const auto size = static_cast<uint32_t>(head >> 3U);
  const uint64_t kind = head & 3U;
  const int64_t begin = at + ((head & kJump) != 0 ? in.zigzag() : 0);
  if (!in.good()) return;
  if (size == 0 || kind > kUnits) return in.fail("a piece of the source map that is none");
  if (begin < 0 || static_cast<uint64_t>(begin) > kFarthest) return in.fail("a place before or far behind the source");
  uint64_t source = size;
  if (kind == kExact) {
    map.copy(begin, size);
  } else if (kind == kWhole) {
    const int64_t stated = in.zigzag() + size;
    if (stated < 0 || stated > int64_t{UINT32_MAX}) return in.fail("a piece of the source beyond 4 GiB");
    source = static_cast<uint64_t>(stated);
    map.replace(size, begin, static_cast<uint32_t>(source));
  } else {
    const uint64_t text_unit = in.number(UINT8_MAX);
    const uint64_t source_unit = in.number(UINT8_MAX);
    if (uneven(size, text_unit)) return in.fail("characters that do not fill their piece");
    source = size / text_unit * source_unit;
    if (source > UINT32_MAX) return in.fail("a piece of the source beyond 4 GiB");
    map.units(begin, static_cast<uint32_t>(size / text_unit), static_cast<uint8_t>(text_unit), static_cast<uint8_t>(source_unit));
    const text::SourceMap::Piece& last = map.pieces().back();  // may have grown
    if (last.source_size != uint64_t{last.text_size} / text_unit * source_unit) in.fail("a piece of the source beyond 4 GiB");
  }
  at = begin + static_cast<int64_t>(source);
}

}  // namespace

void ByteWriter::number(uint64_t value) {
  for (; value >= 0x80; value >>= 7U) out += static_cast<char>(value | 0x80U);
  out += static_cast<char>(value);
}

void ByteWriter::zigzag(int64_t value) {
  number(static_cast<uint64_t>(value) << 1U ^ static_cast<uint64_t>(value >> 63));
}

void ByteWriter::string(std::string_view value) {
  if (!is_hash(value)) {
    number(uint64_t{value.size()} << 1U);
    out += value;
    return;
  }
  number((value.size() / 2) << 1U | 1U);
  for (size_t i = 0; i < value.size(); i += 2) out += static_cast<char>(nibble(value[i]) << 4 | nibble(value[i + 1]));
}

void ByteReader::fail(const char* problem) {
  if (!good()) return;
  problem_ = problem;
  failed_at_ = at_;
}

uint64_t ByteReader::number(uint64_t most) {
  uint64_t value = 0;
  for (unsigned shift = 0; good(); shift += 7) {
    if (at_ == bytes_.size()) fail("it ends too early");
    else if (shift > 63) fail("a number without an end");
    if (!good()) break;
    const auto byte = static_cast<unsigned char>(bytes_[at_++]);
    value |= uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) break;
  }
  if (good() && value > most) fail("a number beyond what can be meant");
  return good() ? value : 0;
}

int64_t ByteReader::zigzag() {
  const uint64_t n = number(2 * kFarthest);
  return static_cast<int64_t>(n >> 1U) ^ -static_cast<int64_t>(n & 1U);
}

std::string ByteReader::string() {
  const uint64_t head = number(2 * left() + 1);
  const size_t size = head >> 1U;
  if (size > left()) fail("it ends too early");
  if (!good()) return {};
  const std::string_view bytes = bytes_.substr(at_, size);
  at_ += size;
  if ((head & 1U) == 0) return std::string(bytes);
  std::string digits;
  digits.reserve(2 * size);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    digits += "0123456789abcdef"[byte >> 4U];
    digits += "0123456789abcdef"[byte & 15U];
  }
  return digits;
}

void pack_map(ByteWriter& out, const text::SourceMap& map) {
  out.number(map.pieces().size());
  uint64_t at = 0;  // the end of the source of the piece before
  for (const text::SourceMap::Piece& p : map.pieces()) {
    const uint64_t kind = p.exact ? kExact : p.text_unit == 0 ? kWhole : kUnits;
    const uint64_t jump = p.source_begin == at ? 0 : kJump;
    out.number(uint64_t{p.text_size} << 3U | jump | kind);
    if (jump != 0) out.zigzag(static_cast<int64_t>(p.source_begin - at));
    if (kind == kWhole) out.zigzag(int64_t{p.source_size} - p.text_size);
    if (kind == kUnits) {
      out.number(p.text_unit);
      out.number(p.source_unit);
    }
    at = p.source_begin + p.source_size;
  }
}

void unpack_map(ByteReader& in, uint64_t text_size, text::SourceMap& map) {
  const uint64_t pieces = in.number(in.left());
  int64_t at = 0;
  for (uint64_t i = 0; i < pieces && in.good(); ++i) unpack_piece(in, text_size - map.text_size(), at, map);
}

}  // namespace stemma::doc
