// What the last trace found and kept: passages of a document, families.
#include "api/routes.h"
#include "stemma/engine/trace/stored_passages.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/report/trace.h"

namespace stemma::serve {
namespace {

constexpr size_t kPassages = 200, kMostPassages = 2000;
constexpr size_t kFamilies = 20, kMostFamilies = 100;
constexpr size_t kMostOffset = 100'000'000;

Response not_traced(const Call& call) {
  return problem(409, "not-traced", "what this document shares has not been looked for yet: run 'stemma trace -a " + call.archive->path() + "', then ask again");
}

std::vector<std::string> family_objects(const engine::KeptFamilies& found) {
  std::vector<std::string> out;
  for (const engine::KeptFamily& f : found.families) {
    const engine::FamilyDetails d = engine::describe_family(f.report, f.report.families.front());
    out.push_back(report::family_json(f.report, d.family, d.edges));
  }
  return out;
}

}  // namespace

Response passages(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  if (!engine::is_traced(call.archive->db(), address->doc)) return not_traced(call);
  const auto limit = number(call.parameter("limit"), kPassages, kMostPassages), offset = number(call.parameter("offset"), 0, kMostOffset);
  if (!limit || !offset) return problem(400, "bad-question", "limit and offset are whole numbers");
  const engine::Shared shared = engine::shared_by(*call.archive, address->doc, *offset, *limit);
  engine::Options options;
  options.threads = 1;   // the archive is this thread's
  std::vector<std::string> out;
  engine::each_passage(shared.report, options, [&](const engine::PassageDetails& p) { out.push_back(report::passage_json(shared.report, p)); });
  Response r = kept(array(out));
  r.headers.emplace_back("X-Total", std::to_string(shared.total));
  return r;
}

Response families_of_document(const Call& call) {
  const Result<engine::Address> address = addressed(call);
  if (!address) return failed(address.error());
  if (!engine::is_traced(call.archive->db(), address->doc)) return not_traced(call);
  return kept(array(family_objects(engine::families(*call.archive, {.doc = address->doc}, 0, kMostFamilies))));
}

Response families(const Call& call) {
  const auto limit = number(call.parameter("limit"), kFamilies, kMostFamilies), offset = number(call.parameter("offset"), 0, kMostOffset);
  if (!limit || !offset) return problem(400, "bad-question", "limit and offset are whole numbers");
  if (!engine::was_traced(call.archive->db()) || !engine::keeps_passages(call.archive->db())) return not_traced(call);
  const engine::KeptFamilies found = engine::families(*call.archive, {.kind = std::string(call.parameter("kind"))}, *offset, *limit);
  return kept("{\"families\":" + array(family_objects(found)) + ",\"total\":" + std::to_string(found.total) + "}");
}

}  // namespace stemma::serve
