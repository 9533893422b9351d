// The message itself is found first, at CITE (or the number of headquarters); what stands
// above it is the form, read by its labels; what follows is slugs, references and subject
// up to the first line of text.
#include "stemma/read/cable/cia.h"

#include <algorithm>
#include <array>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"
#include "stemma/text/edit_distance.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMostLines = 120;

bool in_capitals(std::string_view s) { return std::none_of(s.begin(), s.end(), is_lower); }

// Digits as scanned: "O" and "I" among them count, if most are digits.
size_t scanned_number(std::string_view s, uint32_t& out) {
  size_t n = 0;
  size_t digits = 0;
  uint64_t value = 0;
  while (n < s.size() && n < 7 && (is_digit(s[n]) || ((s[n] == 'O' || s[n] == 'I' || s[n] == 'l') && n > 0))) {
    digits += is_digit(s[n]);
    value = value * 10 + static_cast<uint64_t>(is_digit(s[n]) ? s[n] - '0' : s[n] == 'O' ? 0 : 1);
    ++n;
  }
  if (digits < 2 || digits * 2 < n || (n < s.size() && is_alnum(s[n]))) return 0;
  out = static_cast<uint32_t>(value);
  return out == 0 ? 0 : n;
}

std::string letters_only(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (is_letter(c)) out += upper(c);
  return out;
}

constexpr std::string_view kMessage = "CLASSIFIEDMESSAGE";
constexpr uint32_t kMisread = 3;   // of its letters

// The first 18 letters of `s` lack more than three of kMessage: no slips lead from them to it.
bool lacks_letters(std::string_view s) {
  static constexpr std::array<int8_t, 26> kLetters = [] {
    std::array<int8_t, 26> out{};
    for (const char c : kMessage) ++out[static_cast<size_t>(c - 'A')];
    return out;
  }();
  std::array<int8_t, 26> left = kLetters;
  size_t held = 0;
  size_t others = 0;
  for (size_t i = 0; i < s.size() && held + others < 18 && others <= kMisread + 1; ++i) {
    if (!is_letter(s[i])) continue;
    if (left[static_cast<size_t>(upper(s[i]) - 'A')]-- > 0) ++held;
    else ++others;
  }
  return held + kMisread < kMessage.size();
}

// Station and number at `c`: one to three words of capitals, then the number.
bool station_number(Scan c, Cited& out) {
  const size_t begin = c.i;
  for (size_t count = 0; count < 4; ++count) {
    const size_t word = c.i;
    while (!c.done() && (is_upper(c.peek()) || c.peek() == '\'' || c.peek() == '.')) ++c.i;
    if (c.i == word) return false;
    const std::string_view name = trim(c.s.substr(begin, c.i - begin), ".'");
    c.eat(')');  // "CITE (PORT VALE) 1144"
    const size_t gap = c.i;  // white space, and marks the scanner made of it
    while (!c.done() && !is_alnum(c.peek()) && (is_space(c.peek()) || c.peek() == '-' || c.i < gap + 5)) ++c.i;
    uint32_t n = 0;
    const size_t size = scanned_number(c.rest(), n);
    if (size == 0) continue;
    if ((c.peek(size) == '/' || c.peek(size) == '-') && is_digit(c.peek(size + 1))) return false;  // a report's number
    out.station = station_key(name);
    out.number = n;
    out.end = c.i + size;
    return out.station.size() >= 3 && !never_station(name);
  }
  return false;
}

// The line addresses somebody: what stands before CITE in a message.
bool addressed(std::string_view before) {
  constexpr std::string_view kWords[] = {"DIR", "DIRECTOR", "INFO", "PRITY", "PRIORITY", "IMMEDIATE", "ROUTINE", "OPIM"};
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view w) { return find_word(before, w) != kNone; });
}

