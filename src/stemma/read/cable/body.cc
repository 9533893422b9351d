// Three passes, each linear: (1) every line gets its kind; paragraph numbers count only in
// sequence; (2) the width of the cable's columns is measured on lines inside paragraphs;
// (3) chunks of lines are claimed one after another, each decided by the kind of its
// lines, whether a sentence is open, and what follows it.
#include "stemma/read/cable/body.h"

#include <algorithm>

#include "stemma/read/cable/header.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/signers.h"

namespace stemma::read::cable {
namespace {

using doc::Block;
using doc::BlockKind;
using doc::MaskKind;

enum class Kind : uint8_t { kBlank, kText, kRule, kResidue, kParagraph, kBullet, kTrailer };

bool finished(std::string_view ink) {
  while (!ink.empty() && (ink.back() == '"' || ink.back() == '\'' || ink.back() == ')' || ink.back() == ']'))
    ink.remove_suffix(1);
  while (ink.size() >= 3 && ink.substr(ink.size() - 3, 2) == "\xE2\x80") ink.remove_suffix(3);
  return !ink.empty() && (ink.back() == '.' || ink.back() == '!' || ink.back() == '?');
}

size_t first_word(std::string_view ink) { return std::min(ink.find(' '), ink.size()); }

bool has_lower(std::string_view s) { return std::any_of(s.begin(), s.end(), is_lower); }

// A heading's shape: short, no full stop at its end, begins with a capital or a digit.
bool heading_shape(std::string_view s) {
  if (s.empty() || s.size() > 110 || is_lower(s[0])) return false;
  if (s.back() == ',' || s.back() == ';') return false;
  return s.back() != '.' || !has_lower(s) || words(s).size() <= 6;
}

// Words that may stand as a paragraph's own heading: "Summary:", "Comment and Action Request."
bool own_heading_word(std::string_view s) {
  constexpr std::string_view kHeads[] = {"SUMMARY",    "COMMENT",       "INTRODUCTION", "ACTION REQUEST",
                                         "BACKGROUND", "CONCLUSION",    "NOTE",         "SUMMARY/COMMENT",
                                         "ACTION",     "BEGIN SUMMARY", "BIO NOTE",     "GUIDANCE",
                                         "OBJECTIVES", "OVERVIEW",      "ANALYSIS",     "EXECUTIVE SUMMARY"};
  for (const std::string_view h : kHeads)
    if (begins(s, h) && (s.size() == h.size() || !is_alnum(s[h.size()]))) return true;
  return false;
}

std::string own_heading(std::string_view text) {
  const std::string_view head = text.substr(0, 70);
  const auto* mark = std::find_if(head.begin(), head.end(), [](char c) { return c == ':' || c == '.' || c == '\n'; });
  const auto end = static_cast<size_t>(mark - head.begin());
  if (end == head.size() || end == 0) return {};
  const std::string_view h = trim(head.substr(0, end), "-\"(");
  const bool known = own_heading_word(h);
  if (!known && head[end] != ':') return {};   // most paragraphs
  const auto w = words(h);
  if (w.empty() || w.size() > 7) return {};
  if (known) return w.size() <= 5 || head[end] == ':' ? one_line(h) : std::string{};
  if (w.size() > 5) return {};
  for (const auto x : w)  // "Action Request:", not "He said the following:"
    if (is_lower(x[0]) && x.size() > 3) return {};
  return one_line(h);
}

class Reader {
 public:
  Reader(const Draft& d, size_t first, size_t limit, const std::string& station, uint32_t number, LineShapes& shapes)
      : d_(d), shapes_(shapes), first_(first), limit_(limit), station_(station), number_(number) {}

  Body read() {
    classify();
    measure();
    out_.end = first_;
    size_t i = first_;
    while (i < limit_ && !ended_) i = step(i);
    close();
    if (out_.signature.empty()) signature_in_last_line();
    trim_to_end();
    return std::move(out_);
  }

