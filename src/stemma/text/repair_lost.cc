// A lead byte without its follower leaves a handful of letters: those whose second byte
// is one that programs drop (soft hyphen, bytes undefined in the page) or turn into a
// space (no-break space). Case and neighbours decide; if several fit, a word of the same
// document does.
#include "stemma/text/repair_lost.h"

#include <vector>

#include "stemma/text/repair_sequence.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::text {
namespace {

std::string lost(uint8_t byte) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  return std::string(", lost U+00") + kDigits[byte >> 4] + kDigits[byte & 15];
}

// The letters around word[i], with `letter` in its place; empty if there are too many.
std::u32string run_with(const std::u32string& word, size_t i, char32_t letter) {
  constexpr size_t kLongest = 50;
  size_t begin = i;
  size_t end = i + 1;
  while (begin > 0 && i - begin <= kLongest && is_letter(word[begin - 1])) --begin;
  while (end < word.size() && end - i <= kLongest && is_letter(word[end])) ++end;
  if (end - begin > kLongest) return {};
  std::u32string run = word.substr(begin, end - begin);
  run[i - begin] = letter;
  return run;
}

bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// Portuguese writes the preposition "a" and a following article or pronoun as one word:
// after "à", these endings belong to it.
bool contracted(std::string_view rest) {
  static constexpr std::string_view kEndings[] = {"s", "quele", "queles", "quela", "quelas", "quilo"};
  for (const std::string_view ending : kEndings) {
    if (starts(rest, ending) && (rest.size() == ending.size() || rest[ending.size()] == ' ' || rest[ending.size()] == '\n')) return true;
  }
  return false;
}

bool small_letter(char32_t c) { return is_letter(c) && !is_upper(c); }

// The letter at the end of the word whose second byte, A0, became the space that follows.
bool restore_before_space(std::u32string& word, std::string_view rest, uint8_t lead, Restored& out) {
  const size_t i = word.size() - 1;
  const char32_t before = i > 0 ? word[i - 1] : U' ';
  const bool space = starts(rest, " ");
  const bool after_word = is_letter(before);
  if (lead == 0xC2) {   // the no-break space itself
    if (is_upper(before)) return false;
    word[i] = 0xA0;
    out.spaces = space;
  } else if (lead == 0xC3 && space && (!after_word || small_letter(before)) && before < 0x2100) {
    word[i] = 0xE0;
    out.spaces = starts(rest, "  ") || (!after_word && contracted(rest.substr(1)));
  } else if (lead == 0xC5 && space && !after_word && rest.size() > 1 && small_letter(static_cast<unsigned char>(rest[1]))) {
    word[i] = 0x160;
    out.spaces = 1;
  } else {
    return false;
  }
  out.why += lost(0xA0);
  return true;
}

void restore_letter(std::u32string& word, size_t i, std::string_view rest, int page, WordsOfText& words, Restored& out) {
  Lost options[8];
  const int n = lost_letters(word[i], page, options);
  if (n == 0) return;
  const char32_t before = i > 0 ? word[i - 1] : U' ';
  const char32_t after = i + 1 < word.size() ? word[i + 1] : U' ';
  const bool small = small_letter(before);
  const bool capital = is_upper(before) && is_upper(after);
  const bool alone = !is_letter(before) && before < 0x2100 && !is_letter(after) && (after < 0x80 || is_space(after));
  std::vector<Lost> fitting;
  for (int k = 0; k < n; ++k) {
    const bool upper = is_upper(options[k].letter);
    if ((small && upper) || (capital && !upper)) continue;
    if (options[k].byte == 0xA0 && (is_letter(after) || !starts(rest, " "))) continue;   // its no-break space is not there
    if (alone && options[k].letter != 0xE0) continue;                                     // only "à" is a word by itself
    fitting.push_back(options[k]);
  }
  // Capitals with these letters are words of many languages: only if attested.
  const Lost* found = fitting.size() == 1 && (small || alone) ? &fitting[0] : nullptr;
  for (const Lost& option : fitting) {
    if (found) break;
    if (words.contains(run_with(word, i, option.letter))) found = &option;
  }
  if (!found) return;
  word[i] = found->letter;
  out.why += lost(found->byte);
}

bool is_control(char32_t c) { return c >= 0x80 && c < 0xA0; }

// Inside a word only a letter, an apostrophe or a dash makes sense.
bool fits_inside(char32_t control, char32_t shown) {
  return is_letter(shown) || (control >= 0x91 && control <= 0x97 && control != 0x95);
}

bool inside(const std::u32string& word, size_t i) {
  return i > 0 && is_letter(word[i - 1]) && i + 1 < word.size() && is_letter(word[i + 1]);
}

char32_t shown_in(char32_t control, int page) { return kCodePages[page].high[control - 0x80]; }

}  // namespace

bool WordsOfText::contains(const std::u32string& word) {
  if (!made_) read();
  return word.size() > 2 && words_.count(word) > 0;
}

void WordsOfText::read() {
  made_ = true;
  std::u32string run;
  bool beyond = false;
  for (size_t at = 0; at <= text_.size();) {
    const char32_t c = at < text_.size() ? next_code_point(text_, at) : U' ';
    if (is_letter(c) && run.size() < 100) {
      run += c;
      beyond = beyond || c >= 0x80;
      continue;
    }
    if (beyond && run.size() > 2) words_.insert(run);
    run.clear();
    beyond = false;
    if (at >= text_.size()) break;
  }
}

Restored restore_lost(std::u32string& word, std::string_view rest, int page, WordsOfText& words) {
  Restored out;
  const bool latin = page != kWindows1251 && page != kWindows1253;
  for (size_t i = 0; i < word.size(); ++i) {
    const uint8_t lead = byte_in(word[i], page);
    if (lead < 0xC2 || lead > 0xC5) continue;
    const bool last = i + 1 == word.size();
    if (!latin) {   // capitals of that script: only "à", between words that are Latin
      const bool alone = last && (i == 0 || word[i - 1] == '\'' || word[i - 1] == 0x2019);
      if (!alone || rest.size() < 2 || !is_ascii_letter(static_cast<unsigned char>(rest[1]))) continue;
    }
    if (last && has_no_break_space(page) && restore_before_space(word, rest, lead, out)) continue;
    if (latin && lead != 0xC2) restore_letter(word, i, last ? rest : "", page, words, out);
  }
  return out;
}

bool restore_controls(std::u32string& word, int page) {
  bool any = false;
  for (size_t i = 0; i < word.size(); ++i) {
    char32_t& c = word[i];
    if (!is_control(c) || shown_in(c, page) == 0) continue;
    if (inside(word, i) && !fits_inside(c, shown_in(c, page))) continue;
    if (i > 0 && word[i - 1] >= 0x370 && word[i - 1] < 0x1E00) continue;   // another script was another page
    c = shown_in(c, page);
    any = true;
  }
  return any;
}

int control_vote(const std::u32string& word) {
  int vote = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    if (!is_control(c)) continue;
    const char32_t windows = shown_in(c, kWindows1252);
    const char32_t mac = shown_in(c, kMacRoman);
    const bool first = i == 0 || !(is_letter(word[i - 1]) || is_control(word[i - 1]));
    const bool last = i + 1 == word.size() || !(is_letter(word[i + 1]) || is_control(word[i + 1]));
    if (first || last) return -1;   // a mark at the edge of a word
    if (windows != 0 && is_letter(windows)) return -1;
    if (!fits_inside(c, windows) && small_letter(mac) && small_letter(word[i - 1])) vote = 1;
  }
  return vote;
}

}  // namespace stemma::text