// "CITP WAVE 982", "CITERIOD 8325": CITE with a letter misread, or glued to the station.
// Only behind addressees; "MEXICO CITY 4594" is a city.
std::optional<Cited> misread_cite(std::string_view ink) {
  for (size_t at = ink.find('C'); at != kNone; at = ink.find('C', at + 1)) {
    if (at == 0 || is_alnum(ink[at - 1])) continue;
    const std::string_view word = ink.substr(at, 4);
    if (word.size() < 4 || word == "CITY" || word == "CUTE") continue;
    const int slips = (word[1] != 'I') + (word[2] != 'T') + (word[3] != 'E');
    const bool glued = slips == 0 && at + 4 < ink.size() && is_upper(ink[at + 4]);
    const bool misread = slips == 1 && at + 4 < ink.size() && is_space(ink[at + 4]);
    if (!(glued || misread) || !addressed(ink.substr(0, at))) continue;
    Cited out;
    out.begin = at;
    Scan c{ink, at + 4};
    c.spaces();
    if (station_number(c, out) && in_capitals(ink.substr(0, out.end)) && ink.size() - out.end < 24) return out;
  }
  return {};
}

struct Word {
  std::string_view word;
  FieldKind kind;
};
constexpr Word kFormLabels[] = {
    {"TO", FieldKind::kTo},
    {"FROM", FieldKind::kFrom},
    {"ACTION", FieldKind::kActionOffices},
    {"INFO", FieldKind::kInfoOffices},
    {"DATE", FieldKind::kFormDate},
    {"CONF", FieldKind::kActionOffices},
    {"FILE", FieldKind::kFile},
    {"SLUGS", FieldKind::kSlugs},
    {"SUBJECT", FieldKind::kSubject},
    {"SUBJ", FieldKind::kSubject},
    {"REFERENCES", FieldKind::kReferences},
    {"REFS", FieldKind::kReferences},
    {"REF", FieldKind::kReferences},
};

bool separator(char c) { return c == ':' || c == '.' || c == ',' || c == ';' || c == '-'; }

// "TO : DIRECTOR", "FROM • PORT VALE", "REF DIR 19477"; offset of the value.
bool form_label(std::string_view s, FieldKind& kind, size_t& value) {
  Scan c{s};
  while (!c.done() && !is_alnum(c.peek()) && c.i < 4) ++c.i;
  for (const Word& w : kFormLabels) {
    if (!begins(c.rest(), w.word) || !in_capitals(c.rest().substr(0, w.word.size()))) continue;
    Scan v{s, c.i + w.word.size()};
    if (is_alnum(v.peek())) continue;
    const size_t gap = v.i;
    bool mark = false;
    while (!v.done() && !is_alnum(v.peek()) && v.peek() != '(') mark |= separator(v.peek()) || !is_space(v.peek()), ++v.i;
    const bool reference = w.kind == FieldKind::kReferences;
    if (!mark && !reference && !v.done()) continue;
    if (v.i == gap && !v.done()) continue;
    kind = w.kind;
    value = v.i;
    return true;
  }
  return false;
}

// A line of cryptonyms between CITE and the text.
bool slug_line(std::string_view s, bool reference_follows) {
  const auto w = words(s.substr(0, kLongest));
  if (w.empty() || w.size() > 8 || s.size() > 70) return false;
  constexpr std::string_view kControls[] = {"RYBAT", "TYPIC", "KAPOK", "YOBEL", "WNINTEL", "SECUR", "KEYWAY", "GYROSE"};
  bool control = false;
  for (const auto x : w) {
    const std::string_view t = trim(x, ".,_*");
    if (t.size() < 4 || t.size() > 14 || !std::all_of(t.begin(), t.end(), [](char c) { return is_upper(c) || c == '-'; }))
      return false;
    control |= std::find(std::begin(kControls), std::end(kControls), t) != std::end(kControls);
  }
  return control || (reference_follows && w.size() <= 4);
}

class Reader {
 public:
  Reader(const Draft& d, size_t first, size_t limit) : d_(d), first_(first), limit_(std::min(limit, first + kMostLines)) {
    out_.body = first;
    size_t message = limit_;
    for (size_t i = first; i < limit_ && message == limit_; ++i)
      if (!d.ink(i).empty() && cited(d.ink(i))) message = i;
    if (message == limit_) message = last_form_line();
    for (size_t i = first; i < message; ++i) form(i);
    if (message < limit_) below(message);
  }
  Fields take() { return std::move(out_); }

