// Document cards, and the collection searched: first the documents that are a source
// here, then the others by name, so that a reader sees what was not the source, too.
#include "stemma/report/dossier_parts.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kOthers = 200;  // further documents listed by name; the rest is counted

void fact(Html& h, std::string_view label, const std::string& value) {
  if (value.empty()) return;
  h.open("div").element("dt", "", label).element("dd", "", value).close("div");
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& p : parts) {
    if (!out.empty()) out += between;
    out += p;
  }
  return out;
}

void cable_facts(Html& h, const doc::Cable& c) {
  std::string form = c.reference;
  if (c.section) form += ", section " + std::to_string(c.section->number) + " of " + std::to_string(c.section->of);
  if (c.partial) form += ", an extract";
  fact(h, "Cable", form);
  fact(h, "From", c.from);
  fact(h, "To", join(c.to, "; "));
  fact(h, "Marked", c.classification + (c.handling.empty() ? "" : " " + join(c.handling, " ")));
  fact(h, "Subject", c.subject);
  fact(h, "Signed", c.signature);
}

void size_facts(Html& h, const doc::Document& d) {
  size_t furniture = 0;
  for (const doc::Block& b : d.blocks) furniture += b.kind == doc::BlockKind::kFurniture ? 1 : 0;
  std::string built = count(d.blocks.size(), "block", "blocks");
  if (furniture > 0) built += ", " + std::to_string(furniture) + " of them page furniture";
  if (!d.notes.empty()) built += ", " + count(d.notes.size(), "note", "notes");
  if (!d.tables.empty()) built += ", " + count(d.tables.size(), "table", "tables");
  if (!d.repairs.empty()) built += ", " + count(d.repairs.size(), "repaired spot", "repaired spots");
  fact(h, "Built of", built);
}

void write_others(Html& h, const engine::CheckReport& report, const std::set<uint32_t>& used) {
  if (used.size() >= report.searched_documents) return;
  const auto others = static_cast<size_t>(report.searched_documents - used.size());
  h.open("details")
      .open("summary")
      .text(count(others, "document", "documents") + " searched and not a source here")
      .close("summary")
      .open("ul", "class=\"others\"");
  size_t listed = 0;
  for (uint32_t i = 0; i < report.searched.size() && listed < kOthers; ++i) {
    if (used.count(i) > 0) continue;
    h.open("li")
        .text(short_name(report.searched[i]) + " ")
        .element("span", "class=\"path\"", report.searched[i].path())
        .close("li");
    ++listed;
  }
  if (others > listed) h.element("li", "", "and " + std::to_string(others - listed) + " more");
  h.close("ul").close("details");
}

}  // namespace

void write_card(Html& h, const engine::Entry& entry, std::string_view label) {
  const doc::Document& d = *entry.document;
  h.open("details", "class=\"card\"").open("summary");
  h.element("cite", "", label.empty() ? short_name(entry) : std::string(label)).raw(" ");
  std::string brief = doc::name(d.kind);
  if (!d.date.empty()) brief += " · " + d.date.substr(0, 10);
  h.element("span", "class=\"path\"", brief).close("summary").open("dl");
  fact(h, "Title", d.title);
  fact(h, "Date", d.date.empty() ? "" : d.date + ", " + meaning(d.date_from));
  fact(h, "By", join(d.authors, ", "));
  fact(h, "Publisher", d.publisher);
  fact(h, "Section", d.section);
  fact(h, "Address", d.url);
  if (d.cable) cable_facts(h, *d.cable);
  size_facts(h, d);
  for (const doc::Quality& q : d.quality) fact(h, "Note", q.note);
  fact(h, "File", join(entry.paths, ", "));
  fact(h, "SHA-256", d.source.sha256);
  h.close("dl").close("details");
}

std::set<uint32_t> sources_of(const engine::CheckReport& report) {
  std::set<uint32_t> used;
  for (const engine::CheckedDocument& d : report.checked) {
    for (const trace::CheckedQuotation& q : d.quotations) {
      for (const trace::SourceMatch& m : q.sources) used.insert(m.doc);
    }
  }
  return used;
}

void write_collection(Html& h, const engine::CheckReport& report) {
  const std::set<uint32_t> used = sources_of(report);
  h.raw("\n").open("section", "class=\"collection\" aria-labelledby=\"searched\"");
  h.element("h2", "id=\"searched\"", "The documents searched");
  h.element("p", "class=\"lead\"",
            count(report.searched_documents, "document", "documents") + " of " + report.against + "; " +
                std::to_string(used.size()) + " of them a source of some quotation here.");
  for (const uint32_t i : used) {
    h.open("div", "id=\"d" + report.searched[i].document->id + "\"");
    write_card(h, report.searched[i], {});
    h.close("div");
  }
  write_others(h, report, used);
  if (!report.failures.empty()) {
    h.element("h3", "", "Not read").open("ul", "class=\"others\"");
    for (const engine::Failure& f : report.failures) h.element("li", "", explain(f));
    h.close("ul");
  }
  h.close("section");
}

}  // namespace stemma::report
