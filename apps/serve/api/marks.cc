// Stars, what was read, tags and notes.
#include "stemma/engine/archive/marks.h"

#include <simdjson.h>

#include "api/archives.h"
#include "api/routes.h"
#include "stemma/report/json.h"
#include "stemma/report/marks_w3c.h"

namespace stemma::serve {
namespace {

void write_mark(report::Json& j, const engine::Mark& m) {
  j.begin_object().key("doc").string(m.doc).key("kind").string(name(m.kind)).key("value").string(m.value);
  if (m.span) j.key("begin").number(uint64_t{m.span->begin}).key("end").number(uint64_t{m.span->end}).key("exact").string(m.exact);
  j.key("made").string(m.made).end_object();
}

// The keys of a mark as they were sent.
struct Sent {
  std::string doc, kind, value;
  std::optional<uint64_t> begin, end;
};

std::optional<Sent> parse(std::string_view body) {
  Sent out;
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(body);
  simdjson::dom::object o;
  if (parser.parse(padded).get(o) != simdjson::SUCCESS) return std::nullopt;
  const auto text = [&](const char* key, std::string& to) {
    std::string_view v;
    if (o[key].get(v) == simdjson::SUCCESS) to = v;
  };
  text("doc", out.doc), text("kind", out.kind), text("value", out.value);
  uint64_t n = 0;
  if (o["begin"].get(n) == simdjson::SUCCESS) out.begin = n;
  if (o["end"].get(n) == simdjson::SUCCESS) out.end = n;
  return out;
}

// With the words of its place, which is inside the text, between characters.
Result<engine::Mark> mark_of(const Call& call, const Sent& sent) {
  const auto kind = engine::mark_kind(sent.kind);
  if (!kind) return Error{ErrorCode::kUsage, "a mark is of kind star, read, tag or note", {}};
  const bool words = *kind == engine::MarkKind::kTag || *kind == engine::MarkKind::kNote;
  const Result<engine::Address> address = engine::find_address(*call.archive, sent.doc);
  if (!address) return address.error();
  engine::Mark out{address->id, *kind, words ? sent.value : std::string(), {}, {}, {}};
  if (!sent.begin && !sent.end) return out;
  const auto text = call.archive->text(address->doc);
  if (!text) return text.error();
  const auto border = [&](uint64_t at) { return at == text->size() || (at < text->size() && (static_cast<unsigned char>((*text)[at]) & 0xC0U) != 0x80); };
  if (!sent.begin || !sent.end || *sent.begin >= *sent.end || !border(*sent.begin) || !border(*sent.end)) {
    return Error{ErrorCode::kUsage, "begin and end are places in the text, in bytes and between characters, begin before end", {}};
  }
  out.span = Span{static_cast<uint32_t>(*sent.begin), static_cast<uint32_t>(*sent.end)};
  out.exact = out.span->of(*text);
  return out;
}

Result<engine::Archive> to_write(const Call& call) { return engine::Archive::open(call.archives.path(), store::Mode::kWrite); }

}  // namespace

Response marks(const Call& call) {
  std::string id;
  if (const std::string_view typed = call.parameter("doc"); !typed.empty()) {
    const Result<engine::Address> address = engine::find_address(*call.archive, typed);
    if (!address) return failed(address.error());
    id = address->id;
  }
  const std::vector<engine::Mark> all = engine::marks(*call.archive, id);
  if (call.parameter("format") == "w3c") {
    Response out = kept(report::marks_w3c(*call.archive, all));
    out.type = "application/ld+json";
    out.headers.emplace_back("Content-Disposition", "attachment; filename=\"marks.json\"");
    return out;
  }
  if (call.csv()) {
    std::string rows = csv_row({"doc", "kind", "value", "begin", "end", "exact", "made"});
    for (const engine::Mark& m : all) rows += csv_row({m.doc, name(m.kind), m.value, m.span ? std::to_string(m.span->begin) : "", m.span ? std::to_string(m.span->end) : "", m.exact, m.made});
    return csv_file("marks", std::move(rows));
  }
  report::Json j;
  j.begin_array();
  for (const engine::Mark& m : all) write_mark(j, m);
  j.end_array();
  return kept(j.take());
}

Response put_mark(const Call& call) {
  const std::optional<Sent> sent = parse(call.request.content());
  if (!sent) return problem(400, "bad-body", "send a mark as JSON: {\"doc\":…,\"kind\":\"tag\",\"value\":…}, with begin and end for a passage");
  const Result<engine::Mark> mark = mark_of(call, *sent);
  if (!mark) return failed(mark.error());
  if (mark->kind == engine::MarkKind::kTag && mark->value.empty()) return problem(400, "bad-body", "a tag has a value");
  const std::lock_guard lock(call.archives.writing());
  const Result<engine::Archive> archive = to_write(call);
  if (!archive) return problem(409, "read-only", archive.error().message);
  if (const auto e = engine::put_mark(*archive, *mark)) return problem(409, "read-only", e->message);
  for (const engine::Mark& m : engine::marks(*archive, mark->doc)) {
    if (m.kind != mark->kind || m.value != mark->value || m.span != mark->span) continue;
    report::Json j;
    write_mark(j, m);
    return json(j.take());
  }
  return problem(500, "failed", "the mark was not kept");
}

Response remove_mark(const Call& call) {
  Sent sent{std::string(call.parameter("doc")), std::string(call.parameter("kind")), std::string(call.parameter("value")), {}, {}};
  const auto begin = number(call.parameter("begin"), 0, UINT32_MAX), end = number(call.parameter("end"), 0, UINT32_MAX);
  if (!begin || !end) return problem(400, "bad-question", "begin and end are whole numbers");
  if (!call.parameter("begin").empty()) sent.begin = *begin, sent.end = *end;
  const Result<engine::Mark> mark = mark_of(call, sent);
  if (!mark) return failed(mark.error());
  const std::lock_guard lock(call.archives.writing());
  const Result<engine::Archive> archive = to_write(call);
  if (!archive) return problem(409, "read-only", archive.error().message);
  const Result<bool> there = engine::remove_mark(*archive, *mark);
  if (!there) return problem(409, "read-only", there.error().message);
  return *there ? json("{\"removed\":true}") : not_found("there is no such mark");
}

}  // namespace stemma::serve
