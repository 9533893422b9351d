// A regular expression over running text: the words it cannot do without name the candidates, and
// each of those is read and searched, as long as the time allows.
#include <re2/re2.h>

#include <algorithm>
#include <chrono>

#include "stemma/engine/search/evaluate.h"
#include "stemma/engine/search/pattern.h"
#include "stemma/engine/search/running_text.h"

namespace stemma::engine {
namespace {

uint32_t matches(std::string_view text, const re2::RE2& pattern) {
  constexpr uint32_t kEnough = 255;
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found;
  uint32_t n = 0;
  for (size_t at = 0; at <= text.size() && n < kEnough;) {
    if (!pattern.Match(whole, at, text.size(), re2::RE2::UNANCHORED, &found, 1)) break;
    const size_t end = static_cast<size_t>(found.data() - text.data()) + found.size();
    n += !found.empty();
    at = std::max(end, at + 1);
  }
  return n;
}

}  // namespace

store::Bitmap Evaluation::text(Leaf& l, const Bitmap& within) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const Node& node = *l.node;
  l.pattern = compile_pattern(whole_words(node.value));
  if (!l.pattern) return {};
  Bitmap candidates = within;
  Looking looking;
  looking.columns = columns();
  for (const std::string& word : node.field.empty() ? required_words(node.value) : std::vector<std::string>()) {
    looking.within = &candidates;
    Expansion exact;
    exact.kin.push_back({word, Why::kItself});
    const Found found = look_up(*index_, {exact}, looking);
    candidates = Bitmap(found.docs.size(), found.docs.data());
  }
  uint64_t done = 0;
  for (const uint32_t doc : candidates) {
    if (done % 16 == 0 && std::chrono::duration<double>(Clock::now() - start).count() > options_.seconds) {
      complete = false;
      remark({NoteCode::kUnfinished, print(node), done, candidates.cardinality()});
      break;
    }
    ++done;
    const auto document = archive_.document(doc);
    if (!document) { failed(document.error()); break; }
    const doc::Document& d = **document;
    const uint32_t n = node.field == "title"     ? matches(d.title, *l.pattern)
                       : node.field == "subject" ? matches(d.cable ? d.cable->subject : std::string(), *l.pattern)
                                                 : matches(RunningText(d, query_.furniture).text, *l.pattern);
    if (n == 0) continue;
    l.found.docs.push_back(doc);
    l.found.weights.push_back(static_cast<float>(n));
  }
  l.found.seen = l.found.docs.size();
  return {l.found.docs.size(), l.found.docs.data()};
}

}  // namespace stemma::engine
