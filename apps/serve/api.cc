#include "api.h"

#include <charconv>

#include "stemma/engine/archive/address.h"
#include "stemma/engine/archive/graph.h"
#include "stemma/engine/search/search.h"
#include "stemma/report/json.h"
#include "stemma/report/search_text.h"
#include "stemma/report/show.h"
#include "stemma/report/version.h"

namespace stemma::serve {
namespace {

constexpr size_t kMostHits = 200;
constexpr size_t kMostOffset = 100'000'000;

Response failed(const Error& e) {
  switch (e.code) {
    case ErrorCode::kNotFound: return not_found(e.message);
    case ErrorCode::kUsage:
    case ErrorCode::kSyntax: return problem(400, "bad-question", e.message);
    default: return problem(500, "failed", e.message);
  }
}

// A whole number up to `most`; `otherwise` if it is not given. Nothing: it is no number.
std::optional<size_t> number(std::string_view typed, size_t otherwise, size_t most) {
  if (typed.empty()) return otherwise;
  size_t out = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), out);
  if (error != std::errc() || end != typed.data() + typed.size()) return std::nullopt;
  return std::min(out, most);
}

// Objects made elsewhere, as one array.
std::string array(const std::vector<std::string>& objects) {
  std::string out = "[";
  for (const std::string& o : objects) out += (out.size() > 1 ? "," : "") + o;
  return out + "]";
}

}  // namespace

class Api::Held {
 public:
  explicit Held(const Api& of) : of_(of) {
    {
      const std::lock_guard lock(of_.turn_);
      if (!of_.free_.empty()) {
        archive_ = std::move(of_.free_.back());
        of_.free_.pop_back();
      }
    }
    if (archive_) return;
    Result<engine::Archive> opened = engine::Archive::open(of_.path_, store::Mode::kRead);
    if (opened) archive_ = std::make_unique<engine::Archive>(std::move(*opened));
    else error_ = opened.error();
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  ~Held() {
    if (!archive_) return;
    const std::lock_guard lock(of_.turn_);
    of_.free_.push_back(std::move(archive_));
  }
  const engine::Archive* get() const { return archive_.get(); }
  const Error& error() const { return *error_; }

 private:
  const Api& of_;
  std::unique_ptr<engine::Archive> archive_;
  std::optional<Error> error_;
};

Response Api::answer(const Request& request) const {
  if (request.segments.empty() || request.segments[0] != "api") return not_found("there is nothing at this address; /api has what there is");
  if (request.method != "GET" && request.method != "HEAD") return problem(405, "bad-method", "this address is only read: GET");
  const Held held(*this);
  if (held.get() == nullptr) return failed(held.error());
  const std::string what = request.segments.size() > 1 ? request.segments[1] : "";
  if (what.empty()) return about(*held.get());
  if (what == "search" && request.segments.size() == 2) return search(*held.get(), request);
  if (what == "documents" && request.segments.size() > 2) return document(*held.get(), request);
  if (what == "missing" && request.segments.size() == 2) return missing(*held.get());
  return not_found("there is nothing at this address; /api has what there is");
}

Response Api::about(const engine::Archive& archive) const {
  store::Statement s = archive.db().prepare("SELECT count(*), coalesce(sum(current), 0) FROM document");
  if (!s.row()) return problem(500, "failed", "the archive cannot be read");
  const Result<std::string> fingerprint = archive.fingerprint();
  if (!fingerprint) return failed(fingerprint.error());
  report::Json j;
  j.begin_object().key("type").string("service").key("version").string(report::kVersion).key("archive").string(archive.path());
  j.key("documents").number(static_cast<uint64_t>(s.integer(0))).key("current").number(static_cast<uint64_t>(s.integer(1)));
  j.key("fingerprint").string(*fingerprint).end_object();
  Response out = json(j.take());
  out.keep = true;
  return out;
}

Response Api::search(const engine::Archive& archive, const Request& request) const {
  engine::SearchOptions options;
  const auto limit = number(request.parameter("limit"), options.limit, kMostHits), offset = number(request.parameter("offset"), 0, kMostOffset);
  const std::string_view order = request.parameter("order");
  if (!limit || !offset) return problem(400, "bad-question", "limit and offset are whole numbers");
  if (!order.empty() && order != "relevance" && order != "date") return problem(400, "bad-question", "order is relevance or date");
  options.limit = *limit;
  options.offset = *offset;
  options.order = order == "date" ? engine::Order::kDate : engine::Order::kRelevance;
  options.likenesses = {request.parameter("stem") != "0", request.parameter("variants") != "0"};
  const std::string query(request.parameter("q").empty() ? "*" : request.parameter("q"));
  const auto answer = engine::search(archive, query, options);
  if (!answer) {
    Response out = problem(answer.error().code == ErrorCode::kSyntax ? 400 : 500, "bad-question", answer.error().message);
    if (answer.error().code == ErrorCode::kSyntax) out.body = report::failed_query_json(query, answer.error(), 1);
    return out;
  }
  std::vector<std::string> hits;
  for (size_t i = 0; i < answer->hits.size(); ++i) hits.push_back(report::hit_json(*answer, i));
  Response out = json("{\"hits\":" + array(hits) + ",\"summary\":" + report::search_summary_json(*answer, request.parameter("explain") == "1", answer->total == 0 ? 1 : 0) + "}");
  out.keep = true;
  return out;
}

Response Api::document(const engine::Archive& archive, const Request& request) const {
  const bool source = request.segments.size() == 4 && request.segments[3] == "source";
  if (request.segments.size() > 3 && !source) return not_found("of a document there is /source");
  const Result<engine::Address> address = engine::find_address(archive, request.segments[2]);
  if (!address) return failed(address.error());
  if (source) {
    Result<std::string> bytes = archive.source(address->doc);
    if (!bytes) return failed(bytes.error());
    Response out = json(std::move(*bytes));
    out.type = "application/octet-stream";
    out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + address->id + "\"");
    out.keep = true;
    return out;
  }
  const auto document = archive.document(address->doc);
  if (!document) return failed(document.error());
  std::vector<std::string> paths = archive.paths(address->doc, true);
  if (paths.empty()) paths.push_back(address->id);
  Response out = json(report::show_json({{*document, std::move(paths)}, *address, engine::graph_of(archive, address->doc, **document), archive.path()}));
  out.keep = true;
  return out;
}

Response Api::missing(const engine::Archive& archive) const {
  const std::string lines = report::missing_json(engine::missing_cables(archive), archive.path(), 0);
  std::vector<std::string> objects;
  for (size_t at = 0; at < lines.size();) {
    const size_t end = std::min(lines.find('\n', at), lines.size());
    if (end > at) objects.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  Response out = json(array(objects));
  out.keep = true;
  return out;
}

}  // namespace stemma::serve
