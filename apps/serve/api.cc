#include "api.h"

#include "api/routes.h"

namespace stemma::serve {

Response Api::answer(const Request& request) const {
  const Routed routed = find_route(request.method, request.segments);
  if (routed.route == nullptr && !routed.methods.empty()) {
    Response out = problem(405, "bad-method", "this address knows " + routed.methods);
    out.headers.emplace_back("Allow", routed.methods);
    return out;
  }
  if (routed.route == nullptr) return not_found("there is nothing at this address; /api/openapi.json has what there is");
  auto archive = archives_.take();
  if (!archive) return failed(archive.error());
  return routed.route->handle({request, std::move(*archive), archives_});
}

size_t Api::body(const Request& head) const {
  const Routed routed = find_route(head.method, head.segments);
  return routed.route == nullptr ? 0 : routed.route->body;
}

}  // namespace stemma::serve
