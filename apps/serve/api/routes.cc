#include "api/routes.h"

#include <algorithm>

namespace stemma::serve {
namespace {

constexpr size_t kChecked = 20U << 20U;    // bytes of what is to be checked
constexpr size_t kAdded = 64U << 20U;      // … added
constexpr size_t kMark = 64U << 10U;

constexpr Route kRoutes[] = {
    {"GET", "", about},
    {"GET", "overview", overview},
    {"GET", "search", search},
    {"GET", "documents/*", document},
    {"GET", "documents/*/source", source},
    {"GET", "documents/*/findings", findings},
    {"GET", "documents/*/quotations", quotations},
    {"GET", "documents/*/passages", passages},
    {"GET", "documents/*/families", families_of_document},
    {"GET", "documents/*/place", place},
    {"GET", "families", families},
    {"GET", "compare", compare},
    {"GET", "failures", failures},
    {"GET", "missing", missing},
    {"GET", "cite", cite},
    {"GET", "complete", complete},
    {"GET", "findings", all_findings},
    {"POST", "check", check, kChecked},
    {"POST", "documents", add, kAdded},
    {"GET", "marks", marks},
    {"PUT", "marks", put_mark, kMark},
    {"DELETE", "marks", remove_mark},
    {"GET", "openapi.json", openapi},
};

// Segments behind "api" against "documents/*/source".
bool fits(std::string_view path, const std::vector<std::string>& segments) {
  for (size_t i = 1; i < segments.size(); ++i) {
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    if (part.empty() || (part != "*" && part != segments[i])) return false;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return path.empty();
}

}  // namespace

Routed find_route(std::string_view method, const std::vector<std::string>& segments) {
  Routed out;
  if (segments.empty() || segments[0] != "api") return out;
  const std::string_view asked = method == "HEAD" ? "GET" : method;
  for (const Route& r : kRoutes) {
    if (!fits(r.path, segments)) continue;
    if (r.method == asked) {
      out.route = &r;
      return out;
    }
    out.methods += (out.methods.empty() ? "" : ", ") + std::string(r.method);
  }
  return out;
}

}  // namespace stemma::serve
