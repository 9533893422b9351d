// The card of a document: what it is, when and from whom, how it is built, and what a
// reader should know before trusting it. Lines without a fact are not printed.
#include <array>

#include "stemma/report/text.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& p : parts) {
    if (!out.empty()) out += between;
    out += p;
  }
  return out;
}

void line(Page& page, std::string_view label, const std::string& value, Style style = Style::kPlain) {
  if (value.empty()) return;
  std::string lead = "  " + std::string(label);
  lead.append(lead.size() < 14 ? 14 - lead.size() : 1, ' ');
  page.begin(lead, 14, Style::kFaint).add(value, style).end();
}

std::string addressees(const std::vector<std::string>& to) {
  constexpr size_t kShown = 3;
  if (to.size() <= kShown) return join(to, "; ");
  const std::vector<std::string> first(to.begin(), to.begin() + kShown);
  return join(first, "; ") + "; and " + std::to_string(to.size() - kShown) + " more";
}

void add_part(std::string& out, const std::string& part) {
  if (part.empty()) return;
  if (!out.empty()) out += " · ";
  out += part;
}

void draw_cable(Page& page, const doc::Cable& c) {
  std::string state = c.classification;
  add_part(state, join(c.handling, " "));
  add_part(state, c.order);
  if (!c.declassify_on.empty()) add_part(state, "to be declassified " + c.declassify_on);
  std::string form = c.reference.empty() ? std::string(doc::name(c.style)) : c.reference;
  if (c.section)
    add_part(form, "section " + std::to_string(c.section->number) + " of " + std::to_string(c.section->of));
  if (c.partial) add_part(form, "an extract, not the whole telegram");
  add_part(form, c.transmission);
  line(page, "cable", form);
  line(page, "from", c.from);
  line(page, "to", addressees(c.to));
  line(page, "info", addressees(c.info));
  line(page, "marked", state);
  line(page, "subject", c.subject);
  line(page, "tags", join(c.tags, ", "));
  std::string signer = c.signature;
  if (!c.classified_by.empty())
    add_part(signer,
             "classified by " + c.classified_by + (c.classifier_title.empty() ? "" : ", " + c.classifier_title));
  line(page, "signed", signer);
  for (const doc::HeaderCheck& check : c.checks) {
    line(page, "checked", (check.ok ? "✓ " : "≠ ") + check.code + ": " + check.note,
         check.ok ? Style::kPlain : Style::kBad);
  }
}

std::string mailbox(const doc::Mailbox& m) { return m.name.empty() ? m.address : m.name; }

void draw_mail(Page& page, const doc::Mail& m) {
  line(page, "from", mailbox(m.from));
  std::vector<std::string> to;
  for (const auto* list : {&m.to, &m.cc}) {
    for (const doc::Mailbox& box : *list) to.push_back(mailbox(box));
  }
  line(page, "to", addressees(to));
  std::vector<std::string> attached;
  for (const doc::Attachment& a : m.attachments) attached.push_back(a.name.empty() ? a.media_type : a.name);
  line(page, "attached", addressees(attached));
  if (!m.quoted.empty()) line(page, "quotes", count(m.quoted.size(), "earlier message", "earlier messages"));
}

std::string build(const doc::Document& d) {
  size_t furniture = 0;
  size_t headings = 0;
  size_t paragraphs = 0;
  for (const doc::Block& b : d.blocks) {
    furniture += b.kind == doc::BlockKind::kFurniture ? 1 : 0;
    headings += b.kind == doc::BlockKind::kHeading ? 1 : 0;
    paragraphs += b.kind == doc::BlockKind::kParagraph && !b.continues ? 1 : 0;
  }
  std::string out = count(d.blocks.size(), "block", "blocks") + ": " + count(paragraphs, "paragraph", "paragraphs");
  const auto more = [&out](size_t n, const char* one, const char* many) {
    if (n > 0) out += ", " + count(n, one, many);
  };
  more(headings, "heading", "headings");
  more(furniture, "piece of page furniture", "pieces of page furniture");
  more(d.notes.size(), "note", "notes");
  more(d.tables.size(), "table", "tables");
  more(d.repairs.size(), "repaired spot", "repaired spots");
  if (d.cable && !d.cable->paragraphs.empty()) {
    out += "; numbered " + std::to_string(d.cable->paragraphs.front().number) + " to " +
           std::to_string(d.cable->paragraphs.back().number);
  }
  return out;
}

