// A request and its answer, as handlers see them: no library's types.
//
//   Response home(const Request& r) {
//     if (r.segments.size() != 1) return not_found("there is no such page");
//     return json("{\"type\":\"summary\"}");
//   }
//   r.parameter("q")                  // "tags:PREL mining", decoded; empty if it is not there
//   parse_target("/a/%2e%2e/b")       // nothing: a segment may not be ".." however it is written
//
// Targets by RFC 3986: segments and parameters are decoded here and nowhere else. Plain values.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::serve {

struct Target {
  std::vector<std::string> segments;                          // "/api/documents/5f0c" → "api", "documents", "5f0c"
  std::map<std::string, std::string, std::less<>> parameters;  // the last of those that come twice
};

// Nothing: it is no path ("*", "http://…"), has a broken escape, a NUL, "." or "..", or bytes that are no UTF-8.
std::optional<Target> parse_target(std::string_view target);

struct Request {
  std::string method;                                      // "GET", as sent
  std::vector<std::string> segments;
  std::map<std::string, std::string, std::less<>> parameters;
  std::map<std::string, std::string, std::less<>> headers;  // names in lower case; of those that come twice the first
  std::shared_ptr<const std::string> body;                 // shared with a stream that outlives the call; empty: nothing was sent

  std::string_view content() const { return body ? std::string_view(*body) : std::string_view(); }
  std::string_view parameter(std::string_view name) const;
  std::string_view header(std::string_view name) const;
};

// Takes a piece of a long answer; false: nobody listens any more, stop.
using Write = std::function<bool(std::string_view)>;

struct Response {
  unsigned status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;   // besides those that every answer has
  std::function<void(const Write&)> stream;                   // instead of a body: written as it is made
  bool keep = false;                                          // may be kept and asked for again by its tag
};

Response json(std::string body);
// {"type":"error","code":…,"message":…}: what, where, and how to go on.
Response problem(unsigned status, std::string_view code, std::string_view message);
Response not_found(std::string_view message);

}  // namespace stemma::serve