 private:
  void put(FieldKind kind, size_t i, size_t value, size_t end) {
    const Span in = d_.lines[i].ink;
    Field f;
    f.kind = kind;
    f.line = f.last_line = i;
    const uint32_t from = out_.fields.empty() ? in.begin : std::max(in.begin, out_.fields.back().span.end);
    f.span = {from, in.begin + static_cast<uint32_t>(end)};
    f.value = {std::max(from, in.begin + static_cast<uint32_t>(value)), f.span.end};
    if (f.span.begin >= f.span.end) return;
    out_.fields.push_back(f);
    out_.body = i + 1;
  }

  // No CITE: the form ends with the last line that is the form's by its own words.
  size_t last_form_line() const {
    size_t last = limit_;
    for (size_t i = first_; i < limit_ && i < first_ + 50; ++i) {
      const std::string_view s = d_.ink(i);
      if (paragraph_start(s)) break;
      if (level_and_time(s) || logged_number(s)) last = i;
    }
    return last;
  }

  void form(size_t i) {
    const std::string_view s = d_.ink(i).substr(0, kLongest);
    if (s.empty()) return;
    FieldKind kind{};
    size_t value = 0;
    const size_t end = d_.ink(i).size();
    if (const auto t = level_and_time(s)) return time(i, *t);
    if (form_label(s, kind, value)) return put(kind, i, value, end);
    if (const auto c = classification_line(s); c && end < 60) return put(FieldKind::kClassification, i, 0, end);
    if (end < 60 && form_date(s)) return put(FieldKind::kFormDate, i, 0, end);
    if (classified_message(s) || logged_number(s) || form_words(s)) return put(FieldKind::kForm, i, 0, end);
    if (out_.fields.empty()) return;
    const FieldKind open = out_.fields.back().kind;
    const bool offices = open == FieldKind::kInfoOffices || open == FieldKind::kActionOffices;
    if (offices && out_.fields.back().last_line + 1 == i && s.find(',') != kNone && in_capitals(s) && end < 90) {
      out_.fields.back().span.end = out_.fields.back().value.end = d_.lines[i].ink.end;
      out_.fields.back().last_line = i;
      out_.body = i + 1;
    }
  }

  void time(size_t i, const LevelTime& t) {
    put(FieldKind::kClassification, i, 0, t.time);
    put(FieldKind::kDtg, i, t.time, t.end);
    const std::string_view rest = trim(d_.ink(i).substr(t.end));
    if (!rest.empty() && !cited(d_.ink(i))) put(FieldKind::kForm, i, t.end, d_.ink(i).size());
  }

  // The line of CITE and what belongs to the header below it.
  void below(size_t i) {
    const std::string_view s = d_.ink(i);
    if (const auto c = cited(s)) {
      const auto t = level_and_time(s.substr(0, c->begin));
      if (t) time(i, *t);
      const size_t from = t ? t->end : 0;
      if (!c->outgoing && !trim(s.substr(from, c->begin - from)).empty()) put(FieldKind::kTo, i, from, c->begin);
      put(FieldKind::kIdentifier, i, c->outgoing ? c->begin : c->begin + 4, c->end);
      if (c->end < s.size()) put(FieldKind::kForm, i, c->end, s.size());
    } else {
      form(i);
    }
    size_t inked = 0;
    for (size_t k = i + 1; k < limit_ && inked < 14; ++k) {
      if (d_.ink(k).empty()) continue;
      ++inked;
      if (!message_line(k, inked)) break;
    }
  }

