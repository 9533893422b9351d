#include "stemma/text/source_map.h"

#include <algorithm>

namespace stemma::text {

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

SourceMap::Range SourceMap::to_source(Span span) const {
  if (pieces_.empty()) return {};
  auto after = [](uint32_t at, const Piece& p) { return at < p.text_begin; };
  auto piece_at = [&](uint32_t at) {
    auto it = std::upper_bound(pieces_.begin(), pieces_.end(), at, after);
    return it == pieces_.begin() ? it : it - 1;
  };
  span.end = std::min(span.end, text_size_);
  span.begin = std::min(span.begin, span.end);
  auto first = piece_at(span.begin);
  const bool at_end = span.begin >= first->text_begin + first->text_size;
  const uint64_t begin = first->exact || at_end
      ? first->source_begin + std::min(span.begin - first->text_begin, first->source_size)
      : first->source_begin;
  if (span.empty()) return {begin, begin};
  Range range{begin, begin};
  for (auto it = first; it != pieces_.end() && it->text_begin < span.end; ++it) {
    const uint32_t from = std::max(span.begin, it->text_begin) - it->text_begin;
    const uint32_t to = std::min(span.end - it->text_begin, it->text_size);
    const uint64_t lo = it->exact ? it->source_begin + from : it->source_begin;
    const uint64_t hi = it->exact ? it->source_begin + to : it->source_begin + it->source_size;
    if (it == first) range = {lo, hi};
    range.begin = std::min(range.begin, lo);
    range.end = std::max(range.end, hi);
  }
  return range;
}

SourceMap SourceMap::edited(const std::vector<Edit>& edits) const {
  SourceMap out;
  size_t piece = 0;
  uint32_t at = 0;  // in this text
  auto copy_until = [&](uint32_t end) {
    while (at < end && piece < pieces_.size()) {
      const Piece& p = pieces_[piece];
      const uint32_t p_end = p.text_begin + p.text_size;
      if (p_end <= at) { ++piece; continue; }
      const uint32_t to = std::min(end, p_end);
      if (p.exact) {
        out.copy(p.source_begin + (at - p.text_begin), to - at);
      } else {
        out.replace(to - at, p.source_begin, p.source_size);
      }
      at = to;
    }
  };
  for (const Edit& e : edits) {
    copy_until(e.was.begin);
    const Range range = to_source(e.was);
    out.replace(e.now_size, range.begin, static_cast<uint32_t>(range.end - range.begin));
    at = std::max(at, e.was.end);
  }
  copy_until(text_size_);
  return out;
}

}  // namespace stemma::text
