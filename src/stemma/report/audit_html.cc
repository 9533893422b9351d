// Sections one after the other between a head and a foot, so that nothing has to be kept.
#include "stemma/report/audit_html.h"

#include <algorithm>
#include <set>

#include "stemma/report/assets.h"
#include "stemma/report/excerpt.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kMostRows = 60;
constexpr size_t kMostColumns = 14;
constexpr size_t kPlaces = 4;   // of a finding, shown in their sentences

const doc::Cell* cell_at(const doc::Table& table, Span span) {
  const auto at = std::find_if(table.cells.begin(), table.cells.end(), [&](const doc::Cell& c) { return c.span == span && !c.span.empty(); });
  return at == table.cells.end() ? nullptr : &*at;
}

// The rows and columns that a finding speaks of, and the names beside and above them.
struct Part {
  std::set<uint32_t> rows, columns;
  bool cut = false;
};

Part part_of(const doc::Table& table, const audit::Finding& f) {
  Part out;
  out.columns.insert(0);
  for (const std::vector<Span>* spans : {&f.evidence, &f.suspects}) {
    for (const Span s : *spans) {
      const doc::Cell* c = cell_at(table, s);
      if (c == nullptr) continue;
      out.rows.insert(c->row);
      out.columns.insert(c->column);
    }
  }
  const auto keep = [&](std::set<uint32_t>& lines, size_t most) {
    while (lines.size() > most) lines.erase(std::prev(lines.end(), 2)), out.cut = true;   // the last may be the total
  };
  keep(out.rows, kMostRows);
  keep(out.columns, kMostColumns);
  return out;
}

bool holds(const std::vector<Span>& spans, Span s) { return std::find(spans.begin(), spans.end(), s) != spans.end(); }

void write_cell(Html& h, const audit::Finding& f, const doc::Cell& c) {
  const bool stated = !c.span.empty() && c.span == f.evidence.front(), part = !stated && !c.span.empty() && holds(f.evidence, c.span);
  const bool suspect = !c.span.empty() && holds(f.suspects, c.span);
  const bool name = c.column == 0 && !stated && !part;
  h.open(name ? "th" : "td", name ? "scope=\"row\"" : stated ? "class=\"stated\"" : part ? "class=\"part\"" : "");
  if (stated || part || suspect) {
    h.element("span", "class=\"sign\"", std::string(stated ? "=" : part ? "+" : "") + (suspect && f.suspects.size() < f.evidence.size() ? "?" : ""));
  }
  h.text(c.raw).close(name ? "th" : "td");
}

// What holds lists the totals of its other lines too: left out where one line is drawn.
audit::Finding one_line(const doc::Table& table, audit::Finding f) {
  const doc::Cell* total = cell_at(table, f.evidence.front());
  const doc::Cell* part = f.evidence.size() > 1 ? cell_at(table, f.evidence[1]) : nullptr;
  if (f.severity != audit::Severity::kVerified || total == nullptr || part == nullptr) return f;
  const bool across = part->row == total->row;
  std::erase_if(f.evidence, [&](Span s) {
    const doc::Cell* c = cell_at(table, s);
    return c == nullptr || (across ? c->row != total->row : c->column != total->column);
  });
  return f;
}

void write_table(Html& h, const doc::Table& table, const audit::Finding& f) {
  const Part part = part_of(table, f);
  std::vector<const doc::Cell*> cells;
  for (const doc::Cell& c : table.cells) {
    if (part.rows.count(c.row) && part.columns.count(c.column)) cells.push_back(&c);
  }
  std::sort(cells.begin(), cells.end(), [](const doc::Cell* a, const doc::Cell* b) { return std::pair(a->row, a->column) < std::pair(b->row, b->column); });
  h.open("div", "class=\"picture\" role=\"region\" tabindex=\"0\" aria-label=\"The figures in their table\"").open("table");
  if (!table.label.empty() || !table.caption.empty()) h.element("caption", "class=\"quiet\"", table.label + " " + table.caption);
  h.open("thead").open("tr");
  for (const uint32_t c : part.columns) h.element("th", "scope=\"col\"", c < table.columns.size() ? table.columns[c] : "");
  h.close("tr").close("thead").open("tbody");
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i == 0 || cells[i]->row != cells[i - 1]->row) h.raw(i == 0 ? "<tr>" : "</tr><tr>");
    write_cell(h, f, *cells[i]);
  }
  h.raw(cells.empty() ? "" : "</tr>").close("tbody").close("table").close("div");
  if (part.cut) h.element("p", "", "The table is larger than what is shown.");
}

void write_excerpt(Html& h, const Excerpt& e) {
  h.open("blockquote");
  uint32_t at = 0;
  for (const Span m : e.marks) {
    h.text(std::string_view(e.text).substr(at, m.begin - at)).element("mark", "", std::string(m.of(e.text)));
    at = m.end;
  }
  h.text(std::string_view(e.text).substr(at)).close("blockquote");
}

