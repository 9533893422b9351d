// One pass; a byte that cannot begin a mark costs one table look-up.
#include "stemma/trace/parse_scan.h"

#include <algorithm>
#include <array>

#include "stemma/text/unicode.h"
#include "stemma/trace/tables/mark_spellings.h"

namespace stemma::trace {
namespace {

constexpr std::array<bool, 256> kMayBegin = [] {
  std::array<bool, 256> out{};
  for (const MarkSpelling& s : kMarkSpellings) out[static_cast<unsigned char>(s.bytes[0])] = true;
  return out;
}();

// More than any paragraph holds; what follows in it is not searched.
constexpr size_t kMostMarks = 1'000'000;

bool is_word_char(char32_t c) { return text::is_letter(c) || text::char_class(c) == text::CharClass::kDigit; }
bool is_gap(char32_t c) { return c == 0 || text::is_space(c); }
bool is_open_bracket(char32_t c) { return c == '(' || c == '[' || c == '{' || c == 0xBF || c == 0xA1; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == '/'; }
bool is_double_open(char32_t c) { return c == 0x201C || c == 0x201E || c == 0xAB || c == 0x2039; }
bool is_double_close(char32_t c) { return c == 0x201D || c == 0xBB || c == 0x203A; }
bool is_single(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201A || c == '`'; }
bool is_double(char32_t c) { return c == '"' || is_double_open(c) || is_double_close(c); }
bool is_end_punctuation(char32_t c) {
  switch (c) {
    case '.': case ',': case ';': case ':': case '!': case '?': case ')': case ']': case '}':
    case 0x2026: return true;
    default: return false;
  }
}

class Scan {
 public:
  Scan(std::string_view text, const std::vector<Span>& pieces, const std::vector<doc::Mask>& masks)
      : text_(text), pieces_(pieces), masks_(masks) {}

  std::vector<Mark> run() {
    bool first = true;
    for (const Span& piece : pieces_) {
      piece_ = piece;
      for (uint32_t at = piece.begin; at < piece.end && out_.size() < kMostMarks;) {
        const unsigned char c = static_cast<unsigned char>(text_[at]);
        if (!kMayBegin[c]) {
          if (first && c > ' ' && c != 0xC2 && c != 0xA0 && !masked(at)) first = false;
          ++at;
          continue;
        }
        const MarkSpelling* s = spelling(at);
        if (s == nullptr) {
          first = first && c == 0xC2;
          ++at;
          continue;
        }
        add(*s, at, first);
        first = false;
        at += static_cast<uint32_t>(s->bytes.size());
      }
    }
    return std::move(out_);
  }

 private:
  const MarkSpelling* spelling(uint32_t at) const {
    const std::string_view rest = text_.substr(at, std::min<uint32_t>(piece_.end - at, 12));
    for (const MarkSpelling& s : kMarkSpellings)
      if (rest[0] == s.bytes[0] && rest.starts_with(s.bytes)) return &s;
    return nullptr;
  }

  bool masked(uint32_t at) const {
    const auto m = std::partition_point(masks_.begin(), masks_.end(), [&](const doc::Mask& x) { return x.span.end <= at; });
    return m != masks_.end() && m->span.begin <= at;
  }

  // The code point before and behind, masks skipped; 0 at the border of the piece.
  char32_t before(uint32_t at) const {
    const auto m = std::partition_point(masks_.begin(), masks_.end(), [&](const doc::Mask& x) { return x.span.end < at; });
    if (m != masks_.end() && m->span.end == at && m->span.begin >= piece_.begin) at = m->span.begin;
    return at > piece_.begin ? text::code_point_before(text_, at) : 0;
  }
  char32_t behind(uint32_t at) const {
    const auto m = std::partition_point(masks_.begin(), masks_.end(), [&](const doc::Mask& x) { return x.span.begin < at; });
    if (m != masks_.end() && m->span.begin == at) at = m->span.end;
    return at < piece_.end ? text::next_code_point(text_, at) : 0;
  }

  void add(const MarkSpelling& s, uint32_t at, bool first) {
    Mark m;
    m.span = {at, at + static_cast<uint32_t>(s.bytes.size())};
    m.family = s.family;
    m.shape = s.shape;
    m.low = s.low;
    m.first = first;
    const char32_t p = before(m.span.begin);
    const char32_t n = behind(m.span.end);
    if (m.family == MarkFamily::kSingle) {
      if (!judge_single(m, p, n)) return;
    } else if (!judge(m, p, n)) {
      return;
    }
    out_.push_back(m);
  }

  // Neighbours of the other family say nothing of themselves: look past them ("'a'").
  char32_t past_before(uint32_t at, char32_t p, bool (*skip)(char32_t)) const {
    for (int i = 0; i < 3 && skip(p); ++i) {
      --at;
      while (at > piece_.begin && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) --at;
      p = before(at);
    }
    return p;
  }
  char32_t past_behind(uint32_t at, char32_t n, bool (*skip)(char32_t)) const {
    for (int i = 0; i < 3 && skip(n); ++i) {
      text::next_code_point(text_, at);
      n = behind(at);
    }
    return n;
  }