void draw_repairs(Page& page, const doc::Document& d) {
  constexpr size_t kShown = 3;
  for (size_t i = 0; i < std::min(kShown, d.repairs.size()); ++i) {
    const doc::Repair& r = d.repairs[i];
    std::string shown = r.was + " → " + doc::flow(d, r.span) + "  (" + r.why + ")";
    if (i + 1 == kShown && d.repairs.size() > kShown)
      shown += " and " + std::to_string(d.repairs.size() - kShown) + " more";
    line(page, "repaired", shown);
  }
}

}  // namespace

std::string document_text(const engine::Entry& entry, Look look) {
  const doc::Document& d = *entry.document;
  Page page(look);
  page.begin("", 0).add(entry.path(), Style::kStrong).end();
  line(page, "title", d.title, Style::kStrong);
  line(page, "kind", doc::name(d.kind) + std::string(d.language.empty() ? "" : " · language " + d.language));
  line(page, "date", d.date.empty() ? "" : d.date + "  (" + meaning(d.date_from) + ")");
  line(page, "by", join(d.authors, ", "));
  line(page, "publisher", d.publisher);
  line(page, "section", d.section);
  line(page, "address", d.url);
  if (d.cable) draw_cable(page, *d.cable);
  else if (d.mail) draw_mail(page, *d.mail);
  line(page, "built of", build(d));
  draw_repairs(page, d);
  for (const doc::Quality& q : d.quality) line(page, "note", "! " + q.note + "  (" + q.code + ")", Style::kWarn);
  line(page, "source",
       std::to_string(d.source.bytes) + " bytes · " + d.source.media_type + " · " + d.source.encoding + " · id " + d.id,
       Style::kFaint);
  for (size_t i = 1; i < entry.paths.size(); ++i) line(page, "the same as", entry.paths[i], Style::kFaint);
  page.gap();
  return page.take();
}

std::string tables_written(size_t tables, std::string_view folder) {
  if (tables == 0) return "No tables found; nothing written.\n";
  return count(tables, "table", "tables") + " written to " + printable(folder) + ".\n";
}

std::string copy_text(const engine::Item& item, Look look) {
  Page page(look);
  page.begin("", 0).add(item.path, Style::kStrong).end();
  line(page, "the same as", item.same_as, Style::kFaint);
  page.gap();
  return page.take();
}

std::string summary_text(const engine::ReadingSummary& summary, Look look) {
  Page page(look);
  page.begin("", 0).add(count(summary.documents, "document", "documents") + " from " + count(summary.files, "file", "files"),
                        Style::kStrong);
  std::string list;
  for (size_t i = 0; i < summary.by_kind.size(); ++i) {
    if (summary.by_kind[i] == 0) continue;
    list += list.empty() ? ": " : ", ";
    list += std::to_string(summary.by_kind[i]) + " " + doc::name(static_cast<doc::Kind>(i));
  }
  if (summary.copies > 0) list += "; " + count(summary.copies, "copy", "copies") + " of them";
  page.add(list);
  if (!summary.failures.empty()) page.add("; " + std::to_string(summary.failures.size()) + " could not be read", Style::kBad);
  page.end();
  for (const engine::Note& n : summary.notes) page.begin("", 0).add(n.path + ": " + n.what, Style::kFaint).end();
  return page.take();
}

}  // namespace stemma::report
