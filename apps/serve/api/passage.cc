// A passage that was pointed at: where it stands now, how to cite it.
#include "api/routes.h"
#include "stemma/engine/find_place.h"
#include "stemma/report/citation_text.h"
#include "stemma/report/json.h"
#include "stemma/report/json_lines.h"

namespace stemma::serve {
namespace {

struct Asked {
  engine::Entry entry;
  Span span;             // may lie beyond the text
  bool given = false;
};

Result<Asked> asked(const Call& call, std::string_view document) {
  if (document.empty()) return Error{ErrorCode::kUsage, "of which document? doc=ADDRESS", {}};
  const Result<engine::Address> address = engine::find_address(*call.archive, document);
  if (!address) return address.error();
  Result<engine::Entry> entry = entry_of(*call.archive, address->doc);
  if (!entry) return entry.error();
  const auto begin = number(call.parameter("begin"), 0, UINT32_MAX), end = number(call.parameter("end"), begin.value_or(0), UINT32_MAX);
  if (!begin || !end || *begin > *end) return Error{ErrorCode::kUsage, "begin and end are places in the text: bytes, begin first", {}};
  Asked out{std::move(*entry), {static_cast<uint32_t>(*begin), static_cast<uint32_t>(*end)}, !call.parameter("end").empty()};
  if (!out.given && address->span) out.span = *address->span, out.given = true;
  return out;
}

// On a border between characters, inside the text.
bool is_place(const std::string& text, Span s) {
  const auto border = [&](uint32_t at) { return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80); };
  return s.begin <= s.end && border(s.begin) && border(s.end);
}

void write_paragraph(report::Json& j, std::optional<uint32_t> paragraph) {
  j.key("paragraph");
  if (paragraph) j.number(uint64_t{*paragraph});
  else j.null();
}

}  // namespace

Response place(const Call& call) {
  const Result<Asked> a = asked(call, call.request.segments[2]);
  if (!a) return failed(a.error());
  const engine::Pointer pointer{a->span, std::string(call.parameter("exact")), std::string(call.parameter("prefix")), std::string(call.parameter("suffix"))};
  const doc::Document& d = *a->entry.document;
  const engine::PlaceFound found = engine::find_place(d, pointer);
  report::Json j;
  j.begin_object().key("type").string("place").key("doc").string(d.id).key("state").string(name(found.state));
  j.key("begin").number(uint64_t{found.span.begin}).key("end").number(uint64_t{found.span.end}).key("exact").string(found.span.of(d.text));
  write_paragraph(j, found.paragraph);
  j.end_object();
  return kept(j.take());
}

Response cite(const Call& call) {
  const Result<Asked> a = asked(call, call.parameter("doc"));
  if (!a) return failed(a.error());
  const doc::Document& d = *a->entry.document;
  if (!is_place(d.text, a->span)) return problem(400, "bad-place", "the document has " + std::to_string(d.text.size()) + " bytes; begin and end lie among them, between characters");
  const std::optional<uint32_t> paragraph = a->span.empty() ? std::nullopt : engine::paragraph_at(d, a->span.begin);
  const std::string citation = report::citation_text(d, paragraph);
  report::Json j;
  j.begin_object().key("type").string("citation").key("doc").string(d.id);
  report::write_span(j, d, a->span);
  write_paragraph(j, paragraph);
  j.key("citation").string(citation).key("text");
  j.string(a->span.empty() ? citation : "“" + std::string(a->span.of(d.text)) + "” (" + citation + ")").key("csl");
  return kept(j.take() + report::citation_csl(a->entry) + "}");
}

}  // namespace stemma::serve