void write_finding(Html& h, const doc::Document& document, const audit::Finding& f) {
  h.open("article", std::string("class=\"finding ") + audit::name(f.severity) + "\"");
  h.open("h3").text(std::string(sign(f.severity)) + " ").element("code", "", audit::name(f.code)).text(" " + f.where).close("h3");
  h.element("p", "", f.message);
  if (!f.formula.empty()) h.element("p", "class=\"formula\"", f.formula);
  for (const Excerpt& e : excerpts(document, f.evidence, kPlaces)) write_excerpt(h, e);
  write_picture(h, document, f);
  if (!f.explanations.empty()) {
    h.open("ul");
    for (const std::string& e : f.explanations) h.element("li", "", e);
    h.close("ul");
  }
  h.close("article").raw("\n");
}

}  // namespace

void write_picture(Html& h, const doc::Document& document, const audit::Finding& finding) {
  for (const doc::Table& t : document.tables) {
    if (std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](Span s) { return cell_at(t, s) != nullptr; })) write_table(h, t, one_line(t, finding));
  }
}

void write_figures(Html& h, const doc::Document& document, const std::vector<audit::Finding>& findings) {
  if (findings.empty()) return;
  const auto verified = [](const audit::Finding& f) { return f.severity == audit::Severity::kVerified; };
  const auto holding = static_cast<size_t>(std::count_if(findings.begin(), findings.end(), verified));
  h.open("section", "class=\"figures\"").element("h3", "", "Figures");
  h.element("p", "class=\"lead\"", count(findings.size() - holding, "check is to be looked at", "checks are to be looked at") + ", " + count(holding, "holds", "hold") +
                                       ". In the tables = marks the figure in question, + what it is held against, ? a figure that could be the wrong one.");
  for (const audit::Finding& f : findings) if (!verified(f)) write_finding(h, document, f);
  if (holding > 0) {
    h.open("details").element("summary", "", count(holding, "check holds", "checks hold"));
    for (const audit::Finding& f : findings) if (verified(f)) write_finding(h, document, f);
    h.close("details");
  }
  h.close("section");
}

std::string audit_html_head() {
  Html h;
  h.raw("<!doctype html>\n").open("html", "lang=\"en\"").open("head").raw("<meta charset=\"utf-8\">");
  h.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
  h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">");
  h.element("title", "", "Do the figures hold?").open("style").raw(kStyle).raw(kAuditStyle).close("style").close("head").raw("\n");
  h.open("body").open("main").element("h1", "", "Do the figures hold?");
  h.element("p", "", "≠ does not hold as printed, ! can hardly be right beside the rest, ✓ was checked and holds. In the tables = marks the figure in question, "
                     "+ what it is held against, ? a figure that could be the wrong one. A finding shows arithmetic, not who is right; what could not be checked is not listed.");
  return h.take() + "\n";
}

std::string findings_html(const engine::Entry& entry, const std::vector<audit::Finding>& findings) {
  Html h;
  h.open("section").element("h2", "", entry.path());
  if (findings.empty()) h.element("p", "", "nothing that can be checked was found");
  for (const bool verified : {false, true}) {
    for (const audit::Finding& f : findings) {
      if ((f.severity == audit::Severity::kVerified) == verified) write_finding(h, *entry.document, f);
    }
  }
  h.close("section").raw("\n");
  return h.take();
}

std::string contradictions_html(const std::vector<audit::Contradiction>& found) {
  if (found.empty()) return {};
  Html h;
  h.open("section").element("h2", "", "Between documents");
  for (const audit::Contradiction& c : found) {
    h.open("article", std::string("class=\"finding ") + audit::name(c.finding.severity) + "\"").open("h3").text("! ").element("code", "", audit::name(c.finding.code));
    h.text(" " + c.finding.where).close("h3").element("p", "", c.finding.message).open("dl").element("dt", "", c.path).element("dd", "", c.printed);
    for (const audit::Elsewhere& e : c.finding.elsewhere) h.element("dt", "", e.path).element("dd", "", e.exact);
    h.close("dl").close("article");
  }
  h.close("section").raw("\n");
  return h.take();
}

std::string audit_html_foot(const engine::ReadingSummary& summary, const AuditTally& tally) {
  Html h;
  h.element("p", "", count(summary.documents, "document", "documents") + ": " + count(tally.by_severity[0] + tally.by_severity[1], "check does not hold", "checks do not hold") +
                         "; " + count(tally.by_severity[3], "holds", "hold") + "; " + count(summary.failures.size(), "file was not read", "files were not read"));
  h.close("main").close("body").close("html");
  return h.take() + "\n";
}

}  // namespace stemma::report
