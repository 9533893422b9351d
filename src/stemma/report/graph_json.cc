// The keys that an archive adds to the object of a document, and the list of missing cables.
#include "stemma/report/json_lines.h"
#include "stemma/report/show.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

void write_key(Json& j, const doc::CableKey& key) {
  j.begin_object().key("year").number(key.year).key("station").string(key.station).key("number").number(uint64_t{key.number});
  if (key.airgram) j.key("airgram").boolean(true);
  j.end_object();
}

// The keys of a document in brief, inside an object already begun.
void write_brief_keys(Json& j, const engine::Brief& b) {
  j.key("id").string(b.id).key("kind").string(b.kind).key("title").string_or_null(b.title).key("date").string_or_null(b.date);
  j.key("reference").string_or_null(b.reference).key("path").string_or_null(b.path).key("current").boolean(b.current).key("section");
  if (b.section == 0) j.null();
  else j.begin_object().key("number").number(uint64_t{b.section}).key("of").number(uint64_t{b.sections}).end_object();
}

void write_brief(Json& j, const engine::Brief& b) {
  j.begin_object();
  write_brief_keys(j, b);
  j.end_object();
}

void write_brief(Json& j, const std::optional<engine::Brief>& b) {
  if (b) write_brief(j, *b);
  else j.null();
}

void write_briefs(Json& j, std::string_view key, const std::vector<engine::Brief>& list) {
  j.key(key).begin_array();
  for (const engine::Brief& b : list) write_brief(j, b);
  j.end_array();
}

void write_place(Json& j, const engine::Place& p) {
  j.begin_object().key("path").string(p.path).key("version").number(uint64_t{p.version}).key("current").boolean(p.current).end_object();
}

void write_citations(Json& j, const doc::Document& d, const engine::Graph& g) {
  j.key("cites").begin_array();
  for (const engine::Citation& c : g.cites) {
    j.begin_object();
    write_span(j, d, c.span);
    j.key("kind").string(c.kind).key("reference").string_or_null(c.key ? doc::reference(*c.key) : "").key("key");
    if (c.key) write_key(j, *c.key);
    else j.null();
    write_briefs(j, "held", c.held);
    j.end_object();
  }
  j.end_array().key("cited_by").begin_array();
  for (const engine::CitedBy& c : g.cited_by) {
    j.begin_object();
    write_brief_keys(j, c.document);
    j.key("places").begin_array();
    for (const auto& [span, exact] : c.places) {
      j.begin_object().key("begin").number(uint64_t{span.begin}).key("end").number(uint64_t{span.end}).key("exact").string(exact).end_object();
    }
    j.end_array().end_object();
  }
  j.end_array();
}

void write_series(Json& j, const engine::Graph& g) {
  j.key("neighbours");
  if (g.neighbours) {
    j.begin_object().key("before");
    write_brief(j, g.neighbours->before);
    j.key("lacking_before").number(uint64_t{g.neighbours->lacking_before}).key("after");
    write_brief(j, g.neighbours->after);
    j.key("lacking_after").number(uint64_t{g.neighbours->lacking_after}).end_object();
  } else {
    j.null();
  }
  j.key("sections").begin_array();
  for (const engine::Section& s : g.sections) {
    j.begin_object().key("number").number(uint64_t{s.number}).key("held");
    write_brief(j, s.held);
    j.end_object();
  }
  j.end_array();
  write_briefs(j, "copies", g.copies);
}

void write_history(Json& j, const engine::Graph& g) {
  j.key("places").begin_array();
  for (const engine::Place& p : g.places) write_place(j, p);
  j.end_array().key("versions").begin_array();
  for (const engine::Version& v : g.versions) {
    j.begin_object();
    write_brief_keys(j, v.document);
    j.key("place");
    write_place(j, v.place);
    j.end_object();
  }
  j.end_array().key("signed_by").begin_array();
  for (const engine::Signer& s : g.signers) {
    j.begin_object().key("signature").string(s.signature).key("name").string_or_null(s.name).key("candidates").begin_array();
    for (const std::string& c : s.candidates) j.string(c);
    j.end_array();
    write_briefs(j, "evidence", s.evidence);
    j.end_object();
  }
  j.end_array();
}

}  // namespace

std::string show_json(const Shown& shown) {
  const doc::Document& d = *shown.entry.document;
  Json j;
  j.begin_object();
  if (shown.address.span) {
    j.key("address").begin_object();
    write_span(j, d, *shown.address.span);
    if (shown.address.paragraph) j.key("paragraph").number(uint64_t{*shown.address.paragraph});
    j.end_object();
  }
  write_citations(j, d, shown.graph);
  write_series(j, shown.graph);
  write_history(j, shown.graph);
  j.end_object();
  std::string out = document_json(shown.entry);
  out.back() = ',';   // the object goes on
  return out + j.take().substr(1);
}

std::string shown_json(const std::vector<std::string>& addresses, size_t documents, const std::string& archive, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("show").key("stemma").string(kVersion).key("archive").string(archive);
  j.key("addresses").begin_array();
  for (const std::string& a : addresses) j.string(a);
  j.end_array().key("documents").number(uint64_t{documents}).key("exit").number(exit).end_object();
  return j.take();
}

std::string missing_json(const std::vector<engine::MissingCable>& missing, const std::string& archive, int exit) {
  std::string out;
  size_t times = 0;
  for (const engine::MissingCable& m : missing) {
    Json j;
    j.begin_object().key("type").string("missing").key("reference").string(m.reference).key("key");
    write_key(j, m.key);
    j.key("times").number(uint64_t{m.times}).key("works").number(uint64_t{m.works});
    write_briefs(j, "by", m.by);
    j.end_object();
    out += j.take() + "\n";
    times += m.times;
  }
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("missing").key("stemma").string(kVersion).key("archive").string(archive);
  j.key("missing").number(uint64_t{missing.size()}).key("times").number(uint64_t{times}).key("exit").number(exit).end_object();
  return out + j.take() + "\n";
}

}  // namespace stemma::report