 private:
  std::string_view ink(size_t i) const { return d_.ink(i); }
  Kind& row(size_t i) { return rows_[i - first_]; }
  bool cue(size_t i) const { return furniture_cue(ink(i)); }
  Kind kind(size_t i) const { return i < limit_ ? rows_[i - first_] : Kind::kBlank; }
  size_t next_ink(size_t i) const {
    while (i < limit_ && kind(i) == Kind::kBlank) ++i;
    return i;
  }
  static uint32_t at(uint32_t begin, size_t n) { return begin + static_cast<uint32_t>(n); }

  // ---- pass 1
  void classify() {
    rows_.resize(limit_ - first_);
    uint32_t last = 0;
    bool marked = false;      // paragraphs carry portion marks
    bool repeat = false;      // inside a repeated header at a section join
    std::string_view before;  // the inked line before
    bool blank = true;
    for (size_t i = first_; i < limit_; ++i) {
      const std::string_view s = ink(i);
      Kind& kind_here = row(i);
      if (s.empty()) {
        kind_here = Kind::kBlank;
        blank = true;
        continue;
      }
      kind_here = shape(i, s, last, marked, blank || opens_anew(before), repeat);
      if (kind_here == Kind::kParagraph) repeat = false;
      if (foreign_header_) {
        limit_ = i;
        rows_.resize(limit_ - first_);
        return;
      }
      before = s;
      blank = false;
    }
  }

  // Behind such a line something new may begin: it ends, or is short, or says "; and".
  static bool opens_anew(std::string_view before) {
    if (before.empty() || ends_sentence(before) || is_rule(before) || before.size() < 40) return true;
    const size_t space = before.rfind(' ');
    const std::string_view last = before.substr(space + 1);
    if (!equals(last, "AND") && !equals(last, "OR")) return false;
    const std::string_view head = trim(before.substr(0, space));
    return !head.empty() && (head.back() == ';' || head.back() == ',');
  }

  Kind shape(size_t i, std::string_view s, uint32_t& last, bool& marked, bool fresh, bool& repeat) {
    if (shapes_[i] == LineShape::kUnasked) shapes_[i] = shape_of(s);
    const LineShape own = shapes_[i];
    if (own == LineShape::kRule) return Kind::kRule;
    if (own == LineShape::kLevel) {
      if (last > 0 && !station_.empty() && of_another(s)) foreign_header_ = true;  // the next cable
      repeat = true;
      return Kind::kResidue;
    }
    if (begins(s, "VZCZC") && last > 0) {
      foreign_header_ = true;
      return Kind::kResidue;
    }
    if (own == LineShape::kResidue) return Kind::kResidue;
    if (own == LineShape::kEnd) return Kind::kTrailer;
    if (const auto p = paragraph_start(s); p && in_sequence(*p, last, marked, fresh)) {
      last = p->number;
      marked |= !p->portion.empty();
      last_paragraph_ = i;
      return Kind::kParagraph;
    }
    FieldKind field{};
    size_t value = 0;
    if (repeat && label_at(s.substr(0, kLongest), field, value) && field != FieldKind::kSlug) return Kind::kResidue;
    repeat = false;
    bool lettered = false;
    if (bullet(s, lettered) > 0 && (fresh || (!lettered && i > first_ && kind(i - 1) == Kind::kBullet)))
      return Kind::kBullet;
    return Kind::kText;
  }

  bool of_another(std::string_view level) const {
    const auto c = classification_line(level);
    return c->station != station_ || c->number != number_;
  }

  static bool in_sequence(const ParagraphStart& p, uint32_t last, bool marked, bool fresh) {
    const bool portion = !p.portion.empty();
    if (last == 0) return p.number == 1 || portion || p.number <= 3;
    if (p.number == last + 1) return portion || (fresh && (!marked || p.number > 1));
    if (!portion || !fresh) return false;
    return true;  // a number repeated, lost or begun anew: the mark vouches for it
  }

