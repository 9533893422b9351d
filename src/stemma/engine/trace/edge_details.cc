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

bool english(const doc::Document& d) { return d.language.empty() || d.language == "en"; }

// a and b change places.
void turn(trace::pairs::Changes& c) {
  std::swap(c.only_a, c.only_b);
  for (trace::pairs::Swap& s : c.swaps) std::swap(s.a, s.b);
}

// The copy shows the tell-tales, the original does not.
void direct(const TraceReport& report, trace::pairs::FamilyEdge& e, EdgeDetails& d) {
  const size_t in_from = report.documents[e.from].signs.size(), in_to = report.documents[e.to].signs.size();
  if (e.directed || in_from == in_to) return;
  e.directed = true;
  e.why.push_back(trace::pairs::Why::kCollocation);
  if (in_from < in_to) return;
  std::swap(e.from, e.to);
  std::swap(e.from_coverage, e.to_coverage);
  std::swap(d.restored, d.withheld);
  turn(d.changes);
}

}  // namespace

EdgeDetails describe_edge(const TraceReport& report, const trace::pairs::FamilyEdge& edge) {
  const uint32_t doc_a = std::min(edge.from, edge.to), doc_b = std::max(edge.from, edge.to);
  const trace::pairs::Reader a(report.fetch(doc_a)), b(report.fetch(doc_b));
  const auto before = [](const trace::pairs::Passage& p, std::pair<uint32_t, uint32_t> docs) { return std::pair(p.doc_a, p.doc_b) < docs; };
  auto p = std::lower_bound(report.passages.begin(), report.passages.end(), std::pair(doc_a, doc_b), before);
  Pairs pairs;
  EdgeDetails out;
  for (; p != report.passages.end() && p->doc_a == doc_a && p->doc_b == doc_b; ++p) {
    if (p->a_last > a.stream().words.size() || p->b_last > b.stream().words.size()) continue;
    const trace::WordRange in_a{p->a_first, p->a_last}, in_b{p->b_first, p->b_last};
    const auto meets = trace::pairs::counterparts(a.stream(), in_a, b.stream(), in_b);
    out.changes.add(trace::pairs::find_changes(a.stream(), in_a, b.stream(), in_b, meets));
    for (uint32_t i = 0; i < meets.size(); ++i) if (meets[i] != UINT32_MAX) pairs.emplace_back(p->a_first + i, meets[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  if (edge.from != doc_a) turn(out.changes);
  out.spun = english(a.document()) && english(b.document()) && trace::pairs::is_spun(out.changes);
  std::vector<Span> only_a = lacking(a, pairs);
  for (auto& [x, y] : pairs) std::swap(x, y);
  std::sort(pairs.begin(), pairs.end());
  std::vector<Span> only_b = lacking(b, pairs);
  out.restored = edge.to == doc_a ? std::move(only_a) : std::move(only_b);
  out.withheld = edge.to == doc_a ? std::move(only_b) : std::move(only_a);
  return out;
}

FamilyDetails describe_family(const TraceReport& report, const trace::pairs::Family& family) {
  using namespace trace::pairs;
  FamilyDetails out{family, {}};
  const auto member = [&](uint32_t doc) { return std::find_if(out.family.members.begin(), out.family.members.end(), [&](const Member& m) { return m.doc == doc; }); };
  for (FamilyEdge& e : out.family.edges) {
    out.edges.push_back(describe_edge(report, e));
    if (!out.edges.back().spun || family.kind == FamilyKind::kReleases) continue;
    out.family.kind = FamilyKind::kSpun;
    direct(report, e, out.edges.back());
    if (e.directed) member(e.to)->role = Role::kCopy;
  }
  if (out.family.kind != FamilyKind::kSpun) return out;
  // The origin: nothing is known to precede it, and it precedes.
  for (Member& m : out.family.members) {
    if (m.role != Role::kUnknown) continue;
    const auto& edges = out.family.edges;
    const bool first = std::all_of(edges.begin(), edges.end(), [&](const FamilyEdge& e) { return e.directed && e.to != m.doc; });
    if (first) m.role = Role::kOrigin;
  }
  return out;
}

}  // namespace stemma::engine
