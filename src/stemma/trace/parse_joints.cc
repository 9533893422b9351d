// A scanner for the four characters that can begin a joint: dot, star, bracket, ….
#include "stemma/trace/parse_joints.h"

#include <algorithm>

#include "stemma/text/unicode.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kLongestBracket = 400;
constexpr uint32_t kLongestRound = 16;    // (. . . .) and (sic) only
constexpr uint32_t kMostUnclosed = 16;    // brackets tried in vain in one quotation: keeps hostile input linear
constexpr std::string_view kEllipsisChar = "\u2026";
constexpr std::string_view kDropped[] = {"snip", "omitted", "cut", "text omitted", "gap", "..", "--", "---", "\u2014", "\u2013"};

bool is_layout_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

struct DotRun {
  uint32_t end = 0;
  uint32_t weight = 0;   // dots; … counts three
};

// Dots and … from `at`, with at most one space, or a line break, between two of them.
DotRun dots(std::string_view text, uint32_t at, uint32_t end) {
  DotRun run{at, 0};
  while (at < end) {
    if (text[at] == '.') {
      ++run.weight;
      ++at;
    } else if (text.substr(at, std::min<uint32_t>(end - at, 3)) == kEllipsisChar) {
      run.weight += 3;
      at += 3;
    } else {
      break;
    }
    run.end = at;
    if (at < end && is_layout_space(text[at])) ++at;
    else if (at + 1 < end && text[at] == '\xC2' && text[at + 1] == '\xA0') at += 2;
  }
  return run;
}

DotRun stars(std::string_view text, uint32_t at, uint32_t end) {
  DotRun run{at, 0};
  while (at < end && text[at] == '*') {
    ++run.weight;
    run.end = ++at;
    for (int i = 0; i < 3 && at < end && is_layout_space(text[at]); ++i) ++at;
  }
  return run;
}

std::string lower_ascii(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool is_dots_only(std::string_view s, uint32_t least) {
  const auto size = static_cast<uint32_t>(s.size());
  const DotRun d = dots(s, 0, size);
  return d.end == size && d.weight >= least;
}

// The end of the bracket that opens at `at`, one past; 0 when it does not close.
uint32_t bracket_end(std::string_view text, uint32_t at, uint32_t end) {
  const char open = text[at];
  const char close = open == '[' ? ']' : open == '(' ? ')' : '>';
  const uint32_t last = std::min(end, at + (open == '[' ? kLongestBracket : kLongestRound));
  uint32_t depth = 0;
  for (uint32_t i = at; i < last; ++i) {
    if (text[i] == open) ++depth;
    if (text[i] == close && --depth == 0) return i + 1;
  }
  return 0;
}

bool has_word(std::string_view text, Span s) {
  for (uint32_t at = s.begin; at < s.end;)
    if (const auto c = text::char_class(text::next_code_point(text, at));
        c == text::CharClass::kLetter || c == text::CharClass::kDigit)
      return true;
  return false;
}

// Punctuation that belongs to the sentence around the quotation, not to its words.
Span trim_edges(std::string_view text, Span s) {
  constexpr std::string_view kLoose = ",;:-";
  const auto dash_at = [&](uint32_t at) { return s.end - at >= 3 && (text.substr(at, 3) == "\u2014" || text.substr(at, 3) == "\u2013"); };
  s = trim_space(text, s);
  while (!s.empty() && kLoose.find(text[s.end - 1]) != std::string_view::npos) s = trim_space(text, {s.begin, s.end - 1});
  while (s.size() >= 3 && dash_at(s.end - 3)) s = trim_space(text, {s.begin, s.end - 3});
  while (!s.empty() && (kLoose.find(text[s.begin]) != std::string_view::npos || text[s.begin] == '.')) s = trim_space(text, {s.begin + 1, s.end});
  while (s.size() >= 3 && dash_at(s.begin)) s = trim_space(text, {s.begin + 3, s.end});
  return s;
}

class Cutter {
 public:
  Cutter(std::string_view text, Span content, Cuts& out) : text_(text), content_(content), out_(out) {}

  void run() {
    begin_ = content_.begin;
    uint32_t unclosed = 0;
    for (uint32_t at = content_.begin; at < content_.end;) {
      uint32_t end = 0;
      JointKind kind = JointKind::kEllipsis;
      const char c = text_[at];
      if (c == '.' || c == '\xE2') {
        const DotRun d = dots(text_, at, content_.end);
        if (d.weight >= 3) end = d.end;
        else if (d.end > at) { at = d.end; continue; }
      } else if (c == '*') {
        const DotRun d = stars(text_, at, content_.end);
        if (d.weight >= 3) end = d.end;
        else { at = d.end; continue; }
      } else if ((c == '[' || c == '(' || c == '<') && unclosed < kMostUnclosed) {
        end = bracket_end(text_, at, content_.end);
        if (end == 0) unclosed += c == '[';
        else if (!judge_bracket({at, end}, kind)) end = 0;
      }
      if (end == 0) {
        ++at;
        continue;
      }
      joint({kind, {at, end}});
      at = end;
    }
    fragment(content_.end);
  }

 private:
  bool judge_bracket(Span b, JointKind& kind) const {
    const char open = text_[b.begin];
    const Span inside = trim_space(text_, {b.begin + 1, b.end - 1});
    const std::string word = lower_ascii(inside.of(text_).substr(0, 16));
    if (is_dots_only(inside.of(text_), 2)) { kind = JointKind::kEllipsis; return true; }
    if (open == '<') return false;
    if (open == '(') { kind = JointKind::kGloss; return word == "sic"; }
    const bool dropped = inside.empty() || std::find(std::begin(kDropped), std::end(kDropped), word) != std::end(kDropped);
    kind = dropped ? JointKind::kEllipsis : JointKind::kGloss;
    return true;
  }

  void joint(Joint j) {
    const bool added = fragment(j.span.begin);
    // … […] is one omission.
    const size_t n = out_.joints.size();
    if (!added && n > first_joint_ && j.kind == JointKind::kEllipsis && out_.joints[n - 1].kind == JointKind::kEllipsis) {
      out_.joints[n - 1].span.end = j.span.end;
    } else {
      out_.joints.push_back(j);
    }
    begin_ = j.span.end;
  }

  bool fragment(uint32_t end) {
    if (begin_ >= end) return false;
    const Span s = trim_edges(text_, {begin_, end});
    if (!has_word(text_, s)) return false;
    out_.fragments.push_back(s);
    return true;
  }

  std::string_view text_;
  Span content_;
  Cuts& out_;
  size_t first_joint_ = out_.joints.size();
  uint32_t begin_ = 0;
};

}  // namespace

Span trim_space(std::string_view text, Span span) {
  while (span.begin < span.end) {
    uint32_t at = span.begin;
    if (!text::is_space(text::next_code_point(text, at))) break;
    span.begin = at;
  }
  while (span.begin < span.end && text::is_space(text::code_point_before(text, span.end))) {
    do --span.end;
    while ((static_cast<unsigned char>(text[span.end]) & 0xC0U) == 0x80);
  }
  return span;
}

void cut_fragments(std::string_view text, Span content, Cuts& out) { Cutter(text, content, out).run(); }

}  // namespace stemma::trace
