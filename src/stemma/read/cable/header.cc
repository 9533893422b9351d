// Line by line: a label opens a field; a line without one continues the open field as
// far as its kind allows (a subject to the blank line, a list of references while the
// lines look like references, a value printed below its label across blank lines).
// The first numbered paragraph ends the header.
#include "stemma/read/cable/header.h"

#include <algorithm>
#include <array>
#include <bit>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/offices.h"
#include "stemma/read/cable/references.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kMaxHeaderLines = 400;
constexpr size_t kNone = std::string_view::npos;

struct Label {
  std::string_view word;
  FieldKind kind;
  bool colon;  // must be followed by ":" (or ";" or ","); otherwise by white space or ":"
};
// Longer before shorter.
constexpr Label kLabels[] = {
    {"SUBJECT", FieldKind::kSubject, false},
    {"UBJECT", FieldKind::kSubject, true},
    {"SUBJ", FieldKind::kSubject, false},
    {"TAGS", FieldKind::kTags, false},
    {"TAG", FieldKind::kTags, true},
    {"TAGES", FieldKind::kTags, true},
    {"TABS", FieldKind::kTags, true},
    {"TGS", FieldKind::kTags, true},
    {"TAS", FieldKind::kTags, true},
    {"AGS", FieldKind::kTags, true},
    {"REFERENCES", FieldKind::kReferences, true},
    {"REFERENCE", FieldKind::kReferences, true},
    {"REFTELS", FieldKind::kReferences, false},
    {"REFTEL", FieldKind::kReferences, false},
    {"REF(S)", FieldKind::kReferences, false},
    {"REFS", FieldKind::kReferences, false},
    {"REF", FieldKind::kReferences, false},
    {"RETEL", FieldKind::kReferences, true},
    {"EMBTEL", FieldKind::kReferences, true},
    {"DEPTEL", FieldKind::kReferences, true},
    {"MRN", FieldKind::kIdentifier, true},
    {"CITE", FieldKind::kIdentifier, false},
    {"DATE/DTG", FieldKind::kDtg, false},
    {"DATELDTG", FieldKind::kDtg, false},
    {"DATE!DTG", FieldKind::kDtg, false},
    {"FROM", FieldKind::kFrom, true},
    {"FM", FieldKind::kFrom, false},
    {"ACTION OFFICE", FieldKind::kSlug, true},
    {"INFO OFFICE", FieldKind::kSlug, true},
    {"ACTION", FieldKind::kTo, true},
    {"INFO", FieldKind::kInfo, false},
    {"TO", FieldKind::kTo, false},
    {"XMT", FieldKind::kExclude, false},
    {"CAPTIONS", FieldKind::kHandling, true},
    {"PASS LINE", FieldKind::kPass, true},
    {"SLUGS", FieldKind::kSlug, true},
    {"DRAFTED BY", FieldKind::kDrafted, false},
    {"APPROVED BY", FieldKind::kApproved, false},
    {"DESIRED DISTRIBUTION", FieldKind::kSlug, false},
    {"ORIGIN", FieldKind::kSlug, false},
};

// The labels that begin with a letter, a bit each: most lines begin with one that few have.
constexpr std::array<uint64_t, 256> kByLetter = [] {
  static_assert(std::size(kLabels) <= 64);
  std::array<uint64_t, 256> out{};
  for (size_t i = 0; i < std::size(kLabels); ++i) {
    const char big = kLabels[i].word[0];
    for (const char c : {big, static_cast<char>(big + 32)}) out[static_cast<unsigned char>(c)] |= uint64_t{1} << i;
  }
  return out;
}();

bool is_colon(char c) { return c == ':' || c == ';' || c == ','; }

