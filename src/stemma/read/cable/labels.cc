// One pass over the lines with the open label as the only state. Whether a line continues
// a value is decided by what lies between (nothing, blank lines, a page) and by the kind
// of value: lists go on over a page, a subject does not.
#include "stemma/read/cable/labels.h"

#include <algorithm>
#include <string>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/text/edit_distance.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr size_t kMostLines = 600;  // of a header or closing

struct Name {
  std::string_view letters;  // of the label, nothing else
  Label label;
};
constexpr Name kNames[] = {
    {"MRN", Label::kMrn},
    {"DATEDTG", Label::kDate},
    {"FROM", Label::kFrom},
    {"ACTION", Label::kAction},
    {"EO", Label::kOrder},
    {"TAGS", Label::kTags},
    {"CAPTIONS", Label::kCaptions},
    {"CAPTION", Label::kCaptions},
    {"REFERENCE", Label::kReference},
    {"REFERENCES", Label::kReference},
    {"PASSLINE", Label::kPassLine},
    {"SUBJECT", Label::kSubject},
    {"ACTIONOFFICE", Label::kActionOffice},
    {"INFOOFFICE", Label::kInfoOffice},
    {"SIGNATURE", Label::kSignature},
    {"DRAFTEDBY", Label::kDraftedBy},
    {"CLEAREDBY", Label::kClearedBy},
    {"APPROVEDBY", Label::kApprovedBy},
    {"RELEASEDBY", Label::kReleasedBy},
    {"INFO", Label::kInfo},
    {"XMT", Label::kExclude},
    {"ATTACHMENTS", Label::kAttachments},
    {"ACTIONPOST", Label::kActionPost},
    {"INFOPOST", Label::kActionPost},
    {"DISSEMINATIONRULE", Label::kDissemination},
};

// A speck of the scan before the label: one mark or digit, then white space.
size_t speck(std::string_view s) {
  if (s.size() < 3 || is_letter(s[0]) || !is_space(s[1])) return 0;
  if (is_digit(s[0]) && s.substr(1, 3) != "   ") return 0;
  size_t i = 1;
  while (i < s.size() && is_space(s[i])) ++i;
  return s[0] == '-' || s[0] == '(' ? 0 : i;
}

std::optional<Label> name_of(std::string_view printed) {
  std::string letters;
  for (const char c : printed) {
    if (is_letter(c))
      letters += upper(c);
    else if (is_digit(c))
      return {};
  }
  for (const Name& n : kNames)
    if (letters == n.letters) return n.label;
  if (letters.size() < 6) return {};
  for (const Name& n : kNames)
    if (n.letters.size() >= 7 && text::edit_distance(letters, n.letters, 1) <= 1) return n.label;
  return {};
}

bool is_people(Label l) {
  return l == Label::kDraftedBy || l == Label::kClearedBy || l == Label::kApprovedBy || l == Label::kReleasedBy;
}
bool is_list(Label l) { return l == Label::kAction || l == Label::kInfo || l == Label::kTags || l == Label::kCaptions; }

bool ends_in_precedence(std::string_view s) {
  s = trim(s, ";,.");
  for (const std::string_view p : {"ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH"})
    if (s.size() >= p.size() && equals(s.substr(s.size() - p.size()), p)) return true;
  return false;
}

// "B6", "B7(E)", "1.4(D)", "B1,B5,B7(E),1.4(D)".
bool exemption_codes(std::string_view s) {
  Scan c{s};
  size_t codes = 0;
  while (!c.done()) {
    if (c.eat('B')) {
      if (c.digits(1).empty()) return false;
    } else if (c.eat('1')) {
      if (!c.eat('.') || c.digits(1).empty() || c.peek() != '(') return false;
    } else {
      return false;
    }
    if (c.eat('(') && (c.letters().empty() || !c.eat(')'))) return false;
    ++codes;
    c.eat(',');
    c.spaces();
  }
  return codes > 0;
}

bool is_number_of_number(std::string_view s) {  // "Page 2 of 5"
  if (!begins(s, "PAGE")) return false;   // most lines
  const auto w = words(s);
  return w.size() == 4 && equals(w[0], "PAGE") && number(w[1]) && equals(w[2], "OF") && number(w[3]);
}

