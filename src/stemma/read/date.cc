// Cut into words and numbers, then three patterns are tried at each place:
// month day year, day month year, year month day.
#include "stemma/read/date.h"

#include <array>
#include <vector>

#include "stemma/read/shape.h"

namespace stemma::read {
namespace {

constexpr std::string_view kMonths[12] = {
    "january jan enero janvier janeiro januar jänner", "february feb febrero février fevereiro februar",
    "march mar marzo mars março märz mrz", "april apr abril avril", "may mayo mai maio",
    "june jun junio juin junho juni", "july jul julio juillet julho juli", "august aug agosto août",
    "september sep sept septiembre setiembre septembre setembro", "october oct octubre octobre outubro oktober okt",
    "november nov noviembre novembre novembro", "december dec diciembre décembre dezembro dezember dez"};

// What may surround the date on a line that is only a date.
constexpr std::string_view kAround =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes martes "
    "miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche segunda terça quarta "
    "quinta sexta feira montag dienstag mittwoch donnerstag freitag samstag sonntag published updated posted date dated "
    "last modified first on at am pm a p m est edt gmt utc et pst pdt bst cet ist publicado publié publicada el le em am "
    "um uhr actualizado mis à jour atualizado às de aktualisiert veröffentlicht stand hrs h z t originally the of online "
    "issue issued ";

struct Word {
  std::string text;   // lower case
  Span span;
  int number = -1;    // of digits only
};

// Days written out, as treaties do: "the twenty-first day of May 1998".
constexpr std::string_view kOrdinals[] = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

// Gives words that name a day their number; "twenty-first" becomes one word.
void count_ordinals(std::vector<Word>& w) {
  for (size_t i = 0; i < w.size(); ++i) {
    if (w[i].text == "thirtieth") w[i].number = 30;
    for (int n = 0; n < 20; ++n) {
      if (w[i].text == kOrdinals[n]) w[i].number = n + 1;
    }
    const int tens = i == 0 ? 0 : w[i - 1].text == "twenty" ? 20 : w[i - 1].text == "thirty" ? 30 : 0;
    if (tens == 0 || w[i].text.empty() || w[i].number < 1 || w[i].number > 9 || w[i - 1].span.end + 1 != w[i].span.begin) continue;
    w[i].number += tens;
    w[i].span.begin = w[i - 1].span.begin;
    w.erase(w.begin() + static_cast<std::ptrdiff_t>(--i));
  }
}

std::vector<Word> words_of(std::string_view s) {
  std::vector<Word> out;
  const size_t size = std::min<size_t>(s.size(), 400);
  for (size_t i = 0; i < size;) {
    if (!is_digit(s[i]) && !is_alpha(s[i])) { ++i; continue; }
    Word w;
    w.span.begin = static_cast<uint32_t>(i);
    const bool digits = is_digit(s[i]);
    while (i < size && (digits ? is_digit(s[i]) : (is_alpha(s[i]) || static_cast<unsigned char>(s[i]) >= 0x80))) ++i;
    w.span.end = static_cast<uint32_t>(i);
    const std::string_view text = s.substr(w.span.begin, i - w.span.begin);
    if (!digits) w.text = plain(text);
    if (digits && text.size() <= 4) {
      w.number = 0;
      for (char c : text) w.number = w.number * 10 + (c - '0');
    }
    out.push_back(std::move(w));
  }
  count_ordinals(out);
  return out;
}

// Four digits that may be a year: without them there is no date to look for.
bool has_year(std::string_view s) {
  for (size_t i = 0; i + 4 <= s.size(); ++i) {
    if ((s[i] == '1' || s[i] == '2') && is_digit(s[i + 1]) && is_digit(s[i + 2]) && is_digit(s[i + 3])) return true;
  }
  return false;
}

bool listed(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

int month_of(const Word& w) {
  if (w.number >= 0 || w.text.size() < 3) return 0;
  for (int m = 0; m < 12; ++m) {
    if (listed(kMonths[m], w.text)) return m + 1;
  }
  return 0;
}

std::string two(int n) { return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; }
bool is_year(const Word& w) { return w.span.size() == 4 && w.number >= 1700 && w.number <= 2100; }
bool is_day(const Word& w) { return w.number >= 1 && w.number <= 31 && (w.span.size() <= 2 || !w.text.empty()); }
bool filler(const Word& w) {
  return w.text == "de" || w.text == "del" || w.text == "of" || w.text == "st" || w.text == "nd" || w.text == "rd" || w.text == "th" ||
         w.text == "º" || w.text == "er" || w.text == "day";
}

// Index of the next word that is no filler, at most three further; 0 if none.
size_t next(const std::vector<Word>& w, size_t i) {
  for (size_t n = i + 1; n < w.size() && n <= i + 4; ++n) {
    if (!filler(w[n])) return n;
  }
  return 0;
}

FoundDate made(const Word& from, const Word& to, int year, int month, int day) {
  FoundDate d{std::to_string(year) + "-" + two(month), {from.span.begin, to.span.end}};
  if (day) d.iso += "-" + two(day);
  return d;
}

std::optional<FoundDate> date_at(const std::vector<Word>& w, size_t i, std::string_view s) {
  const size_t j = next(w, i);
  const size_t k = j ? next(w, j) : 0;
  if (const int month = month_of(w[i]); month && j) {
    if (is_day(w[j]) && k && is_year(w[k])) return made(w[i], w[k], w[k].number, month, w[j].number);
    if (is_year(w[j])) return made(w[i], w[j], w[j].number, month, 0);
  }
  if (is_day(w[i]) && k && is_year(w[k])) {
    if (const int month = month_of(w[j])) return made(w[i], w[k], w[k].number, month, w[i].number);
  }
  const auto joined_by = [&](size_t a, std::string_view marks) {
    return w[a].span.end + 1 == w[a + 1].span.begin && marks.find(s[w[a].span.end]) != std::string_view::npos;
  };
  if (i + 2 < w.size() && joined_by(i, "-/.") && joined_by(i + 1, "-/.")) {
    const auto month = [](const Word& x) { return x.number >= 1 && x.number <= 12 && x.span.size() <= 2; };
    if (is_year(w[i]) && month(w[i + 1]) && is_day(w[i + 2]))
      return made(w[i], w[i + 2], w[i].number, w[i + 1].number, w[i + 2].number);
    if (is_year(w[i + 2]) && is_day(w[i]) && is_day(w[i + 1])) {   // only where one of them cannot be a month
      const bool first = month(w[i]);
      const bool second = month(w[i + 1]);
      const bool same = w[i].number == w[i + 1].number;
      const bool dotted = s[w[i].span.end] == '.';
      if (second && (!first || same || dotted)) return made(w[i], w[i + 2], w[i + 2].number, w[i + 1].number, w[i].number);
      if (first && !second) return made(w[i], w[i + 2], w[i + 2].number, w[i].number, w[i + 1].number);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text) {
  if (!has_year(text.substr(0, 400))) return std::nullopt;
  const std::vector<Word> w = words_of(text);
  for (size_t i = 0; i < w.size(); ++i) {
    if (auto found = date_at(w, i, text)) return found;
  }
  return std::nullopt;
}

std::string iso_moment(std::string_view s) {
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  const auto like = [&](std::string_view form) {   // '0' stands for a digit
    if (s.size() != form.size()) return false;
    for (size_t i = 0; i < s.size(); ++i) {
      if (form[i] == '0' ? !is_digit(s[i]) : s[i] != form[i]) return false;
    }
    return true;
  };
  for (std::string_view form : {"0000-00-00T00:00Z", "0000-00-00T00:00:00Z", "0000-00-00T00:00", "0000-00-00T00:00:00", "0000-00-00T00:00+00:00",
                                "0000-00-00T00:00-00:00", "0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00"}) {
    if (like(form) && find_date(s.substr(0, 10)) && s.substr(11, 2) < "24" && s.substr(14, 2) < "60") return std::string(s);
  }
  return {};
}

std::string iso_interval(std::string_view text) {
  const auto is_date = [](std::string_view s) {   // "1970", "1970-05", "1970-05-08"
    if (s.size() != 4 && s.size() != 7 && s.size() != 10) return false;
    for (size_t i = 0; i < s.size(); ++i) {
      if (i == 4 || i == 7 ? s[i] != '-' : !is_digit(s[i])) return false;
    }
    return (s.size() < 7 || (s.substr(5, 2) >= "01" && s.substr(5, 2) <= "12")) && (s.size() < 10 || (s.substr(8) >= "01" && s.substr(8) <= "31"));
  };
  const size_t slash = text.find('/');
  if (slash == text.npos) return text.size() == 4 && is_date(text) ? std::string(text) : std::string();
  const auto end_of = [](std::string_view s) { return s.size() > 10 && s[10] == 'T' ? s.substr(0, 10) : s; };
  const std::string_view from = end_of(text.substr(0, slash));
  const std::string_view to = end_of(text.substr(slash + 1));
  const bool right = (is_date(from) || from == "..") && (is_date(to) || to == "..") && (from != to);
  return right ? std::string(from) + "/" + std::string(to) : std::string();
}

bool is_date_line(std::string_view line) {
  if (line.size() > 120) return false;
  const auto date = find_date(line);
  if (!date) return false;
  for (const Word& w : words_of(line)) {
    if (date->span.contains(w.span) || w.number >= 0 || listed(kAround, w.text)) continue;
    if (month_of(w)) continue;   // a second date: "updated …"
    return false;
  }
  return true;
}

}  // namespace stemma::read
