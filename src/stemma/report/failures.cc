#include "stemma/report/failures.h"

#include <string_view>

#include "stemma/report/text.h"
#include "stemma/report/words.h"

namespace stemma::report {
namespace {

// "a.zip!/b.jsonl" of "a.zip!/b.jsonl!/7"; empty of a file.
std::string_view container_of(std::string_view path) {
  const size_t at = path.rfind("!/");
  return at == path.npos ? std::string_view() : path.substr(0, at);
}

}  // namespace

std::vector<std::string> SameFailures::take(const engine::Failure& failure) {
  const std::string_view container = container_of(failure.path);
  if (!container.empty() && container == container_ && failure.error.message == reason_) {
    ++more_;
    return {};
  }
  std::vector<std::string> out = rest();
  container_ = container;
  reason_ = failure.error.message;
  out.push_back(explain(failure));
  return out;
}

std::vector<std::string> SameFailures::rest() {
  std::vector<std::string> out;
  if (more_ > 0) out.push_back("… and " + std::to_string(more_) + " more " + (more_ == 1 ? "member" : "members") + " of '" + printable(container_) + "', for the same reason");
  container_.clear();
  more_ = 0;
  return out;
}

}  // namespace stemma::report
