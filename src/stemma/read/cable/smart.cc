// Each label has its own small reading; all work on the value's own lines, so a page
// banner in the middle of a list cannot become part of a name.
#include "stemma/read/cable/smart.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/station.h"
#include "stemma/read/cable/subject.h"
#include "stemma/read/cable/tags.h"
#include "stemma/text/edit_distance.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr std::string_view kPrecedences[] = {"ROUTINE", "PRIORITY", "IMMEDIATE", "FLASH"};

std::string joined(const Draft& d, const Labelled& f) {
  std::string out;
  for (const Span s : f.lines) {
    if (!out.empty()) out += '\n';
    out += trim(s.of(d.text()));
  }
  return out;
}

bool near(std::string_view a, std::string_view b, uint32_t slips) { return text::edit_distance(upper(a), b, slips) <= slips; }

// Kinds of mission, behind which a precedence may have lost its space.
bool mission_word(std::string_view s) {
  constexpr std::string_view kWords[] = {"AMEMBASSY", "AMCONSUL", "USMISSION", "USOFFICE", "SECSTATE",
                                         "COLLECTIVE", "USINT",   "AMCONGEN",  "USLO"};
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view w) { return equals(s, w); });
}

// Length of the precedence at the end of `word`; 0 if there is none.
size_t precedence_tail(std::string_view word) {
  for (const std::string_view p : kPrecedences) {
    if (word.size() >= p.size() && word.substr(word.size() - p.size()) == p) {
      const std::string_view head = word.substr(0, word.size() - p.size());
      if (head.empty() || mission_word(head)) return p.size();
    }
    if (word.size() + 1 >= p.size() && word.size() <= p.size() + 1 && p.size() >= 7 && near(word, p, 1))
      return word.size();
    for (size_t n = p.size() - 2; n <= p.size() + 1 && n < word.size(); ++n)
      if (mission_word(word.substr(0, word.size() - n)) && near(word.substr(word.size() - n), p, 2)) return n;
  }
  return 0;
}

void addresses(const std::string& value, std::vector<std::string>& out) {
  for (size_t at = 0; at <= value.size();) {
    const size_t end = std::min(value.find(';', at), value.size());
    std::string a = smart_address(one_line(std::string_view(value).substr(at, end - at)));
    if (!a.empty() && std::find(out.begin(), out.end(), a) == out.end()) out.push_back(std::move(a));
    at = end + 1;
  }
}

void captions(const std::string& value, std::vector<std::string>& out) {
  const auto put = [&](std::string s) {
    if (std::find(out.begin(), out.end(), s) == out.end()) out.push_back(std::move(s));
  };
  for (size_t at = 0; at <= value.size();) {
    const size_t end = std::min(value.find_first_of(",;\n", at), value.size());
    const std::string piece = upper(one_line(std::string_view(value).substr(at, end - at)));
    at = end + 1;
    if (piece.empty() || piece.size() > 40) continue;
    std::string tight;
    for (const char c : piece)
      if (!is_space(c)) tight += c;
    std::vector<std::string> known;
    if (handling_line(piece, known) || handling_line(tight, known))
      for (auto& k : known) put(std::move(k));
    else
      put(piece);
  }
}

// "01IP" is OIIP where that is a TAG: digits the scanner read for letters.
std::string mended_tag(const std::string& tag) {
  if (tag.size() < 2 || tag.size() > 8 || tag_kind(tag) != TagKind::kUnknown) return tag;
  std::string letters = tag;
  for (char& c : letters) c = c == '0' ? 'O' : c == '1' ? 'I' : c == '5' ? 'S' : c;
  return letters != tag && tag_kind(letters) != TagKind::kUnknown ? letters : tag;
}

void tags(const std::string& value, std::vector<std::string>& out) {
  std::string mended;
  for (size_t i = 0; i < value.size();) {  // mend before the list is parsed: a TAG begins with a letter
    if (!is_alnum(value[i])) {
      mended += value[i++];
      continue;
    }
    size_t end = i;
    while (end < value.size() && is_alnum(value[end])) ++end;
    mended += mended_tag(value.substr(i, end - i));
    i = end;
  }
  for (std::string& t : parse_tags(mended))
    if (std::find(out.begin(), out.end(), t) == out.end()) out.push_back(std::move(t));
}

void offices(const std::string& value, std::vector<doc::CableOffice>& out) {
  for (size_t at = 0; at <= value.size();) {
    const size_t end = std::min(value.find_first_of(",;\n", at), value.size());
    const std::string name = one_line(std::string_view(value).substr(at, end - at));
    if (!name.empty() && name.size() < 60) out.push_back({name, 0});
    at = end + 1;
  }
}

void each_line(const Draft& d, const Labelled& f, std::vector<std::string>& out) {
  for (const Span s : f.lines)
    if (std::string line = one_line(s.of(d.text())); !line.empty()) out.push_back(std::move(line));
}

