// One pass over the bytes. At . ! ? … the marks and brackets that close behind it are
// taken along; then the word before, the white space, and the word behind decide.
#include "stemma/text/sentence.h"

#include <array>
#include <string>

#include "stemma/text/tables/abbreviations.h"
#include "stemma/text/token.h"
#include "stemma/text/unicode.h"
#include "stemma/text/word_set.h"

namespace stemma::text {
namespace {

#define STEMMA_WORDS(name) constexpr auto name = sorted_words<count_words(abbreviations::name)>(abbreviations::name);
STEMMA_WORDS(kNever)
STEMMA_WORDS(kBeforeNumber)
STEMMA_WORDS(kSometimes)
STEMMA_WORDS(kOften)
STEMMA_WORDS(kStarters)
STEMMA_WORDS(kAfterOrdinal)

// Bytes at which something may end: most are stepped over.
constexpr std::array<bool, 256> kMayEnd = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : {'\n', '.', '!', '?', '\xE2'}) out[c] = true;
  return out;
}();

constexpr uint32_t kLongestWord = 40;   // bytes looked at on either side of a period

bool is_closer(char32_t c) {
  switch (c) {
    case '"': case '\'': case ')': case ']': case '}': case 0x201D: case 0x2019: case 0xBB: case 0x203A: case 0x201C: case 0x2018:
      return true;
    default: return false;
  }
}
bool is_opener(char32_t c) {
  switch (c) {
    case '"': case '\'': case '(': case '[': case '{': case 0x201C: case 0x2018: case 0xAB: case 0x2039: case 0x201E: case 0x201A:
    case 0xBF: case 0xA1: case '`': case 0xBB:
      return true;
    default: return false;
  }
}
bool is_digit(char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }

class Splitter {
 public:
  Splitter(std::string_view text, Span within) : text_(text), within_(within), begin_(within.begin) {}

  std::vector<Span> run() {
    for (uint32_t at = within_.begin; at < within_.end;) {
      const char c = text_[at];
      if (!kMayEnd[static_cast<unsigned char>(c)]) ++at;
      else if (c == '\n') at = line_end(at);
      else if (c == '.' || c == '!' || c == '?' || (c == '\xE2' && peek(at) == 0x2026)) at = terminal(at);
      else ++at;
    }
    cut(within_.end);
    return std::move(out_);
  }

 private:
  char32_t peek(uint32_t at) const { return at < within_.end ? next_code_point(text_, at) : 0; }
  char32_t take(uint32_t& at) const { return next_code_point(text_, at); }

  // A blank line ends a paragraph, and with it the sentence.
  uint32_t line_end(uint32_t at) {
    uint32_t next = at + 1;
    while (next < within_.end && (text_[next] == ' ' || text_[next] == '\t')) ++next;
    if (next < within_.end && text_[next] == '\n') cut(at);
    return next;
  }

  // A run of terminal marks from `at`; returns where to go on.
  uint32_t terminal(uint32_t at) {
    const uint32_t mark = at;
    bool strong = false;       // ! or ?
    uint32_t dots = 0;
    while (at < within_.end) {
      const char32_t c = peek(at);
      if (c == '!' || c == '?') strong = true;
      else if (c == '.') ++dots;
      else if (c == 0x2026) dots += 3;
      else break;
      take(at);
    }
    uint32_t end = at;
    while (end < within_.end && is_closer(peek(end))) take(end);
    end = glued_note(mark, end);
    if (end >= within_.end) return end;
    if (!is_space(peek(end))) return at;
    uint32_t next = end;
    if (!skip_space(next)) return end;                // a paragraph ends: line_end() cuts there
    if (peek(next) == 0xBB) {                         // « fini. »
      take(next);
      end = next;
      if (!skip_space(next)) return end;
    }
    if (next >= within_.end || !may_begin(next)) return at;
    if (!strong && dots == 1 && end == at && !ends_sentence(mark, next)) return at;
    if (!strong && dots == 1 && end > at && is_never(mark)) return at;
    cut(end);
    return end;
  }

  // "priorities.40 The": digits of a note glued to the end belong to the sentence before.
  uint32_t glued_note(uint32_t mark, uint32_t end) const {
    uint32_t at = end;
    while (at < within_.end && at - end < 3 && is_digit(text_[at])) ++at;
    if (at == end || at >= within_.end || !is_space(peek(at)) || mark == within_.begin) return end;
    if (is_digit(text_[mark - 1]) || is_never(mark) || contains(kBeforeNumber, word_before(mark))) return end;
    uint32_t next = at;
    skip_space(next);
    return next < within_.end && is_upper(peek(next)) ? at : end;
  }

  // False when the white space holds a blank line.
  bool skip_space(uint32_t& at) const {
    int lines = 0;
    while (at < within_.end && is_space(peek(at)))
      if (take(at) == '\n' && ++lines == 2) return false;
    return true;
  }

  // A capital, a digit, or either behind opening marks and brackets.
  bool may_begin(uint32_t at) const {
    bool opened = false;
    for (int i = 0; i < 4 && is_opener(peek(at)); ++i) {
      take(at);
      opened = true;
    }
    const char32_t c = peek(at);
    if (is_upper(c) || (c < 0x80 && is_digit(static_cast<char>(c)))) return true;
    if (c == 0x2026 || (c == '.' && at + 1 < within_.end && text_[at + 1] == '.')) return opened;
    return is_letter(c) && is_ideograph(c);
  }