size_t classified_by(std::string_view s) {
  constexpr std::string_view kForms[] = {
      "CLASSIFIED BY",  "CLASSFIED BY",      "CLASSIIED BY",      "CLASSIFED BY",
      "CLASSIFIED  BY", "(C) CLASSIFIED BY", "(S) CLASSIFIED BY", "THIS MESSAGE CLASSIFIED BY",
      "CLASSIFIED: BY", "DERIVED FROM"};
  const char first = s.empty() ? '\0' : upper(s[0]);
  if (first != 'C' && first != 'D' && first != 'T' && first != 'R' && first != '(') return 0;
  for (const std::string_view f : kForms)
    if (first == f[0] && begins(s, f) && (s.size() == f.size() || !is_alnum(s[f.size()]))) return f.size();
  if (begins(s, "REASON") && s.size() > 6 && is_colon(s[6])) return 7;
  return 0;
}

// "E.O. 12958:", "EO 12958 DECL", "E.o. 11652": length to the end of the number.
size_t order(std::string_view s) {
  Scan c{s.substr(0, 100)};
  if (upper(c.peek()) != 'E') return 0;
  ++c.i;
  c.eat('.');
  if (upper(c.peek()) != 'O') return 0;
  ++c.i;
  c.eat('.');
  c.eat(':');
  c.spaces();
  const std::string_view n = c.digits(6);
  return n.size() >= 4 && n.size() <= 5 && n[0] == '1' ? c.i : 0;
}

// Flash, immediate, priority, routine.
bool is_precedence(char c) { return c == 'Z' || c == 'O' || c == 'P' || c == 'R'; }

bool transmission(std::string_view ink) {
  if (begins(ink, "VZCZC") || equals(ink, "BT") || begins(ink, "ZNY ") || begins(ink, "ZNR ")) return true;
  // DE, or one or two of Z O P R, then routing indicators
  if (ink.size() < 6 || (ink[0] != 'D' && !is_precedence(ink[0])) || is_lower(ink[1]) || is_lower(ink[3])) return false;
  if (!is_space(ink[1]) && !is_space(ink[2])) return false;
  const auto w = words(ink.substr(0, kLongest));
  if (w.size() < 2) return false;
  const auto route = [](std::string_view x) {
    return x.size() >= 4 && x.size() <= 8 && x[0] == 'R' && std::all_of(x.begin(), x.end(), is_upper);
  };
  if (w[0] == "DE" && route(w[1])) return true;
  if (!std::all_of(w.begin() + 1, w.end(), route)) return false;
  return w[0].size() <= 2 && w[0].find_first_not_of("ZOPR") == kNone;
}

bool dtg_line(std::string_view ink) {
  size_t day = 0;
  while (day < ink.size() && day < 9 && (is_precedence(ink[day]) || ink[day] == ' ')) ++day;
  if (day == ink.size() || day == 9 || !is_digit(ink[day])) return false;
  const auto g = parse_dtg(ink.substr(0, 60));
  if (!g || g->begin > 8) return false;
  return ink.substr(0, g->begin).find_first_not_of("ZOPR ") == kNone;
}

// "ACTION EUR-12", "INFO  OCT-01  ISO-00 ...  /031 W": copies to offices, 1973-79.
bool office_list(std::string_view ink, FieldKind& kind, size_t& value) {
  constexpr std::string_view kOffices[] = {"ACTION ", "ORIGIN ", "INFO "};
  for (const std::string_view label : kOffices) {
    if (ink[0] != label[0] || ink.substr(0, label.size()) != label || !office_line(ink)) continue;
    kind = label == "INFO " ? FieldKind::kInfoOffices : FieldKind::kActionOffices;
    value = label.size();
    return true;
  }
  return false;
}

