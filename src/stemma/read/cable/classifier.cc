// The value is cut where the reasons begin; the head is divided into name and title by
// commas, or at the last word that only a title has.
#include "stemma/read/cable/classifier.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/text/edit_distance.h"

namespace stemma::read::cable {
namespace {

constexpr size_t kNone = std::string_view::npos;

// Words of titles and offices, in upper case; misspellings by one_of_spellings().
constexpr std::string_view kTitleWords[] = {
    "ACTING", "ADMIN", "ADMINISTRATOR", "ADVISER", "ADVISOR", "ADVISORS", "AF", "AFF", "AFFAIRS", "AFFS", "AFSA",
    "AGRICULTURAL", "AIDE", "AIT", "AMB", "AMBASSADOR", "ASSISTANT", "ASST", "ATTACHE", "ATTORNEY", "BUREAU",
    "CAPTAIN", "CDA", "CG", "CHARGE", "CHIEF", "CHIEFS", "COL", "COLONEL", "COMMERCIAL", "CONGEN", "CONOFF", "CONS",
    "CONSUL", "CONSULAR", "CONSULATE", "COORD", "COORDINATOR", "COUNS", "COUNSELOR", "COUNTRY", "DAO", "DAS", "DATT",
    "DCM", "DEP", "DEPARTMENT", "DEPT", "DEPUTIES", "DEPUTY", "DESK", "DIR", "DIRECTOR", "DIVISION", "DPTY", "DRL",
    "EAP", "EB", "ECON", "ECONCOUNS", "ECONOFF", "ECONOMIC", "ECONPOL", "EEB", "EMB", "EMBASSY", "ENVOY", "EUR",
    "EXECUTIVE", "FIRST", "FSO", "GENERAL", "HEAD", "HOM", "INL", "INR", "IO", "ISN", "LEAD", "LEADER", "LEGAL",
    "LIAISON", "M", "MAJOR", "MANAGEMENT", "MANAGER", "MC", "MGMT", "MGR", "MILITARY", "MINISTER",
    "MINISTERCOUNSELOR", "MISSION", "NEA", "OES", "OFFICE", "OFFICER", "OIC", "PAO", "PERMANENT", "PERMREP", "POL",
    "POLCHIEF", "POLCOUNS", "POLECON", "POLITICAL", "POLITICALMILITARY", "POLMIL", "POLOFF", "PRIN", "PRINCIPAL",
    "PRM", "PROGRAM", "PROVINCIAL", "PRT", "PUBLIC", "RECONSTRUCTION", "REGIONAL", "REP", "REPRESENTATIVE", "RSO",
    "SCA", "SECOND", "SECRETARY", "SECTION", "SECURITY", "SENIOR", "SPECIAL", "STAFF", "SUPERVISORY", "TEAM", "THE",
    "THIRD", "UNDER", "UNIT", "USAID", "VCI", "VICE", "WHA"};

bool near(std::string_view a, std::string_view b, uint32_t slips) { return text::edit_distance(a, b, slips) <= slips; }

std::string plain(std::string_view w) {
  std::string out;
  for (const char c : w)
    if (is_letter(c))
      out += upper(c);
    else if (c == '0')
      out += 'O';
  return out;
}

bool is_title_word(std::string_view token) {
  if (token.find('/') != kNone) return true;  // AF/C, M/C, A/S
  const std::string w = plain(token);
  if (w.empty()) return true;  // a dash
  if (token.size() == 4 && token[1] == '.' && token[3] == '.' && w != "AI") return false;  // A.F.: initials
  if (w == "M" && token != "M/C") return false;
  if (std::binary_search(std::begin(kTitleWords), std::end(kTitleWords), std::string_view(w))) return true;
  if (w.rfind("AFFAIR", 0) == 0 || w.rfind("DAFF", 0) == 0 || w.rfind("DAFA", 0) == 0 || w.rfind("DAFFAIR", 0) == 0 ||
      w.rfind("CHARGE", 0) == 0)
    return true;
  if (w.size() < 6) return false;
  if (w[0] == 'A' && (near(w, "AMBASSADOR", 3))) return true;
  if (w[0] == 'C' && (near(w, "COUNSELOR", 2) || near(w, "COUNSELLOR", 2) || w == "COUNCILOR")) return true;
  return near(w, "DIRECTOR", 2) || near(w, "SECRETARY", 1) || near(w, "POLITICAL", 1) ||
         near(w, "ECONOMIC", 1);
}

bool is_suffix(std::string_view token) {
  const std::string w = plain(token);
  return w == "JR" || w == "SR" || w == "II" || w == "III" || w == "IV";
}

// Where the reasons begin, behind the person.
size_t reason_begin(std::string_view s) {
  size_t best = s.size();
  const auto at = [&](size_t n) { best = std::min(best, n); };
  for (const std::string_view w :
       {"REASON",      "REAONS",   "RAASONS", "RAESONS", "RESONS",        "RASONS",     "REASN",
        "SEA3ON",      "REA3ON",   "REAS",    "DERIVED", "DECL:",         "DECLASSIFY", "BASED",
        "DUE TO",      "PURSUANT", "UNDER E", "UNDER 1", "UNDER SECTION", "PER E",      "PER 1",
        "PER SECTION", "E.O.",     "EO 1",    "FOR 1",   "BY 1",          "SECTION 1",  "SEC. 1"}) {
    size_t end = 0;
    size_t n = find_spaced(s, w, end);
    while (n != kNone && n > 0 && is_alnum(s[n - 1]) && w.size() < 7 && w != "REAS") n = find_spaced(s, w, end, n + 1);
    if (n == kNone) continue;
    // "for", "f \nor" in front of it
    std::string_view head = s.substr(0, n);
    for (int k = 0; k < 2; ++k) {
      const std::string_view t = trim(head);
      for (const std::string_view f : {"FOR", "FR", "F0R", "F OR", "F \nOR"})
        if (t.size() > f.size() && equals(t.substr(t.size() - f.size()), f) && !is_alnum(t[t.size() - f.size() - 1])) {
          head = t.substr(0, t.size() - f.size());
          break;
        }
    }
    at(trim(head).size());
  }
  for (size_t i = 0; i + 2 < s.size(); ++i)
    if (s[i] == '1' && (s[i + 1] == '.' || s[i + 1] == ',') && (i == 0 || !is_alnum(s[i - 1]))) {
      size_t k = i + 2;
      while (k < s.size() && is_space(s[k])) ++k;
      if (k < s.size() && s[k] >= '2' && s[k] <= '6') at(i);
    }
  return best;
}

void add_reason(std::vector<std::string>& out, const std::string& r) {
  if (std::find(out.begin(), out.end(), r) == out.end()) out.push_back(r);
}

// The letters behind a section: (b) and (d); b/d; (b,d); .(b); b, c, and d.
void take_letters(Scan& c, const std::string& section, std::vector<std::string>& out) {
  bool any = false;
  while (!c.done()) {
    const char ch = c.peek();
    if (ch == '.' && any && (c.i + 1 >= c.s.size() || is_space(c.peek(1)))) break;
    if (ch == '1' && (c.peek(1) == '.' || c.peek(1) == ',')) break;
    if (is_letter(ch)) {
      const size_t at = c.i;
      const std::string_view w = c.letters();
      if (w.size() == 1 && upper(ch) <= 'H') {
        add_reason(out, section + "(" + upper(ch) + ")");
        any = true;
      } else if (!equals(w, "AND") && !equals(w, "OR") && !equals(w, "SECTION") && !equals(w, "SECTIONS")) {
        c.i = at;
        break;
      }
      continue;
    }
    if (!is_space(ch) && std::string_view("(),.;/&+-:").find(ch) == kNone) break;
    ++c.i;
  }
  if (!any) add_reason(out, section);
}

std::vector<std::string> reasons(std::string_view s) {
  std::vector<std::string> out;
  for (Scan c{s}; !c.done();) {
    if (c.peek() != '1' || (c.i > 0 && is_digit(s[c.i - 1])) || (c.peek(1) != '.' && c.peek(1) != ',')) {
      ++c.i;
      continue;
    }
    Scan k{s, c.i + 2};
    k.spaces();
    const char digit = k.peek();
    if (digit < '2' || digit > '7' || is_digit(k.peek(1))) {
      ++c.i;
      continue;
    }
    c.i = k.i + 1;
    take_letters(c, std::string("1.") + digit, out);
  }
  if (out.size() > 1) std::erase_if(out, [](const std::string& r) { return r.size() == 3; });
  return out;
}

bool person_like(std::string_view part) {
  const auto w = words(part);
  if (w.empty() || w.size() > 6) return false;
  for (const auto t : w) {
    if (is_title_word(t) && plain(t) != "M") return false;
    if (!is_letter(t[0]) && t[0] != '"' && t[0] != '(' && t[0] != '0') return false;
    if (is_lower(t[0]) && t.size() > 3) return false;
  }
  return w.size() >= 2 || w[0].find_first_of(".:") != kNone || true;
}

std::string mend_zeros(std::string_view name) {
  std::string out(name);
  for (size_t i = 0; i < out.size(); ++i)
    if (out[i] == '0' &&
        ((i + 1 < out.size() && (is_letter(out[i + 1]) || out[i + 1] == '.')) || (i > 0 && is_letter(out[i - 1]))))
      out[i] = 'O';
  return out;
}

std::string tidy(std::string_view s) {
  std::string out = one_line(trim(s, ",;:-/"));
  while (!out.empty() && (out.back() == ',' || out.back() == ';' || out.back() == ':')) out.pop_back();
  if (out.size() > 3 && out.back() == '.' && !is_suffix(words(out).back()) && out[out.size() - 2] != '.' &&
      !(is_upper(out[out.size() - 2]) && out[out.size() - 3] == '.'))
    out.pop_back();
  return out;
}

// "Deputy Director for Central Asia Evan A. Vale": title words lead, the name follows.
void divide_plain(std::string_view head, Classifier& out) {
  const auto w = words(head);
  size_t last = kNone;
  bool preposition = false;
  for (size_t i = 0; i < w.size(); ++i) {
    if (is_title_word(w[i]) || (w[i].back() == ',' && i + 2 < w.size() && last != kNone))
      last = i, preposition = false;
    else if (last != kNone && last + 1 == i && w[i].size() == 2 && is_lower(w[i][0]) && w[i][1] == '.')
      last = i;  // a. i.
    else if (last != kNone &&
             (equals(w[i], "FOR") || equals(w[i], "OF") || equals(w[i], "AT") || equals(w[i], "IN") ||
              equals(w[i], "TO") || equals(w[i], "A.I.") || equals(w[i], "AI.") || equals(w[i], "(AI)") ||
              equals(w[i], "A.I") || equals(w[i], "AI") || equals(w[i], "AD") ||
              equals(w[i], "INTERIM") || equals(w[i], "AND"))) {
      last = i;
      preposition = !(upper(w[i][0]) == 'A' || w[i][0] == '(' || equals(w[i], "INTERIM")) || equals(w[i], "AT");
    }
  }
  const auto join = [&](size_t a, size_t b) {
    std::string s;
    for (size_t i = a; i < b; ++i) s += (s.empty() ? "" : " ") + std::string(w[i]);
    return s;
  };
  if (last == kNone) {
    out.name = tidy(head);
    return;
  }
  size_t name = last + 1;
  if (preposition) {  // the place, then two words of name with the initials between
    size_t n = w.size();
    if (n > name && is_suffix(w[n - 1])) --n;
    if (n > name) --n;                                    // surname
    while (n > name && plain(w[n - 1]).size() == 1) --n;  // initials
    if (n > name) --n;                                    // given name
    name = n;
  }
  if (name < w.size()) {
    out.name = tidy(join(name, w.size()));
    out.title = tidy(join(0, name));
    return;
  }
  // the title comes last: "ANN VALE AMBASSADOR"
  size_t first = 0;
  while (first < w.size() && !is_title_word(w[first])) ++first;
  out.name = tidy(join(0, first));
  out.title = tidy(join(first, w.size()));
}

void divide(std::string_view head, Classifier& out) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= head.size();) {
    const size_t comma = std::min({head.find(',', at), head.find(';', at), head.size()});
    parts.push_back(trim(head.substr(at, comma - at)));
    at = comma + 1;
  }
  std::erase_if(parts, [](std::string_view p) { return p.empty(); });
  if (parts.empty()) return;
  if (parts.size() >= 2 && person_like(parts[0]) && words(parts[0]).size() <= 5) {
    out.name = tidy(parts[0]);
    size_t k = 1;
    if (is_suffix(parts[1])) {
      out.name += ", " + std::string(trim(parts[1]));
      k = 2;
    }
    if (k < parts.size()) out.title = tidy(parts[k]);
    return;
  }
  // titles first, also with commas in them: the name is in the last part that has one
  for (size_t k = parts.size(); k-- > 1;) {
    if (is_suffix(parts[k]) && k > 0) {
      Classifier before;
      divide_plain(parts[k - 1], before);
      out.title = before.title;
      out.name = before.name + ", " + std::string(parts[k]);
      return;
    }
    if (person_like(parts[k]) && words(parts[k]).size() >= 2) {
      out.name = tidy(parts[k]);
      out.title = tidy(head.substr(0, static_cast<size_t>(parts[k].data() - head.data())));
      return;
    }
  }
  divide_plain(parts[0], out);
  if (out.name.empty() || (out.title.empty() && parts.size() > 1)) divide_plain(head, out);
  if (out.title.empty() && parts.size() > 1) out.title = tidy(parts[1]);
}