class Run {
 public:
  Run(const Draft& d, size_t first, size_t limit, bool below)
      : d_(d), limit_(std::min(limit, first + kMostLines)), below_(below) {
    out_.first = out_.last = first;
    for (size_t i = first; i < limit_ && !done_; ++i) line(i);
    if (!done_ && !below_) out_.last = std::max(out_.last, first);
  }
  Labels take() { return std::move(out_); }

 private:
  bool open() const { return !out_.fields.empty(); }
  Labelled& now() { return out_.fields.back(); }

  void line(size_t i) {
    const std::string_view s = d_.ink(i);
    if (s.empty()) return blank_ = true, void();
    const auto label = label_of(s);
    if (label && below_text(label->label) == below_) return begin(i, *label);
    const bool wants = open() && now().lines.empty();
    const bool level = classification_line(s).has_value();
    std::vector<std::string> caveats;
    const bool caveat = (level || handling_line(s, caveats)) && !(wants && now().label == Label::kCaptions);
    if (is_page_banner(s) || (caveat && s.size() < 40)) return page(i);
    if (open() && continues(s)) return extend(i);
    if (!below_ && label_ahead(i)) return;  // the page's own line: left alone
    done_ = true;
  }

  void begin(size_t i, const LabelAt& at) {
    const Span in = d_.lines[i].ink;
    const size_t skip = speck(d_.ink(i));
    Labelled f;
    f.label = at.label;
    f.span = {in.begin + static_cast<uint32_t>(skip), in.end};
    if (at.value < in.size()) f.lines.push_back({in.begin + static_cast<uint32_t>(at.value), in.end});
    beside_ = !f.lines.empty();
    out_.fields.push_back(std::move(f));
    reset(i);
  }
  void extend(size_t i) {
    Span in = d_.lines[i].ink;
    const std::string_view ink = d_.ink(i);
    if (std::none_of(ink.begin(), ink.end(), is_alnum)) return;  // a speck of the scan
    now().span.end = in.end;
    in.begin += static_cast<uint32_t>(speck(d_.ink(i)));
    if (!begins(ink, "<HTTP"))
      now().lines.push_back(in);
    reset(i);
  }
  void page(size_t i) {
    page_ = true;
    if (!open()) return;
    // the mark below the last field belongs to the cable, a banner to the page
    held_.push_back(d_.lines[i].ink);
    if (below_ && classification_line(d_.ink(i)) && !is_page_banner(d_.ink(i))) out_.last = i + 1;
  }
  void reset(size_t i) {
    Labelled& f = now();
    for (const Span s : held_)
      if (s.begin > f.span.begin && s.end < f.span.end) f.residue.push_back(s);
    held_.clear();
    blank_ = page_ = false;
    out_.last = i + 1;
  }

  std::string_view last_line() { return now().lines.back().of(d_.text()); }

  bool continues(std::string_view s) {
    const Label l = now().label;
    const auto p = paragraph_start(s);
    const bool starts = p && (p->number == 1 || !p->portion.empty());
    if (starts && !(is_people(l) || l == Label::kReference)) return false;
    if (now().lines.empty()) return l != Label::kActionPost && !starts && s.size() < kLongest;
    if (l == Label::kActionPost || l == Label::kMrn || l == Label::kDate) return false;
    if (!blank_ && !page_) return s.size() < kLongest && now().span.size() < (l == Label::kSubject ? 400 : 20000);
    return over_gap(l, s);
  }

  // Behind blank lines or a page.
  bool over_gap(Label l, std::string_view s) {
    if (s.size() > 200) return false;
    if (l == Label::kReference) return s.size() < 90 && has_bullet(s);
    if (is_people(l)) return person(s) && (page_ || !beside_);
    if (!page_) return false;
    if (l == Label::kAction || l == Label::kInfo) return !ends_in_precedence(last_line()) || last_line().back() == ';';
    if (is_list(l)) return last_line().back() == ',';
    if (l == Label::kPassLine) return s.size() < 90 && (find(s, " FOR ") != kNone || find(s, "PASS ") != kNone);
    return false;
  }
  static bool has_bullet(std::string_view s) {
    if (begins(s, "<HTTP")) return true;
    if (!s.empty() && (s[0] == '(' || s[0] == '[')) s.remove_prefix(1);
    return s.size() > 2 && is_letter(s[0]) && (s[1] == ')' || s[1] == '.' || s[1] == ']' || s[1] == ':');
  }
  static bool person(std::string_view s) {
    return s.size() < 100 && (s.find(':') != kNone || s.find(',') != kNone) && !ends_sentence(s);
  }