// Mid-line labels: where a second field begins on the same line.
size_t inner_label(std::string_view ink, size_t from, FieldKind open, FieldKind& kind, size_t& value) {
  for (size_t i = from; i < ink.size() && i < 2000; ++i) {
    const std::string_view s = ink.substr(i);
    const bool boundary = !is_alnum(ink[i - 1]);
    if (open != FieldKind::kClassifiedBy && open != FieldKind::kReferences && upper(ink[i]) == 'C' &&
        classified_by(s) > 0 && (boundary || is_upper(ink[i]))) {
      kind = FieldKind::kClassifiedBy;
      value = i + classified_by(s);
      return i;
    }
    if (open == FieldKind::kReferences && boundary && upper(ink[i]) == 'C' && classified_by(s) > 0) {
      kind = FieldKind::kClassifiedBy;
      value = i + classified_by(s);
      return i;
    }
    if (upper(ink[i]) == 'R' && open == FieldKind::kSubject) {  // glued: "EGYPTREF: A."
      for (const std::string_view r : {"REFTEL:", "REFS:", "REF:", "REF(S):"}) {
        if (!begins(s, r) || (!boundary && !is_upper(ink[i]))) continue;
        kind = FieldKind::kReferences;
        value = i + r.size();
        return i;
      }
    }
    if (!boundary || open == FieldKind::kSubject || open == FieldKind::kClassifiedBy) continue;
    for (const std::string_view t : {"TAGS:", "SUBJECT:", "SUBJ:"}) {
      if (!begins(s, t)) continue;
      kind = t == "TAGS:" ? FieldKind::kTags : FieldKind::kSubject;
      value = i + t.size();
      return i;
    }
    if (open == FieldKind::kTags && order(s) > 0) {
      kind = FieldKind::kOrder;
      value = i;
      return i;
    }
  }
  return kNone;
}

bool reference_like(std::string_view ink) {
  bool lettered = false;
  if (bullet(ink, lettered) > 0) return true;
  Scan c{ink};
  if (c.eat('(') || c.eat('[')) c.spaces();
  if (is_letter(c.peek()) && (c.peek(1) == '.' || c.peek(1) == ')' || c.peek(1) == ':' || c.peek(1) == ']'))
    return true;
  bool digit = false;
  for (const char ch : ink.substr(0, 120)) digit |= is_digit(ch);
  return digit && ink.size() < 110;
}

// Continuation of TAGS without a comma: every word of the line looks like a TAG.
bool tags_like(std::string_view ink) {
  const auto w = words(ink.substr(0, kLongest));
  return !w.empty() && std::all_of(w.begin(), w.end(), [](std::string_view x) {
    x = trim(x, ",;");
    return x.size() >= 2 && x.size() <= 12 && std::none_of(x.begin(), x.end(), is_lower) && is_letter(x[0]);
  });
}

class Reader {
 public:
  Reader(const Draft& draft, size_t first, size_t limit) : d_(draft), limit_(std::min(limit, first + kMaxHeaderLines)) {
    out_.body = first;
    for (size_t i = first; i < limit_ && !done_; ++i) line(i);
    close();
  }
  Fields take() { return std::move(out_); }

 private:
  std::string_view ink(size_t i) const { return d_.ink(i); }

  void open(FieldKind kind, size_t i, size_t at, size_t value) {
    close();
    const Span in = d_.lines[i].ink;
    const auto here = [&](size_t k) { return in.begin + static_cast<uint32_t>(k); };
    now_ = Field{kind, {here(at), in.end}, {here(std::min<size_t>(value, in.size())), in.end}, i, i};
    open_ = true;
  }
  void close() {
    if (!open_) return;
    open_ = false;
    const std::string_view text = d_.text();
    while (now_.span.end > now_.span.begin && is_space(text[now_.span.end - 1])) --now_.span.end;
    now_.value.begin = std::min(now_.value.begin, now_.span.end);
    now_.value.end = now_.span.end;
    out_.fields.push_back(now_);
    out_.body = now_.last_line + 1;
  }
  void extend(size_t i) {
    now_.span.end = d_.lines[i].ink.end;
    now_.last_line = i;
  }
  bool value_empty() const { return trim(now_.value.of(d_.text()), ":.").empty() || now_.value.begin >= now_.span.end; }
  std::string_view value() const { return Span{now_.value.begin, now_.span.end}.of(d_.text()); }

