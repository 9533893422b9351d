// The list is divided at its bullets (letters that go on in order), or at line ends and
// semicolons where it has none. Page lines are known by their form: a number of eight
// digits before "001.2 OF 005", or PAGE, number and post.
#include "stemma/read/cable/reference_list.h"

#include <algorithm>

#include "stemma/read/cable/dates.h"
#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kMaxList = 8000;
constexpr size_t kNone = std::string_view::npos;

// "01 OF 05", "001.2 OF 005" at the cursor.
bool take_of(Scan& c) {
  Scan k = c;
  k.spaces();
  if (k.digits(3).empty()) return false;
  if (k.eat('.')) k.digits(2);
  k.spaces();
  if (!k.eat_word("OF")) return false;
  k.spaces();
  if (k.digits(3).empty()) return false;
  c = k;
  return true;
}

// "STATE 00016220 001.2 OF 005" at `at`: its end, or 0.
size_t page_join(std::string_view line, size_t at) {
  Classification post;
  if (!is_upper(line[at]) || (at > 0 && is_alnum(line[at - 1])) || !station_and_number(line.substr(at), post)) return 0;
  Scan c{line, at};
  while (!c.done() && !is_digit(c.peek())) ++c.i;
  if (c.digits(9).size() != 8) return 0;
  return take_of(c) ? c.i : 0;
}

// "CONFIDENTIAL PAGE 02 ROME 01196 01 OF 02 082030Z" around the word PAGE: begin and end.
bool page_line(std::string_view line, size_t page, size_t& begin, size_t& end) {
  Scan c{line, page + 4};
  c.spaces();
  if (c.digits(3).empty()) return false;
  c.spaces();
  Classification post;
  if (!station_and_number(c.rest(), post)) return false;
  while (!c.done() && !is_digit(c.peek())) ++c.i;
  c.digits(8);
  take_of(c);
  Scan z = c;
  z.spaces();
  if (z.digits(6).size() == 6 && z.eat('Z')) c = z;
  end = c.i;
  begin = page;
  const std::string_view before = trim(line.substr(0, page));
  for (const std::string_view level : {"UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE"})
    if (before.size() >= level.size() && equals(before.substr(before.size() - level.size()), level))
      begin = before.size() - level.size() + static_cast<size_t>(before.data() - line.data());
  return true;
}

// Where the text begins behind the list; `first` is the list's own first line.
bool text_begins(std::string_view line, bool first) {
  constexpr std::string_view kWords[] = {"SUMMARY", "SENSITIVE BUT", "COMMENT:", "THIS IS AN ACTION", "INTRODUCTION"};
  for (const std::string_view w : kWords)
    if (begins(line, w)) return true;
  if (!first && is_rule(line)) return true;
  const auto p = paragraph_start(line);
  return !first && p && p->number == 1 && p->number_end > 0 && line[p->number_end - 1] == '.';
}

size_t classified_at(std::string_view line) {
  for (const std::string_view w : {"CLASSIFIED BY", "CLASSIIED BY", "CLASSFIED BY", "CLASSIFED BY", "DERIVED FROM"})
    if (const size_t n = find(line, w); n != kNone) return n;
  return kNone;
}