// "ANN VALE, ACTING AND DAS RAY PENN": two persons where both sides have a name.
void persons(std::string_view head, Classifier& out) {
  for (size_t at = head.size() > 400 ? kNone : find(head, " AND "); at != kNone; at = find(head, " AND ", at + 1)) {
    Classifier left;
    Classifier right;
    divide(trim(head.substr(0, at), ",;:- "), left);
    divide(trim(head.substr(at + 5), ",;:- "), right);
    const bool named = words(left.name).size() >= 2 && words(right.name).size() >= 2 && person_like(left.name) &&
                       person_like(right.name);
    if (!named || (left.title.empty() && !right.title.empty() && words(left.name).size() > 4)) continue;
    out.name = left.name + " and " + right.name;
    out.title = left.title.empty() ? right.title : left.title;
    out.persons = {{left.name, left.title}, {right.name, right.title}};
    return;
  }
  divide(head, out);
  if (!out.name.empty()) out.persons = {{out.name, out.title}};
}

std::string_view drop_labels(std::string_view s) {
  for (;;) {
    s = trim(s, ":;,.-\"");
    size_t mark = 0;
    if (!portion_mark(s, mark).empty()) s = trim(s.substr(mark), ":,.-");
    if (const auto p = paragraph_start(s); p && s.size() > p->text && begins(s.substr(p->text), "CLASS"))
      s = s.substr(p->text);
    bool again = false;
    for (const std::string_view l :
         {"CLASSIFIED BY", "CLASSFIED BY", "CLASSIFED BY", "CLASSIIED BY", "DOS CLASSIFICATION GUIDE BY", "BY:", "BY "})
      if (begins(s, l)) s = s.substr(l.size()), again = true;
    if (!again) return s;
  }
}

}  // namespace

