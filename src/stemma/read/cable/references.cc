// An entry is read from its begin: year, station, number, further numbers, then notes (not
// to all, and previous, a title). What does not begin so is not a cable. An entry with a
// word of mail, calls, books or reports is read strictly: only a piece of it that is
// nothing but a known station and a number is a cable. A station the tables lack counts
// only when the entry holds nothing else, and never with a number of two digits or a year.
#include "stemma/read/cable/references.h"

#include <algorithm>
#include <optional>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/reference_list.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool has_never(std::string_view name) {
  for (size_t i = 0; i < name.size();) {
    while (i < name.size() && !is_letter(name[i])) ++i;
    const size_t begin = i;
    while (i < name.size() && is_letter(name[i])) ++i;
    if (never_station(name.substr(begin, i - begin))) return true;
  }
  return false;
}

// "NO.", "#", ":", ",", "-" between a station and its number.
void between(Scan& k) {
  for (;;) {
    k.spaces();
    if (k.peek() == ',' || k.peek() == ':' || k.peek() == '#' || k.peek() == '.' ||
        ((k.peek() == '-' || k.peek() == '/') && is_digit(k.peek(1)))) {
      ++k.i;
      continue;
    }
    const size_t at = k.i;
    if (k.eat_word("NO") || k.eat_word("NR") || k.eat_word("NUMBER") || k.eat_word("TELEGRAM") || k.eat_word("CABLE")) {
      Scan n = k;
      while (n.peek() == '.' || n.peek() == ' ' || n.peek() == ':') ++n.i;
      if (is_digit(n.peek())) {
        k = n;
        return;
      }
      k.i = at;
    }
    return;
  }
}
// "A-120" behind a station: an airgram, counted apart.
bool airgram_at(const Scan& k) { return k.peek() == 'A' && k.peek(1) == '-' && is_digit(k.peek(2)); }
bool digit_at(const Scan& k) {
  return is_digit(k.peek()) || ((k.peek() == 'O' || k.peek() == 'o') && is_digit(k.peek(1)));
}
bool number_behind(Scan k) {
  between(k);
  k.eat('(');
  k.eat('\'');
  return digit_at(k) || airgram_at(k);
}

struct Found {
  std::string key;
  bool known = false;
};

// A name of several words that posts are called by: "PORT MERROW", "SAN TELMO".
bool place_name(std::string_view name) {
  for (const std::string_view w : {"PORT ", "SAN ", "SANTA ", "SANTO ", "SAINT ", "ST", "NEW ", "EL ", "LA ", "LOS ",
                                   "LAS ", "FORT ", "CAPE ", "RIO ", "PUERTO ", "CIUDAD "})
    if (begins(name, w) && name.size() > w.size() + 2) return true;
  return false;
}

// A station at the cursor: the longest of up to five words the tables know, else one word
// (or several), all in capitals, directly before a number. No key if there is none.
Found take_station(Scan& c, bool known_only) {
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
    if (equals(k.s.substr(at, k.i - at), "ST")) k.eat('.');
    ends[n++] = k.i;
    k.spaces();
  }
  for (size_t m = n; m > 0; --m) {
    const std::string_view name = c.s.substr(c.i, ends[m - 1] - c.i);
    if (never_station(name)) continue;
    const bool mission = begins(name, "AMEMBASSY ") || begins(name, "AMCONSUL ") || begins(name, "USMISSION ") ||
                         begins(name, "EMBASSY ") || begins(name, "USINT ");
    if (!known_station(mission ? trim(name.substr(name.find(' '))) : name)) continue;
    if (name.size() <= 3 && std::any_of(name.begin(), name.end(), is_lower) && !equals(name, "RIO")) continue;
    c.i = ends[m - 1];
    return {station_key(name), true};
  }
  if (known_only) return {};
  for (size_t m = 1; m <= std::min<size_t>(n, 4); ++m) {
    if (!number_behind({c.s, ends[m - 1]})) continue;
    const std::string_view name = c.s.substr(c.i, ends[m - 1] - c.i);
    if (has_never(name) || name.size() < 4) return {};
    const std::string key = station_key(name);
    const bool known = known_station(key);
    if (!known && std::any_of(name.begin(), name.end(), is_lower)) return {};

    c.i = ends[m - 1];
    return {key, known};
  }
  return {};
}