  bool judge(Mark& m, char32_t p, char32_t n) const {
    const bool typed = m.span.size() == 2 && static_cast<unsigned char>(text_[m.span.begin]) < 0x80;
    if (typed && !judge_typed(m, p)) return false;
    if (p == 0x20AC) return false;   // â€“ is the wreck of a dash, not a mark
    if (m.span.size() == 5 && text_[m.span.begin] == '\xC3' && !is_gap(n) && !is_end_punctuation(n)) return false;
    p = past_before(m.span.begin, p, is_single);
    n = past_behind(m.span.end, n, is_single);
    const bool digit_before = p < 0x80 && text::is_ascii_digit(static_cast<unsigned char>(p));
    const bool punctuation_next = is_end_punctuation(n) && !(n == 0x2026 || (n == '.' && more_dots(m.span.end)));
    m.opens = (is_gap(p) || is_open_bracket(p) || is_dash(p) || is_double_open(p) || p == ':' || p == '=' || p == '*' || p == '_') &&
              !is_gap(n) && !punctuation_next;
    m.closes = !is_gap(p) && !is_open_bracket(p) && !is_double_open(p) &&
               (is_gap(n) || is_end_punctuation(n) || is_dash(n) || is_double_close(n) || n == '(' || n == '[' || n == '*' || n == '_');
    if (m.family == MarkFamily::kBroken) return m.opens != m.closes;
    if (m.shape != MarkShape::kEither) return true;
    if (digit_before) {
      if (is_feet(m.span.begin)) return false;
      m.opens = false;
      m.closes = true;
    }
    return !(is_gap(p) && is_gap(n) && is_ditto(m.span));
  }

  // ,, and '' and << >> typed for marks they resemble.
  bool judge_typed(const Mark& m, char32_t p) const {
    if (m.family == MarkFamily::kGuillemet && m.shape == MarkShape::kClose) return !(p == 0 || p == '\n' || p == '>');
    if (m.low) {
      const char32_t n = behind(m.span.end);
      return (is_gap(p) || is_open_bracket(p)) && is_word_char(n);
    }
    return true;
  }

  bool judge_single(Mark& m, char32_t p, char32_t n) const {
    if (is_word_char(p) && is_word_char(n)) return false;
    p = past_before(m.span.begin, p, is_double);
    n = past_behind(m.span.end, n, is_double);
    const bool can_open = m.shape != MarkShape::kClose;
    m.opens = can_open && (is_gap(p) || is_open_bracket(p) || is_dash(p) || p == ':') &&
              (is_word_char(n) || n == '[' || n == '(' || n == 0x2026 || n == '$' || n == '.') && !is_elision(m.span.end);
    m.closes = !is_gap(p) && !is_open_bracket(p) && !is_word_char(n);
    m.possessive = (p == 's' || p == 'S' || p == 'x' || p == 'z') && n == ' ' && is_word_char(behind(m.span.end + 1));
    return m.opens || m.closes;
  }

  bool more_dots(uint32_t at) const {
    return at + 1 < piece_.end && (text_[at + 1] == '.' || (text_[at + 1] == ' ' && at + 2 < piece_.end && text_[at + 2] == '.'));
  }

  // 5'10" and 5’10”: digits, a foot mark, digits.
  bool is_feet(uint32_t at) const {
    uint32_t i = at;
    while (i > piece_.begin && text::is_ascii_digit(static_cast<unsigned char>(text_[i - 1])) && at - i < 3) --i;
    if (i == piece_.begin) return false;
    const char32_t mark = text::code_point_before(text_, i);
    if (mark != '\'' && mark != 0x2019 && mark != 0x2032) return false;
    i -= mark == '\'' ? 1 : 3;
    return i > piece_.begin && text::is_ascii_digit(static_cast<unsigned char>(text_[i - 1]));
  }

  // A mark alone in its column: wide gaps, or line ends, on both sides.
  bool is_ditto(Span m) const {
    const auto wide = [](char a, char b) { return a == '\t' || a == '\n' || (a == ' ' && (b == ' ' || b == '\t' || b == '\n')); };
    const bool left = m.begin <= piece_.begin + 1 || wide(text_[m.begin - 1], text_[m.begin - 2]);
    const bool right = m.end + 1 >= piece_.end || wide(text_[m.end], text_[m.end + 1]);
    return left && right;
  }

  bool is_elision(uint32_t at) const {
    uint32_t end = at;
    while (end < piece_.end && end - at < 8 && text::is_ascii_letter(static_cast<unsigned char>(text_[end]))) ++end;
    const std::string_view word = text_.substr(at, end - at);
    if (std::find(std::begin(kElisions), std::end(kElisions), word) != std::end(kElisions)) return true;
    // '68, '90s
    const auto digit = [&](uint32_t i) { return i < piece_.end && text::is_ascii_digit(static_cast<unsigned char>(text_[i])); };
    return digit(at) && digit(at + 1) && !digit(at + 2) && (at + 2 >= piece_.end || (text_[at + 2] != ',' && text_[at + 2] != '%'));
  }

  std::string_view text_;
  const std::vector<Span>& pieces_;
  const std::vector<doc::Mask>& masks_;
  Span piece_;
  std::vector<Mark> out_;
};

}  // namespace

std::vector<Mark> scan_marks(std::string_view text, const std::vector<Span>& pieces,
                             const std::vector<doc::Mask>& masks) {
  return Scan(text, pieces, masks).run();
}

}  // namespace stemma::trace
