// A hit is three things: what it is, where it lies, and the lines in which the words stand.
#include "stemma/report/search_text.h"

#include <algorithm>

#include "stemma/report/words.h"

namespace stemma::report {
namespace {

using engine::SearchAnswer;

std::string number(uint64_t n) {
  std::string out = std::to_string(n);
  for (size_t i = out.size(); i > 3; i -= 3) out.insert(i - 3, ",");
  return out;
}

void add_snippet(Page& page, const engine::Snippet& s, Look look) {
  std::string lead = "     ";
  if (s.paragraph) lead += "¶" + std::to_string(*s.paragraph) + " ";
  if (!s.portion.empty()) lead += "(" + s.portion + ") ";
  page.begin(lead, 5, Style::kFaint);
  uint32_t at = s.span.begin;
  if (s.cut_left) page.add("… ", Style::kFaint);
  const auto piece = [&](uint32_t begin, uint32_t end) { return printable(std::string_view(s.text).substr(begin - s.span.begin, end - begin)); };
  for (const Span h : s.hits) {
    page.add(piece(at, h.begin));
    page.add(look.colour ? piece(h.begin, h.end) : "›" + piece(h.begin, h.end) + "‹", Style::kStrong);
    at = h.end;
  }
  page.add(piece(at, s.span.end)).add(s.cut_right ? " …" : "", Style::kFaint).end();
}

const char* why(engine::Why w) {
  switch (w) {
    case engine::Why::kForm: return "other forms";
    case engine::Why::kDiacritics: return "other diacritics";
    case engine::Why::kSpelling: return "other spellings of the name";
    case engine::Why::kSlips: return "with slips";
    case engine::Why::kPattern: return "words in which it is found";
    case engine::Why::kItself: break;
  }
  return "";
}

void explain_word(Page& page, const engine::Expansion& e) {
  constexpr size_t kShown = 24;
  using engine::Why;
  for (const Why w : {Why::kForm, Why::kDiacritics, Why::kSpelling, Why::kSlips, Why::kPattern}) {
    std::string list;
    size_t n = 0;
    for (const engine::Kin& k : e.kin) {
      if (k.why == w && ++n <= kShown) list += (list.empty() ? "" : ", ") + printable(k.word);
    }
    if (n == 0) continue;
    if (n > kShown) list += " and " + number(n - kShown) + " more";
    page.begin("      ", 8).add((e.kin[0].why == Why::kItself ? printable(e.kin[0].word) + ", " : std::string()) + why(w) + ": " + list, Style::kFaint).end();
  }
}

}  // namespace

std::string sentence(const engine::Remark& r) {
  const std::string what = printable(r.what);
  switch (r.code) {
    case engine::NoteCode::kNoSuchValue:
      if (!r.instead.empty()) return "no document has " + what + "; did you mean " + printable(r.instead) + "?";
      return "no document has " + what + "; the counts behind a search show which values there are";
    case engine::NoteCode::kWordsCut: return what + " stands for more than " + number(r.done) + " words; the first of them were looked for";
    case engine::NoteCode::kUnfinished:
      return r.of == 0 ? "the time was up before all words of the archive were compared with " + what
                       : "the time was up when " + number(r.done) + " of " + number(r.of) + " documents had been searched for " + what +
                             "; add a word or a field to the query";
    case engine::NoteCode::kNoSuchCable: return "the archive does not hold the cable " + what + "; what is shown cites it";
    case engine::NoteCode::kOperatorAsWord: return what + " was looked for as a word; words near each other are asked for as " + printable(r.instead);
    case engine::NoteCode::kSearchedAsWords: return "the archive neither holds nor cites a cable " + what + "; it was looked for as words";
  }
  return {};
}

std::string hits_text(const SearchAnswer& a, Look look) {
  Page page(look);
  for (size_t i = 0; i < a.hits.size(); ++i) {
    const engine::Hit& h = a.hits[i];
    const std::string lead = std::to_string(a.offset + i + 1) + ".";
    page.begin(lead + std::string(lead.size() < 5 ? 5 - lead.size() : 1, ' '), 5);
    if (!h.reference.empty()) page.add(printable(h.reference) + "  ", Style::kStrong);
    page.add(h.title.empty() ? h.reference.empty() ? "(no title)" : "" : printable(h.title), Style::kStrong).end();
    page.begin("     ", 5, Style::kFaint).add(h.kind, Style::kFaint);
    if (!h.date.empty()) page.add(" · " + h.date.substr(0, 10), Style::kFaint);
    page.add(" · " + h.id, Style::kFaint);
    if (!h.paths.empty()) page.add(" · " + printable(h.paths.front()), Style::kFaint);
    if (h.paths.size() > 1) page.add(" and " + count(h.paths.size() - 1, "copy", "copies"), Style::kFaint);
    if (!h.current) page.add(" · replaced by a newer version", Style::kWarn);
    page.end();
    for (const engine::Snippet& s : h.snippets) add_snippet(page, s, look);
    page.gap();
  }
  return page.take();
}

std::string facets_text(const SearchAnswer& a, Look look) {
  Page page(look);
  for (const engine::Facet& f : a.facets) {
    std::string lead = "  " + f.field;
    lead.append(lead.size() < 14 ? 14 - lead.size() : 1, ' ');
    page.begin(lead, 14, Style::kFaint);
    bool first = true;
    for (const engine::FacetCount& v : f.values) {
      page.add(first ? "" : " · ", Style::kFaint).add(printable(v.value));
      if (!v.meaning.empty()) page.add(" (" + printable(v.meaning) + ")", Style::kFaint);
      page.add(" " + number(v.count), Style::kStrong);
      first = false;
    }
    if (f.more) page.add(" …", Style::kFaint);
    page.end();
  }
  if (!a.facets.empty()) page.gap();
  return page.take();
}

std::string total_text(const SearchAnswer& a, Look look) {
  Page page(look);
  page.begin("", 0).add((a.complete ? "" : "At least ") + number(a.total) + " of " + count(a.searched, "document", "documents"), Style::kStrong);
  if (a.hits.size() < a.total) {
    if (a.hits.empty()) page.add("; none is shown");
    else page.add("; " + number(a.offset + 1) + " to " + number(a.offset + a.hits.size()) + " are shown, --offset " + std::to_string(a.offset + a.hits.size()) + " shows the next");
  }
  page.add(".").end();
  for (const engine::Remark& r : a.remarks) page.begin("! ", 2, Style::kWarn).add(sentence(r)).end();
  return page.take();
}

std::string explain_text(const SearchAnswer& a, Look look) {
  Page page(look);
  page.begin("", 0).add("Read as  ", Style::kFaint).add(printable(engine::print(a.query)), Style::kStrong).end();
  for (const engine::PartRead& r : a.readings) {
    page.begin("  ", 4).add(r.negative ? "not " : "").add(printable(r.query), Style::kStrong);
    page.add("  in " + count(r.documents, "document", "documents") + " of those left by the rest of the query", Style::kFaint).end();
    for (const engine::Expansion& e : r.words) explain_word(page, e);
    std::string values;
    for (const std::string& v : r.values) values += (values.empty() ? "" : ", ") + printable(v);
    if (!values.empty()) page.begin("      ", 8).add("values: " + values, Style::kFaint).end();
  }
  page.gap();
  return page.take();
}

std::string batch_heading(std::string_view query, size_t line, Look look) {
  Page page(look);
  page.begin("", 2).add("Line " + std::to_string(line) + ": ", Style::kFaint).add(printable(query), Style::kStrong).end();
  page.gap();
  return page.take();
}

std::string batch_text(size_t queries, size_t found, size_t failed, Look look) {
  Page page(look);
  page.begin("", 0).add(count(queries, "query", "queries") + ", " + number(found) + " of them with results", Style::kStrong);
  if (failed > 0) page.add("; " + number(failed) + " could not be read or finished", Style::kBad);
  page.add(".").end();
  return page.take();
}

std::string caret_text(std::string_view query, const Error& error) {
  if (!error.offset) return {};
  constexpr size_t kBefore = 60;   // columns of the query shown before the place
  const size_t at = std::min<size_t>(*error.offset, query.size());
  size_t begin = at > kBefore ? at - kBefore : 0;
  while (begin > 0 && (static_cast<unsigned char>(query[begin]) & 0xC0U) == 0x80) --begin;
  size_t end = std::min(query.size(), at + 40);
  while (end < query.size() && (static_cast<unsigned char>(query[end]) & 0xC0U) == 0x80) ++end;
  const std::string before = (begin > 0 ? "…" : "") + printable(query.substr(begin, at - begin));
  const std::string line = before + printable(query.substr(at, end - at)) + (end < query.size() ? "…" : "");
  return "  " + line + "\n  " + std::string(columns(before), ' ') + "^\n";
}

}  // namespace stemma::report
