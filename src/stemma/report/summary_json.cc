// The last line of every JSON stream: what was done, out of how many, and what failed.
#include "stemma/report/json_lines.h"
#include "stemma/report/tally.h"
#include "stemma/report/version.h"

namespace stemma::report {
namespace {

void begin(Json& j, std::string_view verb, size_t documents) {
  j.begin_object().key("type").string("summary").key("verb").string(verb);
  j.key("stemma").string(kVersion).key("documents").number(uint64_t{documents});
}

void finish(Json& j, const std::vector<engine::Failure>& failures, int exit) {
  write_failures(j, failures);
  j.key("exit").number(exit).end_object();
}

}  // namespace

void write_failures(Json& j, const std::vector<engine::Failure>& failures) {
  j.key("failures").begin_array();
  for (const engine::Failure& f : failures) {
    j.begin_object().key("path").string(f.path).key("code").string(name(f.error.code));
    j.key("message").string(f.error.message).key("offset");
    if (f.error.offset)
      j.number(*f.error.offset);
    else
      j.null();
    j.end_object();
  }
  j.end_array();
}

void write_notes(Json& j, const std::vector<engine::Note>& notes) {
  j.key("notes").begin_array();
  for (const engine::Note& n : notes) j.begin_object().key("path").string(n.path).key("note").string(n.what).end_object();
  j.end_array();
}

const char* name(ErrorCode code) {
  constexpr const char* kNames[] = {"not-found", "unreadable", "empty",       "binary",
                                    "syntax",    "limit",      "unsupported", "usage"};
  return kNames[static_cast<size_t>(code)];
}

std::string summary_json(const engine::ReadingSummary& summary, int exit) {
  Json j;
  begin(j, "read", summary.documents);
  j.key("copies").number(uint64_t{summary.copies}).key("files").number(uint64_t{summary.files});
  j.key("bytes").number(summary.bytes).key("by_kind").begin_object();
  for (size_t i = 0; i < summary.by_kind.size(); ++i) {
    if (summary.by_kind[i] > 0) j.key(doc::name(static_cast<doc::Kind>(i))).number(uint64_t{summary.by_kind[i]});
  }
  j.end_object();
  write_notes(j, summary.notes);
  finish(j, summary.failures, exit);
  return j.take();
}

std::string copy_json(const engine::Item& item) {
  Json j;
  j.begin_object().key("type").string("copy").key("id").string(item.id).key("path").string(item.path);
  j.key("same_as").string(item.same_as).end_object();
  return j.take();
}

std::string summary_json(const engine::CheckReport& report, int exit) {
  const Tally t = tally(report);
  Json j;
  begin(j, "check", report.checked.size());
  j.key("searched").begin_object().key("documents").number(report.searched_documents);
  j.key("against").string(report.against).end_object();
  j.key("quotations").number(uint64_t{t.quotations}).key("clean").number(uint64_t{t.clean});
  j.key("failed").number(uint64_t{t.failed}).key("slips").number(uint64_t{t.slips});
  j.key("by_verdict").begin_object();
  for (size_t i = 0; i < kVerdicts; ++i) {
    j.key(trace::name(static_cast<trace::Verdict>(i))).number(uint64_t{t.by_verdict[i]});
  }
  j.end_object().key("by_flag").begin_object();
  for (size_t i = 0; i < kFlags; ++i) {
    if (t.by_flag[i] > 0) j.key(trace::name(static_cast<trace::FlagCode>(i))).number(uint64_t{t.by_flag[i]});
  }
  j.end_object();
  finish(j, report.failures, exit);
  return j.take();
}

}  // namespace stemma::report
