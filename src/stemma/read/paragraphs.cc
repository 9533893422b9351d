// Reflow by column statistics: a break was forced when the first word of the next line
// would have passed the column that the lines of the run (or of the document) keep.
#include "stemma/read/paragraphs.h"

#include <algorithm>
#include <array>

#include "stemma/read/blank.h"
#include "stemma/read/markdown.h"
#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

constexpr uint32_t kNarrowest = 28;    // narrower columns are lists, not text
constexpr uint32_t kWidest = 150;      // wider ones are one paragraph a line
constexpr size_t kSampleLines = 4000;  // enough to learn the column

// Code points, counted up to a limit: longer lines are not wrapped anyway.
uint32_t width_of(std::string_view s) {
  uint32_t n = 0;
  for (char c : s.substr(0, 4 * kWidest)) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

uint32_t first_word(std::string_view s) { return width_of(s.substr(0, s.find(' '))); }

}  // namespace

ParagraphCutter::ParagraphCutter(const Draft& draft) : draft_(draft) {
  for (const HintSpan& h : draft.hints) {
    if (draft.doc.pages.empty() || h.hint != Hint::kParagraph) continue;
    Set set{h.span};
    std::string_view rest = h.span.of(draft.text());
    while (!rest.empty()) {
      const size_t end = std::min(rest.find('\n'), rest.size());
      set.widest = std::max(set.widest, width_of(rest.substr(0, end)));
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    if (set_.empty() || set_.back().span.end <= h.span.begin) set_.push_back(set);
  }
  // The column: the width that nine of ten lines with a line below them do not pass,
  // if lines crowd there; else the document has none.
  std::array<uint32_t, kWidest + 2> histogram{};
  uint32_t lines = 0;
  for (size_t i = 0; i + 1 < draft.lines.size() && i < kSampleLines; ++i) {
    if (draft.lines[i].blank() || draft.lines[i + 1].blank()) continue;
    const Span s{draft.lines[i].span.begin, draft.lines[i].ink.end};
    ++histogram[std::min(width_of(s.of(draft.text())), kWidest + 1)];
    ++lines;
  }
  if (lines < 8) return;
  uint32_t seen = 0;
  uint32_t w = 0;
  while (w <= kWidest && (seen += histogram[w]) * 10 < lines * 9) ++w;
  if (w < kNarrowest || w > kWidest) return;
  uint32_t crowd = 0;
  for (uint32_t i = w - w / 4; i <= w; ++i) crowd += histogram[i];
  if (crowd * 2 >= lines) column_ = w;
}

ParagraphCutter::Row ParagraphCutter::row(const Line& line, Span range) const {
  Row r;
  r.ink = {std::max(line.ink.begin, range.begin), std::min(line.ink.end, range.end)};
  if (r.ink.empty()) return r;
  r.indent = line.ink.begin >= range.begin ? width_of(Span{line.span.begin, line.ink.begin}.of(draft_.text())) : 0;
  r.width = r.indent + width_of(r.ink.of(draft_.text()));
  const std::string_view s = r.ink.of(draft_.text());
  r.starts = item_marker(s) > 0 || is_rule(s) || s.starts_with("©") || atx_level(s) || !footnote_label(s).empty();
  return r;
}

// Both lines are of one paragraph by their places on the page, and the first is no short one.
bool ParagraphCutter::set_as_one(const Row& above, const Row& below) const {
  const auto after = std::upper_bound(set_.begin(), set_.end(), above.ink.begin, [](uint32_t at, const Set& s) { return at < s.span.begin; });
  if (after == set_.begin()) return false;
  const Set& set = *(after - 1);
  return set.span.contains(below.ink) && set.widest >= kNarrowest && above.width * 10 >= set.widest * 6;
}

bool ParagraphCutter::joined(const Row& above, const Row& below, uint32_t column, bool opens_item) const {
  const std::string_view a = above.ink.of(draft_.text());
  const std::string_view b = below.ink.of(draft_.text());
  if (!set_.empty() && set_as_one(above, below)) return true;
  if (below.starts || above.width > kWidest || column < kNarrowest || above.width > column + column / 4 || is_rule(a) || atx_level(a)) return false;
  if (!opens_item && below.indent >= above.indent + 2) return false;
  const bool ends = ends_sentence(a);
  const bool lower = starts_lower(b);
  const uint32_t slack = ends ? 2 + column / 16 : 2 + column / 8;
  if (above.width + 1 + first_word(b) + slack > column) return count_words(a, 3) >= 2 || lower;
  return lower && !ends && above.width * 2 >= column;   // ragged lines of recognised print
}

// The column of a run: its own where it is long enough to show one.
uint32_t ParagraphCutter::column_of(size_t rows, uint32_t widest) const {
  if (column_ && widest > column_ + column_ / 4) return column_;
  if (column_ && widest >= column_) return widest;
  if (column_) return rows >= 4 ? widest + (column_ - widest) / 2 : column_;
  if (widest > kWidest) return 0;
  return rows >= 3 || widest >= 45 ? widest : 0;
}

// The last line of a run names who is quoted above it.
bool ParagraphCutter::signs(const Row& above, const Row& below, uint32_t column) const {
  const std::string_view a = above.ink.of(draft_.text());
  const std::string_view b = below.ink.of(draft_.text());
  const bool closed = a.ends_with("”") || a.ends_with("’") || a.ends_with("»") || a.ends_with("\"");
  return closed && ends_sentence(a) && !ends_full_stop(b) && !starts_lower(b) && below.width * 4 < column * 3;
}

void ParagraphCutter::cut_run(std::vector<Row>& rows, std::vector<Piece>& out) {
  if (rows.empty()) return;
  ++group_;
  uint32_t widest = 0;
  for (const Row& r : rows) widest = std::max(widest, r.width);
  const uint32_t column = column_of(rows.size(), widest);
  size_t first = 0;
  for (size_t i = 1; i <= rows.size(); ++i) {
    const bool item = i - 1 == first && rows[first].starts;
    if (i < rows.size() && joined(rows[i - 1], rows[i], column, item) && !(i + 1 == rows.size() && signs(rows[i - 1], rows[i], column))) continue;
    Piece piece;
    piece.block.span = {rows[first].ink.begin, rows[i - 1].ink.end};
    piece.block.wrapped = i - first > 1;
    piece.group = group_;
    out.push_back(std::move(piece));
    first = i;
  }
  rows.clear();
}

void ParagraphCutter::cut(Span range, std::vector<Piece>& out) {
  std::vector<Row> rows;
  while (line_ > 0 && draft_.lines[line_ - 1].span.end > range.begin) --line_;
  while (line_ < draft_.lines.size() && draft_.lines[line_].span.end < range.begin) ++line_;
  for (; line_ < draft_.lines.size() && draft_.lines[line_].span.begin < range.end; ++line_) {
    const Line& line = draft_.lines[line_];
    const Row r = line.blank() ? Row{} : row(line, range);
    if (r.ink.empty()) {
      cut_run(rows, out);
    } else {
      rows.push_back(r);
    }
  }
  cut_run(rows, out);
}

void join_short_lines(const Draft& draft, std::vector<Piece>& pieces) {
  const std::string_view text = draft.text();
  std::vector<Piece> out;
  out.reserve(pieces.size());
  const auto short_line = [&](const Piece& p) {
    return p.free() && p.group != 0 && !p.block.wrapped && p.block.span.size() <= 70 && !item_marker(p.of(text));
  };
  for (size_t i = 0; i < pieces.size();) {
    size_t end = i;
    while (end < pieces.size() && short_line(pieces[end]) && pieces[end].group == pieces[i].group) ++end;
    out.push_back(std::move(pieces[i]));
    if (end - i >= 2) {
      out.back().block.span.end = pieces[end - 1].block.span.end;
      i = end;
    } else {
      ++i;
    }
  }
  pieces = std::move(out);
}

}  // namespace stemma::read
