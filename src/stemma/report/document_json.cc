// A document as the contract's object: each part of the model has its own function,
// keys in the order of docs/schema/document.schema.json.
#include "stemma/read/language.h"
#include "stemma/report/json_lines.h"

namespace stemma::report {
namespace {

void write_strings(Json& j, std::string_view key, const std::vector<std::string>& values) {
  j.key(key).begin_array();
  for (const std::string& v : values) j.string(v);
  j.end_array();
}

void write_span_object(Json& j, const doc::Document& d, Span span) {
  j.begin_object();
  write_span(j, d, span);
  j.end_object();
}

// The file's path: an entry's, without the member's address behind it.
std::string_view file_of(const engine::Entry& entry) {
  std::string_view path = entry.path();
  const std::string& member = entry.document->source.member;
  if (!member.empty() && path.size() > member.size() + 2 && path.ends_with(member)) path.remove_suffix(member.size() + 2);
  return path;
}

void write_source(Json& j, const engine::Entry& entry) {
  const doc::Document& d = *entry.document;
  j.key("source").begin_object().key("path").string(file_of(entry));
  j.key("member").string_or_null(d.source.member).key("sha256").string(d.source.sha256);
  j.key("bytes").number(d.source.bytes).key("media_type").string(d.source.media_type);
  j.key("encoding").string(d.source.encoding);
  if (entry.paths.size() > 1) write_strings(j, "paths", entry.paths);
  if (!d.source.parts.empty()) {
    j.key("parts").begin_array();
    for (const doc::Part& p : d.source.parts) {
      j.begin_object().key("name").string(p.name).key("begin").number(p.begin).key("end").number(p.end).end_object();
    }
    j.end_array();
  }
  j.key("repairs").begin_array();
  for (const doc::Repair& r : d.repairs) {
    j.begin_object();
    write_span(j, d, r.span);
    j.key("was").string(r.was).key("why").string(r.why).end_object();
  }
  j.end_array().end_object();
}

void write_facts(Json& j, const doc::Document& d) {
  j.key("kind").string(doc::name(d.kind)).key("title").string_or_null(d.title);
  j.key("date").string_or_null(d.date).key("date_from").string(doc::name(d.date_from));
  j.key("language").string_or_null(d.language);
  write_strings(j, "authors", d.authors);
  j.key("publisher").string_or_null(d.publisher).key("section").string_or_null(d.section).key("url").string_or_null(d.url);
}

void write_block(Json& j, const doc::Document& d, const doc::Block& b, const std::string& language) {
  j.begin_object().key("kind").string(doc::name(b.kind));
  write_span(j, d, b.span);
  if (b.number) j.key("number").number(uint64_t{*b.number});
  if (!b.portion.empty()) j.key("portion").string(b.portion);
  if (b.why != doc::FurnitureReason::kNone) j.key("why").string(doc::name(b.why));
  j.key("confidence").number(b.confidence);
  if (b.continues) j.key("continues").boolean(true);
  if (b.wrapped) j.key("wrapped").boolean(true);
  if (!language.empty()) j.key("language").string(language);
  j.end_object();
}

void write_blocks(Json& j, const doc::Document& d) {
  j.key("blocks").begin_array();
  const std::vector<std::string> languages = read::block_languages(d);
  for (size_t i = 0; i < d.blocks.size(); ++i) write_block(j, d, d.blocks[i], languages[i]);
  j.end_array().key("masks").begin_array();
  for (const doc::Mask& m : d.masks) {
    j.begin_object().key("kind").string(doc::name(m.kind)).span(m.span, d.text).end_object();
  }
  j.end_array();
}

void write_key(Json& j, const std::optional<doc::CableKey>& key) {
  j.key("key");
  if (!key) {
    j.null();
    return;
  }
  j.begin_object().key("year").number(key->year).key("station").string(key->station);
  j.key("number").number(uint64_t{key->number});
  if (key->airgram) j.key("airgram").boolean(true);
  j.end_object();
}

void write_offices(Json& j, std::string_view key, const std::vector<doc::CableOffice>& offices) {
  j.key(key).begin_array();
  for (const doc::CableOffice& o : offices)
    j.begin_object().key("name").string(o.name).key("copies").number(uint64_t{o.copies}).end_object();
  j.end_array();
}

// Who had it, besides the addresses, and who answers for it.
void write_cable_handling(Json& j, const doc::Cable& c) {
  write_offices(j, "action_offices", c.action_offices);
  write_offices(j, "info_offices", c.info_offices);
  write_strings(j, "pass_lines", c.pass_lines);
  write_strings(j, "slugs", c.slugs);
  j.key("file").string_or_null(c.file);
  write_strings(j, "drafted_by", c.drafted_by);
  write_strings(j, "cleared_by", c.cleared_by);
  write_strings(j, "approved_by", c.approved_by);
  write_strings(j, "released_by", c.released_by);
}

void write_cable_header(Json& j, const doc::Cable& c) {
  j.key("style").string(doc::name(c.style)).key("reference").string_or_null(c.reference);
  write_key(j, c.key);
  j.key("transmission").string_or_null(c.transmission);
  write_strings(j, "precedence", c.precedence);
  j.key("dtg").string_or_null(c.dtg).key("from").string_or_null(c.from);
  write_strings(j, "to", c.to);
  write_strings(j, "info", c.info);
  j.key("classification").string_or_null(c.classification);
  write_strings(j, "handling", c.handling);
  j.key("section");
  if (c.section) {
    j.begin_object().key("number").number(uint64_t{c.section->number});
    j.key("of").number(uint64_t{c.section->of}).end_object();
  } else {
    j.null();
  }
  j.key("partial").boolean(c.partial).key("order").string_or_null(c.order);
  j.key("declassify_on").string_or_null(c.declassify_on);
  write_strings(j, "tags", c.tags);
  j.key("subject").string_or_null(c.subject);
}

void write_cable_body(Json& j, const doc::Document& d, const doc::Cable& c) {
  j.key("paragraphs").begin_array();
  for (const doc::CableParagraph& p : c.paragraphs) {
    j.begin_object().key("number").number(uint64_t{p.number}).key("portion").string_or_null(p.portion);
    write_span(j, d, p.span);
    j.key("heading").string_or_null(p.heading).end_object();
  }
  j.end_array().key("summary");
  if (c.summary)
    write_span_object(j, d, *c.summary);
  else
    j.null();
  j.key("comments").begin_array();
  for (const Span s : c.comments) write_span_object(j, d, s);
  j.end_array().key("signature").string_or_null(c.signature);
  j.key("signature_span");
  if (c.signature_span)
    write_span_object(j, d, *c.signature_span);
  else
    j.null();
  j.key("checks").begin_array();
  for (const doc::HeaderCheck& check : c.checks) {
    j.begin_object().key("code").string(check.code).key("ok").boolean(check.ok);
    j.key("note").string(check.note).end_object();
  }
  j.end_array();
}

void write_cable_references(Json& j, const doc::Document& d, const doc::Cable& c) {
  j.key("references").begin_array();
  for (const doc::CableReference& r : c.references) {
    j.begin_object();
    write_key(j, r.key);
    write_span(j, d, r.span);
    j.key("kind").string(r.kind);
    if (!r.bullet.empty()) j.key("bullet").string(r.bullet);
    if (r.notal) j.key("notal").boolean(true);
    if (r.previous) j.key("previous").boolean(true);
    if (!r.title.empty()) j.key("title").string(r.title);
    j.end_object();
  }
  j.end_array();
}

void write_cable_details(Json& j, const doc::Cable& c) {
  j.key("recipients").begin_array();
  for (const doc::CableRecipient& r : c.recipients) {
    j.begin_object().key("role").string(r.role).key("name").string(r.name);
    j.key("route").string_or_null(r.route).key("precedence").string_or_null(r.precedence);
    j.key("number").string_or_null(r.number);
    if (r.collective) j.key("collective").boolean(true);
    j.end_object();
  }
  j.end_array().key("tag_meanings").begin_array();
  for (const doc::CableTag& t : c.tag_meanings) {
    j.begin_object().key("code").string(t.code).key("kind").string(t.kind);
    j.key("meaning").string_or_null(t.meaning).end_object();
  }
  j.end_array().key("subject_title").string_or_null(c.subject_title).key("classifiers").begin_array();
  for (const doc::CablePerson& p : c.classifiers) {
    j.begin_object().key("name").string(p.name).key("title").string_or_null(p.title).end_object();
  }
  j.end_array();
  if (c.classifier_corrupt) j.key("classifier_corrupt").boolean(true);
  write_strings(j, "signers", c.signers);
}

void write_cable(Json& j, const doc::Document& d) {
  if (!d.cable) return;
  const doc::Cable& c = *d.cable;
  j.key("cable").begin_object();
  write_cable_header(j, c);
  write_cable_handling(j, c);
  write_cable_references(j, d, c);
  j.key("classified_by").string_or_null(c.classified_by);
  j.key("classifier_title").string_or_null(c.classifier_title);
  write_strings(j, "reasons", c.reasons);
  write_cable_body(j, d, c);
  write_cable_details(j, c);
  j.end_object();
}

void write_table(Json& j, const doc::Document& d, const doc::Table& t) {
  j.begin_object().key("label").string_or_null(t.label).key("caption").string_or_null(t.caption);
  j.key("unit").string_or_null(t.unit);
  write_span(j, d, t.span);
  write_strings(j, "columns", t.columns);
  j.key("rows").begin_array();
  for (const auto& row : t.rows) {
    j.begin_array();
    for (const std::string& cell : row) j.string(cell);
    j.end_array();
  }
  j.end_array().key("cells").begin_array();
  for (const doc::Cell& c : t.cells) {
    j.begin_object().key("row").number(uint64_t{c.row}).key("column").number(uint64_t{c.column});
    j.key("raw").string(c.raw).key("value").string_or_null(c.value).key("kind").string(doc::name(c.kind));
    j.span(c.span, d.text).end_object();
  }
  j.end_array().key("source").string_or_null(t.source).key("confidence").number(t.confidence).end_object();
}

void write_apparatus(Json& j, const doc::Document& d) {
  j.key("tables").begin_array();
  for (const doc::Table& t : d.tables) write_table(j, d, t);
  j.end_array().key("notes").begin_array();
  for (const doc::Note& n : d.notes) {
    j.begin_object().key("marker").string(n.marker);
    write_span(j, d, n.span);
    j.key("anchors").begin_array();
    for (const Span a : n.anchors) write_span_object(j, d, a);
    j.end_array().end_object();
  }
  j.end_array().key("quality").begin_array();
  for (const doc::Quality& q : d.quality) {
    j.begin_object().key("code").string(q.code).key("note").string(q.note).end_object();
  }
  j.end_array();
}

void write_names(Json& j, std::string_view key, const std::vector<doc::CitedName>& names) {
  if (names.empty()) return;
  j.key(key).begin_array();
  for (const doc::CitedName& n : names) {
    j.begin_object();
    if (!n.literal.empty()) j.key("literal").string(n.literal);
    else j.key("family").string(n.family);
    if (!n.given.empty()) j.key("given").string(n.given);
    j.end_object();
  }
  j.end_array();
}

// References in the keys of CSL-JSON, beside where they stand and what they repeat.
void write_citations(Json& j, const doc::Document& d) {
  if (d.citations.empty()) return;
  j.key("citations").begin_array();
  for (const doc::Citation& c : d.citations) {
    j.begin_object();
    write_span(j, d, c.span);
    const std::pair<std::string_view, const std::string&> fields[] = {{"type", c.type}, {"title", c.title}, {"container-title", c.container_title},
        {"publisher", c.publisher}, {"publisher-place", c.publisher_place}, {"issued", c.issued}, {"volume", c.volume}, {"issue", c.issue}, {"page", c.page},
        {"locator", c.locator}, {"edition", c.edition}, {"number", c.number}, {"URL", c.url}, {"DOI", c.doi}, {"ISBN", c.isbn}, {"archive", c.archive}, {"how", c.how}};
    for (const auto& [key, value] : fields) {
      if (!value.empty()) j.key(key).string(value);
    }
    write_names(j, "author", c.authors);
    write_names(j, "editor", c.editors);
    if (c.note) j.key("note").number(uint64_t{*c.note});
    if (c.repeats) j.key("repeats").number(uint64_t{*c.repeats});
    j.key("confidence").number(c.confidence).end_object();
  }
  j.end_array();
}

// Where the text stands on its pages: nothing for what has none. Offsets without the text,
// which would stand in the output three times.
void write_pages(Json& j, const doc::Document& d) {
  if (d.pages.empty()) return;
  j.key("pages").begin_array();
  for (const doc::Page& p : d.pages) {
    j.begin_object().key("index").number(uint64_t{p.index}).key("label").string_or_null(p.label);
    j.key("begin").number(uint64_t{p.span.begin}).key("end").number(uint64_t{p.span.end}).key("width").number(p.width).key("height").number(p.height).end_object();
  }
  j.end_array().key("regions").begin_array();
  for (const doc::Region& r : d.regions) {
    j.begin_object().key("page").number(uint64_t{r.page});
    j.key("begin").number(uint64_t{r.span.begin}).key("end").number(uint64_t{r.span.end});
    j.key("box").begin_array().number(r.left).number(r.top).number(r.right).number(r.bottom).end_array();
    j.key("confidence").number(r.confidence).end_object();
  }
  j.end_array();
}

}  // namespace

void write_span(Json& j, const doc::Document& d, Span span) {
  j.span(span, d.text);
  if (span.of(d.text).find('\n') != std::string_view::npos) j.key("flow").string(doc::flow(d, span));
}

std::string document_json(const engine::Entry& entry, bool values) {
  const doc::Document& d = *entry.document;
  Json j;
  j.reserve(4096 + 4 * d.text.size() + 200 * d.blocks.size());   // large ones grow in place
  j.begin_object().key("type").string("document").key("id").string(d.id);
  write_source(j, entry);
  write_facts(j, d);
  j.key("text").string(d.text);
  write_blocks(j, d);
  write_cable(j, d);
  write_mail(j, d);
  write_apparatus(j, d);
  write_citations(j, d);
  if (values) write_values(j, d);
  write_pages(j, d);
  j.end_object();
  return j.take();
}

}  // namespace stemma::report