  // ---- pass 2
  void measure() {
    size_t inner = 0;
    size_t starts = 0;
    std::vector<size_t> sizes;
    for (size_t i = first_; i < limit_ && i <= last_paragraph_ + 60; ++i) {
      if (kind(i) == Kind::kParagraph) ++starts;
      const bool text = kind(i) == Kind::kText || kind(i) == Kind::kParagraph;
      if (!text || i + 1 >= limit_ || kind(i + 1) != Kind::kText) continue;
      ++inner;
      sizes.push_back(ink(i).size());
    }
    wrapped_ = inner > 0 && inner >= starts;
    if (!wrapped_) return;
    const size_t k = sizes.size() * 95 / 100;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(k), sizes.end());
    width_ = sizes[k];
    if (width_ > 160) wrapped_ = false;
  }
  bool too_wide(std::string_view s) const { return wrapped_ && s.size() > std::max<size_t>(width_ + 15, 80); }

  // ---- pass 3
  void open(BlockKind k, Span span) {
    close();
    now_ = Block{};
    now_.kind = k;
    now_.span = span;
    open_ = true;
    lines_ = 1;
  }
  void close() {
    if (!open_) return;
    open_ = false;
    now_.wrapped = lines_ > 1 && now_.kind != BlockKind::kHeading;
    out_.blocks.push_back(now_);
  }
  void mask(MaskKind k, Span span) {
    if (!span.empty()) out_.masks.push_back({k, span});
  }
  void claim_to(size_t i) { out_.end = std::max(out_.end, i + 1); }

  size_t step(size_t i) {
    switch (kind(i)) {
      case Kind::kBlank: return i + 1;
      case Kind::kRule: return rule(i);
      case Kind::kResidue: return residue(i);
      case Kind::kTrailer: return trailer(i);
      case Kind::kParagraph: return paragraph(i);
      case Kind::kBullet: return item(i);
      case Kind::kText: break;
    }
    return text(i);
  }

  size_t paragraph(size_t i) {
    const Span in = d_.lines[i].ink;
    const ParagraphStart p = *paragraph_start(ink(i));
    open(BlockKind::kParagraph, in);
    const bool mark_first =
        p.portion_end > 0 && p.portion_begin < p.number_end && !p.portion.empty() && p.portion_end <= p.number_end;
    const Span num{at(in.begin, mark_first ? p.portion_end : 0), at(in.begin, p.number_end)};
    const Span por{at(in.begin, p.portion_begin), at(in.begin, p.portion_end)};
    if (mark_first)
      mask(MaskKind::kPortionMark, por), mask(MaskKind::kParagraphNumber, num);
    else
      mask(MaskKind::kParagraphNumber, num), mask(MaskKind::kPortionMark, por);
    now_.number = p.number;
    now_.portion = p.portion;
    number_now_ = p.number;
    portion_now_ = p.portion;
    std::string_view words_here = ink(i).substr(std::min(p.text, ink(i).size()));
    std::string own = own_heading(
        words_here.size() < 60 && i + 1 < limit_
            ? Span{at(in.begin, std::min<size_t>(p.text, in.size())), std::max(d_.lines[i + 1].ink.end, in.end)}.of(
                  d_.text())
            : words_here);
    if (own.empty() && heading_alone(i, words_here)) own = one_line(words_here);
    out_.paragraphs.push_back({p.number, p.portion, in, !own.empty() ? own : heading_});
    heading_.clear();
    foreign_ = false;
    sentence_open_ = !finished(ink(i));
    claim_to(i);
    return i + 1;
  }
  // "1. (C) SUMMARY" with nothing else on the line.
  bool heading_alone(size_t i, std::string_view w) const {
    return !w.empty() && w.size() < 50 && !has_lower(w) && w.find('.') == std::string_view::npos &&
           (own_heading_word(w) || kind(i + 1) == Kind::kBlank || kind(i + 1) == Kind::kRule);
  }

  size_t item(size_t i) {
    const Span in = d_.lines[i].ink;
    bool lettered = false;
    const size_t n = bullet(ink(i), lettered);
    if (too_wide(ink(i)) && cue(i)) return foreign(i, i + 1);
    open(BlockKind::kItem, in);
    number_of_now();
    size_t mark_end = n;
    while (mark_end > 0 && (is_space(ink(i)[mark_end - 1]))) --mark_end;
    mask(MaskKind::kBullet, {in.begin, at(in.begin, mark_end)});
    size_t size = 0;
    if (!portion_mark(ink(i).substr(n), size).empty())
      mask(MaskKind::kPortionMark, {at(in.begin, n), at(in.begin, n + size)});
    extend_paragraph(in.end);
    sentence_open_ = !ends_sentence(ink(i));
    claim_to(i);
    return i + 1;
  }

