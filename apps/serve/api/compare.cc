// Two documents side by side.
#include "stemma/engine/compare/compare.h"

#include "api/routes.h"
#include "stemma/report/json.h"

namespace stemma::serve {
namespace {

void write_side(report::Json& j, const char* key, const engine::Entry& e, uint32_t words) {
  const doc::Document& d = *e.document;
  j.key(key).begin_object().key("doc").string(d.id).key("path").string(e.path()).key("title").string_or_null(d.title);
  j.key("date").string_or_null(d.date).key("words").number(uint64_t{words}).end_object();
}

void write_span(report::Json& j, const char* key, Span s) {
  j.key(key).begin_object().key("begin").number(uint64_t{s.begin}).key("end").number(uint64_t{s.end}).end_object();
}

Result<engine::Entry> entry_at(const Call& call, std::string_view address) {
  if (address.empty()) return Error{ErrorCode::kUsage, "compare which documents? a=ADDRESS&b=ADDRESS", {}};
  const Result<engine::Address> found = engine::find_address(*call.archive, address);
  if (!found) return found.error();
  return entry_of(*call.archive, found->doc);
}

}  // namespace

Response compare(const Call& call) {
  const Result<engine::Entry> a = entry_at(call, call.parameter("a"));
  if (!a) return failed(a.error());
  const Result<engine::Entry> b = entry_at(call, call.parameter("b"));
  if (!b) return failed(b.error());
  const engine::Comparison c = engine::compare(*a->document, *b->document);
  report::Json j;
  j.begin_object().key("type").string("comparison");
  write_side(j, "a", *a, c.words_a);
  write_side(j, "b", *b, c.words_b);
  j.key("equal").number(uint64_t{c.equal}).key("moved").number(uint64_t{c.moved}).key("runs").begin_array();
  for (const engine::ComparedRun& r : c.runs) {
    j.begin_object().key("op").string(name(r.kind)).key("words").number(uint64_t{r.words});
    write_span(j, "a", r.a);
    write_span(j, "b", r.b);
    j.end_object();
  }
  j.end_array().end_object();
  return kept(j.take());
}

}  // namespace stemma::serve
