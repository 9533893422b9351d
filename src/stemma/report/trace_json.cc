// A passage as the contract's object; spans of a and b lie in their own documents.
#include "stemma/report/json_lines.h"
#include "stemma/report/trace.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

void write_side(Json& j, std::string_view key, const engine::TracedDocument& traced, const doc::Document& d, Span span) {
  j.key(key).begin_object().key("doc").string(traced.id).key("path").string(traced.path());
  j.key("title").string_or_null(d.title).key("date").string_or_null(d.date);
  write_span(j, d, span);
  j.end_object();
}

void write_spans(Json& j, std::string_view key, const doc::Document& d, const std::vector<Span>& spans) {
  j.key(key).begin_array();
  for (const Span s : spans) {
    j.begin_object();
    write_span(j, d, s);
    j.end_object();
  }
  j.end_array();
}

void write_swaps(Json& j, const engine::EdgeDetails& e) {
  j.key("substitutions").begin_array();
  if (e.spun) {
    for (const trace::pairs::Swap& s : e.changes.swaps) {
      if (s.relation != trace::pairs::Relation::kRelated) continue;
      j.begin_object().key("from").string(s.a).key("to").string(s.b).key("times").number(uint64_t{s.times}).end_object();
    }
  }
  j.end_array().key("consistency");
  const auto share = e.spun ? trace::pairs::consistency(e.changes) : std::nullopt;
  if (share) j.number(static_cast<float>(*share));
  else j.null();
}

}  // namespace

std::string passage_json(const engine::TraceReport& report, const engine::PassageDetails& p) {
  Json j;
  j.begin_object().key("type").string("passage");
  write_side(j, "a", report.documents[p.passage.doc_a], *p.a, p.a_span);
  write_side(j, "b", report.documents[p.passage.doc_b], *p.b, p.b_span);
  j.key("class").string(trace::pairs::name(p.details.kind)).key("words").number(uint64_t{p.passage.words()});
  j.key("similarity").number(static_cast<float>(p.passage.similarity())).key("expected_by_chance").number(p.passage.expected_by_chance);
  j.key("direction").string(trace::pairs::name(p.details.direction)).key("why").begin_array();
  for (const trace::pairs::Why w : p.details.why) j.string(trace::pairs::name(w));
  j.end_array().key("substitutions").begin_array();
  for (const auto& [a, b] : p.details.substitutions) j.begin_array().string(a).string(b).end_array();
  j.end_array().end_object();
  return j.take();
}

std::string family_json(const engine::TraceReport& report, const trace::pairs::Family& family, const std::vector<engine::EdgeDetails>& edges) {
  Json j;
  j.begin_object().key("type").string("family").key("kind").string(trace::pairs::name(family.kind)).key("members").begin_array();
  for (const trace::pairs::Member& m : family.members) {
    const engine::TracedDocument& d = report.documents[m.doc];
    j.begin_object().key("doc").string(d.id).key("path").string(d.path()).key("date").string_or_null(d.facts.date);
    j.key("role").string(trace::pairs::name(m.role)).key("coverage").number(static_cast<float>(m.coverage)).end_object();
  }
  j.end_array().key("edges").begin_array();
  for (size_t i = 0; i < family.edges.size(); ++i) {
    const trace::pairs::FamilyEdge& e = family.edges[i];
    j.begin_object().key("from").string(report.documents[e.from].id).key("to").string(report.documents[e.to].id);
    j.key("direction").string(e.directed ? "known" : "unknown").key("why").begin_array();
    for (const trace::pairs::Why w : e.why) j.string(trace::pairs::name(w));
    j.end_array().key("reasons").begin_array();
    for (const trace::pairs::Bond b : e.bonds) j.string(meaning(b));
    j.end_array().key("coverage").begin_array().number(static_cast<float>(e.from_coverage)).number(static_cast<float>(e.to_coverage)).end_array();
    const auto from = report.fetch(e.from), to = report.fetch(e.to);
    write_spans(j, "restored", *to, edges[i].restored);
    write_spans(j, "withheld", *from, edges[i].withheld);
    write_swaps(j, edges[i]);
    j.end_object();
  }
  j.end_array().end_object();
  return j.take();
}

std::string trace_summary_json(const engine::TraceReport& report, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("trace").key("stemma").string(kVersion);
  j.key("documents").number(uint64_t{report.documents.size()}).key("passages").number(uint64_t{report.passages.size()});
  j.key("families").number(uint64_t{report.families.size()});
  write_failures(j, report.failures);
  j.key("exit").number(exit).end_object();
  return j.take();
}

}  // namespace stemma::report