  void number_of_now() {
    if (number_now_ == 0) return;
    now_.number = number_now_;
    now_.portion = portion_now_;
  }
  void extend_paragraph(uint32_t end) {
    if (!out_.paragraphs.empty()) out_.paragraphs.back().span.end = std::max(out_.paragraphs.back().span.end, end);
  }

  // A rule: around a heading, under one, or alone.
  size_t rule(size_t i) {
    size_t j = i + 1;
    size_t text_lines = 0;
    while (j < limit_ && j < i + 8 && kind(j) != Kind::kRule && kind(j) != Kind::kParagraph && !cue(j) &&
           text_lines < 4) {
      if (kind(j) == Kind::kBlank && text_lines > 0) break;
      text_lines += kind(j) != Kind::kBlank;
      ++j;
    }
    const size_t first_text = next_ink(i + 1);
    const bool closed = j < limit_ && kind(j) == Kind::kRule && text_lines > 0;
    const bool above =
        !closed && text_lines > 0 && text_lines <= 3 && j < limit_ && heading_shape(ink(first_text)) &&
        (kind(j) == Kind::kParagraph || (kind(j) == Kind::kBlank && kind(next_ink(j)) == Kind::kParagraph));
    if (closed || above) {
      const size_t last = closed ? j : j - 1;
      return heading(i, last, first_text, closed ? j : j);
    }
    if (after_end(i)) return end_here(i);
    close();
    const Span in = d_.lines[i].ink;
    if (!out_.blocks.empty() && out_.end == i) {
      out_.blocks.back().span.end = in.end;
    } else if (number_now_ > 0 && last_paragraph_ < i) {
      return end_here(i);
    } else {
      open(BlockKind::kHeading, in);
      close();
    }
    mask(MaskKind::kRule, in);
    claim_to(i);
    return i + 1;
  }
  // Claims lines [a, b] as one heading whose words are on lines [text, text_end).
  size_t heading(size_t a, size_t b, size_t text, size_t text_end) {
    while (text_end > text && kind(text_end - 1) == Kind::kBlank) --text_end;
    open(BlockKind::kHeading, {d_.lines[a].ink.begin, d_.lines[b].ink.end});
    for (size_t k = a; k <= b; ++k)
      if (kind(k) == Kind::kRule) mask(MaskKind::kRule, d_.lines[k].ink);
    heading_.clear();
    for (size_t k = text; k < text_end; ++k)
      if (kind(k) != Kind::kRule && kind(k) != Kind::kBlank)
        heading_ += (heading_.empty() ? "" : " ") + one_line(ink(k));
    close();
    sentence_open_ = false;
    claim_to(b);
    return b + 1;
  }

  // A page line inside a sentence stays in the paragraph, masked; otherwise its own block.
  size_t residue(size_t i) {
    const Span in = d_.lines[i].ink;
    const size_t next = next_ink(i + 1);
    if (after_end(i) && kind(next) != Kind::kText) return trailer(i);
    const bool inside = open_ && out_.end + 6 >= i && now_.kind != BlockKind::kHeading && next < limit_ && !foreign_ &&
                        (kind(next) == Kind::kText || kind(next) == Kind::kResidue);
    mask(MaskKind::kPageResidue, in);
    if (inside) {
      now_.span.end = in.end;
      ++lines_;
      page_join_ = true;
    } else {
      open(BlockKind::kHeader, in);
      close();
    }
    claim_to(i);
    return i + 1;
  }

  size_t trailer(size_t i) {
    open(BlockKind::kHeader, d_.lines[i].ink);
    mask(MaskKind::kPageResidue, now_.span);
    close();
    claim_to(i);
    trailer_ = true;
    return i + 1;
  }

  bool after_end(size_t i) const { return i > last_paragraph_ && (trailer_ || !out_.signature.empty()); }
  size_t end_here(size_t) {
    ended_ = true;
    return limit_;
  }