  // The folded word that ends right before `mark`, inner periods included.
  std::string word_before(uint32_t mark) const {
    uint32_t begin = mark;
    while (begin > within_.begin && mark - begin < kLongestWord) {
      const auto c = static_cast<unsigned char>(text_[begin - 1]);
      if (!(is_ascii_letter(c) || is_ascii_digit(c) || c >= 0x80 || c == '.')) break;
      if (c >= 0x80 && (c & 0xC0U) != 0x80 && !is_letter(peek(begin - 1))) break;
      --begin;
    }
    while (begin < mark && (static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80) ++begin;
    return fold_word(text_.substr(begin, mark - begin));
  }
  std::string word_behind(uint32_t at) const {
    while (at < within_.end && is_opener(peek(at))) take(at);
    const uint32_t begin = at;
    while (at < within_.end && at - begin < kLongestWord && is_letter(peek(at))) take(at);
    return fold_word(text_.substr(begin, at - begin));
  }
  static std::string fold_word(std::string_view word) {
    std::string out = fold(word);
    std::erase(out, '.');
    return out;
  }

  bool is_never(uint32_t mark) const { return contains(kNever, word_before(mark)); }

  // Does the single period at `mark` end a sentence, given that what follows could begin one?
  bool ends_sentence(uint32_t mark, uint32_t next) const {
    const std::string before = word_before(mark);
    if (before.empty()) return true;
    const bool number_next = is_digit(text_[next]);
    if (is_digit(before.back())) return !is_item_number(mark) && !contains(kAfterOrdinal, word_behind(next));
    if (is_initial(mark)) return is_item_letter(mark) ? false : initial_ends(mark, next);
    if (contains(kNever, before)) return false;
    if (number_next && contains(kBeforeNumber, before)) return false;
    if (contains(kOften, before)) return true;
    const bool several_periods = text_.substr(mark - std::min<uint32_t>(mark - within_.begin, 3), 3).find('.') < 2 && before.size() <= 6;
    if (several_periods || contains(kSometimes, before)) {
      if (number_next || !(several_periods || is_upper_before(mark, before))) return !several_periods && !is_upper_before(mark, before);
      return contains(kStarters, word_behind(next));
    }
    return true;
  }

  // The abbreviations of months, days and firms are capitalised; "he sat. Peru" is not one.
  bool is_upper_before(uint32_t mark, const std::string& before) const {
    static constexpr std::string_view kLower = "al km kg lb lbs ft";
    for (size_t at = 0; at < kLower.size();) {
      const size_t end = std::min(kLower.find(' ', at), kLower.size());
      if (kLower.substr(at, end - at) == before) return true;
      at = end + 1;
    }
    const auto size = static_cast<uint32_t>(before.size());
    return mark >= within_.begin + size && is_upper(static_cast<unsigned char>(text_[mark - size]));
  }

  // One letter, alone: an initial ("J. Doe"), or the end ("Vitamin C. He").
  bool is_initial(uint32_t mark) const {
    if (mark == within_.begin || !is_ascii_letter(static_cast<unsigned char>(text_[mark - 1]))) return false;
    if (mark - 1 == within_.begin) return true;
    const auto c = static_cast<unsigned char>(text_[mark - 2]);
    return !(is_ascii_letter(c) || is_ascii_digit(c) || c >= 0x80 || c == '.' || c == '\'');
  }
  bool initial_ends(uint32_t mark, uint32_t next) const {
    const char c = text_[mark - 1];
    if (c == 'I') return contains(kStarters, word_behind(next));
    if (c >= 'a' && c <= 'z') return !contains(kNever, std::string(1, c));
    const std::string behind = word_behind(next);
    return behind.size() > 1 && contains(kStarters, behind);
  }

  // "5." at the beginning of a line, or behind nothing but brackets: the number of a paragraph.
  bool is_item_number(uint32_t mark) const {
    uint32_t at = mark;
    while (at > within_.begin && is_digit(text_[at - 1])) --at;
    if (mark - at > 3) return false;
    return begins_line(at);
  }
  bool is_item_letter(uint32_t mark) const { return begins_line(mark - 1); }
  bool begins_line(uint32_t at) const {
    while (at > within_.begin && (text_[at - 1] == ' ' || text_[at - 1] == '\t' || text_[at - 1] == '(')) --at;
    if (at > within_.begin && text_[at - 1] == '\n') {
      // A wrapped line may begin with a number that ends a sentence: it does when the line before has no end of its own.
      uint32_t before = at - 1;
      while (before > within_.begin && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
      if (before == within_.begin) return true;
      const char c = text_[before - 1];
      return c == '.' || c == '\n' || c == ':' || c == ';' || c == '!' || c == '?' || c == ')' || c == '-' || c == '"';
    }
    return at == within_.begin || at == begin_ || text_.substr(begin_, at - begin_).find_first_not_of(" \t\n(") == std::string_view::npos;
  }

  void cut(uint32_t end) {
    Span s{begin_, end};
    while (s.begin < s.end) {
      uint32_t at = s.begin;
      if (!is_space(take(at))) break;
      s.begin = at;
    }
    while (s.begin < s.end && is_space(code_point_before(text_, s.end))) {
      do --s.end;
      while ((static_cast<unsigned char>(text_[s.end]) & 0xC0U) == 0x80);
    }
    if (!s.empty()) out_.push_back(s);
    begin_ = end;
  }

  std::string_view text_;
  Span within_;
  uint32_t begin_;
  std::vector<Span> out_;
};

}  // namespace

std::vector<Span> sentences(std::string_view text, Span within) { return Splitter(text, within).run(); }

}  // namespace stemma::text