Classifier parse_classified_by(std::string_view value) {
  Classifier out;
  value = value.substr(0, 1500);
  // a list of references before a second "Classified by": the second counts
  for (size_t at = find(value, "CLASSIFIED BY", 1); at != kNone; at = find(value, "CLASSIFIED BY", at + 1))
    if (find(value.substr(0, at), "REF") != kNone) value = value.substr(at);
  value = drop_labels(value);
  const size_t cut = reason_begin(value);
  out.reasons = reasons(value.substr(cut));
  std::string head(value.substr(0, cut));
  // page residue between name and reason
  std::string kept;
  for (size_t at = 0; at < head.size();) {
    const size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = trim(std::string_view(head).substr(at, end - at));
    if (!is_residue(line)) kept += std::string(line) + "\n";
    at = end + 1;
  }
  head = one_line(kept);
  if (const size_t garbage = head.find_first_of("#$%^{}|<>"); garbage != std::string::npos) {
    const size_t space = head.rfind(' ', garbage);
    head.resize(space == std::string::npos ? garbage : space);
    out.corrupt = true;
  }
  const std::string_view h = trim(std::string_view(head), ".,;:-");
  if (h.empty() || begins(h, "SECTION")) return out;
  persons(mend_zeros(trim(std::string_view(head), ",;:-([")), out);
  return out;
}

}  // namespace stemma::read::cable