  // ---- plain text lines
  size_t text(size_t i) {
    if (trailer_ || !out_.signature.empty()) {
      if (i > last_paragraph_) return end_here(i);
    }
    const bool joined = i > first_ && kind(i - 1) != Kind::kBlank && out_.end == i && open_;
    if (page_join_ && open_ && out_.end + 4 >= i) {
      page_join_ = false;
      return !sentence_open_ && is_signature(i, i + 1) ? sign(i) : append(i);
    }
    page_join_ = false;
    if (joined && kind(i - 1) != Kind::kRule) return line_in_chunk(i);
    size_t end = i;  // the chunk [i, end)
    while (end < limit_ && kind(end) == Kind::kText && !(end > i && too_wide(ink(end)) != too_wide(ink(i)))) ++end;
    return chunk(i, end);
  }

  size_t append(size_t i) {
    now_.span.end = d_.lines[i].ink.end;
    ++lines_;
    if (now_.kind != BlockKind::kHeading) extend_paragraph(now_.span.end);
    sentence_open_ = now_.kind == BlockKind::kItem ? !ends_sentence(ink(i)) : !finished(ink(i));
    claim_to(i);
    return i + 1;
  }

  // A line directly below another: part of the block, unless it is a heading or signature.
  size_t line_in_chunk(size_t i) {
    const std::string_view before = ink(i - 1);
    if ((too_wide(ink(i)) || finished(before)) && cue(i)) return foreign(i, i + 1);
    if (too_wide(ink(i)) && finished(before) && !too_wide(before)) return foreign(i, i + 1);
    if (finished(before)) {
      if (is_signature(i, i + 1)) return sign(i);
      const bool room = before.size() + 1 + first_word(ink(i)) <= width_;
      const bool next_number = kind(i + 1) == Kind::kParagraph;
      if (heading_shape(ink(i)) && !finished_text(ink(i)) && next_number && (room || !has_lower(ink(i))))
        return heading(i, i, i, i + 1);
      if (underlined(i) && heading_shape(ink(i)) && room) return heading(i, i + 1, i, i + 1);
    }
    return append(i);
  }
  static bool finished_text(std::string_view s) {
    return !s.empty() && (s.back() == '.' || s.back() == ';' || s.back() == ',');
  }
  // The next line is a rule that belongs to this line and does not open a framed heading.
  bool underlined(size_t i) const {
    if (kind(i + 1) != Kind::kRule || i + 1 >= limit_) return false;
    const size_t a = ink(i).size();
    const size_t b = ink(i + 1).size();
    if (a + 12 < b || b + 25 < a) return false;
    for (size_t k = i + 2; k < limit_ && k < i + 5; ++k) {
      if (kind(k) == Kind::kRule) return k == i + 2;
      if (kind(k) != Kind::kText) break;
    }
    return true;
  }

  size_t foreign(size_t a, size_t b) {
    (void)a;
    close();
    foreign_ = true;
    if (a > last_paragraph_ && !out_.paragraphs.empty()) return end_here(a);
    return b;
  }

  bool any_cue(size_t a, size_t b) const {
    for (size_t i = a; i < b; ++i)
      if (furniture_cue(ink(i)) || too_wide(ink(i))) return true;
    return false;
  }
  // Lines broken where the cable breaks its lines.
  bool column_text(size_t a, size_t b) const {
    if (b - a < 2) return false;
    size_t full = 0;
    for (size_t i = a; i + 1 < b; ++i)
      full += ink(i).size() + 1 + first_word(ink(i + 1)) > std::min<size_t>(width_, 60);
    return full * 4 >= (b - a - 1) * 3;
  }