  bool message_line(size_t k, size_t inked) {
    const std::string_view s = d_.ink(k).substr(0, kLongest);
    const size_t end = d_.ink(k).size();
    FieldKind kind{};
    size_t value = 0;
    if (paragraph_start(s)) return false;
    if (const auto again = cited(s); again && again->outgoing) return put(FieldKind::kForm, k, 0, end), true;
    if (begins(s, "TEXT") && trim(s.substr(4), ":. ").empty()) return put(FieldKind::kForm, k, 0, end), false;
    if (const auto t = level_and_time(s)) return time(k, *t), true;
    if (form_label(s, kind, value)) return put(kind, k, value, end), true;
    if (begins(s, "FOR:") || begins(s, "FROM:")) return put(FieldKind::kForm, k, 0, end), true;
    if (end < 60 && (logged_number(s) || form_date(s))) return put(FieldKind::kFormDate, k, 0, end), true;
    if (equals(s, "STAFF") || (classification_line(s) && end < 40)) return put(FieldKind::kForm, k, 0, end), true;
    size_t next = k + 1;
    while (next < limit_ && d_.ink(next).empty()) ++next;
    const bool reference =
        next < limit_ && form_label(d_.ink(next).substr(0, kLongest), kind, value) && kind == FieldKind::kReferences;
    if (slug_line(s, reference && inked <= 3)) return put(FieldKind::kSlugs, k, 0, end), true;
    if (out_.fields.empty()) return false;
    Field& open = out_.fields.back();  // an empty label's value, or a subject's second line
    const bool empty = trim(open.value.of(d_.text())).empty();
    const bool subject = open.kind == FieldKind::kSubject && open.last_line + 1 == k && open.span.size() < 200;
    if (((!empty || open.last_line + 2 < k) && !subject) || cited(s) || is_digit(s[0])) return false;
    open.span.end = open.value.end = d_.lines[k].ink.end;
    open.last_line = k;
    out_.body = k + 1;
    return true;
  }

  const Draft& d_;
  size_t first_;
  size_t limit_;
  Fields out_;
};

}  // namespace

std::optional<Cited> cited(std::string_view ink) {
  if (ink.size() > 110 || ink.size() < 8) return {};
  const std::string_view tail = ink.substr(ink.size() - std::min<size_t>(ink.size(), 30));   // of 7 digits and what follows
  if (std::none_of(tail.begin(), tail.end(), is_digit)) return {};
  Cited out;
  for (size_t at = find_word(ink, "CITE"); at != kNone; at = find_word(ink, "CITE", at + 4)) {
    if (!is_upper(ink[at])) return {};
    Scan c{ink, at + 4};
    while (!c.done() && !is_alnum(c.peek())) ++c.i;
    out.begin = at;
    if (station_number(c, out) && in_capitals(ink.substr(0, out.end)) && ink.size() - out.end < 24) return out;
  }
  if (auto misread = misread_cite(ink)) return misread;
  const size_t at = find_word(ink, "DIRECTOR");
  if (at == kNone || at > 40 || !in_capitals(ink) || ink.size() > at + 24) return {};
  std::string_view before = trim(ink.substr(0, at));
  if (begins(before, "STAFF ")) before = trim(before.substr(6));
  const bool group = before.size() >= 6 && before.size() <= 40 && level_and_time("SECRET " + std::string(before));
  if (!before.empty() && !group) return {};
  Scan c{ink, at + 8};
  c.spaces();
  uint32_t n = 0;
  const size_t size = scanned_number(c.rest(), n);
  if (size < 4 || c.i + size != ink.size()) return {};
  return Cited{"DIRECTOR", n, at, c.i + size, true};
}

bool classified_message(std::string_view ink) {
  if (ink.size() < 12 || ink.size() > 90 || !in_capitals(ink.substr(0, 4))) return false;
  const size_t c = ink.find("CLASS");
  const std::string_view s = ink.substr(c == kNone || c > 40 ? 0 : c, 40);
  if (lacks_letters(s)) return false;
  const std::string all = letters_only(s);
  if (all.size() < 14) return false;
  for (size_t n = 15; n <= 18; ++n)
    if (text::edit_distance(std::string_view(all).substr(0, std::min(n, all.size())), kMessage, kMisread) <= kMisread) return true;
  return false;
}