// The rest of a range, "-1238" behind 1234: as many digits, a little further on. Its size.
size_t range_behind(std::string_view first, std::string_view rest) {
  Scan k{rest};
  if (!k.eat('-')) return 0;
  const std::string_view d = k.digits(8);
  const auto a = number(first);
  const auto b = number(d);
  if (!a || !b || d.size() != first.size() || d.size() < 3 || is_alnum(k.peek()) || k.peek() == '-') return 0;
  return *b > *a && *b - *a <= 100 ? k.i : 0;
}

// A number at the cursor, letter O read as zero; nothing if it is part of something else:
// a date, a telephone number, a decimal, a date-time group.
std::optional<uint32_t> take_number(Scan& c) {
  Scan k = c;
  std::string d;
  while (d.size() < 8 && (is_digit(k.peek()) || ((k.peek() == 'O' || k.peek() == 'o') && is_digit(k.peek(1)))))
    d += is_digit(k.peek()) ? k.peek() : '0', ++k.i;
  const auto n = number(d);
  if (!n || is_alnum(k.peek()) || *n == 0) return {};
  if ((k.peek() == '.' || k.peek() == '%') && (is_digit(k.peek(1)) || k.peek() == '%')) return {};
  if (k.peek() == '-' && range_behind(d, k.rest()) == 0) {  // 511-618-2000
    Scan t{k.s, k.i + 1};
    const size_t tail = t.digits(9).size();
    if (tail == 3 || tail > 4 || (tail > 0 && t.peek() == '-' && is_digit(t.peek(1)))) return {};
  }
  if (k.peek() == '/' && *n <= 31) {  // 5/6/2009
    Scan t{k.s, k.i + 1};
    const auto day = number(t.digits(2));
    if (day && *day <= 31 && t.eat('/')) {
      const size_t year = t.digits(4).size();
      if (year == 2 || year == 4) return {};
    }
  }
  Scan month = k;  // "15 JULY 2008"
  month.spaces();
  if (const auto w = month.letters(); *n <= 31 && w.size() >= 3 && month_of(w) > 0) return {};
  c = k;
  return n;
}

class Reader {
 public:
  Reader(std::string_view s, uint32_t base, const Own& own) : s_(s), base_(base), own_(own) {}

  void entry(const ListEntry& e) {
    bullet_ = e.bullet;
    first_ = out_.size();
    seen_ = 0;
    now_ = kNone;
    if (cited_kind(outside_brackets(e)) != "other") return strictly(e);
    const std::string_view part = s_.substr(0, e.end);
    Scan c{part, e.begin};
    notes(c);
    const size_t begin = c.i;
    while (!c.done()) {
      const size_t at = c.i;
      if (!one(c, at != begin)) {
        if (seen_ == 0 && c.i == begin) break;
        to_separator(c);
      }
      notes(c);
      if (c.i == at) ++c.i;
    }
    if (seen_ == 0) other(begin, e.end);
  }
  std::vector<doc::CableReference> take() { return std::move(out_); }

 private:
  // Words in brackets and quotation marks say nothing of what is cited.
  std::string outside_brackets(const ListEntry& e) const {
    std::string out;
    int depth = 0;
    bool quoted = false;
    for (size_t i = e.begin; i < e.end; ++i) {
      if (s_[i] == '(') ++depth;
      if (s_[i] == '"') quoted = !quoted;
      if (depth == 0 && !quoted) out += s_[i];
      if (s_[i] == ')' && depth > 0) --depth;
    }
    return out;
  }

  // Pieces between commas and conjunctions; only a known station with a number is a cable.
  void strictly(const ListEntry& e) {
    size_t from = kNone;
    size_t to = 0;
    for (size_t at = e.begin; at < e.end;) {
      size_t end = at;
      size_t skip = 1;
      while (end < e.end && s_[end] != ',' && s_[end] != ';' && s_[end] != '&') {
        if (begins(s_.substr(end, 5), " AND ")) {
          skip = 5;
          break;
        }
        ++end;
      }
      if (!piece(at, end) && !trim(s_.substr(at, end - at)).empty()) {
        from = std::min(from, at);
        to = end;
      }
      at = end + skip;
    }
    if (from == kNone) return;
    while (from < to && (is_space(s_[from]) || s_[from] == '.')) ++from;
    other(from, to);
  }
  bool piece(size_t begin, size_t end) {
    Scan c{s_.substr(0, end), begin};
    c.spaces();
    const size_t at = c.i;
    int year = year_before(c);
    const Found f = take_station(c, true);
    if (!f.known || !number_behind(c)) return false;
    between(c);
    const auto n = take_number(c);
    if (!n) return false;
    if (const int y = year_behind(c)) year = y;
    const std::string_view rest = trim(c.rest());
    const std::string kind = cited_kind(rest);
    const bool bare = rest.empty() || rest[0] == '(' || begins(rest, "NOTAL");
    if (!bare && (kind != "report" || *n < 100 || (*n >= 1990 && *n <= 2020))) return false;
    add(at, c.i, f.key, *n, year);
    notes(c);
    return true;
  }

