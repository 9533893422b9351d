// Pieces in the order of the text, found by binary search. A piece is exact (bytes
// equal), in units (characters of one width on each side), or one whole.
#include "stemma/text/source_map.h"

#include <algorithm>

namespace stemma::text {
namespace {

// The part of the piece's source that text bytes [from, to) of the piece stand for.
SourceMap::Range part(const SourceMap::Piece& p, uint32_t from, uint32_t to) {
  if (p.exact) return {p.source_begin + from, p.source_begin + to};
  if (p.text_unit == 0) return {p.source_begin, p.source_begin + p.source_size};
  const uint64_t first = from / p.text_unit;
  const uint64_t last = (uint64_t{to} + p.text_unit - 1) / p.text_unit;
  return {p.source_begin + first * p.source_unit, p.source_begin + last * p.source_unit};
}

// Index of the piece that holds text byte `at`, or the last one.
size_t piece_at(const std::vector<SourceMap::Piece>& pieces, uint32_t at) {
  auto after = [](uint32_t a, const SourceMap::Piece& p) { return a < p.text_begin; };
  auto it = std::upper_bound(pieces.begin(), pieces.end(), at, after);
  return it == pieces.begin() ? 0 : static_cast<size_t>(it - pieces.begin()) - 1;
}

}  // namespace

void SourceMap::copy(uint64_t source_begin, uint32_t size) {
  if (size == 0) return;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.exact && last.source_begin + last.source_size == source_begin) {
      last.text_size += size;
      last.source_size += size;
      text_size_ += size;
      return;
    }
  }
  pieces_.push_back({text_size_, size, source_begin, size, true});
  text_size_ += size;
}

void SourceMap::replace(uint32_t text_size, uint64_t source_begin, uint32_t source_size) {
  if (text_size == 0) return;
  pieces_.push_back({text_size_, text_size, source_begin, source_size, false});
  text_size_ += text_size;
}

void SourceMap::units(uint64_t source_begin, uint32_t count, uint8_t text_unit, uint8_t source_unit) {
  if (count == 0 || text_unit == 0) return;
  const uint32_t text_size = count * text_unit;
  const uint32_t source_size = count * source_unit;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.text_unit == text_unit && last.source_unit == source_unit &&
        last.source_begin + last.source_size == source_begin) {
      last.text_size += text_size;
      last.source_size += source_size;
      text_size_ += text_size;
      return;
    }
  }
  pieces_.push_back({text_size_, text_size, source_begin, source_size, false, text_unit, source_unit});
  text_size_ += text_size;
}

SourceMap::Range SourceMap::to_source(Span span) const {
  if (pieces_.empty()) return {};
  span.end = std::min(span.end, text_size_);
  span.begin = std::min(span.begin, span.end);
  size_t i = piece_at(pieces_, span.begin);
  if (span.empty()) {
    const Piece& p = pieces_[i];
    const uint32_t from = span.begin - p.text_begin;
    const uint64_t at = from >= p.text_size ? p.source_begin + p.source_size : part(p, from, from).begin;
    return {at, at};
  }
  Range range = {UINT64_MAX, 0};
  for (; i < pieces_.size() && pieces_[i].text_begin < span.end; ++i) {
    const Piece& p = pieces_[i];
    const uint32_t from = std::max(span.begin, p.text_begin) - p.text_begin;
    const uint32_t to = std::min(span.end - p.text_begin, p.text_size);
    const Range r = part(p, from, to);
    range = {std::min(range.begin, r.begin), std::max(range.end, r.end)};
  }
  return range;
}

void SourceMap::append(const SourceMap& from, Span span) {
  span.end = std::min(span.end, from.text_size_);
  for (size_t i = from.pieces_.empty() ? 0 : piece_at(from.pieces_, span.begin);
       i < from.pieces_.size() && from.pieces_[i].text_begin < span.end; ++i) {
    const Piece& p = from.pieces_[i];
    const uint32_t begin = std::max(span.begin, p.text_begin) - p.text_begin;
    const uint32_t end = std::min(span.end - p.text_begin, p.text_size);
    const Range r = part(p, begin, end);
    const auto size = static_cast<uint32_t>(r.end - r.begin);
    if (p.exact) {
      copy(r.begin, size);
    } else if (p.text_unit != 0 && begin % p.text_unit == 0 && end % p.text_unit == 0) {
      units(r.begin, (end - begin) / p.text_unit, p.text_unit, p.source_unit);
    } else {
      replace(end - begin, r.begin, size);
    }
  }
}

SourceMap SourceMap::edited(const std::vector<Edit>& edits) const {
  SourceMap out;
  uint32_t at = 0;  // in this text
  for (const Edit& e : edits) {
    if (at < e.was.begin) out.append(*this, {at, e.was.begin});
    const Range range = to_source(e.was);
    out.replace(e.now_size, range.begin, static_cast<uint32_t>(range.end - range.begin));
    at = std::max(at, e.was.end);
  }
  if (at < text_size_) out.append(*this, {at, text_size_});
  return out;
}

SourceMap SourceMap::through(const SourceMap& first) const {
  SourceMap out;
  for (const Piece& p : pieces_) {
    const auto begin = static_cast<uint32_t>(p.source_begin);
    if (p.exact) {
      out.append(first, {begin, begin + p.text_size});
    } else {
      const Range r = first.to_source({begin, begin + p.source_size});
      out.replace(p.text_size, r.begin, static_cast<uint32_t>(r.end - r.begin));
    }
  }
  return out;
}

}  // namespace stemma::text
