// The form is found by its name and number; its labels are then read line by line, two to
// a line where the form prints them side by side.
#include "stemma/read/cable/airgram.h"

#include <algorithm>

#include "stemma/read/cable/body.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kHead = 50;  // lines of a form's head

struct Word {
  std::string_view word;
  FieldKind kind;
};
constexpr Word kLabels[] = {
    {"TO", FieldKind::kTo},
    {"INFO", FieldKind::kInfo},
    {"FROM", FieldKind::kFrom},
    {"DATE", FieldKind::kFormDate},
    {"SUBJECT", FieldKind::kSubject},
    {"SUBJ", FieldKind::kSubject},
    {"TAGS", FieldKind::kTags},
    {"REFERENCES", FieldKind::kReferences},
    {"REFERENCE", FieldKind::kReferences},
    {"REFS", FieldKind::kReferences},
    {"REF", FieldKind::kReferences},
};

std::string letters_only(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (is_letter(c)) out += upper(c);
  return out;
}

// "FROM : ", "REF. :" at `at`; the offset of the value.
bool label(std::string_view s, size_t at, FieldKind& kind, size_t& value) {
  for (const Word& w : kLabels) {
    if (!begins(s.substr(at), w.word) || !is_upper(s[at])) continue;
    Scan c{s, at + w.word.size()};
    c.eat('.');
    c.spaces();
    if (!c.eat(':')) continue;
    c.spaces();
    kind = w.kind;
    value = c.i;
    return true;
  }
  return false;
}

// A second label on the line, behind a wide gap: "... PORT VALE       DATE: March 14".
size_t second_label(std::string_view s, size_t from, FieldKind& kind, size_t& value) {
  for (size_t i = from; i < s.size(); ++i)
    if (i >= 2 && is_space(s[i - 1]) && is_space(s[i - 2]) && label(s, i, kind, value)) return i;
  return kNone;
}

// Words the form prints of itself.
bool form_line(std::string_view s) {
  constexpr std::string_view kWords[] = {"DEPARTMENTOFSTATE", "FOREIGNSERVICEDISPATCH", "FORDEPARTMENTUSEONLY",
                                         "FORDEPTUSEONLY",    "HANDLINGINDICATOR",      "DISTRIBUTION",
                                         "ORIGINACTION",      "DEPTDISTRIBUTION"};
  if (s.size() > 60) return false;
  const std::string l = letters_only(s);
  return airgram_word(s) || std::find(std::begin(kWords), std::end(kWords), l) != std::end(kWords);
}

class Reader {
 public:
  Reader(const Draft& d, size_t first, size_t limit) : d_(d), limit_(std::min(limit, first + kHead)) {
    out_.body = first;
    for (size_t i = first; i < limit_ && !done_; ++i) line(i);
  }
  Fields take() { return std::move(out_); }

 private:
  void put(FieldKind kind, size_t i, size_t at, size_t value, size_t end) {
    const Span in = d_.lines[i].ink;
    const std::string_view s = d_.ink(i);
    while (end > at && is_space(s[end - 1])) --end;
    Field f;
    f.kind = kind;
    f.line = f.last_line = i;
    f.span = {in.begin + static_cast<uint32_t>(at), in.begin + static_cast<uint32_t>(end)};
    f.value = {std::min(f.span.end, in.begin + static_cast<uint32_t>(value)), f.span.end};
    out_.fields.push_back(f);
    out_.body = i + 1;
  }

  void line(size_t i) {
    const std::string_view s = d_.ink(i).substr(0, kLongest);
    if (s.empty()) return blank_ = true, void();
    const bool behind_blank = blank_;
    blank_ = false;
    FieldKind kind{};
    size_t value = 0;
    if (const auto p = paragraph_start(s); p && !out_.fields.empty() && p->number == 1) return done_ = true, void();
    if (label(s, 0, kind, value)) return labelled(i, kind, value);
    if (airgram_number(s)) return put(FieldKind::kIdentifier, i, 0, 0, d_.ink(i).size());
    if (label_at(s, kind, value) && (kind == FieldKind::kOrder || kind == FieldKind::kClassifiedBy))
      return put(kind, i, 0, value, d_.ink(i).size());
    std::vector<std::string> caveats;
    if (const auto c = classification_line(s); c && s.size() < 60)
      return put(FieldKind::kClassification, i, 0, 0, s.size());
    if (handling_line(s, caveats)) return put(FieldKind::kHandling, i, 0, 0, s.size());
    if (form_line(s)) return put(FieldKind::kForm, i, 0, 0, s.size());
    if (goes_on(s, behind_blank)) return extend(i);
    if (!label_ahead(i)) done_ = true;
  }

  void labelled(size_t i, FieldKind kind, size_t value) {
    const std::string_view s = d_.ink(i).substr(0, kLongest);
    size_t at = 0;
    for (;;) {
      FieldKind next_kind{};
      size_t next_value = 0;
      const size_t next = second_label(s, value, next_kind, next_value);
      put(kind, i, at, value, next == kNone ? d_.ink(i).size() : next);
      if (next == kNone) return;
      at = next, kind = next_kind, value = next_value;
    }
  }

