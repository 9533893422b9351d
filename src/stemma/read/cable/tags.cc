// Phrases of several words first, then names in brackets or of known officials, then
// single TAGS; an unknown TAG that is wholly made of known ones is divided.
#include "stemma/read/cable/tags.h"

#include <algorithm>

#include "stemma/read/cable/lines.h"
#include "stemma/read/cable/scan.h"
#include "stemma/read/cable/tables/tag_meanings.h"
#include "stemma/read/cable/tables/tags.h"

namespace stemma::read::cable {
namespace {

template <size_t N>
bool holds(const std::string_view (&table)[N], std::string_view s) {
  return std::binary_search(std::begin(table), std::end(table), s);
}

bool is_program(std::string_view t) {
  return t.size() == 4 && t[0] == 'K' && std::all_of(t.begin(), t.end(), is_upper);
}

// A piece a fused TAG may be made of.
bool is_piece(std::string_view t) {
  if (t.size() == 4) return holds(tables::kSubjectTags, t) || is_program(t);
  return t.size() == 2 && holds(tables::kPlaceTags, t);
}

bool divide(std::string_view t, std::vector<std::string>& out) {
  if (t.size() > 48) return false;  // bounds the search
  if (t.empty()) return true;
  for (const size_t n : {size_t{4}, size_t{2}}) {
    if (t.size() < n || !is_piece(t.substr(0, n))) continue;
    out.emplace_back(t.substr(0, n));
    if (divide(t.substr(n), out)) return true;
    out.pop_back();
  }
  return false;
}

// Misspellings seen in traffic.
std::string_view corrected(std::string_view t) {
  constexpr std::string_view kSlips[][2] = {{"MOPPS", "MOPS"}, {"UNDESCO", "UNESCO"}, {"KWWMN", "KWMN"},
                                            {"POGOV", "PGOV"}, {"UNFCYP", "UNFICYP"}, {"RU", "RS"},
                                            {"SYR", "SY"}};
  for (const auto& s : kSlips)
    if (s[0] == t) return s[1];
  return t;
}

// "PREEL", "PGOVV": a letter struck twice in a subject's four.
std::string without_doubled(std::string_view t) {
  for (size_t i = 0; i + 1 < t.size(); ++i) {
    if (t[i] != t[i + 1]) continue;
    std::string once(t);
    once.erase(i, 1);
    if (holds(tables::kSubjectTags, std::string_view(once))) return once;
  }
  return std::string(t);
}

// Officials whose names are printed without brackets or comma: surname, given name, TAG.
struct Official {
  std::string_view words;
  std::string_view tag;
};
constexpr Official kOfficials[] = {{"CLINTON HILLARY", "CLINTON, HILLARY"},
                                   {"BIDEN JOSEPH", "BIDEN, JOSEPH"},
                                   {"RICE CONDOLEEZZA", "RICE, CONDOLEEZZA"},
                                   {"ZOELLICK ROBERT", "ZOELLICK, ROBERT"},
                                   {"BUSH GEORGE W.", "BUSH, GEORGE W."},
                                   {"BUSH GEORGE", "BUSH, GEORGE W."},
                                   {"ROOD JOHN", "ROOD, JOHN"},
                                   {"POWELL COLIN", "POWELL, COLIN"},
                                   {"KERRY JOHN", "KERRY, JOHN"}};

class List {
 public:
  explicit List(std::string value) : s_(std::move(value)) {}

  std::vector<std::string> read() {
    Scan c{s_};
    while (!c.done()) {
      while (!c.done() &&
             (is_space(c.peek()) || c.peek() == ',' || c.peek() == ';' || c.peek() == ':' || c.peek() == '.'))
        ++c.i;
      if (c.done()) break;
      if (c.peek() == '(') {
        if (!bracketed(c)) break;
        continue;
      }
      if (phrase(c)) continue;
      const size_t begin = c.i;
      while (!c.done() && !is_space(c.peek()) && c.peek() != ',' && c.peek() != ';' && c.peek() != '(') ++c.i;
      single(trim(std::string_view(s_).substr(begin, c.i - begin), ".:\"*"));
    }
    return std::move(out_);
  }

