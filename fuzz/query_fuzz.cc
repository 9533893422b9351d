// Any bytes are a query or an error with a place in it; what is printed of a query is one again,
// and printing it once more changes nothing.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "stemma/engine/search/grammar.h"

namespace {

using stemma::engine::Node;

void demand(bool holds) {
  if (!holds) std::abort();
}

void look(const Node& node, size_t size, size_t depth) {
  demand(depth <= 4 * stemma::engine::kDeepestQuery);
  demand(node.span.begin <= node.span.end && node.span.end <= size);
  using stemma::engine::NodeKind;
  const bool group = node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr;
  demand(group ? node.parts.size() >= 2 : node.parts.size() == (node.kind == NodeKind::kNot ? 1 : 0));
  demand((node.kind == NodeKind::kWords) == !node.words.empty());
  for (const auto& word : node.words) demand(!word.form.empty() && word.span.end <= size);
  for (const Node& part : node.parts) look(part, size, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto first = stemma::engine::parse_query(text);
  if (!first) {
    demand(!first.error().message.empty() && first.error().offset && *first.error().offset <= size);
    return 0;
  }
  look(first->root, size, 0);
  const auto second = stemma::engine::parse_query(print(*first));
  if (!second) {   // forms that fold to more words or to longer ones may pass a limit
    demand(second.error().code == stemma::ErrorCode::kLimit);
    return 0;
  }
  const auto third = stemma::engine::parse_query(print(*second));
  demand(third.operator bool());
  demand(print(*second) == print(*third));
  return 0;
}
