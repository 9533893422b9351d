// The list is divided into entries at its bullets (letters that go on in order), or at
// line ends and semicolons where it has none. An entry is read from its begin: year,
// station, number, further numbers; what does not begin so is not a cable, and only a
// known station with a number behind a separator is taken out of it.
#include "stemma/read/cable/references.h"

#include <algorithm>
#include <optional>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kMaxList = 8000;

struct Entry {
  size_t begin = 0;
  size_t end = 0;
};

// Residue lines become blanks, so that offsets stay.
std::string without_residue(std::string_view value) {
  std::string s(value.substr(0, kMaxList));
  for (size_t at = 0; at < s.size();) {
    size_t end = std::min(s.find('\n', at), s.size());
    const std::string_view line = trim(std::string_view(s).substr(at, end - at));
    if (is_residue(line)) {
      std::fill(s.begin() + static_cast<std::ptrdiff_t>(at), s.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    } else if (find_word(line, "PAGE") != std::string_view::npos || find_word(line, "OF") != std::string_view::npos) {
      // "STATE 00016220 001.2 OF 005 M) STATE 7877": only the page line goes
      const std::string_view all(s);
      for (size_t i = at; i < end; ++i) {
        Classification c;
        if (!is_upper(s[i]) || (i > at && is_alnum(s[i - 1])) || !station_and_number(all.substr(i, end - i), c))
          continue;
        Scan k{all.substr(0, end), i};
        while (!k.done() && !is_digit(k.peek())) ++k.i;
        const bool eight = k.digits(9).size() == 8;
        k.spaces();
        if (!eight || k.digits(3).size() != 3) continue;
        if (k.eat('.')) k.digits(2);
        k.spaces();
        if (!k.eat_word("OF")) continue;
        k.spaces();
        k.digits(3);
        std::fill(s.begin() + static_cast<std::ptrdiff_t>(i), s.begin() + static_cast<std::ptrdiff_t>(k.i), ' ');
        break;
      }
    }
    at = end + 1;
  }
  return s;
}

// A bullet at `c`: A. A) (A) [A] A: A.) A - (1) ¶B. ; the letter (upper case) or '\0'.
char take_bullet(Scan& c, char last) {
  Scan k = c;
  if (k.rest().substr(0, 2) == "\xC2\xB6") k.i += 2;
  while (k.peek() == '-' && (k.peek(1) == ' ' || k.peek(1) == '-' || k.peek(1) == '(')) ++k.i, k.spaces();
  const char open = k.peek();
  const bool bracket = open == '(' || open == '[';
  if (bracket) ++k.i, k.spaces();
  const char letter = upper(k.peek());
  if (is_digit(letter) && bracket && (k.peek(1) == ')' || k.peek(1) == ']')) {
    c.i = k.i + 2;
    return letter;
  }
  if (!is_upper(letter) || is_alnum(k.peek(1)) || k.peek(1) == '\'') return '\0';
  ++k.i;
  const size_t after = k.i;
  while (k.peek() == ' ') ++k.i;
  const char mark = k.peek();
  bool ok = mark == ')' || mark == ']' || mark == '.' || mark == ':';
  if (ok) {
    ++k.i;
    while (k.peek() == ')' || k.peek() == ']' || k.peek() == '.' || k.peek() == ':') ++k.i;
  } else if (mark == '-' && k.i > after) {
    ok = true;
    ++k.i;
  } else if (k.i > after && is_digit(mark) && (last == '\0' ? letter == 'A' : letter >= last)) {
    ok = true;
  }
  if (!ok) return '\0';
  // letters go on in order: "J." of "J. Speaks" behind "A." does not
  if (last != '\0' && is_upper(last) && !bracket && (letter < last || letter > last + 3)) return '\0';
  if (last == '\0' && !bracket && letter != 'A' && mark == '.' && letter > 'C' && c.i != 0) return '\0';
  c.i = k.i;
  return letter;
}

std::vector<Entry> entries(std::string_view s) {
  std::vector<Entry> out;
  char last = '\0';
  size_t begin = 0;
  const auto flush = [&](size_t end) {
    if (!trim(s.substr(begin, end - begin), ".,;:-()").empty()) out.push_back({begin, end});
  };
  Scan c{s};
  while (!c.done()) {
    const bool start = c.i == 0 || is_space(s[c.i - 1]) || s[c.i - 1] == ',' || s[c.i - 1] == ';' ||
                       s[c.i - 1] == '.' || s[c.i - 1] == '(' || s[c.i - 1] == ')';
    if (start) {
      const size_t at = c.i;
      if (const char b = take_bullet(c, last)) {
        flush(at);
        last = b;
        begin = c.i;
        continue;
      }
      if (c.eat_word("REFTEL") || c.eat_word("REFS") || c.eat_word("REF")) {  // doubled label
        if (trim(s.substr(begin, at - begin), ".,;:-() ").empty()) begin = c.i;
        continue;
      }
    }
    if (c.peek() == ';' || (c.peek() == '\n' && last == '\0')) {
      // without bullets a line end divides, unless a station's name goes on behind it
      const size_t at = c.i;
      Scan k = c;
      ++k.i;
      const std::string_view line = trim(s.substr(begin, at - begin), ".,;: ");
      const bool open_name = c.peek() == '\n' && !line.empty() && !is_digit(line.back()) && line.back() != ')';
      if (!open_name) {
        flush(at);
        begin = at + 1;
      }
    }
    ++c.i;
  }
  flush(s.size());
  return out;
}

bool cue_in(std::string_view s, const char* const* cues, size_t n) {
  for (size_t i = 0; i < n; ++i)
    if (find_word(s, cues[i]) != std::string_view::npos) return true;
  return false;
}

// What a cited thing is that is no cable.
std::string kind_of(std::string_view s) {
  constexpr const char* kMail[] = {"E-MAIL", "EMAIL", "E-MAILS", "EMAILS", "E MAIL", "EMAILED"};
  constexpr const char* kCall[] = {"TELCON", "TELCONS", "TELEPHONE", "PHONE", "PHONCON", "CONVERSATION", "VTC", "DVC"};
  constexpr const char* kBook[] = {"FAM", "FAH", "CFR", "USC", "APPENDIX", "ARTICLE", "HANDBOOK"};
  constexpr const char* kReport[] = {"REPORT", "REPORTS", "IIR",    "TD",    "OSC", "INCSR",
                                     "EUP",    "FBIS",    "POINTS", "PAPER", "TDX", "CIR"};
  if (cue_in(s, kMail, std::size(kMail))) return "email";
  if (cue_in(s, kCall, std::size(kCall))) return "telcon";
  if (cue_in(s, kBook, std::size(kBook))) return "book";
  if (cue_in(s, kReport, std::size(kReport)) || find(s, "TD-") != std::string_view::npos ||
      find(s, "TD/") != std::string_view::npos)
    return "report";
  if (cue_in(s, std::begin({"DTG", "MSG"}), 2) || parse_dtg(s) ||
      (find(s, "Z ") != std::string_view::npos && find(s, "DTG") != std::string_view::npos))
    return "message";
  return "other";
}

bool has_never(std::string_view name) {
  for (size_t i = 0; i < name.size();) {
    while (i < name.size() && !is_letter(name[i])) ++i;
    const size_t begin = i;
    while (i < name.size() && is_letter(name[i])) ++i;
    if (never_station(name.substr(begin, i - begin))) return true;
  }
  return false;
}

// A station at the cursor: the longest of up to five words the tables know, else one word
// (or several in capitals) directly before a number. Empty if there is none.
std::string take_station(Scan& c, bool known_only) {
  size_t ends[5];
  size_t n = 0;
  Scan k = c;
  while (n < 5) {
    const size_t at = k.i;
    while (!k.done() && (is_letter(k.peek()) ||
                         (k.peek() == '0' &&
                          (is_letter(k.peek(1)) || (k.i > at && is_letter(k.s[k.i - 1]) && !is_digit(k.peek(1))))) ||
                         (k.peek() == '\'' && is_letter(k.peek(1))) || (k.peek() == '-' && is_letter(k.peek(1)))))
      ++k.i;
    if (k.i == at) break;
    const bool saint = equals(k.s.substr(at, k.i - at), "ST") && k.eat('.');
    (void)saint;
    ends[n++] = k.i;
    k.spaces();
  }
  for (size_t m = n; m > 0; --m) {
    const std::string_view name = c.s.substr(c.i, ends[m - 1] - c.i);
    if (!known_station(name) || never_station(name)) continue;
    if (name.size() <= 3 && std::any_of(name.begin(), name.end(), is_lower)) continue;
    std::string key = station_key(name);
    c.i = ends[m - 1];
    return key;
  }
  if (known_only || n == 0) return {};
  const auto digit_behind = [&](size_t end) {
    Scan x{c.s, end};
    x.spaces();
    while (x.peek() == ':' || x.peek() == '#' || x.peek() == ',') ++x.i, x.spaces();
    return is_digit(x.peek()) || ((x.peek() == 'O' || x.peek() == 'o') && is_digit(x.peek(1)));
  };
  for (size_t m = 1; m <= std::min<size_t>(n, 4); ++m) {
    if (!digit_behind(ends[m - 1])) continue;
    const std::string_view name = c.s.substr(c.i, ends[m - 1] - c.i);
    if (has_never(name)) return {};
    if (name.size() < 3 || (m > 1 && std::any_of(name.begin(), name.end(), is_lower))) return {};
    c.i = ends[m - 1];
    return station_key(name);
  }
  return {};
}

class Reader {
 public:
  Reader(std::string_view s, uint32_t base, const Own& own) : s_(s), base_(base), own_(own) {}

  void entry(const Entry& e) {
    const std::string_view part = s_.substr(0, e.end);
    Scan c{part, e.begin};
    skip(c);
    const size_t begin = c.i;
    const size_t before = out_.size() + dropped_;
    while (!c.done()) {
      const size_t at = c.i;
      if (!one(c, at != begin)) {
        if (out_.size() + dropped_ == before && c.i == begin) break;
        to_separator(c);
      }
      skip(c);
      if (c.i == at) ++c.i;
    }
    if (out_.size() + dropped_ == before) other(begin, e.end);
  }
  std::vector<doc::CableReference> take() { return std::move(out_); }

 private:
  static void skip(Scan& c) {
    for (;;) {
      c.spaces();
      if (c.peek() == ',' || c.peek() == ';' || c.peek() == '.' || c.peek() == ':' || c.peek() == '&' ||
          c.peek() == '/' || c.peek() == ')')
        ++c.i;
      else if (c.eat_word("AND") || c.eat_word("OR") || c.eat_word("PREVIOUS") || c.eat_word("NOTAL") ||
               c.eat_word("SEE"))
        continue;
      else if (c.peek() == '(') {  // "(NOTAL)", a title: nothing of ours inside, unless a year
        Scan k = c;
        ++k.i;
        const std::string_view d = k.digits(4);
        if ((d.size() == 2 || d.size() == 4) && k.eat(')')) return;
        const size_t close = c.rest().find(')');
        if (close == std::string_view::npos)
          ++c.i;
        else
          c.i += close + 1;
      } else {
        return;
      }
    }
  }
  // Behind something unread: the next separator.
  static void to_separator(Scan& c) {
    while (!c.done() && c.peek() != ',' && c.peek() != ';' && c.peek() != '&' && !begins(c.rest(), " AND ") &&
           c.peek() != '(')
      ++c.i;
  }

  // A year before a station: 06, 2006, '08, (99), O4, 05PARIS..., 10-OTTAWA-57.
  int year_before(Scan& c) const {
    Scan k = c;
    const bool bracket = k.eat('(');
    k.eat('\'');
    k.rest().substr(0, 3) == "\xE2\x80\x99" ? k.i += 3 : 0;
    std::string d;
    while (d.size() < 4 && (is_digit(k.peek()) || (d.empty() && k.peek() == 'O' && is_digit(k.peek(1)))))
      d += k.peek() == 'O' ? '0' : k.peek(), ++k.i;
    if (bracket && !k.eat(')')) return 0;
    if (is_digit(k.peek())) return 0;
    int year = 0;
    const int n = static_cast<int>(number(d).value_or(0));
    if (d.size() == 2)
      year = full_year(n);
    else if (d.size() == 4 && n >= 1940 && n < 2050)
      year = n;
    else if (d.size() == 3 && d[0] == '0')
      year = full_year(n / 10 % 10 == 9 && n % 10 != 9 ? n : n / 10 % 100);  // 094: a digit too many
    else
      return 0;
    if (k.peek() == '-' || k.peek() == ',') ++k.i;
    k.spaces();
    if (!is_letter(k.peek()) && k.peek() != '0') return 0;
    Scan ahead = k;
    const std::string station = take_station(ahead, false);
    if (station.empty()) return 0;
    if (!number_behind(ahead)) return 0;
    c = k;
    return year;
  }
  static bool number_behind(Scan k) {
    for (;;) {
      k.spaces();
      if (k.peek() == ',' || k.peek() == ':' || k.peek() == '#' || k.peek() == '-' || k.peek() == '(')
        ++k.i;
      else
        break;
    }
    return is_digit(k.peek()) || ((k.peek() == 'O' || k.peek() == 'o') && is_digit(k.peek(1)));
  }

  // A number at the cursor, letter O read as zero; nothing if it is part of something else.
  static std::optional<uint32_t> take_number(Scan& c) {
    Scan k = c;
    if ((k.peek() == 'O' || k.peek() == 'o') && is_digit(k.peek(1))) ++k.i;
    const std::string_view d = k.digits(8);
    const auto n = number(d);
    if (!n || d.size() > 8 || is_letter(k.peek())) return {};
    if (k.peek() == '.' && is_digit(k.peek(1))) return {};
    c = k;
    return n;
  }
  // "/08", "(08)", "-01", " 99", "(2002)" behind a number.
  static int year_behind(Scan& c) {
    Scan k = c;
    k.spaces();
    const bool spaced = k.i > c.i;
    const char mark = k.peek();
    if (mark == '/' || mark == '-' || mark == '(')
      ++k.i;
    else if (!spaced || !is_digit(mark))
      return 0;
    k.eat('\'');
    const std::string_view d = k.digits(5);
    if (is_alnum(k.peek())) return 0;
    const int n = static_cast<int>(number(d).value_or(0));
    const bool two = d.size() == 2 && (n <= 15 || n >= 60);
    const bool four = d.size() == 4 && n >= 1960 && n <= 2015;
    if (!(two || (four && mark != '/'))) return 0;
    if (mark == '(' && !k.eat(')')) return 0;
    if (!is_digit(mark) || two)
      c = k;
    else
      return 0;
    return two ? full_year(n) : n;
  }

  bool one(Scan& c, bool later) {
    const size_t begin = c.i;
    if (c.peek() == '0' && is_letter(c.peek(1))) return cable(c, begin, 0, later);  // 0TTAWA
    if (is_digit(c.peek()) || c.peek() == '(' || c.peek() == '\'' || c.peek() == 'O' || c.peek() == '\xE2') {
      if (const int y = year_before(c)) return cable(c, begin, y, false);
      Scan k = c;
      const auto n = take_number(k);
      if (!n) return false;
      Scan ahead = k;  // "870 Ulaanbaatar": the number first
      ahead.spaces();
      if (is_letter(ahead.peek())) {
        const std::string station = take_station(ahead, true);
        if (!station.empty() && !number_behind(ahead)) {
          c = ahead;
          add(begin, c.i, station, *n, 0);
          last_ = station;
          return true;
        }
        Scan word = k;
        word.spaces();
        if (const auto w = word.letters(); !later && !equals(w, "AND") && !equals(w, "NOTAL")) return false;
      }
      const std::string& station = last_.empty() ? own_.station : last_;
      if (station.empty()) return false;
      c = k;
      const int y = year_behind(c);
      add(begin, c.i, station, *n, y ? y : last_year_);
      return true;
    }
    return cable(c, begin, 0, later);
  }

  bool cable(Scan& c, size_t begin, int year, bool known_only) {
    Scan k = c;
    const std::string station = take_station(k, known_only && year == 0);
    if (station.empty()) return false;
    for (;;) {
      k.spaces();
      if (k.peek() == ',' || k.peek() == ':' || k.peek() == '#' || k.peek() == '.')
        ++k.i;
      else if (k.peek() == '-' && is_digit(k.peek(1)))
        ++k.i;
      else if (k.peek() == '(' && year == 0) {  // STATE (01) 201265
        Scan b = k;
        ++b.i;
        const std::string_view d = b.digits(4);
        if (d.size() != 2 && d.size() != 4) return false;
        if (!b.eat(')')) return false;
        year = d.size() == 2 ? full_year(static_cast<int>(*number(d))) : static_cast<int>(*number(d));
        k = b;
      } else {
        break;
      }
    }
    const auto n = take_number(k);
    if (!n) return false;
    last_ = station;
    last_year_ = year;
    c = k;
    if (const int y = year_behind(c)) year = y;
    add(begin, c.i, station, *n, year);
    further(c, station, year);
    return true;
  }

  // "692/317/274", "936/935": more numbers of the same station.
  void further(Scan& c, const std::string& station, int year) {
    while (c.peek() == '/' && is_digit(c.peek(1))) {
      Scan k = c;
      ++k.i;
      const size_t begin = k.i;
      const auto n = take_number(k);
      if (!n) return;
      add(begin, k.i, station, *n, year);
      c = k;
    }
  }

  void add(size_t begin, size_t end, const std::string& station, uint32_t n, int year) {
    doc::CableReference r;
    const int y = year ? year : own_.year;
    if (station == own_.station && n == own_.number && (y == own_.year)) {
      ++dropped_;
      return;
    }
    if (y != 0) r.key = doc::CableKey{y, station, n};
    r.span = {base_ + static_cast<uint32_t>(begin), base_ + static_cast<uint32_t>(end)};
    r.kind = "cable";
    for (const auto& o : out_)
      if (r.key && o.key == r.key) {
        ++dropped_;
        return;
      }
    out_.push_back(std::move(r));
  }
  void other(size_t begin, size_t end) {
    while (end > begin && (is_space(s_[end - 1]) || s_[end - 1] == ';' || s_[end - 1] == ',')) --end;
    if (end - begin < 3) return;
    const std::string_view text = s_.substr(begin, end - begin);
    if (station_alone(text)) return;  // a number went missing
    out_.push_back(
        {std::nullopt, {base_ + static_cast<uint32_t>(begin), base_ + static_cast<uint32_t>(end)}, kind_of(text)});
  }
  static bool station_alone(std::string_view text) {
    return known_station(trim(text, ".,;:()")) || equals(trim(text, ".,;:()"), "NOTAL");
  }

  std::string_view s_;
  uint32_t base_;
  const Own& own_;
  std::string last_;
  int last_year_ = 0;
  size_t dropped_ = 0;
  std::vector<doc::CableReference> out_;
};

}  // namespace

std::vector<doc::CableReference> parse_references(std::string_view value, uint32_t base, const Own& own) {
  const std::string s = without_residue(value);
  Reader reader(s, base, own);
  for (const Entry& e : entries(s)) reader.entry(e);
  return reader.take();
}

}  // namespace stemma::read::cable
