#include "serve.h"

#include "pages.h"

namespace stemma::serve {

Result<std::unique_ptr<Workbench>> Workbench::open(const std::string& archive, uint16_t port) {
  const auto there = engine::Archive::open(archive, store::Mode::kRead);
  if (!there) return there.error();
  std::unique_ptr<Workbench> out(new Workbench(archive));
  out->token_ = make_token();
  if (out->token_.empty()) return Error{ErrorCode::kUnreadable, "the system has no source of randomness for a token", {}};
  Workbench* const w = out.get();
  Limits limits;
  limits.signals = true;
  auto server = Server::open(port, {[w](const Request& head) { return w->admit(head); }, [w](const Request& request) { return w->answer(request); }}, limits);
  if (!server) return server.error();
  out->server_ = std::move(*server);
  out->guard_ = std::make_unique<Guard>(out->server_->port(), out->token_);
  return out;
}

std::string Workbench::address() const { return "http://127.0.0.1:" + std::to_string(server_->port()) + "/?token=" + token_; }

Admission Workbench::admit(const Request& head) const { return {guard_->check(head), api_.body(head)}; }

// A page asked for with the token in its address is asked for again without: it leaves the address bar and the history.
Response Workbench::answer(const Request& request) const {
  const bool of_api = !request.segments.empty() && request.segments[0] == "api";
  const bool token = !request.parameter("token").empty();
  Response out;
  if (token && !of_api && request.method == "GET") {
    out.status = 303;
    out.headers.emplace_back("Location", without_token(request));
  } else {
    out = of_api ? api_.answer(request) : page(request);
  }
  if (token) out.headers.emplace_back("Set-Cookie", guard_->cookie());
  return out;
}

}  // namespace stemma::serve