  // Separators, "(NOTAL)", "AND PREVIOUS", a title: what stands between references.
  void notes(Scan& c) {
    for (;;) {
      c.spaces();
      if (!c.done() &&
          (std::string_view(",;.:&/)]*[").find(c.peek()) != kNone || (c.peek() == '-' && c.peek(1) == ' ')))
        ++c.i;
      else if (c.eat_word("AND") || c.eat_word("OR") || c.eat_word("SEE") || c.eat_word("ALSO") ||
               c.eat_word("CABLE") || c.eat_word("CABLES") || c.eat_word("TELEGRAM"))
        continue;
      else if (c.eat_word("PREVIOUS") || c.eat_word("PREV"))
        mark([](auto& r) { r.previous = true; });
      else if (c.eat_word("NOTAL") || c.eat_word("NOTALS"))
        mark([](auto& r) { r.notal = true; });
      else if (c.peek() == '"' || c.rest().substr(0, 3) == "\xE2\x80\x9C")
        title(c);
      else if (c.peek() == '(' && !year_in_brackets(c))
        brackets(c);
      else
        return;
    }
  }
  template <class Set>
  void mark(const Set& set) {
    if (now_ < out_.size()) set(out_[now_]);
  }
  static bool year_in_brackets(Scan k) {
    ++k.i;
    k.eat('\'');
    const size_t n = k.digits(4).size();
    return (n == 2 || n == 4) && k.eat(')');
  }
  void title(Scan& c) {
    const bool plain = c.peek() == '"';
    const size_t begin = c.i + (plain ? 1 : 3);
    const size_t end = c.s.find(plain ? "\"" : "\xE2\x80\x9D", begin);
    if (end == kNone) {
      c.i = begin;
      return;
    }
    mark([&](auto& r) { r.title = one_line(c.s.substr(begin, end - begin)); });
    c.i = end + (plain ? 1 : 3);
  }
  void brackets(Scan& c) {
    const size_t close = c.rest().find(')');
    const std::string_view in = c.rest().substr(1, close == kNone ? kNone : close - 1);
    if (find_word(in, "NOTAL") != kNone || find_word(in, "NOTALS") != kNone) {
      mark([](auto& r) { r.notal = true; });
      if (find_word(in, "BOTH") != kNone || find_word(in, "ALL") != kNone)
        for (size_t i = first_; i < out_.size(); ++i) out_[i].notal = true;
    }
    if (find_word(in, "PREVIOUS") != kNone) mark([](auto& r) { r.previous = true; });
    Scan t{c.s.substr(0, close == kNone ? c.s.size() : c.i + close + 1), c.i + 1};
    t.spaces();
    if (t.peek() == '"' || t.rest().substr(0, 3) == "\xE2\x80\x9C") title(t);
    c.i = close == kNone ? c.i + 1 : c.i + close + 1;
  }
  // Behind something unread: the next separator.
  static void to_separator(Scan& c) {
    while (!c.done() && c.peek() != ',' && c.peek() != ';' && c.peek() != '&' && !begins(c.rest(), " AND ") &&
           c.peek() != '(')
      ++c.i;
  }

  // Three digits, one too many: the year nearest before the cable's own.
  int year_of_three(std::string_view d) const {
    const int a = full_year(static_cast<int>(number(d.substr(0, 2)).value_or(0)));
    const int b = full_year(static_cast<int>(number(d.substr(1)).value_or(0)));
    if (own_.year == 0) return b;
    if (a > own_.year) return b;
    return b > own_.year ? a : std::max(a, b);
  }

