// A checked quotation as the contract's object. Spans of the quotation lie in the
// checked document, spans of a source in that source; `in` says which for a flag.
#include "stemma/report/json_lines.h"
#include "stemma/report/witnesses.h"

namespace stemma::report {
namespace {

struct Sides {
  const doc::Document& quote;
  const doc::Document& source;
};

void write_optional_span(Json& j, std::string_view key, const doc::Document& d, const std::optional<Span>& span) {
  j.key(key);
  if (!span) {
    j.null();
    return;
  }
  j.begin_object();
  write_span(j, d, *span);
  j.end_object();
}

void write_edit(Json& j, const Sides& sides, const trace::Edit& e) {
  j.begin_object().key("op").string(trace::name(e.op));
  write_optional_span(j, "source", sides.source, e.source);
  write_optional_span(j, "quote", sides.quote, e.quote);
  j.key("marked").boolean(e.marked);
  if (e.slip) j.key("slip").boolean(true);
  j.end_object();
}

void write_flag(Json& j, const Sides& sides, const trace::Flag& f) {
  j.begin_object().key("code").string(trace::name(f.code));
  j.key("group").string(trace::name(trace::group(f.code))).key("where").string(trace::name(f.where));
  write_span(j, f.in_quote ? sides.quote : sides.source, f.span);
  j.key("in").string(f.in_quote ? "quotation" : "source").key("note").string(f.note).end_object();
}

void write_address(Json& j, const engine::Entry& entry) {
  const doc::Document& d = *entry.document;
  j.key("doc").string(d.id).key("path").string(entry.path()).key("title").string_or_null(d.title);
  j.key("reference").string_or_null(d.cable ? d.cable->reference : std::string());
  j.key("date").string_or_null(d.date);
}

void write_source(Json& j, const doc::Document& quoting, const engine::Entry& entry, std::string_view family, const trace::SourceMatch& m) {
  const Sides sides{quoting, *entry.document};
  j.begin_object();
  write_address(j, entry);
  if (!family.empty()) j.key("family").string(family);
  j.key("paragraph");
  if (m.paragraph)
    j.number(uint64_t{*m.paragraph});
  else
    j.null();
  j.key("portion").string_or_null(m.portion);
  write_span(j, sides.source, m.span);
  j.key("verdict").string(trace::name(m.verdict));
  write_optional_span(j, "sentence", sides.source, m.sentence);
  j.key("pieces").begin_array();
  for (const trace::Piece& p : m.pieces) {
    j.begin_object().key("quote").begin_object().span(p.quote, sides.quote.text).end_object();
    j.key("source").begin_object().span(p.source, sides.source.text).end_object().end_object();
  }
  j.end_array().key("edits").begin_array();
  for (const trace::Edit& e : m.edits) write_edit(j, sides, e);
  j.end_array().key("flags").begin_array();
  for (const trace::Flag& f : m.flags) write_flag(j, sides, f);
  j.end_array().end_object();
}

constexpr const char* kJoints[] = {"ellipsis", "interruption", "continuation", "gloss"};

void write_shape(Json& j, const doc::Document& d, const trace::Quotation& q) {
  j.key("block").boolean(q.block).key("fragments").begin_array();
  for (const Span s : q.fragments) {
    j.begin_object();
    write_span(j, d, s);
    j.end_object();
  }
  j.end_array().key("joints").begin_array();
  for (const trace::Joint& joint : q.joints) {
    j.begin_object().key("kind").string(kJoints[static_cast<size_t>(joint.kind)]);
    write_span(j, d, joint.span);
    j.end_object();
  }
  j.end_array().key("inner").begin_array();
  for (const Span s : q.inner) {
    j.begin_object();
    write_span(j, d, s);
    j.end_object();
  }
  j.end_array();
}

void write_attribution(Json& j, const doc::Document& d, const trace::Quotation& q) {
  j.key("speaker");
  if (q.speaker) {
    j.begin_object().key("name").string(q.speaker->name);
    write_span(j, d, q.speaker->span);
    j.end_object();
  } else {
    j.null();
  }
  j.key("cue").string_or_null(q.cue).key("attributed_to").string_or_null(q.attributed_to);
  j.key("attributed_date").string_or_null(q.attributed_date);
  j.key("attributed_reference").string_or_null(q.attributed_reference);
}

void write_verdict(Json& j, const engine::CheckReport& report, size_t doc, const trace::CheckedQuotation& c) {
  j.key("verdict").string(trace::name(c.verdict)).key("clean").boolean(c.clean);
  j.key("slips").number(uint64_t{c.slips});
  j.key("searched").begin_object().key("documents").number(uint64_t{report.checked[doc].searched});
  j.key("against").string(report.against).end_object();
  j.key("expected_by_chance").number(c.expected_by_chance);
}

}  // namespace

std::string quotation_json(const engine::CheckReport& report, size_t doc, size_t index) {
  const engine::CheckedDocument& checked = report.checked[doc];
  const doc::Document& d = *checked.entry.document;
  const trace::CheckedQuotation& c = checked.quotations[index];
  Json j;
  j.begin_object().key("type").string("quotation").key("doc").string(d.id);
  j.key("path").string(checked.entry.path());
  write_span(j, d, c.quotation.span);
  write_shape(j, d, c.quotation);
  write_attribution(j, d, c.quotation);
  write_verdict(j, report, doc, c);
  j.key("sources").begin_array();
  for (const trace::SourceMatch& m : c.sources) write_source(j, d, report.searched[m.doc], family_of(report, m), m);
  j.end_array();
  if (c.further > 0) j.key("further").number(uint64_t{c.further});
  j.key("near").begin_array();
  for (const trace::Near& n : c.near) {
    const engine::Entry& entry = report.searched[n.doc];
    j.begin_object();
    write_address(j, entry);
    write_span(j, *entry.document, n.span);
    j.key("why").string(n.why).end_object();
  }
  j.end_array();
  if (!c.flags.empty()) {
    j.key("flags").begin_array();
    for (const trace::Flag& f : c.flags) write_flag(j, {d, d}, f);
    j.end_array();
  }
  j.end_object();
  return j.take();
}

}  // namespace stemma::report
