// Lists of what the archive lacks: files that could not be read, cables that are cited and not held.
#include "api/routes.h"
#include "stemma/engine/archive/graph.h"
#include "stemma/engine/pipeline.h"
#include "stemma/report/json.h"
#include "stemma/report/show.h"

namespace stemma::serve {
namespace {

constexpr size_t kMost = 1'000'000;
constexpr size_t kUsual = 1000;   // where nothing is said: a screen, not the whole of a large archive

struct Listed {
  std::string path, reason;
  std::optional<uint64_t> at;
};

std::vector<Listed> failed_files(const store::Database& db) {
  std::vector<Listed> out;
  store::Statement s = db.prepare("SELECT f.path, x.member, x.reason, x.at FROM failure x JOIN file f USING(file) ORDER BY f.path, x.member");
  while (s.row()) {
    out.push_back({engine::address(std::string(s.text(0)), std::string(s.text(1))), std::string(s.text(2)), {}});
    if (!s.is_null(3)) out.back().at = static_cast<uint64_t>(s.integer(3));
  }
  return out;
}

}  // namespace

Response failures(const Call& call) {
  const std::vector<Listed> all = failed_files(call.archive->db());
  if (call.csv()) {
    std::string rows = csv_row({"path", "reason", "offset"});
    for (const Listed& f : all) rows += csv_row({f.path, f.reason, f.at ? std::to_string(*f.at) : ""});
    return csv_file("failures", std::move(rows));
  }
  report::Json j;
  j.begin_array();
  for (const Listed& f : all) {
    j.begin_object().key("path").string(f.path).key("reason").string(f.reason).key("offset");
    if (f.at) j.number(*f.at);
    else j.null();
    j.end_object();
  }
  j.end_array();
  return kept(j.take());
}

Response missing(const Call& call) {
  const auto limit = number(call.parameter("limit"), call.csv() ? kMost : kUsual, kMost), offset = number(call.parameter("offset"), 0, kMost);
  if (!limit || !offset) return problem(400, "bad-question", "limit and offset are whole numbers");
  std::vector<engine::MissingCable> all = engine::missing_cables(*call.archive);
  const size_t total = all.size(), begin = std::min(*offset, total);
  const std::vector<engine::MissingCable> part(std::make_move_iterator(all.begin() + static_cast<ptrdiff_t>(begin)),
                                               std::make_move_iterator(all.begin() + static_cast<ptrdiff_t>(std::min(begin + *limit, total))));
  Response out = call.csv() ? csv_file("missing", report::missing_csv(part)) : kept(array(objects(report::missing_json(part, call.archive->path(), 0))));
  out.headers.emplace_back("X-Total", std::to_string(total));
  return out;
}

}  // namespace stemma::serve