 private:
  void add(std::string_view tag) {
    if (!tag.empty() && std::find(out_.begin(), out_.end(), tag) == out_.end()) out_.emplace_back(tag);
  }
  // A person in brackets; a portion mark means that a sentence begins.
  bool bracketed(Scan& c) {
    size_t size = 0;
    if (!portion_mark(c.rest(), size).empty()) return false;
    const size_t close = c.rest().find(')');
    if (close == std::string_view::npos) return ++c.i, true;
    const std::string name = one_line(c.rest().substr(1, close - 1));
    if (!name.empty()) add(name);
    c.i += close + 1;
    return true;
  }
  bool phrase(Scan& c) {
    for (const Official& o : kOfficials)
      if (c.eat_word(o.words)) return add(o.tag), true;
    const char first = upper(c.peek());
    std::string_view best;
    const auto longest = [&](std::string_view p) {
      const std::string_view r = c.rest();
      if (p.size() <= best.size() || !begins(r, p)) return;
      const std::string_view after = r.substr(p.size());
      if (!after.empty() && is_alnum(after[0])) {  // "HUMAN RIGHTSPOLMIL"
        size_t n = 0;
        while (n < after.size() && is_letter(after[n])) ++n;
        std::vector<std::string> pieces;
        if (n != 6 && !divide(after.substr(0, n), pieces)) return;
      }
      best = p;
    };
    for (const std::string_view p : tables::kPhraseTags) longest(p);
    const auto* p = std::lower_bound(std::begin(tables::kOrganisationTags), std::end(tables::kOrganisationTags), std::string_view(&first, 1));
    for (; p != std::end(tables::kOrganisationTags) && (*p)[0] == first; ++p)
      if (p->find(' ') != std::string_view::npos) longest(*p);
    if (best.empty()) return false;
    c.i += best.size();
    if (best == "COUNTER TERRORISM") best = "COUNTERTERRORISM";
    add(best);
    return true;
  }
  void single(std::string_view t) {
    if (t.empty() || t == "SIPDIS" || t == "AND" || t == "&" || t == "N/A") return;
    if (slashed(t)) return;
    std::string letters(t);  // 01IP: zero and one for O and I
    for (char& c : letters) c = c == '0' ? 'O' : c == '1' ? 'I' : c;
    if (letters != t && holds(tables::kSubjectTags, std::string_view(letters))) return add(letters);
    t = corrected(t);
    std::vector<std::string> pieces;
    const bool known = holds(tables::kSubjectTags, t) || holds(tables::kOrganisationTags, t) || t.size() <= 4;
    if (!known && t == "POLMIL")
      pieces = {"POL", "MIL"};
    else if (known || !divide(t, pieces))
      return add(known || t.size() != 5 ? std::string(t) : without_doubled(t));
    for (const std::string& p : pieces) add(p);
  }
  // "PREL/PGOV": every part a known TAG.
  bool slashed(std::string_view t) {
    if (t.find('/') == std::string_view::npos || holds(tables::kOrganisationTags, t)) return false;
    std::vector<std::string> parts;
    for (size_t at = 0; at <= t.size();) {
      const size_t end = std::min(t.find('/', at), t.size());
      const std::string_view part = t.substr(at, end - at);
      at = end + 1;
      if (part.empty()) continue;
      if (!is_piece(part) && !holds(tables::kOrganisationTags, part)) return false;
      parts.emplace_back(part);
    }
    for (const std::string& p : parts) add(p);
    return !parts.empty();
  }

  std::string s_;
  std::vector<std::string> out_;
};

bool all_known(std::string_view line) {
  const auto w = words(line);
  return !w.empty() && std::all_of(w.begin(), w.end(), [](std::string_view x) {
    const std::string t = upper(trim(x, ",;"));
    std::vector<std::string> pieces;
    return tag_kind(t) != TagKind::kUnknown || divide(t, pieces);
  });
}

// The lines that belong to the list: after a comma anything, otherwise known TAGS or
// the second half of a TAG of two words.
std::string listed(std::string_view value) {
  std::string out;
  bool first = true;
  while (!value.empty()) {
    const size_t end = std::min(value.find('\n'), value.size());
    std::string line = upper(trim(value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
    if (line.empty()) continue;
    if (const size_t page = find_word(line, "PAGE");
        page != std::string::npos) {  // "... PAGE 02  VATICA  00283  01 OF 05  241033Z VTPREL,"
      const size_t gap = line.rfind("     ", page);
      const size_t z = line.find('Z', page);
      const std::string after = z == std::string::npos ? "" : line.substr(std::min(z + 1, line.size()));
      size_t cut = page;
      if (const size_t level = std::min(
              {line.find("UNCLASSIFIED"), line.find("CONFIDENTIAL"), line.find("SECRET"), line.find("LIMITED")});
          level < page)
        cut = level;
      else if (gap != std::string::npos)
        cut = gap;
      line = line.substr(0, cut) + " " + after;
      out += " " + line;
      first = false;
      continue;
    }
    if (!first && is_residue(line)) continue;
    const std::string_view so_far = trim(std::string_view(out));
    const bool comma = !so_far.empty() && so_far.back() == ',';
    const size_t space = so_far.rfind(' ');
    const std::string joined = std::string(so_far.substr(space == std::string_view::npos ? 0 : space + 1)) + " " + line;
    if (!first && !comma && !all_known(line) && !holds(tables::kPhraseTags, std::string_view(joined))) break;
    out += (first ? "" : " ") + line;
    first = false;
  }
  return out;
}

}  // namespace

TagKind tag_kind(std::string_view tag) {
  const std::string t = upper(tag);
  if (t.find(',') != std::string::npos) return TagKind::kPerson;
  if (holds(tables::kOrganisationTags, t) && t.size() != 2) return TagKind::kOrganisation;
  if (t.size() == 2 && std::all_of(t.begin(), t.end(), is_upper)) return TagKind::kPlace;
  if (is_program(t)) return TagKind::kProgram;
  return holds(tables::kSubjectTags, t) ? TagKind::kSubject : TagKind::kUnknown;
}

doc::CableTag describe_tag(std::string_view tag) {
  constexpr const char* kKinds[] = {"unknown", "geo", "person", "program", "subject", "organization"};
  doc::CableTag out;
  out.code = tag;
  out.kind = kKinds[static_cast<size_t>(tag_kind(tag))];
  const std::string t = upper(tag);
  const auto* end = std::end(tables::kTagMeanings);
  const auto* it = std::lower_bound(std::begin(tables::kTagMeanings), end, std::string_view(t),
                                    [](const auto& m, std::string_view n) { return m.tag < n; });
  if (it != end && it->tag == t) out.meaning = it->meaning;
  return out;
}

std::vector<std::string> parse_tags(std::string_view value) { return List(listed(value.substr(0, 4000))).read(); }

}  // namespace stemma::read::cable
