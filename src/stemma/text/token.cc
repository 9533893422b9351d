// One pass with one code point of look-ahead. ASCII letters and digits never leave the
// inner loop; apostrophes, periods and separators are decided by their neighbours. A run of ASCII
// that ends where no neighbour has a say is a word as it stands, and folded by one bit a letter.
#include "stemma/text/token.h"

#include <array>
#include <cstring>

#include "stemma/text/unicode.h"

namespace stemma::text {
namespace {

constexpr std::array<CharClass, 128> kAscii = [] {
  std::array<CharClass, 128> out{};
  for (unsigned b = 'a'; b <= 'z'; ++b) out[b] = out[b - 'a' + 'A'] = CharClass::kLetter;
  for (unsigned b = '0'; b <= '9'; ++b) out[b] = CharClass::kDigit;
  return out;
}();

constexpr uint8_t kLetters = 1, kDigits = 2, kWide = 4;
constexpr std::array<uint8_t, 256> kPlain = [] {
  std::array<uint8_t, 256> out{};
  for (unsigned b = 0; b < 128; ++b) out[b] = kAscii[b] == CharClass::kLetter ? kLetters : kAscii[b] == CharClass::kDigit ? kDigits : 0;
  for (unsigned b = 128; b < 256; ++b) out[b] = kWide;
  return out;
}();

TokenKind kind_of(bool letters, bool digits) { return letters && digits ? TokenKind::kMixed : digits ? TokenKind::kNumber : TokenKind::kWord; }

// The text up to the end of a span, and to the end of a character that the span cuts.
std::string_view up_to(std::string_view text, size_t end) {
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
  return text.substr(0, end);
}

class Scanner {
 public:
  Scanner(std::string_view text, Span within) : text_(up_to(text, within.end)), at_(within.begin) {}

  // plain(token): ASCII letters and digits alone; other(token).
  template <typename Plain, typename Other>
  void run(Plain plain, Other other) {
    while (at_ < size()) {
      const auto b = static_cast<unsigned char>(text_[at_]);
      const uint32_t begin = at_;
      if (b < 0x80) {
        if (kPlain[b] != 0) {
          const unsigned kinds = plain_run();
          if (kinds != 0) {
            plain(Token{{begin, at_}, kind_of((kinds & kLetters) != 0, (kinds & kDigits) != 0)});
          } else {
            at_ = begin + 1;
            other(word(begin, kAscii[b]));
          }
          continue;
        }
        ++at_;
        if (b == '%') other({{begin, at_}, TokenKind::kPercent});
        if (b == '$') other({{begin, at_}, TokenKind::kCurrency});
        continue;
      }
      const char32_t c = next_code_point(text_, at_);
      const CharClass cls = char_class(c);
      if (is_currency(c)) other({{begin, at_}, TokenKind::kCurrency});
      if (cls != CharClass::kLetter && cls != CharClass::kDigit) continue;
      if (is_ideograph(c)) {
        other({{begin, at_}, TokenKind::kWord});
        continue;
      }
      other(word(begin, cls));
    }
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  uint8_t plain_at(uint32_t at) const { return at < size() ? kPlain[static_cast<unsigned char>(text_[at])] : 0; }

  // Moves behind a run of ASCII letters and digits; which of them it holds. 0: what follows may go on with the word.
  unsigned plain_run() {
    unsigned kinds = 0;
    uint8_t kind = 0;
    while (kind = plain_at(at_), (kind & (kLetters | kDigits)) != 0) {
      kinds |= kind;
      ++at_;
    }
    if (kind == kWide) return 0;
    const char c = at_ < size() ? text_[at_] : ' ';
    return (c == '.' || c == ',' || c == '\'') && plain_at(at_ + 1) != 0 ? 0 : kinds;
  }

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
    return {{begin, at_}, kind_of(letters, digits)};
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

// Forms put one behind the other into a string that is longer than what is used of it.
class FormWriter {
 public:
  FormWriter(std::string& forms, uint32_t most) : forms_(forms), used_(forms.size()) { make_room(most); }
  ~FormWriter() { forms_.resize(used_); }
  FormWriter(const FormWriter&) = delete;
  FormWriter& operator=(const FormWriter&) = delete;

  size_t used() const { return used_; }
  // ASCII letters and digits: the bit that divides upper from lower case is set in digits anyway.
  void lower(std::string_view text, Span word) {
    char* const to = forms_.data() + used_;
    if (word.size() <= kStride && word.begin + kStride <= text.size()) {
      uint64_t part[2];
      std::memcpy(part, text.data() + word.begin, kStride);
      part[0] |= kCase;
      part[1] |= kCase;
      std::memcpy(to, part, kStride);
    } else {
      for (uint32_t i = 0; i < word.size(); ++i) to[i] = static_cast<char>(text[word.begin + i] | 0x20);
    }
    used_ += word.size();
  }
  // Any word; `left`: bytes of text behind it. Bytes it took.
  size_t folded(std::string_view word, uint32_t left) {
    wide_.clear();
    fold(word, wide_);
    make_room(wide_.size() + left);
    wide_.copy(forms_.data() + used_, wide_.size());
    used_ += wide_.size();
    return wide_.size();
  }
  void drop(size_t bytes) { used_ -= bytes; }

 private:
  static constexpr size_t kStride = 16;
  static constexpr uint64_t kCase = 0x2020202020202020;
  void make_room(size_t most) {
    if (forms_.size() < used_ + most + kStride) forms_.resize(used_ + most + kStride);   // capacity grows by itself
  }

  std::string& forms_;
  size_t used_;
  std::string wide_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span within) {
  std::vector<Token> out;
  out.reserve(within.size() / 6 + 4);
  const auto add = [&](const Token& t) { out.push_back(t); };
  Scanner(text, within).run(add, add);
  return out;
}

void tokenize_folded(std::string_view text, Span within, std::vector<FoldedToken>& tokens, std::string& forms) {
  FormWriter writer(forms, within.size());
  const auto put = [&](const Token& t, uint32_t begin, size_t size) {
    if (size == 0 || size > UINT16_MAX) return writer.drop(size);
    tokens.push_back({t.span, begin, static_cast<uint16_t>(size), t.kind});
  };
  const auto plain = [&](const Token& t) {
    const auto begin = static_cast<uint32_t>(writer.used());
    writer.lower(text, t.span);
    put(t, begin, t.span.size());
  };
  const auto other = [&](const Token& t) {
    const auto begin = static_cast<uint32_t>(writer.used());
    put(t, begin, writer.folded(t.span.of(text), within.end > t.span.end ? within.end - t.span.end : 0));   // a span may cut a character
  };
  Scanner(text, within).run(plain, other);
}

}  // namespace stemma::text
