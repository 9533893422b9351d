// Any bytes as a request: a target is read or refused, what is read keeps its promises, and the guard lets nobody in without the token.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "api/routes.h"
#include "http/encode.h"
#include "http/guard.h"
#include "pages.h"

namespace {

using namespace stemma::serve;

constexpr uint16_t kPort = 8765;
constexpr const char* kToken = "abcdefghijkmnopqrstuvwxyz2345678";

void demand(bool holds) {
  if (!holds) std::abort();
}

// A line of the bytes, which are taken away.
std::string_view line(std::string_view& rest) {
  const size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

void look(const Request& request) {
  for (const std::string& s : request.segments) demand(!s.empty() && s != "." && s != ".." && s.find('\0') == s.npos);
  const Routed routed = find_route(request.method, request.segments);
  demand(routed.route == nullptr || (request.segments[0] == "api" && routed.methods.empty()));
  const std::string again = without_token(request);
  demand(again.starts_with('/') && !again.starts_with("//") && again.find_first_of("\r\n\\ ") == again.npos);
  const auto read = parse_target(again);
  demand(read && read->segments == request.segments);
  for (const auto& [name, value] : request.parameters) {
    const std::string file = upload_name(value);
    demand(!file.empty() && file.size() <= 200 && file.find_first_of("/\\\r\n") == file.npos && file != "." && file != "..");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  Request request;
  request.method = std::string(line(rest));
  const auto target = parse_target(line(rest));
  if (!target) return 0;
  request.segments = target->segments;
  request.parameters = target->parameters;
  for (const char* name : {"host", "origin", "cookie", "authorization", "sec-fetch-site", "sec-fetch-mode", "if-none-match", "accept-encoding"}) {
    if (const std::string_view value = line(rest); !value.empty()) request.headers[name] = std::string(value);
  }
  look(request);
  const bool told = std::string_view(reinterpret_cast<const char*>(data), size).find("abcdefghijkmnopq") != std::string_view::npos || request.parameter("token") == kToken;
  demand(told || Guard(kPort, kToken).check(request).has_value());
  Response answer = json(std::string(rest) + std::string(2048, ' '));
  answer.keep = true;
  encode(request, answer);
  demand(answer.status == 200 || (answer.status == 304 && answer.body.empty()));
  return 0;
}