  bool only_page_before(size_t i) const {
    for (size_t k = i + 1; k < limit_ && k < i + 25; ++k) {
      const std::string_view s = ink(k);
      FieldKind kind{};
      size_t v = 0;
      if (s.empty()) continue;
      if (label_at(s.substr(0, kLongest), kind, v)) return true;
      if (paragraph_start(s)) return false;
    }
    return false;
  }

  // A label, at the begin or behind another field; several may follow on one line.
  bool labels(size_t i, size_t from) {
    FieldKind kind{};
    size_t value = 0;
    const std::string_view s = ink(i).substr(0, 2000);
    size_t at = from;
    if (from == 0) {
      if (!label_at(s, kind, value)) return false;
      open(kind, i, 0, value);
      at = std::max<size_t>(value, 1);
    }
    for (;;) {
      if (!open_ || !splits(now_.kind)) return true;
      const size_t next = inner_label(s, at, now_.kind, kind, value);
      if (next == kNone) return true;
      now_.span.end = d_.lines[i].ink.begin + static_cast<uint32_t>(next);
      open(kind, i, next, value);
      at = value;
      if (at == 0 || at >= s.size()) return true;
      if (kind == FieldKind::kOrder) at = next + std::max<size_t>(order(s.substr(next)), 1);
    }
  }
  static bool splits(FieldKind k) {
    return k == FieldKind::kOrder || k == FieldKind::kTags || k == FieldKind::kSubject || k == FieldKind::kReferences;
  }

  void line(size_t i) {
    const std::string_view s = ink(i);
    if (s.empty()) {
      if (open_ && !value_empty() && now_.kind != FieldKind::kReferences) blank_ = true;
      if (open_ && now_.kind == FieldKind::kReferences) blank_ = true;
      return;
    }
    if (body_begins(i)) {
      done_ = true;
      return;
    }
    const bool after_blank = blank_;
    blank_ = false;
    if (!(open_ && !after_blank && in_subject(s)) && labels(i, 0)) return;
    if (resumes_list(s)) return open(FieldKind::kReferences, i, 0, 0), void();
    if (open_ && continues(i, after_blank)) {
      extend(i);
      if (splits(now_.kind)) split_continuation(i);
      return;
    }
    unlabelled(i);
  }

  // Behind a Classified By line that stands inside the list: "B. QUITO 12" and nothing else.
  bool resumes_list(std::string_view s) const {
    if (!open_ || now_.kind != FieldKind::kClassifiedBy || s.size() > 90 || out_.first(FieldKind::kReferences) == nullptr) return false;
    const size_t mark = s[0] == '(' || s[0] == '[' ? 1 : 0;
    if (s.size() < mark + 4 || !is_upper(s[mark]) || s[mark] == 'A' || std::string_view(".):]").find(s[mark + 1]) == kNone) return false;
    const auto found = parse_references(s, 0, {});
    return !found.empty() && std::all_of(found.begin(), found.end(), [&](const auto& r) { return r.kind == "cable"; });
  }

  // "SUBJECT: A TRIP / TO EGYPT": no address line inside a subject.
  bool in_subject(std::string_view s) const {
    if (now_.kind != FieldKind::kSubject || value_empty()) return false;
    FieldKind kind{};
    size_t value = 0;
    if (!label_at(s.substr(0, kLongest), kind, value)) return false;
    const bool address =
        kind == FieldKind::kTo || kind == FieldKind::kInfo || kind == FieldKind::kFrom || kind == FieldKind::kExclude;
    return address && s.substr(0, value).find(':') == kNone;
  }

  // A continuation line may hold the next label: "...IN EGYPTREF: A. CAIRO 1".
  void split_continuation(size_t i) {
    FieldKind kind{};
    size_t value = 0;
    const std::string_view s = ink(i).substr(0, 2000);
    const size_t next = inner_label(s, 1, now_.kind, kind, value);
    if (next == kNone) return;
    now_.span.end = d_.lines[i].ink.begin + static_cast<uint32_t>(next);
    open(kind, i, next, value);
  }

