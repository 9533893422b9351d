#include "stemma/trace/speaker_source.h"

#include <charconv>

#include "stemma/text/unicode.h"

namespace stemma::trace {
namespace {

using text::contains;

int to_int(std::string_view s) {
  int n = -1;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  return error == std::errc() && end == s.data() + s.size() ? n : -1;
}

bool is_digits(std::string_view s) {
  for (const char c : s)
    if (!text::is_ascii_digit(static_cast<unsigned char>(c))) return false;
  return !s.empty();
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// "3rd", "3º", "1er": the number before the ending.
int day_of(std::string_view printed) {
  size_t digits = 0;
  while (digits < printed.size() && digits < 3 && text::is_ascii_digit(static_cast<unsigned char>(printed[digits]))) ++digits;
  if (digits == 0 || digits > 2) return 0;
  const std::string_view rest = printed.substr(digits);
  if (!(rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "er" || rest == "\u00BA" || rest == "o")) return 0;
  const int n = to_int(printed.substr(0, digits));
  return n >= 1 && n <= 31 ? n : 0;
}

class Dates {
 public:
  Dates(const SpeakerWords& words, std::string_view text, const SpeechWords& lang) : words_(words), text_(text), lang_(lang) {}

  std::vector<StatedDate> run() {
    // Every form of date has a year in it; most sentences have none.
    bool any = false;
    for (size_t i = 0; i < words_.size() && !any; ++i) any = words_[i].number && year(i) > 0;
    if (!any) return {};
    for (size_t i = 0; i < words_.size();) {
      const size_t before = out_.size();
      if (!iso(i) && !month_first(i) && !day_first(i)) bare_year(i);
      i = out_.size() > before ? out_.back().last : i + 1;
    }
    return std::move(out_);
  }

 private:
  int year(size_t i) const {
    if (i >= words_.size()) return 0;
    const std::string_view s = words_[i].span.of(text_);
    const int n = s.size() == 4 && is_digits(s) ? to_int(s) : 0;
    return n >= 1800 && n <= 2099 ? n : 0;
  }
  int day(size_t i) const { return i < words_.size() ? day_of(words_[i].span.of(text_)) : 0; }
  int month(size_t i) const {
    if (i >= words_.size() || words_[i].number) return 0;
    const bool caps = &lang_ == &speech_words("en") || &lang_ == &speech_words("de");   // "may", "march"
    return caps && !words_[i].capital ? 0 : lang_.month(words_[i].form);
  }
  bool of(size_t i) const { return i < words_.size() && (words_[i].form == "de" || words_[i].form == "del" || words_[i].form == "of"); }

  void add(size_t first, size_t last, int y, int m, int d) {
    std::string out = std::to_string(y);
    if (m > 0) out += "-" + two(m);
    if (m > 0 && d > 0) out += "-" + two(d);
    out_.push_back({first, last, out});
  }

  bool iso(size_t i) {
    const int y = year(i);
    if (y == 0 || i + 2 >= words_.size() || words_[i + 1].gap != Gap::kHyphen || words_[i + 2].gap != Gap::kHyphen) return false;
    const int m = to_int(words_[i + 1].span.of(text_));
    if (m < 1 || m > 12 || day(i + 2) == 0) return false;
    add(i, i + 3, y, m, day(i + 2));
    return true;
  }
  bool month_first(size_t i) {   // March 3, 2009; March 2009
    const int m = month(i);
    if (m == 0) return false;
    if (day(i + 1) > 0 && year(i + 2) > 0) add(i, i + 3, year(i + 2), m, day(i + 1));
    else if (year(i + 1) > 0) add(i, i + 2, year(i + 1), m, 0);
    else if (of(i + 1) && year(i + 2) > 0) add(i, i + 3, year(i + 2), m, 0);
    else return false;
    return true;
  }
  bool day_first(size_t i) {   // 3 March 2009; 3 de marzo de 2009; 3. März 2009
    const int d = day(i);
    if (d == 0) return false;
    const size_t m = of(i + 1) ? i + 2 : i + 1;
    if (month(m) == 0) return false;
    const size_t y = of(m + 1) ? m + 2 : m + 1;
    if (year(y) == 0) return false;
    add(i, y + 1, year(y), month(m), d);
    return true;
  }
  void bare_year(size_t i) {
    // "2009 LIMA 1669" is a reference, no date.
    const bool station = i + 2 < words_.size() && words_[i + 1].capital && words_[i + 2].number && words_[i + 1].gap <= Gap::kHyphen &&
                         words_[i + 2].gap <= Gap::kHyphen;
    if (year(i) >= 1900 && !station) add(i, i + 1, year(i), 0, 0);
  }

  const SpeakerWords& words_;
  std::string_view text_;
  const SpeechWords& lang_;
  std::vector<StatedDate> out_;
};

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

// Reads one reference at `at`; moves behind it when there is one.
class References {
 public:
  References(std::string_view text, Span window, bool cable, std::string_view year, const SpeechWords& lang)
      : text_(text), end_(window.end), cable_(cable), year_(year.substr(0, 4)), lang_(lang) {
    begin_ = window.begin;
  }

  std::optional<std::string> first() const {
    std::optional<std::string> bare;
    for (uint32_t at = begin_; at < end_; ++at) {
      if (at > begin_ && is_word(text_[at - 1])) continue;
      if (text::is_ascii_digit(static_cast<unsigned char>(text_[at]))) {
        if (auto r = dated(at)) return r;
      } else if (cable_ && !bare && is_capital_letter(text_[at])) {
        bare = undated(at);
      }
    }
    return bare;
  }

 private:
  static bool is_word(char c) {
    const auto b = static_cast<unsigned char>(c);
    return text::is_ascii_letter(b) || text::is_ascii_digit(b) || b >= 0x80;
  }
  std::string_view digits(uint32_t& at) const {
    const uint32_t begin = at;
    while (at < end_ && text::is_ascii_digit(static_cast<unsigned char>(text_[at]))) ++at;
    return text_.substr(begin, at - begin);
  }
  bool gap(uint32_t& at) const {   // a space, a hyphen, or nothing
    if (at < end_ && (text_[at] == ' ' || text_[at] == '-' || text_[at] == '\n' || text_[at] == '_')) { ++at; return true; }
    return false;
  }
  // PORT AU PRINCE: up to three words of capitals; with `mixed`, one word of any case.
  std::string station(uint32_t& at, bool mixed) const {
    std::string out;
    for (int words = 0; words < 3; ++words) {
      uint32_t next = at;
      if (words > 0 && !gap(next)) break;
      std::string word;
      while (next < end_ && (is_capital_letter(text_[next]) || (mixed && text::is_ascii_letter(static_cast<unsigned char>(text_[next])))))
        word += static_cast<char>(text_[next++] & ~0x20);
      if (word.size() < 2 || (words == 0 && word.size() < 3)) break;
      out += word;
      at = next;
    }
    return out.size() <= 20 && !is_month(out) ? out : std::string();
  }
  // "March 11, 2012" and "11 March 2012" are dates.
  bool is_month(std::string_view word) const {
    std::string form(word);
    for (char& c : form) c = static_cast<char>(c | 0x20);
    return lang_.month(form) != 0;
  }
  // The number: one to six digits, not the beginning of a longer word.
  std::string number(uint32_t& at) const {
    if (at < end_ && text_[at] == '#') ++at;
    const std::string_view d = digits(at);
    if (d.empty() || d.size() > 6 || (at < end_ && is_word(text_[at]))) return {};
    const size_t nonzero = d.find_first_not_of('0');
    return nonzero == std::string_view::npos ? std::string() : std::string(d.substr(nonzero));
  }

  std::optional<std::string> dated(uint32_t at) const {
    const std::string_view y = digits(at);
    if (y.size() != 2 && y.size() != 4) return {};
    const int n = to_int(y);
    if (y.size() == 4 && (n < 1966 || n > 2030)) return {};
    const bool spaced = gap(at);
    const std::string s = station(at, !spaced);
    if (s.empty()) return {};
    const bool apart = gap(at);
    const std::string id = number(at);
    if (id.empty() || (spaced && !cable_ && !apart && id.size() < 2)) return {};
    return std::string(y.substr(y.size() - 2)) + s + id;
  }
  std::optional<std::string> undated(uint32_t at) const {
    const uint32_t begin = at;
    std::string s = station(at, false);
    if (s.empty()) {   // "Lima 1669"
      at = begin;
      s = station(at, true);
    }
    if (s.empty() || !gap(at)) return {};
    const std::string_view printed = text_.substr(at, std::min<uint32_t>(end_ - at, 4));
    const std::string id = number(at);
    const int n = to_int(printed);
    const bool year = printed.size() == 4 && n >= 1900 && n <= 2099;   // "Lima 2009" is a place and a year
    if (id.size() < 2 || year) return {};
    return (year_.size() == 4 ? std::string(year_.substr(2)) : std::string()) + s + id;
  }

  std::string_view text_;
  uint32_t begin_ = 0;
  uint32_t end_;
  bool cable_;
  std::string_view year_;
  const SpeechWords& lang_;
};

}  // namespace

std::vector<StatedDate> find_dates(const SpeakerWords& words, std::string_view text, const SpeechWords& lang) {
  return Dates(words, text, lang).run();
}

bool is_document_noun(const SpeakerWords& words, size_t i, const SpeechWords& lang) {
  if (!lang.is_document(words[i].form)) return false;
  if (!lang.is_cue(words[i].form)) return true;
  // "the report", "its latest report", "a 2008 note"; not "the embassy reports"
  if (i == 0 || words[i].gap > Gap::kHyphen) return false;
  const SpeakerWord& before = words[i - 1];
  if (contains(lang.determiners, before.form) || before.number || before.form.ends_with("'s")) return true;
  if (before.capital || contains(lang.roles, before.form) || contains(lang.pronouns, before.form)) return false;
  return i >= 2 && words[i - 1].gap <= Gap::kHyphen && contains(lang.determiners, words[i - 2].form);
}

bool is_date_of(const SpeakerWords& words, const StatedDate& date, size_t noun, const SpeechWords& lang) {
  if (date.last <= noun) {   // a 2008 message; a March 2009 embassy cable
    if (noun - date.last > 4) return false;
    for (size_t i = date.last; i <= noun; ++i) {
      if (words[i].gap > Gap::kHyphen) return false;
      if (i < noun && !words[i].capital && (contains(lang.stops, words[i].form) || contains(lang.joining, words[i].form) || lang.is_cue(words[i].form))) return false;
      if (words[i].form.ends_with("'s")) return false;
    }
    return true;
  }
  if (date.first <= noun || date.first - noun > 9) return false;
  for (size_t i = noun + 1; i < date.first; ++i) {
    const SpeakerWord& w = words[i];
    if (w.gap >= Gap::kMark) return false;
    const bool fits = contains(lang.dated, w.form) || contains(lang.determiners, w.form) || contains(lang.roles, w.form) ||
                      contains(lang.of, w.form) || (w.capital && !contains(lang.stops, w.form)) || w.number || w.form == "department";
    if (!fits) return false;
  }
  // "a cable on the 2009 massacre": the year belongs to what follows it.
  const bool article = date.first > 0 && contains(lang.determiners, words[date.first - 1].form) && date.iso.size() == 4;
  return !article;
}

std::optional<std::string> find_reference(std::string_view text, Span window, bool cable, std::string_view year, const SpeechWords& lang) {
  return References(text, window, cable, year, lang).first();
}

std::string singular(std::string_view noun, const SpeechWords& lang) {
  if (noun.ends_with('s') && lang.is_document(noun.substr(0, noun.size() - 1))) return std::string(noun.substr(0, noun.size() - 1));
  return std::string(noun);
}

}  // namespace stemma::trace
