// /api/search: what `stemma search` answers, a page of it as JSON, or all of it as a file.
#include "stemma/engine/search/search.h"

#include "api/routes.h"
#include "stemma/report/search_text.h"

namespace stemma::serve {
namespace {

constexpr size_t kMostHits = 200;
constexpr size_t kMostOffset = 100'000'000;
constexpr size_t kAtOnce = 200;   // hits of a whole answer read before they are sent

Response not_understood(std::string_view query, const Error& e) {
  Response out = problem(e.code == ErrorCode::kSyntax || e.code == ErrorCode::kLimit ? 400 : 500, "bad-question", e.message);
  if (e.code == ErrorCode::kSyntax) out.body = report::failed_query_json(query, e, 1);
  return out;
}

std::string hit_row(const engine::Hit& h) {
  return csv_row({h.id, h.reference, h.date, h.kind, h.title, h.paths.empty() ? "" : h.paths.front(), h.snippets.empty() ? "" : h.snippets.front().text});
}

// All hits, in their order, a few at a time: memory does not grow with the answer.
Response whole_answer(const Call& call, const std::string& query, engine::SearchOptions options) {
  options.offset = 0;
  options.limit = 0;
  options.facets = true;
  const auto first = engine::search(*call.archive, query, options);
  if (!first) return not_understood(query, first.error());
  const bool csv = call.csv();
  Response out = streamed([archive = call.archive, query, options, csv, total = first->total, explain = call.parameter("explain") == "1"](const Write& write) mutable {
    if (csv && !write(csv_row({"id", "reference", "date", "kind", "title", "path", "words"}))) return;
    options.limit = kAtOnce;
    options.facets = false;
    for (; options.offset < total; options.offset += kAtOnce) {
      const auto answer = engine::search(*archive, query, options);
      if (!answer || answer->hits.empty()) break;
      std::string piece;
      for (size_t i = 0; i < answer->hits.size(); ++i) piece += csv ? hit_row(answer->hits[i]) : report::hit_json(*answer, i) + "\n";
      if (!write(piece)) return;
    }
    options.offset = 0, options.limit = 0, options.facets = true;
    if (csv) return;
    if (const auto last = engine::search(*archive, query, options)) write(report::search_summary_json(*last, explain, last->total == 0 ? 1 : 0) + "\n");
  });
  if (csv) out.type = "text/csv; charset=utf-8";
  out.headers.emplace_back("Content-Disposition", std::string("attachment; filename=\"search.") + (csv ? "csv\"" : "jsonl\""));
  return out;
}

}  // namespace

Response search(const Call& call) {
  engine::SearchOptions options;
  const auto limit = number(call.parameter("limit"), options.limit, kMostHits), offset = number(call.parameter("offset"), 0, kMostOffset);
  const std::string_view order = call.parameter("order"), format = call.parameter("format");
  if (!limit || !offset) return problem(400, "bad-question", "limit and offset are whole numbers");
  if (!order.empty() && order != "relevance" && order != "date") return problem(400, "bad-question", "order is relevance or date");
  if (!format.empty() && format != "json" && format != "csv" && format != "jsonl") return problem(400, "bad-question", "format is json, jsonl or csv");
  options.limit = *limit;
  options.offset = *offset;
  options.order = order == "date" ? engine::Order::kDate : engine::Order::kRelevance;
  options.likenesses = {call.parameter("stem") != "0", call.parameter("variants") != "0"};
  const std::string query(call.parameter("q").empty() ? "*" : call.parameter("q"));
  if (format == "csv" || format == "jsonl") return whole_answer(call, query, options);
  const auto answer = engine::search(*call.archive, query, options);
  if (!answer) return not_understood(query, answer.error());
  std::vector<std::string> hits;
  for (size_t i = 0; i < answer->hits.size(); ++i) hits.push_back(report::hit_json(*answer, i));
  return kept("{\"hits\":" + array(hits) + ",\"summary\":" + report::search_summary_json(*answer, call.parameter("explain") == "1", answer->total == 0 ? 1 : 0) + "}");
}

}  // namespace stemma::serve
