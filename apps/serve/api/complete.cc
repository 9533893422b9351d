// What could stand where the cursor stands in a query.
#include "stemma/engine/search/complete.h"

#include "api/routes.h"
#include "stemma/report/json.h"

namespace stemma::serve {

Response complete(const Call& call) {
  const std::string_view query = call.parameter("q");
  const auto at = number(call.parameter("at"), query.size(), query.size());
  if (!at) return problem(400, "bad-question", "at is a place in the query, in bytes");
  const engine::Completions found = engine::complete(*call.archive, query, *at);
  report::Json j;
  j.begin_object().key("type").string("completions").key("begin").number(uint64_t{found.begin}).key("end").number(uint64_t{found.end}).key("values").begin_array();
  for (const engine::Completion& c : found.values) {
    j.begin_object().key("text").string(c.text).key("why").string(name(c.why)).key("count").number(c.count).end_object();
  }
  j.end_array().end_object();
  return kept(j.take());
}

}  // namespace stemma::serve
