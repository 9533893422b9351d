#include "stemma/report/marks_w3c.h"

#include <map>

#include "stemma/report/export/w3c_target.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

using engine::Mark, engine::MarkKind;

const char* motivation(MarkKind kind) {
  switch (kind) {
    case MarkKind::kTag: return "tagging";
    case MarkKind::kNote: return "commenting";
    default: return "bookmarking";
  }
}

void write(Json& j, const Mark& m, size_t number, const doc::Document& d, const Characters& characters) {
  j.begin_object().key("id").string("urn:stemma:mark:" + m.doc + ":" + std::to_string(number)).key("type").string("Annotation");
  j.key("motivation").string(motivation(m.kind)).key("created").string(m.made).key("generator").begin_object();
  j.key("id").string("urn:stemma:" + std::string(kVersion)).key("type").string("Software").key("name").string("stemma " + std::string(kVersion)).end_object();
  const bool words = m.kind == MarkKind::kTag || m.kind == MarkKind::kNote;
  j.key("body").begin_array().begin_object().key("type").string("TextualBody").key("purpose").string(words ? motivation(m.kind) : "tagging");
  j.key("value").string(words ? m.value : engine::name(m.kind)).key("format").string("text/plain").end_object().end_array();
  const bool inside = m.span && m.span->end <= d.text.size();
  write_target(j, d, characters, inside ? *m.span : Span{});
  j.end_object();
}

}  // namespace

std::string marks_w3c(const engine::Archive& archive, const std::vector<Mark>& marks) {
  Json j;
  j.begin_object().key("@context").string("http://www.w3.org/ns/anno.jsonld").key("id").string("urn:stemma:marks");
  j.key("type").string("AnnotationPage").key("items").begin_array();
  store::Statement number = archive.db().prepare("SELECT doc FROM document WHERE id = ?1");
  size_t n = 0;
  for (size_t i = 0; i < marks.size();) {   // marks come by document
    number.reset();
    doc::Document unknown;
    unknown.id = marks[i].doc;
    auto held = number.bind(1, marks[i].doc).row() ? archive.document(number.integer(0)) : Result<std::shared_ptr<const doc::Document>>(Error{});
    const doc::Document& d = held ? **held : unknown;
    const Characters characters(d.text);
    const std::string& of = marks[i].doc;
    for (; i < marks.size() && marks[i].doc == of; ++i) write(j, marks[i], ++n, d, characters);
  }
  j.end_array().end_object();
  return j.take();
}

}  // namespace stemma::report