std::optional<LevelTime> level_and_time(std::string_view ink) {
  if (ink.size() < 12 || ink.size() > 120) return {};
  if (ink[0] != 'T' && ink[0] != 'S' && ink[0] != 'C' && ink[0] != 'U') return {};
  constexpr std::string_view kLevels[] = {"TOPSECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED"};
  size_t n = 0;
  LevelTime out;
  for (const std::string_view level : kLevels)
    if (n == 0 && (n = spaced_word(ink, level)) > 0) out.level = level == "TOPSECRET" ? "TOP SECRET" : level;
  if (n == 0) return {};
  Scan c{ink, n};
  while (!c.done() && !is_digit(c.peek()) && c.i < n + 3) ++c.i;
  out.time = c.i;
  const std::string_view d = c.digits(7);
  if (d.size() < 6) return {};
  out.certain = d.size() == 6 && c.peek() == 'Z';
  if (d.size() == 6 && !out.certain) return {};
  const auto day = number(d.substr(0, 2));
  if (out.certain && *day == 0) return {};
  if (d.size() == 6) ++c.i;
  if (is_alnum(c.peek())) return {};
  out.end = c.i;
  c.spaces();
  const std::string_view month = c.letters();
  if (month.size() == 3 && month_of(month) > 0) {
    c.spaces();
    const std::string_view year = c.digits(4);
    if (year.size() == 2 || year.size() == 4) out.end = c.i;
  }
  return out;
}

bool logged_number(std::string_view ink) {
  if (ink.size() > 60 || std::none_of(ink.end() - std::min<std::ptrdiff_t>(3, std::ssize(ink)), ink.end(), is_digit)) return false;
  for (const std::string_view w : {"IN", "OUT"}) {
    const size_t at = find_word(ink, w);
    if (at == kNone || !is_upper(ink[at])) continue;
    Scan c{ink, at + w.size()};
    while (!c.done() && (c.peek() == ' ' || c.peek() == '-')) ++c.i;
    const std::string_view d = c.digits(8);
    if (d.size() >= 5 && d.size() <= 7 && c.i + 2 >= ink.size()) return true;
  }
  return false;
}

bool form_words(std::string_view ink) {
  if (ink.size() < 4 || ink.size() > 110) return false;
  if ((begins(ink, "TOT") || begins(ink, "TOR")) && ink.substr(3, 3).find(':') != kNone) return true;
  if (find(ink, "ISSUING OFFICE") == kNone) return false;   // most lines
  return find(ink, "BY OTHER THAN THE ISSUING OFFICE") != kNone || find(ink, "OTHER THAN ISSUING OFFICE") != kNone;
}

bool message_ends(std::string_view ink) {
  if (ink.size() > 60) return false;
  const std::string letters = letters_only(ink.substr(0, 30));
  const bool end = letters.size() >= 10 && letters.size() <= 14 && begins(letters, "EN") && text::edit_distance(letters, "ENDOFMESSAGE", 2) <= 2;
  return end || begins(ink, "E2 IMPDET") || begins(ink, "E-2 IMPDET") ||
         begins(ink, "E2, IMPDET");
}

void cia_addresses(std::string_view value, doc::Cable& cable) {
  struct Urgency {
    std::string_view word;
    char sign;
  };
  constexpr Urgency kUrgencies[] = {{"FLASH", 'Z'},    {"EMERGENCY", 'Z'}, {"IMMEDIATE", 'O'}, {"OPIM", 'O'},
                                    {"PRIORITY", 'P'}, {"PRITY", 'P'},     {"ROUTINE", 'R'}};
  std::vector<std::string>* out = &cable.to;
  const bool listed = value.find(',') != kNone;
  const auto w = words(value.substr(0, 2000));
  const bool cut = std::all_of(w.begin(), w.end(), [](std::string_view x) { return x.size() <= 5 || equals(x, "PRIORITY") || equals(x, "IMMEDIATE") || equals(x, "ROUTINE"); });
  std::string name;
  const auto put = [&] {
    if (name.size() >= 2 && std::find(out->begin(), out->end(), name) == out->end()) out->push_back(name);
    name.clear();
  };
  for (const std::string_view printed : w) {
    const std::string_view x = trim(printed, ".,;:");
    const auto* u = std::find_if(std::begin(kUrgencies), std::end(kUrgencies), [&](const Urgency& k) { return equals(x, k.word); });
    if (u != std::end(kUrgencies)) {
      const std::string sign(1, u->sign);
      if (std::find(cable.precedence.begin(), cable.precedence.end(), sign) == cable.precedence.end())
        cable.precedence.push_back(sign);
      continue;
    }
    if (equals(x, "NIACT") || x.empty()) continue;
    if (std::count_if(x.begin(), x.end(), is_digit) > 2) {  // a level and time misread stands before
      name.clear();
      out->clear();
      continue;
    }
    if (equals(x, "INFO") || (cut && equals(x, "INTO"))) {
      put();
      out = &cable.info;
      continue;
    }
    name += (name.empty() ? "" : " ") + std::string(x);
    if (listed ? printed.back() == ',' : cut) put();
  }
  put();
}

