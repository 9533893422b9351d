#include "stemma/trace/respell.h"

#include <algorithm>

namespace stemma::trace {
namespace {

constexpr uint64_t kSeldom = 30;    // a form that occurs more often is taken as it stands
constexpr uint64_t kFarMore = 20;   // times as frequent as the form has to be what was meant

}  // namespace

std::string respell(std::string_view form, const Collection& collection) {
  const bool plain = std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::string best;
  if (!plain || form.size() < 3 || form.size() > 20) return best;
  const uint64_t known = collection.count(form);
  if (known > kSeldom) return best;
  uint64_t most = known * kFarMore;
  const auto ask = [&](const std::string& candidate) {
    const uint64_t count = collection.count(candidate);
    if (count > most || (count == most && !best.empty() && candidate < best)) {
      most = count;
      best = candidate;
    }
  };
  for (size_t i = 0; i <= form.size(); ++i) {
    const std::string head(form.substr(0, i));
    const std::string tail(form.substr(i));
    for (char c = 'a'; c <= 'z'; ++c) {
      ask(head + c + tail);
      if (!tail.empty() && c != tail[0]) ask(head + c + tail.substr(1));
    }
    if (!tail.empty()) ask(head + tail.substr(1));
    if (tail.size() > 1 && tail[0] != tail[1]) ask(head + tail[1] + tail[0] + tail.substr(2));
  }
  return best;
}

}  // namespace stemma::trace
