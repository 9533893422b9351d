// What the archive is, and what is in it: the first screen.
#include "api/archives.h"
#include "api/routes.h"
#include "stemma/engine/search/search.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/report/json.h"
#include "stemma/report/version.h"
#include "stemma/store/schema.h"

namespace stemma::serve {
namespace {

constexpr double kPatience = 0.05;   // seconds for what has to be counted first: a worker waits

void write_count(report::Json& j, const char* key, const std::optional<uint64_t>& count) {
  j.key(key).begin_object().key("count");
  if (count) j.number(*count);
  else j.null();
  j.end_object();
}

void write_families(report::Json& j, const store::Database& db) {
  j.key("families").begin_object();
  if (store::has_traces(db)) {
    store::Statement s = db.prepare("SELECT kind, count(*) FROM family GROUP BY kind ORDER BY kind");
    while (s.row()) j.key(s.text(0)).number(static_cast<uint64_t>(s.integer(1)));
  }
  j.end_object();
}

}  // namespace

Response about(const Call& call) {
  store::Statement s = call.archive->db().prepare("SELECT count(*), coalesce(sum(current), 0) FROM document");
  if (!s.row()) return problem(500, "failed", "the archive cannot be read");
  const auto facts = call.archives.facts(kPatience);
  report::Json j;
  j.begin_object().key("type").string("service").key("version").string(report::kVersion).key("archive").string(call.archive->path());
  j.key("documents").number(static_cast<uint64_t>(s.integer(0))).key("current").number(static_cast<uint64_t>(s.integer(1)));
  j.key("fingerprint").string_or_null(facts ? facts->fingerprint : "").end_object();
  return kept(j.take());
}

Response overview(const Call& call) {
  const auto counted = call.archives.everything(*call.archive);
  if (!counted) return failed(counted.error());
  const auto& all = *counted;
  const store::Database& db = call.archive->db();
  store::Statement failures = db.prepare("SELECT count(*) FROM failure");
  const uint64_t failed_files = failures.row() ? static_cast<uint64_t>(failures.integer(0)) : 0;
  const auto facts = call.archives.facts(kPatience);
  report::Json j;
  j.begin_object().key("type").string("overview").key("version").string(report::kVersion).key("archive").string(call.archive->path());
  j.key("documents").number(all->total).key("facets").begin_object();
  for (const engine::Facet& f : all->facets) {
    j.key(f.field == "from" ? "origin" : f.field == "lang" ? "language" : f.field).begin_array();
    for (const engine::FacetCount& v : f.values) {
      j.begin_object().key("value").string(v.value).key("meaning").string_or_null(v.meaning).key("count").number(v.count).end_object();
    }
    j.end_array();
  }
  j.end_object();
  write_count(j, "failures", failed_files);
  write_count(j, "missing", facts ? std::optional(facts->missing) : std::nullopt);
  write_families(j, db);
  engine::TraceState traced;
  traced.untraced = all->total;
  if (engine::was_traced(db)) traced = engine::trace_state(db);
  j.key("traced").begin_object().key("documents").number(uint64_t{traced.documents}).key("untraced").number(uint64_t{traced.untraced});
  j.key("passages").number(uint64_t{traced.passages}).end_object().end_object();
  return kept(j.take());
}

}  // namespace stemma::serve
