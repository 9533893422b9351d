// All passages of the two documents are laid out; where words of one stand between words in common, and the
// other has next to nothing there, they are what the other lacks.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "stemma/engine/trace/trace.h"
#include "stemma/text/lexicon.h"
#include "stemma/text/unicode.h"
#include "stemma/trace/tables/release_stamps.h"

namespace stemma::engine {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;   // words in common: of this side, of the other

constexpr uint32_t kLeastKnown = 3;   // words of a dictionary, of three letters or more

bool english(const doc::Document& d) { return d.language.empty() || d.language == "en"; }

// What a scanner made of stamps and handwriting is nothing that was restored, nor is the stamp of the release: half of the words at least must be words.
bool can_be_read(const trace::pairs::Reader& reader, uint32_t first, uint32_t last) {
  std::string low(reader.span({first, last}).of(reader.document().text));
  for (char& c : low) c = text::is_ascii_letter(static_cast<unsigned char>(c)) ? static_cast<char>(c | 0x20) : c == '\n' ? ' ' : c;
  const bool stamp = std::any_of(std::begin(trace::kReleaseStamps), std::end(trace::kReleaseStamps), [&](std::string_view s) { return low.find(s) != std::string::npos; });
  if (stamp) return false;
  if (!english(reader.document())) return true;
  uint32_t known = 0;
  for (uint32_t w = first; w < last; ++w) {
    const std::string_view form = reader.stream().form(w);
    known += form.size() >= 3 && text::word_rank(form) != text::WordRank::kUnknown ? 1 : 0;
  }
  return known >= kLeastKnown && known * 2 >= last - first;
}

// Runs of five letters of some words, over what divides them: scans lose blanks and move lines.
constexpr size_t kRun = 5;
constexpr double kElsewhere = 0.6;   // of its runs in the other document: a stretch that stands there, somewhere

std::vector<uint64_t> letter_runs(std::string_view text) {
  std::vector<uint64_t> out;
  uint64_t run = 0;
  size_t size = 0;
  for (const char c : text) {
    const auto letter = static_cast<unsigned char>(c);
    if (!text::is_ascii_letter(letter)) continue;
    run = (run << 8U | (letter | 0x20U)) & ((uint64_t{1} << (8 * kRun)) - 1);
    if (++size >= kRun) out.push_back(run);
  }
  return out;
}

// All of a document's text, furniture and all.
class Elsewhere {
 public:
  explicit Elsewhere(const trace::pairs::Reader& other) : runs_(letter_runs(other.document().text)) { std::sort(runs_.begin(), runs_.end()); }
  bool has(const trace::pairs::Reader& reader, uint32_t first, uint32_t last) const {
    const auto runs = letter_runs(reader.span({first, last}).of(reader.document().text));
    const auto met = std::count_if(runs.begin(), runs.end(), [&](uint64_t r) { return std::binary_search(runs_.begin(), runs_.end(), r); });
    return static_cast<double>(met) >= kElsewhere * static_cast<double>(runs.size());
  }

 private:
  std::vector<uint64_t> runs_;
};

// Stretches of this side that the other lacks. `pairs` ascend by this side.
std::vector<Span> lacking(const trace::pairs::Reader& reader, const Pairs& pairs, const Elsewhere& other_text) {
  std::vector<Span> out;
  for (size_t i = 1; i < pairs.size(); ++i) {
    const auto& [a, b] = pairs[i - 1];
    const auto& [next_a, next_b] = pairs[i];
    if (next_a <= a || next_b <= b) continue;   // a word of two passages, or words moved
    const uint32_t own = next_a - a - 1;
    if (own < kRestoredWords) continue;
    const uint32_t other = next_b - b - 1;
    if (other * 3 <= own && can_be_read(reader, a + 1, next_a) && !other_text.has(reader, a + 1, next_a)) out.push_back(reader.span({a + 1, next_a}));
  }
  return out;
}

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
  std::vector<Span> only_a = lacking(a, pairs, Elsewhere(b));
  for (auto& [x, y] : pairs) std::swap(x, y);
  std::sort(pairs.begin(), pairs.end());
  std::vector<Span> only_b = lacking(b, pairs, Elsewhere(a));
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