  // A year before a station: 06, 2006, '08, (99), O4, 05PARIS..., 10-OTTAWA-57.
  int year_before(Scan& c) const {
    Scan k = c;
    const bool bracket = k.eat('(');
    k.eat('\'');
    if (k.rest().substr(0, 3) == "\xE2\x80\x99") k.i += 3;
    std::string d;
    while (d.size() < 4 && (is_digit(k.peek()) || (d.empty() && k.peek() == 'O' && is_digit(k.peek(1)))))
      d += k.peek() == 'O' ? '0' : k.peek(), ++k.i;
    if ((bracket && !k.eat(')')) || is_digit(k.peek())) return 0;
    const int n = static_cast<int>(number(d).value_or(0));
    int year = 0;
    if (d.size() == 2)
      year = full_year(n);
    else if (d.size() == 4 && n >= 1940 && n < 2050)
      year = n;
    else if (d.size() == 3 && d[0] == '0')
      year = year_of_three(d);
    else
      return 0;
    if (k.peek() == '-' || k.peek() == ',' || k.peek() == '/') ++k.i;
    k.spaces();
    if (!is_letter(k.peek()) && k.peek() != '0') return 0;
    Scan ahead = k;
    if (take_station(ahead, false).key.empty() || !number_behind(ahead)) return 0;
    c = k;
    return year;
  }

  bool year_like(int n, size_t digits) const {
    const int year = digits == 2 ? full_year(n) : n;
    if (digits == 2 && !(n <= 15 || n >= 60)) return false;
    if (digits == 4 && !(n >= 1960 && n <= 2015)) return false;
    return (digits == 2 || digits == 4) && (own_.year == 0 || year <= own_.year + 1);
  }
  // "/08", "(08)", "-01", " 99", "'08", "(2002)" behind a number.
  int year_behind(Scan& c) const {
    Scan k = c;
    k.spaces();
    const bool spaced = k.i > c.i;
    const char mark = k.peek();
    if (mark == '/' || mark == '-' || mark == '(' || mark == '\'')
      ++k.i;
    else if (!spaced || !is_digit(mark))
      return 0;
    k.eat('\'');
    const std::string_view d = k.digits(5);
    if (is_alnum(k.peek()) || d.size() > 4) return 0;
    const int n = static_cast<int>(number(d).value_or(0));
    if (!year_like(n, d.size()) || (mark == '(' && !k.eat(')'))) return 0;
    if (is_digit(mark) && d.size() != 2) return 0;
    c = k;
    return d.size() == 2 ? full_year(n) : n;
  }
  // "(01) 201265", "08-701", "08 701": a year between station and number.
  int year_between(Scan& k) const {
    Scan b = k;
    const bool bracket = b.eat('(');
    b.eat('\'');
    const std::string_view d = b.digits(5);
    const int n = static_cast<int>(number(d).value_or(0));
    if (!year_like(n, d.size())) return 0;
    if (bracket ? !b.eat(')') : d.size() != 2) return 0;
    if (!bracket && d[0] != '0' && full_year(n) != own_.year) return 0;
    if (!bracket && !b.eat('-') && b.peek() != ' ') return 0;
    b.spaces();
    Scan ahead = b;
    if (ahead.digits(8).size() < 3) return 0;
    k = b;
    return d.size() == 2 ? full_year(n) : n;
  }

  bool one(Scan& c, bool later) {
    const char p = c.peek();
    const bool number_first = is_digit(p) || p == '(' || p == '\'' || p == 'O' || p == '\xE2';
    if (!number_first || (p == '0' && is_letter(c.peek(1)))) return cable(c, c.i, 0, later);
    const size_t begin = c.i;
    if (const int y = year_before(c)) return cable(c, begin, y, false);
    Scan k = c;
    const auto n = take_number(k);
    if (!n) return p == 'O' && cable(c, begin, 0, later);
    return bare(c, k, begin, *n, later);
  }
  // A number that stands first: "870 Ulaanbaatar", or one more of the station before.
  bool bare(Scan& c, Scan k, size_t begin, uint32_t n, bool later) {
    Scan ahead = k;
    ahead.spaces();
    if (is_letter(ahead.peek())) {
      const Found f = take_station(ahead, true);
      if (f.known && !number_behind(ahead)) {
        c = ahead;
        add(begin, c.i, f.key, n, 0);
        last_ = f.key;
        last_year_ = 0;
        return true;
      }
      Scan word = k;
      word.spaces();
      const auto w = word.letters();
      if (!later && !f.known && !equals(w, "AND") && !equals(w, "NOTAL")) return false;
    }
    const std::string station = last_.empty() ? own_.station : last_;
    if (k.i - begin > 6 || (last_.empty() && n < (bullet_.empty() ? 100U : 10U))) return false;  // no post counts so far
    if (station.empty() || (later && seen_ == 0)) return false;
    c = k;
    const int y = year_behind(c);
    add(begin, c.i, station, n, y ? y : last_year_);
    further(c, station, last_year_);
    return true;
  }

