// One pass with one code point of look-ahead. ASCII letters and digits never leave the
// inner loop; apostrophes, periods and separators are decided by their neighbours.
#include "stemma/text/token.h"

#include <array>

#include "stemma/text/unicode.h"

namespace stemma::text {
namespace {

constexpr std::array<CharClass, 128> kAscii = [] {
  std::array<CharClass, 128> out{};
  for (unsigned b = 'a'; b <= 'z'; ++b) out[b] = out[b - 'a' + 'A'] = CharClass::kLetter;
  for (unsigned b = '0'; b <= '9'; ++b) out[b] = CharClass::kDigit;
  return out;
}();

class Scanner {
 public:
  Scanner(std::string_view text, Span within) : text_(text.substr(0, within.end)), at_(within.begin) {}

  void run(std::vector<Token>& out) {
    while (at_ < size()) {
      const auto b = static_cast<unsigned char>(text_[at_]);
      const uint32_t begin = at_;
      if (b < 0x80) {
        ++at_;
        if (kAscii[b] != CharClass::kOther) out.push_back(word(begin, kAscii[b]));
        if (b == '%') out.push_back({{begin, at_}, TokenKind::kPercent});
        if (b == '$') out.push_back({{begin, at_}, TokenKind::kCurrency});
        continue;
      }
      const char32_t c = next_code_point(text_, at_);
      const CharClass cls = char_class(c);
      if (is_currency(c)) out.push_back({{begin, at_}, TokenKind::kCurrency});
      if (cls != CharClass::kLetter && cls != CharClass::kDigit) continue;
      if (is_ideograph(c)) {
        out.push_back({{begin, at_}, TokenKind::kWord});
        continue;
      }
      out.push_back(word(begin, cls));
    }
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }

  // Class of the code point at `i`; its end in `next`.
  CharClass peek(uint32_t i, uint32_t& next, char32_t& c) const {
    next = i;
    if (i >= size()) { c = 0; return CharClass::kOther; }
    c = next_code_point(text_, next);
    return char_class(c);
  }

  // at_ is behind the first character of the word.
  Token word(uint32_t begin, CharClass last) {
    bool letters = last == CharClass::kLetter;
    bool digits = last == CharClass::kDigit;
    uint32_t run = 1;   // characters since the last inner period
    bool initials = false;
    while (at_ < size()) {
      if (const auto b = static_cast<unsigned char>(text_[at_]); b < 0x80) {
        if (kAscii[b] != CharClass::kOther) {
          if (initials && run >= 1) break;   // "U.S" takes single letters only
          (kAscii[b] == CharClass::kLetter ? letters : digits) = true;
          last = kAscii[b];
          ++run;
          ++at_;
          continue;
        }
        if (b != '.' && b != ',' && !is_apostrophe(b)) break;   // what inner() can keep
      }
      uint32_t next = 0;
      char32_t c = 0;
      const CharClass cls = peek(at_, next, c);
      if (cls == CharClass::kLetter || cls == CharClass::kDigit) {
        if (is_ideograph(c)) break;
        if (initials && run >= 1) break;
        (cls == CharClass::kLetter ? letters : digits) = true;
        last = cls;
        ++run;
        at_ = next;
        continue;
      }
      if (cls == CharClass::kIgnorable) { at_ = next; continue; }
      if (!inner(c, next, last, run, initials, letters && !digits, begin)) break;
      run = 0;
      initials = initials || c == '.';
      if (c == '.' && last == CharClass::kDigit) initials = false;
      at_ = next;
      if (initials && final_period_) { final_period_ = false; break; }
    }
    const TokenKind kind = letters && digits ? TokenKind::kMixed : digits ? TokenKind::kNumber : TokenKind::kWord;
    return {{begin, at_}, kind};
  }

  // Does the punctuation c, which ends at `next`, stay inside the word?
  bool inner(char32_t c, uint32_t next, CharClass last, uint32_t run, bool initials, bool only_letters, uint32_t begin) {
    uint32_t after = 0;
    char32_t d = 0;
    const CharClass cls = peek(next, after, d);
    if (is_apostrophe(c)) {
      return last == CharClass::kLetter && cls == CharClass::kLetter && !initials && !is_ideograph(d);
    }
    if ((c == '.' || c == ',') && last == CharClass::kDigit && cls == CharClass::kDigit) return true;
    if (c != '.' || !only_letters || run != 1) return false;
    // Initials: single letters divided by periods, two at least ("U.S.", "a.m.").
    const bool first = !initials && next - 1 - begin <= 4;
    if (cls == CharClass::kLetter && (initials || first)) {
      uint32_t third = 0;
      char32_t e = 0;
      const CharClass behind = peek(after, third, e);
      return behind != CharClass::kLetter && behind != CharClass::kDigit;
    }
    if (initials) { final_period_ = true; return true; }
    return false;
  }

  std::string_view text_;
  uint32_t at_;
  bool final_period_ = false;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span within) {
  std::vector<Token> out;
  out.reserve(within.size() / 6 + 4);
  Scanner(text, within).run(out);
  return out;
}

}  // namespace stemma::text