  // A label of the header follows soon, before anything that looks like text.
  bool label_ahead(size_t i) const {
    size_t inked = 0;
    for (size_t k = i; k < limit_ && inked < 6; ++k) {
      const std::string_view s = d_.ink(k);
      if (s.empty()) continue;
      ++inked;
      if (paragraph_start(s) || s.size() > 60) return false;
      if (const auto l = label_of(s); l && !below_text(l->label)) return true;
    }
    return false;
  }

  const Draft& d_;
  size_t limit_;
  bool below_;
  Labels out_;
  std::vector<Span> held_;
  bool blank_ = false;
  bool page_ = false;
  bool beside_ = true;  // the value begins on its label's line
  bool done_ = false;
};

}  // namespace

std::optional<LabelAt> label_of(std::string_view ink) {
  const size_t from = speck(ink.substr(0, kLongest));
  const std::string_view s = ink.substr(from, 40);
  if (s.size() < 3 || !is_upper(s[0])) return {};
  const size_t colon = s.substr(0, 24).find(':');
  size_t end = colon == kNone ? find(s, "   ") : colon;
  if (end == kNone || end == 0 || end > 22) return {};
  const auto label = name_of(s.substr(0, end));
  if (!label) return {};
  if (colon == kNone && *label != Label::kMrn && *label != Label::kDate && s.size() < end + 4) return {};
  if (colon != kNone) ++end;
  size_t value = from + end;
  while (value < ink.size() && is_space(ink[value])) ++value;
  return LabelAt{*label, value};
}

bool is_page_banner(std::string_view s) {
  if (s.empty() || s.size() > 200) return false;
  if (find(s, "CASE NO. F-") != kNone && find(s, "DOC NO. C") != kNone) return true;
  if (exemption_codes(s) || is_number_of_number(s)) return true;
  constexpr std::string_view kReleases[] = {"RELEASE IN PART", "RELEASE IN FULL", "RELEASED IN PART", "RELEASED IN FULL"};
  for (const std::string_view b : kReleases)
    if (begins(s, b) && s.size() < 60 && std::none_of(s.begin(), s.end(), is_lower)) return true;
  return begins(s, "CLASSIFICATION: ") && classification_line(trim(s.substr(15))).has_value();
}

Labels labels_above(const Draft& draft, size_t first, size_t limit) { return Run(draft, first, limit, false).take(); }

std::optional<Labels> labels_below(const Draft& draft, size_t first, size_t limit) {
  for (size_t i = first; i < limit; ++i) {
    const auto l = label_of(draft.ink(i));
    if (!l || (l->label != Label::kSignature && l->label != Label::kDraftedBy && l->label != Label::kApprovedBy))
      continue;
    Labels run = Run(draft, i, limit, true).take();
    if (run.fields.size() >= 2) return run;
  }
  return {};
}

size_t first_line_above(const Draft& draft, size_t line) {
  size_t first = line;
  size_t inked = 0;
  for (size_t i = line; i-- > 0 && inked < 10 && line - i < 60;) {
    const std::string_view s = draft.ink(i);
    if (s.empty() || is_page_banner(s)) continue;
    ++inked;
    std::vector<std::string> caveats;
    if (const auto c = classification_line(s); c && c->station.empty() && s.size() < 45) return i;
    const auto l = label_of(s);
    if (l && (l->label == Label::kActionOffice || l->label == Label::kInfoOffice)) {
      first = i;
      continue;
    }
    if (handling_line(s, caveats)) continue;
    // the value of an office label, or a speck
    if (s.size() > 90 || (l && !below_text(l->label)) || (s.size() > 3 && ends_sentence(s))) break;
  }
  return first;
}

}  // namespace stemma::read::cable