  bool body_begins(size_t i) const {
    const auto p = paragraph_start(ink(i));
    if (!p) return is_rule(ink(i)) && !out_.fields.empty() && !only_page_before(i);
    if (p->number == 1 || !p->portion.empty())
      return !(open_ && now_.kind == FieldKind::kClassifiedBy && value_empty());
    return false;
  }

  bool continues(size_t i, bool after_blank) const {
    const std::string_view s = ink(i);
    if (is_residue(s) && now_.kind != FieldKind::kTo && now_.kind != FieldKind::kInfo)
      return now_.kind == FieldKind::kReferences || now_.kind == FieldKind::kTags;
    if (value_empty() && now_.kind != FieldKind::kTransmission) return s.size() < kLongest;
    switch (now_.kind) {
      case FieldKind::kSubject: return !after_blank && subject_goes_on(s);
      case FieldKind::kTags: return !after_blank && (trim(value()).back() == ',' || tags_like(s));
      case FieldKind::kReferences: return references_go_on(i, after_blank);
      case FieldKind::kClassifiedBy: return classified_goes_on(s, after_blank);
      case FieldKind::kTo:
      case FieldKind::kInfo:
      case FieldKind::kExclude:
        return !after_blank && s.size() < 90 && std::none_of(s.begin(), s.end(), is_lower) && !classification_line(s);
      case FieldKind::kActionOffices:
      case FieldKind::kInfoOffices: return office_line(s);
      case FieldKind::kPass:
      case FieldKind::kDrafted:
      case FieldKind::kApproved: return !after_blank && s.size() < 90 && !archive_line(i);
      case FieldKind::kSlug: return !after_blank && s.size() < 90;
      case FieldKind::kOrder: return !after_blank && (begins(s, "DECL") || trim(value()).back() == ':');
      default: return false;
    }
  }

  bool subject_goes_on(std::string_view s) const {
    constexpr std::string_view kStops[] = {"SENSITIVE BUT", "C O N F",  "S E C R", "U N C L",   "THIS IS AN ACTION",
                                           "SUMMARY",       "MONDAY",   "TUESDAY", "WEDNESDAY", "THURSDAY",
                                           "FRIDAY",        "SATURDAY", "SUNDAY"};
    for (const std::string_view stop : kStops)
      if (begins(s, stop)) return false;
    const size_t so_far = now_.span.end - now_.value.begin;
    return !is_rule(s) && so_far < 400 && s.size() < 100;
  }

  bool references_go_on(size_t i, bool after_blank) const {
    const std::string_view s = ink(i);
    if (begins(s, "SUMMARY") || begins(s, "COMMENT") || furniture_cue(s)) return false;
    if (reference_like(s)) return !after_blank || s.size() < 80;
    return !after_blank && s.size() < 80 && !ends_sentence(s);
  }

  bool classified_goes_on(std::string_view s, bool after_blank) const {
    if (begins(s, "REASON") || begins(s, "FOR REASON") || begins(s, "DECLASSIFY")) return true;
    const std::string_view v = trim(value());
    if (s[0] == ')' || s[0] == '(') return s.size() < 40;
    const bool has_reason = find(v, "1.4") != kNone || find(v, "1.5") != kNone || find(v, "1,4") != kNone;
    if (has_reason && (v.back() == '.' || v.back() == ')')) return begins(s, "AND ") || begins(s, "OR ");
    return !after_blank && v.size() < 600 && !begins(s, "SUMMARY");
  }