void blank(std::string& s, size_t begin, size_t end) {
  std::fill(s.begin() + static_cast<std::ptrdiff_t>(begin), s.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

// The line so far ends in a post's name: what follows is its number.
bool behind_name(std::string_view before) {
  const std::string_view line = trim(before.substr(before.rfind('\n') + 1));
  return line.size() >= 3 && is_letter(line.back()) && is_letter(line[line.size() - 2]);
}

// A letter or number that marks an entry; `order` the last letter, '\0' at the begin.
std::string take_bullet(Scan& c, char last) {
  Scan k = c;
  if (k.rest().substr(0, 2) == "\xC2\xB6") k.i += 2;
  while (k.peek() == '-' && (k.peek(1) == ' ' || k.peek(1) == '-' || k.peek(1) == '(')) ++k.i, k.spaces();
  const bool bracket = k.peek() == '(' || k.peek() == '[';
  if (bracket) ++k.i, k.spaces();
  const char letter = upper(k.peek());
  if (is_digit(letter)) {  // (1), 1)
    Scan d = k;
    const std::string n(d.digits(2));
    const bool close = d.peek() == ')' || d.peek() == ']';
    const std::string_view line = c.s.substr(0, c.i);
    const bool leads = trim(line.substr(line.rfind('\n') + 1)).empty();
    if (!close || (bracket ? n.size() > 1 : !leads)) return {};
    c.i = d.i + 1;
    return n;
  }
  if (!is_upper(letter) || is_alnum(k.peek(1)) || k.peek(1) == '\'') return {};
  if (letter == 'A' && k.peek(1) == '-' && is_digit(k.peek(2)) && behind_name(c.s.substr(0, c.i))) return {};  // an airgram
  if (letter == 'U' && (begins(k.rest(), "U.S.") || begins(k.rest(), "U. S.") || begins(k.rest(), "U.N."))) return {};
  ++k.i;
  const size_t after = k.i;
  while (k.peek() == ' ') ++k.i;
  const char mark = k.peek();
  bool ok = mark == ')' || mark == ']' || mark == '.' || mark == ':';
  if (ok) {
    ++k.i;
    while (k.peek() == ')' || k.peek() == ']' || k.peek() == '.' || k.peek() == ':') ++k.i;
  } else if (mark == '-' && (k.i > after || is_space(k.peek(1)) || letter == (last == '\0' ? 'A' : last + 1))) {
    ok = true;
    ++k.i;
  } else if (mark == ',' && k.peek(1) == ' ' && !bracket && letter == (last == '\0' ? 'A' : last + 1)) {
    ok = true;  // a full stop misread
    ++k.i;
  } else if (k.i > after && is_digit(mark) && (last == '\0' ? letter == 'A' : letter >= last)) {
    ok = true;
  }
  if (!ok) return {};
  // letters go on in order: "J." of "J. Speaks" behind "A." does not
  if (last != '\0' && !bracket && (letter < last || letter > last + 3)) return {};
  if (last == '\0' && !bracket && mark == '.' && letter > 'C' && trim(c.s.substr(0, c.i)).size() > 0) return {};
  c.i = k.i;
  return std::string(1, letter);
}

// "REF", "REFTEL:", "Ref A": a label repeated inside the list, with its own letter.
bool take_label(Scan& c, std::string& bullet) {
  if (!c.eat_word("REFTELS") && !c.eat_word("REFTEL") && !c.eat_word("REFS") && !c.eat_word("REF")) return false;
  while (c.peek() == ':' || c.peek() == '.') ++c.i;
  c.spaces();
  const char letter = upper(c.peek());
  const char next = c.peek(1);
  if (!is_upper(letter) || (!is_space(next) && next != ')' && next != ':' && next != '.')) return true;
  ++c.i;
  while (c.peek() == ')' || c.peek() == ':' || c.peek() == '.' || c.peek() == ' ') ++c.i;
  bullet = std::string(1, letter);
  return true;
}

class Divider {
 public:
  explicit Divider(std::string_view s) : s_(s) {}

  std::vector<ListEntry> run() {
    Scan c{s_};
    while (!c.done()) {
      if (starts(c.i) && step(c)) continue;
      if (c.peek() == ';' || (c.peek() == '\n' && bullet_.empty())) divide(c);
      ++c.i;
    }
    flush(s_.size());
    return std::move(out_);
  }

 private:
  bool starts(size_t i) const {
    return i == 0 || is_space(s_[i - 1]) || std::string_view(",;.()").find(s_[i - 1]) != kNone;
  }
  bool step(Scan& c) {
    const size_t at = c.i;
    const char last = bullet_.empty() || is_digit(bullet_[0]) ? '\0' : bullet_[0];
    if (std::string b = take_bullet(c, last); !b.empty()) {
      if (mark_of_entry(b, last, at)) return true;
      flush(at);
      bullet_ = b;
      begin_ = c.i;
      return true;
    }
    std::string letter;
    if (!take_label(c, letter)) return false;
    if (empty(at)) begin_ = c.i;
    if (!letter.empty()) {
      flush(at);
      bullet_ = letter;
      begin_ = c.i;
    }
    return true;
  }
  // "A. (S) STATE 1": how secret the cable is, not a letter of the list.
  bool mark_of_entry(const std::string& b, char last, size_t at) {
    const bool mark = s_[at] == '(' && (b == "S" || b == "C" || b == "U");
    if (!mark || last == '\0' || b[0] == last + 1 || b[0] == last || !empty(at)) return false;
    begin_ = at + 3;
    return true;
  }
  // Without bullets a line end divides, unless a post's name goes on behind it.
  void divide(const Scan& c) {
    const std::string_view line = trim(s_.substr(begin_, c.i - begin_), ".,;: ");
    const bool open_name = c.peek() == '\n' && !line.empty() && !is_digit(line.back()) && line.back() != ')';
    if (open_name) return;
    flush(c.i);
    begin_ = c.i + 1;
  }
  bool empty(size_t end) const { return trim(s_.substr(begin_, end - begin_), ".,;:-() ").empty(); }
  void flush(size_t end) {
    if (end > begin_ && !trim(s_.substr(begin_, end - begin_), ".,;:-()").empty())
      out_.push_back({begin_, end, bullet_});
  }

  std::string_view s_;
  size_t begin_ = 0;
  std::string bullet_;
  std::vector<ListEntry> out_;
};

template <size_t N>
bool cue_in(std::string_view s, const std::string_view (&cues)[N]) {
  return std::any_of(std::begin(cues), std::end(cues), [&](std::string_view w) { return find_word(s, w) != kNone; });
}

}  // namespace

std::string list_text(std::string_view value) {
  std::string s(value.substr(0, kMaxList));
  bool ended = false;
  bool first = true;
  for (size_t at = 0; at < s.size();) {
    const size_t end = std::min(s.find('\n', at), s.size());
    const std::string_view whole = std::string_view(s).substr(at, end - at);
    const std::string_view line = trim(whole);
    ended |= !line.empty() && text_begins(line, first);
    if (ended || is_residue(line)) {
      blank(s, at, end);
    } else {
      if (const size_t n = classified_at(whole); n != kNone) ended = true, blank(s, at + n, end);
      size_t from = 0;
      size_t to = 0;
      for (size_t page = find_word(whole, "PAGE"); page != kNone; page = find_word(whole, "PAGE", page + 1))
        if (page_line(whole, page, from, to)) blank(s, at + from, at + to);
      if (find_word(whole, "OF") != kNone)
        for (size_t i = 0; i < whole.size(); ++i)
          if (const size_t n = page_join(whole, i)) blank(s, at + i, at + n);
    }
    first &= line.empty();
    at = end + 1;
  }
  return s;
}

std::vector<ListEntry> list_entries(std::string_view list) { return Divider(list).run(); }

std::string cited_kind(std::string_view s) {
  constexpr std::string_view kMail[] = {"E-MAIL",  "EMAIL",    "E-MAILS",         "EMAILS",      "E MAIL",  "E MAILS",
                                        "EMAILED", "E-MAILED", "CLASSNET E-MAIL", "CLASS EMAIL", "HIGHSIDE"};
  constexpr std::string_view kCall[] = {"TELCON",  "TELCONS", "TELEPHONE", "PHONE",        "PHONECON", "PHONCON",
                                        "FONECON", "TELECON", "TELECONS",  "CONVERSATION", "VTC",      "DVC",
                                        "SVTC",    "CALL",    "TELCOM",    "CONVERSATIONS"};
  constexpr std::string_view kBook[] = {"FAM",     "FAH",      "CFR",   "USC",    "APPENDIX",
                                        "ARTICLE", "HANDBOOK", "U.S.C", "EXHIBIT"};
  constexpr std::string_view kReport[] = {"REPORT", "REPORTS", "TD",  "OSC",  "INCSR", "EUP", "FBIS",      "POINTS",
                                          "PAPER",  "TDX",     "CIR", "TDCS", "FIR",   "HIR", "TIPR",      "STRATEGY",
                                          "MRR",    "ICS",     "GMP", "LAP",  "CEP",   "SAP", "NEWSLETTER"};
  constexpr std::string_view kMessage[] = {"DTG", "MSG", "MESSAGE", "MSGS"};
  if (cue_in(s, kMail)) return "email";
  if (cue_in(s, kCall)) return "telcon";
  if (find_word(s, "IIR") != kNone) return "iir";
  if (cue_in(s, kBook)) return "book";
  if (find(s, "TD-") != kNone || find(s, "TD/") != kNone || find(s, "TDX-") != kNone) return "report";
  if (parse_dtg(s) || cue_in(s, kMessage)) return "message";
  for (size_t i = 0; i + 4 < s.size(); ++i)  // OSC EUP20080911085009
    if (is_upper(s[i]) && is_upper(s[i + 1]) && is_upper(s[i + 2]) && s.size() - i >= 11 &&
        s.substr(i + 3, 2) == "20" &&
        std::all_of(s.begin() + static_cast<std::ptrdiff_t>(i) + 3, s.begin() + static_cast<std::ptrdiff_t>(i) + 11,
                    is_digit))
      return "report";
  return cue_in(s, kReport) ? "report" : "other";
}

}  // namespace stemma::read::cable
