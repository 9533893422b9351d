// All passages of the two documents are laid out; where words of one stand between words in common, and the
// other has next to nothing there, they are what the other lacks.
#include <algorithm>

#include "stemma/engine/trace/trace.h"

namespace stemma::engine {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;   // words in common: of this side, of the other

// Stretches of this side that the other lacks. `pairs` ascend by this side.
std::vector<Span> lacking(const trace::pairs::Reader& reader, const Pairs& pairs) {
  std::vector<Span> out;
  for (size_t i = 1; i < pairs.size(); ++i) {
    const auto& [a, b] = pairs[i - 1];
    const auto& [next_a, next_b] = pairs[i];
    if (next_a <= a || next_b <= b) continue;   // a word of two passages, or words moved
    const uint32_t own = next_a - a - 1;
    if (own < kRestoredWords) continue;
    const uint32_t other = next_b - b - 1;
    if (other * 3 <= own) out.push_back(reader.span({a + 1, next_a}));
  }
  return out;
}

}  // namespace

EdgeDetails describe_edge(const TraceReport& report, const trace::pairs::FamilyEdge& edge) {
  const uint32_t doc_a = std::min(edge.from, edge.to), doc_b = std::max(edge.from, edge.to);
  const trace::pairs::Reader a(report.fetch(doc_a)), b(report.fetch(doc_b));
  const auto before = [](const trace::pairs::Passage& p, std::pair<uint32_t, uint32_t> docs) { return std::pair(p.doc_a, p.doc_b) < docs; };
  auto p = std::lower_bound(report.passages.begin(), report.passages.end(), std::pair(doc_a, doc_b), before);
  Pairs pairs;
  for (; p != report.passages.end() && p->doc_a == doc_a && p->doc_b == doc_b; ++p) {
    if (p->a_last > a.stream().words.size() || p->b_last > b.stream().words.size()) continue;
    const auto meets = trace::pairs::counterparts(a.stream(), {p->a_first, p->a_last}, b.stream(), {p->b_first, p->b_last});
    for (uint32_t i = 0; i < meets.size(); ++i) if (meets[i] != UINT32_MAX) pairs.emplace_back(p->a_first + i, meets[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  EdgeDetails out;
  std::vector<Span> only_a = lacking(a, pairs);
  for (auto& [x, y] : pairs) std::swap(x, y);
  std::sort(pairs.begin(), pairs.end());
  std::vector<Span> only_b = lacking(b, pairs);
  out.restored = edge.to == doc_a ? std::move(only_a) : std::move(only_b);
  out.withheld = edge.to == doc_a ? std::move(only_b) : std::move(only_a);
  return out;
}

}  // namespace stemma::engine