// "13526", "13526: DECL 2020/05/01".
void order(const std::string& value, doc::Cable& cable) {
  Scan c{value};
  while (!c.done() && !is_digit(c.peek())) ++c.i;
  const std::string_view n = c.digits(6);
  if (n.size() != 5 || !cable.order.empty()) return;
  cable.order = "E.O. " + std::string(n);
  std::string_view rest = trim(c.rest(), ":;,.");
  if (begins(rest, "DECL")) rest = trim(rest.substr(std::min(rest.find_first_of(": "), rest.size())), ": ");
  if (rest.empty()) return;
  const auto date = parse_date(rest);
  cable.declassify_on = date ? iso(*date) : one_line(rest);
}

class Reading {
 public:
  Reading(const Draft& d, doc::Cable& cable) : d_(d), cable_(cable) {}

  void field(const Labelled& f) {
    const std::string value = joined(d_, f);
    if (value.empty()) return;
    switch (f.label) {
      case Label::kMrn:
        if (!facts.key) facts.key = parse_identifier(one_line(value));
        return;
      case Label::kDate: return date(value);
      case Label::kFrom:
        if (cable_.from.empty()) cable_.from = one_line(value);
        return;
      case Label::kAction: return addresses(value, cable_.to);
      case Label::kInfo: return addresses(value, cable_.info);
      case Label::kOrder: return order(value, cable_);
      case Label::kTags: return tags(value, cable_.tags);
      case Label::kCaptions: return captions(value, cable_.handling);
      case Label::kReference: return references(f);
      case Label::kPassLine: return each_line(d_, f, cable_.pass_lines);
      case Label::kSubject:
        if (cable_.subject.empty()) cable_.subject = parse_subject(value);
        return;
      case Label::kActionOffice: return offices(value, cable_.action_offices);
      case Label::kInfoOffice: return offices(value, cable_.info_offices);
      case Label::kDraftedBy: return each_line(d_, f, cable_.drafted_by);
      case Label::kClearedBy: return each_line(d_, f, cable_.cleared_by);
      case Label::kApprovedBy: return each_line(d_, f, cable_.approved_by);
      case Label::kReleasedBy: return each_line(d_, f, cable_.released_by);
      case Label::kSignature:
        cable_.signature = upper(one_line(f.lines.front().of(d_.text())));
        cable_.signature_span = f.lines.front();
        return;
      default: return;
    }
  }

  SmartFacts facts;

 private:
  void date(const std::string& value) {
    if (!facts.dtg) facts.dtg = smart_dtg(value);
    if (!facts.dtg && !facts.date) facts.date = parse_date(value);
  }
  // Lines one below the other are one run: a list may carry its post from line to line.
  void references(const Labelled& f) {
    for (const Span s : f.lines) {
      auto& out = facts.references;
      const bool next = !out.empty() && trim(Span{out.back().end, s.begin}.of(d_.text())).empty();
      if (next)
        out.back().end = s.end;
      else
        out.push_back(s);
    }
  }

  const Draft& d_;
  doc::Cable& cable_;
};

}  // namespace

std::optional<Dtg> smart_dtg(std::string_view value) {
  const size_t comma = value.find(',');
  if (comma != kNone && comma < 20) {  // "Jul 22, 2010" and one sign for the slash
    Scan c{value, comma + 1};
    c.spaces();
    if (c.digits(4).size() == 4) {
      c.spaces();
      if (!c.done() && (!is_digit(c.peek()) || is_digit(c.peek(6)))) ++c.i;
      c.spaces();
      if (auto g = parse_dtg(c.rest())) return g;
    }
  }
  return parse_dtg(value);
}

std::string smart_address(std::string_view printed) {
  std::string_view s = trim(printed, ";.,");
  const size_t space = s.rfind(' ');
  const size_t begin = space == kNone ? 0 : space + 1;
  const size_t n = precedence_tail(s.substr(begin));
  if (n > 0 && (begin > 0 || n < s.size())) s = trim(s.substr(0, s.size() - n), ";.,");
  return std::string(s);
}

std::string mended_signature(const std::string& signature, const std::vector<std::string>& approved_by) {
  if (signature.find(' ') == std::string::npos) return signature;
  std::string tight;
  for (const char c : signature)
    if (!is_space(c)) tight += c;
  for (const std::string& a : approved_by) {
    const size_t colon = a.find(':');
    std::string_view name = colon == kNone ? std::string_view(a) : std::string_view(a).substr(colon + 1);
    name = trim(name.substr(0, name.find(',')));
    if (equals(name, tight)) return tight;
  }
  return signature;
}

SmartFacts read_smart(const Draft& draft, const Labels& labels, doc::Cable& cable) {
  Reading r(draft, cable);
  for (const Labelled& f : labels.fields) r.field(f);
  return std::move(r.facts);
}

}  // namespace stemma::read::cable