Fields cia_fields(const Draft& draft, size_t first, size_t limit) { return Reader(draft, first, limit).take(); }

std::optional<Date> form_date(std::string_view ink) {
  const auto w = words(ink.substr(0, 120));
  const auto at = [&](size_t i) { return i < w.size() ? trim(w[i], ".,'") : std::string_view(); };
  const auto checked = [](std::optional<uint32_t> day, int month, std::string_view y) -> std::optional<Date> {
    const auto year = number(y);
    if (!day || !year || (y.size() != 2 && y.size() != 4)) return {};
    const Date d{y.size() == 2 ? full_year(static_cast<int>(*year)) : static_cast<int>(*year), month,
                 static_cast<int>(std::min<uint32_t>(*day, 99))};
    return valid(d) && d.year >= 1945 && d.year <= 2049 ? std::optional(d) : std::nullopt;
  };
  for (size_t i = 0; i < w.size(); ++i) {
    const int month = at(i).size() >= 3 && is_upper(at(i)[0]) ? month_of(at(i)) : 0;
    if (month == 0) continue;
    if (i > 0)
      if (const auto d = checked(number(at(i - 1)), month, at(i + 1))) return d;
    // the hour it came in stands between: "12 DEC 0428Z 63", "MAY 181340Z 61"
    const auto hour = [](std::string_view s) { return s.size() >= 4 && s.size() <= 5 && number(s.substr(0, 4)).has_value(); };
    if (i > 0 && hour(at(i + 1)))
      if (const auto d = checked(number(at(i - 1)), month, at(i + 2))) return d;
    if (const std::string_view group = at(i + 1); group.size() == 7 && number(group.substr(0, 6)))
      if (const auto d = checked(number(group.substr(0, 2)), month, at(i + 2))) return d;
    const std::string_view time = at(i + 2);
    if (time.size() >= 4 && time.size() <= 5 && number(time.substr(0, 4)))
      if (const auto d = checked(number(at(i + 1)), month, at(i + 3))) return d;
  }
  return {};
}

std::optional<Dtg> form_group(std::string_view form) {
  size_t from = 0;
  while (from < form.size()) {
    const auto g = parse_dtg(form.substr(from));
    if (!g) return {};
    const size_t at = from + g->begin;
    const std::string_view before = trim(form.substr(at - std::min<size_t>(at, 8), std::min<size_t>(at, 8)), ": \n");
    if (before.size() < 3 || before.substr(before.size() - 3) != "TOR") return g;  // TOR: when it came in
    from += g->end;
  }
  return {};
}

std::optional<Dtg> dated_group(std::string_view group, const Date& form) {
  Scan c{group};
  const std::string_view d = c.digits(6);
  if (d.size() != 6) return {};
  const int day = static_cast<int>(*number(d.substr(0, 2)));
  const int hour = static_cast<int>(*number(d.substr(2, 2)));
  const int minute = static_cast<int>(*number(d.substr(4, 2)));
  if (hour > 23 || minute > 59 || day == 0) return {};
  if (day != form.day && day + 1 != form.day && day != form.day + 1) return {};
  Dtg out;
  out.date = form;
  out.date.day = day;
  out.hour = hour;
  out.minute = minute;
  if (!valid(out.date)) return {};
  return out;
}

}  // namespace stemma::read::cable