  // The 1973-79 form: a queue number below the page line, a rule with a message number.
  bool archive_line(size_t i) const {
    const std::string_view s = ink(i);
    if (!out_.first(FieldKind::kPage) && !out_.first(FieldKind::kActionOffices) && !open_) return false;
    if (s.size() <= 3 && number(s)) return open_ && now_.kind == FieldKind::kPage;
    const size_t dashes = s.find_first_not_of('-');
    return dashes != kNone && dashes >= 10 && is_digit(s.back());
  }

  void unlabelled(size_t i) {
    const std::string_view s = ink(i);
    std::vector<std::string> caveats;
    Classification alone;
    if (handling_line(s, caveats)) return open(FieldKind::kHandling, i, 0, 0), void();
    if (is_residue(s)) return open(FieldKind::kPage, i, 0, 0), void();
    const bool classified =
        out_.first(FieldKind::kClassification) || (open_ && now_.kind == FieldKind::kClassification);
    if (classified && s.size() < 70 && station_and_number(s, alone) && alone.number > 0)
      return open(FieldKind::kClassification, i, 0, 0), void();
    if (archive_line(i)) return open(FieldKind::kPage, i, 0, 0), void();
    const bool pass = s.size() < 110 && std::none_of(s.begin(), s.end(), is_lower) &&
                      (find(s, " FOR ") != kNone || find(s, "PASS ") != kNone || begins(s, "FOR ")) &&
                      !out_.fields.empty() && !out_.first(FieldKind::kSubject);
    if (pass) return open(FieldKind::kPass, i, 0, 0), void();
    if (only_page_before(i)) return;  // the page's own line between header lines: left alone
    done_ = true;
  }

  const Draft& d_;
  size_t limit_;
  Fields out_;
  Field now_;
  bool open_ = false;
  bool blank_ = false;
  bool done_ = false;
};

}  // namespace

const Field* Fields::first(FieldKind kind) const {
  for (const Field& f : fields)
    if (f.kind == kind) return &f;
  return nullptr;
}

bool label_at(std::string_view ink, FieldKind& kind, size_t& value) {
  value = 0;
  if (ink.empty()) return false;
  if (transmission(ink)) return kind = FieldKind::kTransmission, true;
  if (dtg_line(ink)) return kind = FieldKind::kDtg, true;
  if (office_list(ink, kind, value)) return true;
  if (order(ink) > 0) return kind = FieldKind::kOrder, true;
  if (const size_t n = classified_by(ink); n > 0)
    return kind = FieldKind::kClassifiedBy, value = begins(ink, "REASON") ? 0 : n, true;
  if (const auto c = classification_line(ink); c && (!c->station.empty() || c->section))
    return kind = FieldKind::kClassification, true;
  for (uint64_t left = kByLetter[static_cast<unsigned char>(ink[0])]; left != 0; left &= left - 1) {
    const Label& l = kLabels[std::countr_zero(left)];
    if (!begins(ink, l.word)) continue;
    Scan c{ink, l.word.size()};
    const char next = c.peek();
    const bool spaced = next == ' ' || next == '\t' || next == '/';
    const bool named = l.kind == FieldKind::kSubject || l.kind == FieldKind::kTags || l.kind == FieldKind::kReferences;
    c.spaces();
    const bool colon = is_colon(c.peek());
    if (!colon && (l.colon || !(spaced || (named && c.done())))) continue;
    if (!colon && (std::any_of(l.word.begin(), l.word.end(), is_digit))) continue;
    if (!colon && !is_upper(ink[1]) && l.kind != FieldKind::kTags) continue;  // "To the ambassador", "From here"
    if (!colon && begins(c.rest(), "LINE")) continue;                         // "SUBJECT LINE"
    if (colon && next != ':' && l.kind != FieldKind::kTags && l.kind != FieldKind::kSubject && c.peek() != ':')
      continue;
    if (colon) ++c.i;
    kind = l.kind;
    value = c.i;
    return true;
  }
  return false;
}

Fields find_fields(const Draft& draft, size_t first, size_t limit) { return Reader(draft, first, limit).take(); }

}  // namespace stemma::read::cable