  // A chunk behind a blank line.
  size_t chunk(size_t a, size_t b) {
    const bool tail = a > last_paragraph_ && !out_.paragraphs.empty();
    const std::string_view s = ink(a);
    const size_t next = next_ink(b);
    const bool before_number = next < limit_ && kind(next) == Kind::kParagraph;
    if (any_cue(a, b)) return foreign(a, b);
    if (sentence_open_ && number_now_ > 0 && goes_on(a, b, tail)) return go_on(a, b);
    if (is_signature(a, b)) return sign(b - 1);
    if (b - a == 2 && is_formula(s) && is_signature(a + 1, b)) return formula_and_signature(a);
    const bool short_chunk = b - a <= 2 && heading_shape(s) && !finished_text(ink(b - 1));
    if (underlined(b - 1) && b - a <= 3 && heading_shape(s)) return heading(a, b, a, b);
    if (short_chunk && before_number) return heading(a, b - 1, a, b);
    if (tail && foreign_) return end_here(a);
    if (foreign_ && !column_text(a, b)) return foreign(a, b);
    if (tail && !tail_text(a, b, next)) return end_here(a);
    if (short_chunk && !sentence_open_ && !tail) return heading(a, b - 1, a, b);
    open(BlockKind::kParagraph, {d_.lines[a].ink.begin, d_.lines[a].ink.end});
    number_of_now();
    if (number_now_ == 0 && out_.paragraphs.empty()) leading_mark(a);
    return rest_of_chunk(a, b);
  }
  // "END COMMENT." or "REGARDS." and the name below it.
  size_t formula_and_signature(size_t a) {
    open(BlockKind::kParagraph, d_.lines[a].ink);
    number_of_now();
    rest_of_chunk(a, a + 1);
    return sign(a + 1);
  }
  void leading_mark(size_t a) {  // "(U) text" without a number
    size_t size = 0;
    const std::string mark = portion_mark(ink(a), size);
    if (mark.empty()) return;
    now_.portion = mark;
    mask(MaskKind::kPortionMark, {now_.span.begin, at(now_.span.begin, size)});
  }
  size_t rest_of_chunk(size_t a, size_t b) {
    extend_paragraph(now_.span.end);
    sentence_open_ = !finished(ink(a));
    claim_to(a);
    (void)b;
    return a + 1;
  }

  bool goes_on(size_t a, size_t b, bool tail) const {
    const std::string_view s = ink(a);
    if (is_lower(s[0]) || s[0] == '(' || s[0] == '"' || is_digit(s[0]))
      return !foreign_ || column_text(a, b) || (is_lower(s[0]) && wrapped_);
    if (foreign_ || tail) return false;
    return !wrapped_ ? false : column_text(a, b) && b - a >= 2;
  }
  size_t go_on(size_t a, size_t b) {
    if (open_ && !foreign_) return append(a);
    const BlockKind k =
        out_.blocks.empty() || out_.blocks.back().kind != BlockKind::kItem ? BlockKind::kParagraph : BlockKind::kItem;
    open(k, d_.lines[a].ink);
    number_of_now();
    now_.continues = true;
    foreign_ = false;
    return rest_of_chunk(a, b);
  }

  // Unnumbered text behind the last number: columns like the cable's, or a comment.
  bool tail_text(size_t a, size_t b, size_t next) const {
    if (column_text(a, b)) return true;
    if (own_heading_word(ink(a)) && (finished(ink(b - 1)) || next < limit_)) return true;
    if (kind(a) == Kind::kText && next < limit_ && kind(next) == Kind::kTrailer && finished(ink(b - 1))) return true;
    return next < limit_ && kind(next) == Kind::kText && is_signature(next, next + 1) && finished(ink(b - 1));
  }

