// What add and doctor say, one object a line.
#include "stemma/report/archive_text.h"
#include "stemma/report/json.h"
#include "stemma/report/json_lines.h"
#include "stemma/report/version.h"

namespace stemma::report {

std::string added_json(const engine::AddItem& item) {
  Json j;
  j.begin_object().key("type").string("added").key("path").string(item.path).key("as").string(engine::name(item.as));
  j.key("id").string_or_null(item.id).key("why").string_or_null(item.why).end_object();
  return j.take();
}

std::string summary_json(const engine::AddSummary& s, int exit) {
  Json j;
  j.begin_object().key("type").string("summary").key("verb").string("add").key("stemma").string(kVersion);
  j.key("documents").number(uint64_t{s.documents}).key("versions").number(uint64_t{s.versions}).key("copies").number(uint64_t{s.copies});
  j.key("unchanged").number(uint64_t{s.unchanged}).key("files").number(uint64_t{s.files}).key("bytes").number(s.bytes);
  j.key("total").number(uint64_t{s.total}).key("interrupted").boolean(s.interrupted);
  write_notes(j, s.notes);
  write_failures(j, s.failures);
  j.key("error").string_or_null(s.error ? s.error->message : "").key("exit").number(exit).end_object();
  return j.take();
}

std::string installation_json(const engine::Installation& here) {
  Json j;
  j.begin_object().key("type").string("installation").key("stemma").string(kVersion).key("sqlite").string(here.sqlite).key("programs").begin_array();
  for (const engine::Program& p : here.programs) {
    j.begin_object().key("name").string(p.name).key("path").string_or_null(p.path).key("for").string(p.for_what).key("package").string(p.package).end_object();
  }
  j.end_array().end_object();
  return j.take();
}

std::string condition_json(const engine::Condition& c, const std::string& archive, int exit) {
  Json j;
  j.begin_object().key("type").string("archive").key("path").string(archive).key("format").number(static_cast<uint64_t>(c.format));
  j.key("sources").string(c.sources_kept ? "kept" : "referenced").key("documents").number(static_cast<uint64_t>(c.documents));
  j.key("current").number(static_cast<uint64_t>(c.current)).key("files").number(static_cast<uint64_t>(c.files));
  j.key("unfinished").number(static_cast<uint64_t>(c.unfinished)).key("bytes").number(c.bytes).key("source_bytes").number(c.text_bytes);
  j.key("parts").begin_object();
  for (const auto& [part, bytes] : c.parts) j.key(part).number(bytes);
  j.end_object().key("fingerprint").string(c.fingerprint).key("traced").begin_object();
  j.key("documents").number(uint64_t{c.traced.documents}).key("passages").number(uint64_t{c.traced.passages});
  j.key("families").number(uint64_t{c.traced.families}).key("untraced").number(uint64_t{c.traced.untraced}).end_object().key("sound").boolean(c.problems.empty()).key("problems").begin_array();
  for (const std::string& p : c.problems) j.string(p);
  j.end_array();
  write_failures(j, c.failures);
  j.key("exit").number(exit).end_object();
  return j.take();
}

}  // namespace stemma::report