  bool cable(Scan& c, size_t begin, int year, bool known_only) {
    Scan k = c;
    const Found f = take_headquarters(k) ? Found{"DIRECTOR", true} : take_station(k, known_only && year == 0);
    if (f.key.empty()) return false;
    const std::string_view name = c.s.substr(c.i, k.i - c.i);
    between(k);
    const bool airgram = airgram_at(k);
    if (airgram) k.i += 2;
    if (k.peek() == '(' || is_digit(k.peek()))
      if (const int y = year_between(k)) year = year == 0 ? y : year;
    const size_t digits = k.i;
    const auto n = take_number(k);
    if (!n) return false;
    const size_t size = k.i - digits;
    if (const int y = year_behind(k))
      year = y;
    else
      k.i += range_behind(k.s.substr(digits, size), k.rest());
    const bool own = f.key == own_.station;
    if (!f.known && !own && !plausible(name, *n, size, year, k)) return false;
    last_ = f.key;
    last_year_ = year;
    c = k;
    add(begin, c.i, f.key, *n, year, airgram);
    if (!airgram) further(c, f.key, year);
    return true;
  }
  // "DIR 19477", "DIRECTOR 795035": the headquarters of CIA traffic.
  bool take_headquarters(Scan& k) const {
    if (!own_.headquarters) return false;
    Scan h = k;
    if (!h.eat_word("DIRECTOR") && !h.eat_word("DIR")) return false;
    h.eat('.');
    if (!number_behind(h)) return false;
    k = h;
    return true;
  }
  // A post the tables lack: nothing else in the entry, and a number as cables have them.
  bool plausible(std::string_view name, uint32_t n, size_t size, int year, const Scan& behind) const {
    Scan k = behind;
    k.spaces();
    const bool clean =
        k.done() || std::string_view(",;.&()\n").find(k.peek()) != kNone || k.eat_word("AND") || k.eat_word("NOTAL");
    if (!clean || station_initials(name)) return false;
    if (year != 0 || place_name(name)) return true;
    return size >= 3 && !(n >= 1900 && n <= 2030 && size == 4);
  }
  static bool station_initials(std::string_view name) {
    return name.find_first_of("AEIOUY") == kNone;  // initials, not a name
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

  void add(size_t begin, size_t end, const std::string& station, uint32_t n, int year, bool airgram = false) {
    ++seen_;
    now_ = kNone;
    const int y = year ? year : own_.year;
    if (station == own_.station && n == own_.number && y == own_.year && airgram == own_.airgram) return;
    doc::CableReference r;
    if (y != 0) r.key = doc::CableKey{y, station, n, airgram};
    r.span = {base_ + static_cast<uint32_t>(begin), base_ + static_cast<uint32_t>(end)};
    r.kind = "cable";
    r.bullet = bullet_;
    for (size_t i = 0; i < out_.size(); ++i)
      if (r.key && out_[i].key == r.key) {
        now_ = i;
        return;
      }
    now_ = out_.size();
    out_.push_back(std::move(r));
  }
  void other(size_t begin, size_t end) {
    while (end > begin && (is_space(s_[end - 1]) || s_[end - 1] == ';' || s_[end - 1] == ',')) --end;
    if (end - begin < 3) return;
    const std::string_view text = s_.substr(begin, end - begin);
    const std::string_view word = trim(text, ".,;:()");
    for (const std::string_view none : {"NOTAL", "NONE", "N/A", "NIL"})
      if (equals(word, none)) return;
    if (known_station(word)) return;  // a number went missing
    doc::CableReference r;
    r.span = {base_ + static_cast<uint32_t>(begin), base_ + static_cast<uint32_t>(end)};
    r.kind = cited_kind(text);
    r.bullet = bullet_;
    out_.push_back(std::move(r));
  }

  std::string_view s_;
  uint32_t base_;
  const Own& own_;
  std::string bullet_;
  std::string last_;
  int last_year_ = 0;
  size_t first_ = 0;  // of this entry, in out_
  size_t seen_ = 0;   // cables read in this entry, also those left out
  size_t now_ = kNone;
  std::vector<doc::CableReference> out_;
};

}  // namespace

std::vector<doc::CableReference> parse_references(std::string_view value, uint32_t base, const Own& own) {
  const std::string s = list_text(value);
  Reader reader(s, base, own);
  for (const ListEntry& e : list_entries(s)) reader.entry(e);
  return reader.take();
}

}  // namespace stemma::read::cable