  // A value below its label, the second line of a subject, more addressees and references.
  bool goes_on(std::string_view s, bool behind_blank) const {
    if (out_.fields.empty() || s.size() > 100) return false;
    const Field& f = out_.fields.back();
    const bool empty = f.value.empty();
    if (empty)
      return f.kind != FieldKind::kForm && f.kind != FieldKind::kIdentifier && f.kind != FieldKind::kClassification;
    if (behind_blank || f.span.size() > 400) return false;
    return f.kind == FieldKind::kSubject || f.kind == FieldKind::kReferences || f.kind == FieldKind::kTo ||
           f.kind == FieldKind::kInfo || f.kind == FieldKind::kTags;
  }
  void extend(size_t i) {
    Field& f = out_.fields.back();
    if (f.value.empty()) f.value.begin = d_.lines[i].ink.begin;
    f.span.end = f.value.end = d_.lines[i].ink.end;
    f.last_line = i;
    out_.body = i + 1;
  }
  // A line of the page inside the head is left alone.
  bool label_ahead(size_t i) const {
    FieldKind kind{};
    size_t value = 0;
    size_t inked = 0;
    for (size_t k = i + 1; k < limit_ && inked < 6; ++k) {
      const std::string_view s = d_.ink(k).substr(0, kLongest);
      inked += !s.empty();
      if (!s.empty() && (label(s, 0, kind, value) || airgram_number(s))) return true;
    }
    return false;
  }

  const Draft& d_;
  size_t limit_;
  Fields out_;
  bool blank_ = false;
  bool done_ = false;
};

// The levels and form words directly above line `at`.
size_t head_begin(const Draft& d, size_t at) {
  size_t first = at;
  for (size_t i = at; i-- > 0 && at - i < 12;) {
    const std::string_view s = d.ink(i).substr(0, kLongest);
    std::vector<std::string> caveats;
    if (s.empty()) continue;
    const auto c = classification_line(s);
    if (!(c && s.size() < 60) && !handling_line(s, caveats) && !form_line(s)) break;
    first = i;
  }
  return first;
}

}  // namespace

bool airgram_word(std::string_view ink) {
  if (ink.size() < 7 || ink.size() > 60) return false;
  const auto* letter = std::find_if(ink.begin(), ink.end(), is_letter);
  if (letter == ink.end() || (*letter != 'A' && *letter != 'D' && *letter != 'F')) return false;   // most lines
  if (std::any_of(ink.begin(), ink.end(), is_lower)) return false;
  const std::string l = letters_only(ink);
  return l == "AIRGRAM" || l == "DEPARTMENTOFSTATEAIRGRAM" || l == "AIRGRAMDEPARTMENTOFSTATE" ||
         l == "FOREIGNSERVICEAIRGRAM";
}

std::optional<uint32_t> airgram_number(std::string_view ink) {
  if (ink.size() < 3 || ink.size() > 60) return {};
  Scan c{ink};
  if (begins(c.rest(), "AIRGRAM")) c.i += 7;
  c.spaces();
  if (begins(c.rest(), "NO")) {
    c.i += 2;
    while (c.peek() == '.' || c.peek() == ':' || is_space(c.peek())) ++c.i;
  }
  if (!c.eat('A')) return {};
  c.spaces();
  if (!c.eat('-')) return {};
  c.spaces();
  const auto n = number(c.digits(5));
  if (!n || *n == 0) return {};
  const std::string_view rest = trim(c.rest());  // the level may stand on the same line
  if (!rest.empty() && !(is_space(c.peek()) && classification_line(rest))) return {};
  return n;
}

std::string airgram_post(std::string_view sender) {
  const std::string s = upper(one_line(sender.substr(0, sender.find('\n'))));
  std::string_view name = s;
  if (find_word(name, "DEPARTMENT OF STATE") == 0 || equals(name, "STATE")) return "STATE";
  constexpr std::string_view kMissions[] = {"AMERICAN EMBASSY",
                                            "AMERICAN CONSULATE GENERAL",
                                            "AMERICAN CONSULATE",
                                            "AMCONSULATE GENERAL",
                                            "AMCONSULATE",
                                            "AMCONGEN",
                                            "AMCONSUL",
                                            "AMEMBASSY",
                                            "EMBASSY",
                                            "CONSULATE GENERAL",
                                            "CONSULATE"};
  for (const std::string_view m : kMissions) {
    if (!begins(name, m)) continue;
    name = trim(name.substr(m.size()), ", ");
    break;
  }
  name = trim(name.substr(0, name.find(',')));
  if (name.empty() || std::any_of(name.begin(), name.end(), is_digit)) return {};
  return station_key(name);
}

std::optional<Extent> recognise_airgram(const Draft& draft) {
  const size_t lines = draft.lines.size();
  size_t word = lines;
  size_t number_line = lines;
  for (size_t i = 0; i < lines; ++i) {
    const std::string_view s = draft.ink(i);
    if (s.empty() || s.size() > 60) continue;
    const bool numbered = airgram_number(s).has_value();
    if (numbered) number_line = i;
    if (airgram_word(s) || (numbered && begins(s, "AIRGRAM"))) word = i;
    if (word == lines || number_line == lines || std::max(word, number_line) - std::min(word, number_line) > 15)
      continue;
    if (!numbered && word != i) continue;
    Extent e;
    e.first = head_begin(draft, std::min(word, number_line));
    const Fields f = airgram_fields(draft, e.first, lines);
    if (!f.first(FieldKind::kFrom) || !(f.first(FieldKind::kSubject) || f.first(FieldKind::kReferences))) continue;
    e.style = doc::CableStyle::kAad;
    e.airgram = true;
    e.evidence = 8;
    e.last = std::max(f.body, read_body(draft, f.body, lines, "", 0, e.shapes).end);
    return e;
  }
  return {};
}

Fields airgram_fields(const Draft& draft, size_t first, size_t limit) { return Reader(draft, first, limit).take(); }

}  // namespace stemma::read::cable
