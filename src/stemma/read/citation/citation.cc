// A note is cut at semicolons, and at full stops once a piece has said when or where; each
// piece loses its signal words and is tried as a short form ("ibid."), then form by form.
#include "stemma/read/citation/citation.h"

#include <algorithm>
#include <unordered_map>

#include "stemma/read/citation/forms.h"
#include "stemma/read/citation/parts.h"
#include "stemma/read/citation/tables/words.h"
#include "stemma/read/shape.h"

namespace stemma::read::citation {
namespace {

using doc::BlockKind;

constexpr size_t kLongest = 1200;   // bytes of one reference

std::string even(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t') out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Does a full stop at `at` end a sentence?
bool ends_here(std::string_view s, size_t at) {
  if (at + 1 >= s.size()) return true;
  size_t next = at + 1;
  if (s[next] != ' ' && s[next] != '\n') return false;
  while (next < s.size() && (s[next] == ' ' || s[next] == '\n')) ++next;
  if (next >= s.size()) return true;
  if (!is_upper(s[next]) && static_cast<unsigned char>(s[next]) < 0xC3 && s[next] != '"') return false;
  size_t from = at;
  while (from > 0 && s[from - 1] != ' ' && s[from - 1] != '\n' && s[from - 1] != '(') --from;
  const std::string_view word = s.substr(from, at - from);
  if (word.size() <= 1) return !word.empty() && is_digit(word[0]);
  if (word.size() == 3 && word[1] == '.') return false;              // "J.R."
  return std::find(std::begin(kAbbreviations), std::end(kAbbreviations), word) == std::end(kAbbreviations);
}

// Has the piece said enough to be a reference of its own?
struct Progress {
  int digits = 0;
  bool quoted = false;
  int brackets = 0;
  bool by_year = false;      // "Prado, A. (1998). …": full stops part its fields
  void see(std::string_view s, size_t i) {
    const char c = s[i];
    if (s.substr(i, 3) == "“") quoted = true;
    if (s.substr(i, 3) == "”") quoted = false;
    if (c == '(') ++brackets;
    if (c == ')' && brackets > 0) --brackets;
    if (is_digit(c) && !quoted) ++digits;
    if (c == ')' && i >= 5 && i + 1 < s.size() && s[i + 1] == '.' && (s[i - 5] == '(' || (s[i - 6] == '(' && is_lower(s[i - 1]))) && !year_in(s.substr(i - 5, 5)).empty()) by_year = true;
  }
};

std::vector<Span> pieces_of(std::string_view s, bool list) {
  std::vector<Span> out;
  size_t begin = 0;
  Progress p;
  const auto cut = [&](size_t end) {
    if (end > begin) out.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    begin = end + 1;
    p = {};
  };
  for (size_t i = 0; i < s.size(); ++i) {
    p.see(s, i);
    if (list || p.quoted || p.brackets > 0) continue;
    if (s[i] == ';') cut(i);
    if (s[i] != '.' || p.by_year || !ends_here(s, i)) continue;
    const std::string head = lowered(s.substr(begin, std::min<size_t>(i - begin, 60)));
    if (p.digits > 0 || head.find("ibid") != head.npos || head.find("cit") != head.npos || i - begin > 150) cut(i);
  }
  cut(s.size());
  return out;
}

// Signal words at the front and bracketed asides at the end are no part of it.
std::string bare(std::string_view piece, std::string& alias) {
  std::string s = even(piece);
  for (bool again = true; again;) {
    again = false;
    const std::string low = lowered(s.substr(0, 40));
    for (std::string_view signal : kSignals) {
      if (!low.starts_with(signal)) continue;
      s.erase(0, signal.size());
      again = true;
      break;
    }
    if (low.starts_with("and ") || low.starts_with("in ")) s.erase(0, low[0] == 'a' ? 4 : 3), again = true;
  }
  for (std::string_view sign : {"hereafter ", "hereinafter "}) {
    const size_t at = lowered(s).find(sign);
    if (at == std::string::npos) continue;
    size_t open = s.rfind('(', at);
    const size_t close = s.find_first_of(")]", at);
    if (open == std::string::npos || close == std::string::npos) open = s.rfind('[', at);
    if (open == std::string::npos || close == std::string::npos) break;
    std::string_view name = std::string_view(s).substr(at + sign.size(), close - at - sign.size());
    for (std::string_view lead : {"cited as ", "referred to as ", "cited ", "the "}) {
      if (name.starts_with(lead)) name.remove_prefix(lead.size());
    }
    alias = trimmed(name, " \"'.,“”‘’\xE2\x80\x9C\x9D");
    s.erase(open, close - open + 1);
    break;
  }
  while (!s.empty() && (s.back() == ' ' || s.back() == '.' || s.back() == ',')) s.pop_back();
  return s;
}

// "Ibid., 14", "Id. at 12", "Prado, op. cit., 14".
bool repeat_word(const std::string& s, Found& f) {
  const std::string low = lowered(s);
  std::string_view rest;
  if (low == "ibid" || low.starts_with("ibid.") || low.starts_with("ibid,") || low.starts_with("ibid ") || low.starts_with("ibíd") || low.starts_with("ibidem")) {
    f.citation.how = "ibid";
    rest = std::string_view(s).substr(std::min(s.find_first_of("., "), s.size()));
  } else if (low == "id" || low.starts_with("id.") || low.starts_with("idem")) {
    f.citation.how = "id";
    rest = std::string_view(s).substr(std::min(s.find_first_of("., "), s.size()));
  } else {
    for (std::string_view sign : {"op. cit", "loc. cit", "ob. cit", "op.cit", "a.a.O"}) {
      const size_t at = s.find(sign);
      if (at == s.npos || at > 60) continue;
      f.citation.how = "op-cit";
      const std::string_view who = trimmed(std::string_view(s).substr(0, at));
      if (who.empty()) f.citation.how = "ibid";
      else f.citation.authors.push_back({std::string(who.substr(who.find_last_of(' ') + 1)), "", ""});
      rest = std::string_view(s).substr(at + sign.size());
    }
  }
  if (f.citation.how.empty()) return false;
  rest = trimmed(rest, " .,;:");
  for (std::string_view lead : {"at ", "pp. ", "p. "}) {
    if (rest.starts_with(lead)) rest.remove_prefix(lead.size());
  }
  if (rest.size() > 60) return false;
  if (!rest.empty() && is_digit(rest[0])) f.citation.locator = rest;
  f.brief = true;
  return true;
}

bool is_list_heading(std::string_view s) {
  const std::string p = plain(s.substr(0, 60));
  for (std::string_view name : {"references", "works cited", "bibliography", "select bibliography", "selected bibliography", "literature cited", "sources cited",
                                "bibliografía", "referencias", "referencias bibliográficas", "bibliographie", "références", "referências", "bibliografia", "literaturverzeichnis"}) {
    if (p == name) return true;
  }
  return false;
}

// What earlier references can be called.
class Known {
 public:
  void add(const Found& f, uint32_t index) {
    for (const auto* names : {&f.citation.authors, &f.citation.editors}) {
      for (const doc::CitedName& n : *names) by_name_[lowered(n.family.empty() ? n.literal : n.family)].push_back(index);
    }
    if (!f.alias.empty()) by_alias_[lowered(f.alias)] = index;
  }
  // The reference that a short form stands for; none if it could be several.
  std::optional<uint32_t> find(const doc::Citation& brief, const std::vector<doc::Citation>& all) const {
    if (brief.authors.empty()) return {};
    const std::string who = lowered(brief.authors[0].family);
    for (const std::string& name : {who, lowered(brief.title)}) {
      if (const auto alias = by_alias_.find(name); alias != by_alias_.end() && !name.empty()) return alias->second;
    }
    const auto it = by_name_.find(who);
    if (it == by_name_.end()) return {};
    const std::vector<uint32_t>& works = it->second;
    if (brief.title.empty()) {
      const bool one = std::all_of(works.begin(), works.end(), [&](uint32_t w) { return w == works.front(); });
      return one || brief.how == "op-cit" ? std::optional(works.back()) : std::nullopt;
    }
    const std::string title = lowered(brief.title);
    const size_t from = works.size() > 24 ? works.size() - 24 : 0;
    for (size_t i = works.size(); i > from; --i) {
      if (lowered(all[works[i - 1]].title).find(title) != std::string::npos) return works[i - 1];
    }
    return {};
  }

 private:
  std::unordered_map<std::string, std::vector<uint32_t>> by_name_;
  std::unordered_map<std::string, uint32_t> by_alias_;
};

// Entries under their heading, as far as they look like entries.
void mark_lists(const Draft& draft, std::vector<Piece>& pieces) {
  bool inside = false;
  for (Piece& p : pieces) {
    if (p.furniture()) continue;
    const std::string_view s = p.of(draft.text());
    const bool heading = p.block.kind == BlockKind::kHeading || p.block.kind == BlockKind::kTitle || s.size() < 40;
    if (heading && is_list_heading(s)) {
      inside = true;
      if (p.free()) p.block.kind = BlockKind::kHeading;
      continue;
    }
    if (!inside) continue;
    const bool entry = (p.free() || p.block.kind == BlockKind::kItem) && s.size() >= 20 && s.size() <= kLongest && (!year_in(s).empty() || s.find("n.d.") != s.npos || s.find("http") != s.npos);
    if (entry) p.block.kind = BlockKind::kReference;
    else if (heading || s.size() > kLongest) inside = false;
  }
}

}  // namespace

std::vector<Found> references_in(std::string_view text, uint32_t base, bool list) {
  std::vector<Found> out;
  for (Span span : pieces_of(text, list)) {
    while (!span.empty() && (text[span.begin] == ' ' || text[span.begin] == '\n')) ++span.begin;
    while (!span.empty() && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n')) --span.end;
    if (span.size() < 2 || span.size() > kLongest) continue;
    Found f;
    const std::string s = bare(span.of(text), f.alias);
    f.citation.span = {span.begin + base, span.end + base};
    if (!repeat_word(s, f) && !one_reference(s, f.citation)) {
      f.brief = true;
      if (list || !short_form(s, f.citation)) continue;
    }
    out.push_back(std::move(f));
  }
  return out;
}

std::vector<doc::Citation> resolve(std::vector<Found> found) {
  std::vector<doc::Citation> out;
  Known known;
  std::optional<uint32_t> last;      // the full reference that was cited last
  for (Found& f : found) {
    doc::Citation& c = f.citation;
    if (!f.brief) {
      known.add(f, static_cast<uint32_t>(out.size()));
      last = static_cast<uint32_t>(out.size());
    } else {
      const bool same = c.how == "ibid" || c.how == "id";
      const std::optional<uint32_t> full = same ? last : known.find(c, out);
      if (!full) {
        if (same) last.reset();
        continue;
      }
      c.repeats = last = full;
      if (c.how.empty()) c.how = "short-title";
      c.type = out[*full].type;
      c.confidence = same ? 0.85F : 0.8F;
    }
    out.push_back(std::move(c));
  }
  return out;
}

void find_citations(Draft& draft, std::vector<Piece>& pieces) {
  mark_lists(draft, pieces);
  std::vector<Found> found;
  const auto take = [&](Span span, bool list, std::optional<uint32_t> note) {
    for (Found& f : references_in(span.of(draft.text()), span.begin, list)) {
      f.citation.note = note;
      found.push_back(std::move(f));
    }
  };
  for (size_t i = 0; i < draft.doc.notes.size(); ++i) take(draft.doc.notes[i].span, false, static_cast<uint32_t>(i));
  for (const Piece& p : pieces) {
    if (p.block.kind == BlockKind::kReference) take(p.block.span, true, std::nullopt);
  }
  draft.doc.citations = resolve(std::move(found));
}

}  // namespace stemma::read::citation