  // One or two short lines of capitals behind the last paragraph, then nothing of text.
  bool is_signature(size_t a, size_t b) const {
    if (a <= last_paragraph_ || b - a > 2 || (out_.blocks.empty() && !open_)) return false;
    const std::string_view s = trim(ink(a), "#.>");
    if (s.size() < 3 || s.size() > 40 || words(s).size() > 4 || cue(a) || is_formula(s)) return false;
    if (!std::all_of(s.begin(), s.end(),
                     [](char c) { return is_letter(c) || c == ' ' || c == '-' || c == '\'' || c == '.' || c == '/'; }))
      return false;
    constexpr std::string_view kNot[] = {
        "END COMMENT",   "END SUMMARY", "COMMENT", "SUMMARY",    "UNQUOTE", "REGARDS",  "MINIMIZE CONSIDERED",
        "END TEXT",      "END OF TEXT", "YYY",     "BEGIN TEXT", "NOTE",    "END NOTE", "CONCLUSION",
        "ADVERTISEMENT", "COMMENTS",    "SHARE",   "HOME"};
    for (const std::string_view x : kNot)
      if (equals(s, x)) return false;
    const size_t next = next_ink(b);
    const bool last = next >= limit_ || kind(next) == Kind::kTrailer || kind(next) == Kind::kResidue;
    if (!has_lower(s)) return last || kind(next) != Kind::kParagraph;
    return last && words(s).size() == 1 && is_upper(s[0]) && a > 0 && kind(a - 1) == Kind::kBlank && next < limit_;
  }

  size_t sign(size_t i) {
    Span in = d_.lines[i].ink;
    open(BlockKind::kSignature, in);
    close();
    out_.signature_span = in;
    out_.signature = upper(trim(ink(i), "#.> "));
    if (ink(i).find("JR.") != std::string_view::npos) out_.signature = upper(trim(ink(i), "#> "));
    claim_to(i);
    sentence_open_ = false;
    return i + 1;
  }

  // "MINIMIZE CONSIDERED.  EAGLETON": the last words of the last line.
  void signature_in_last_line() {
    for (size_t k = out_.blocks.size(); k-- > 0;) {
      const Block& b = out_.blocks[k];
      if (b.kind == BlockKind::kHeader) continue;
      if (b.kind != BlockKind::kParagraph && b.kind != BlockKind::kItem) return;
      const std::string_view s = b.span.of(d_.text());
      const std::string_view tail = s.substr(s.size() > 60 ? s.size() - 60 : 0);
      size_t stop = std::string_view::npos;
      for (size_t i = 0; i + 2 < tail.size(); ++i)
        if ((tail[i] == '.' || tail[i] == '?' || tail[i] == '"') && is_space(tail[i + 1])) stop = i + 1;
      if (stop == std::string_view::npos) return;
      const std::string_view name = trim(tail.substr(stop), "#. ");
      const auto w = words(name);
      if (w.empty() || w.size() > 2 || name.size() < 3 || name.size() > 25 || name.find('\n') != std::string_view::npos)
        return;
      if (!std::all_of(name.begin(), name.end(),
                       [](char c) { return is_upper(c) || c == '-' || c == '\'' || c == ' '; }))
        return;
      if (own_heading_word(name) || begins(name, "END ") || !trailer_) return;
      const uint32_t begin = b.span.begin + static_cast<uint32_t>(name.data() - s.data());
      const Span in{begin, at(begin, name.size())};
      out_.signature = std::string(name);
      out_.signature_span = in;
      return;
    }
  }

  void trim_to_end() {
    const std::string_view t = d_.text();
    for (Block& b : out_.blocks)
      while (b.span.end > b.span.begin && is_space(t[b.span.end - 1])) --b.span.end;
    std::sort(out_.masks.begin(), out_.masks.end(), [](const auto& x, const auto& y) { return x.span < y.span; });
  }

  const Draft& d_;
  LineShapes& shapes_;
  size_t first_;
  size_t limit_;
  const std::string& station_;
  uint32_t number_;
  std::vector<Kind> rows_;
  size_t last_paragraph_ = 0;
  bool foreign_header_ = false;
  bool wrapped_ = false;
  size_t width_ = 72;
  Body out_;
  Block now_;
  bool open_ = false;
  size_t lines_ = 0;
  bool ended_ = false;
  bool foreign_ = false;  // page text was seen since the last claimed line
  bool sentence_open_ = false;
  bool page_join_ = false;
  bool trailer_ = false;
  uint32_t number_now_ = 0;
  std::string portion_now_;
  std::string heading_;
};

}  // namespace

Body read_body(const Draft& draft, size_t first, size_t limit, const std::string& station, uint32_t number, LineShapes& shapes) {
  shapes.resize(draft.lines.size());
  return Reader(draft, first, limit, station, number, shapes).read();
}

}  // namespace stemma::read::cable
