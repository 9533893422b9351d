// Two documents with the best of what they share: in which words, and which way it may have gone; families as trees.
#include "stemma/report/trace.h"

#include <algorithm>
#include <tuple>

#include "stemma/report/words.h"

namespace stemma::report {
namespace {

constexpr size_t kLongSide = 420;   // columns of a side that are printed

const char* direction(trace::pairs::Direction d) {
  constexpr const char* kWords[] = {"; direction unknown", "; a → b", "; a ← b"};
  return kWords[static_cast<size_t>(d)];
}

void write_document(Page& page, const char* lead, const engine::TracedDocument& d) {
  page.begin(lead, 4).add(d.path(), Style::kStrong);
  if (!d.facts.date.empty()) page.add(" · " + d.facts.date.substr(0, 10), Style::kFaint);
  page.end();
}

void write_side(Page& page, const char* lead, const doc::Document& d, Span span) {
  page.begin(lead, 8).add(std::to_string(span.begin) + "–" + std::to_string(span.end) + " ", Style::kFaint);
  page.add(shorten(doc::flow(d, span), kLongSide)).end();
}

void write_passage(Page& page, const engine::PassageDetails& p) {
  const trace::pairs::Details& d = p.details;
  const bool verbatim = d.kind == trace::pairs::PassageKind::kVerbatim;
  page.begin(verbatim ? "    = " : "    ≈ ", 6, verbatim ? Style::kGood : Style::kWarn);
  page.add(trace::pairs::name(d.kind), Style::kStrong).add(", " + count(p.passage.words(), "word", "words"));
  page.add(direction(d.direction));
  for (size_t i = 0; i < d.why.size(); ++i) page.add(std::string(i == 0 ? " by " : ", ") + trace::pairs::name(d.why[i]), Style::kFaint);
  page.end();
  write_side(page, "      a ", *p.a, p.a_span);
  write_side(page, "      b ", *p.b, p.b_span);
}

// A family from its origin down, or from its first document where none is known.
class Tree {
 public:
  Tree(const engine::TraceReport& report, const trace::pairs::Family& family, const std::vector<engine::EdgeDetails>& edges)
      : report_(report), family_(family), edges_(edges), drawn_(family.edges.size()) {}

  void draw(Page& page) {
    const auto& m = family_.members;
    auto root = std::find_if(m.begin(), m.end(), [](const auto& x) { return x.role == trace::pairs::Role::kOrigin; });
    if (root == m.end()) {   // then one that nothing is known to precede
      root = std::find_if(m.begin(), m.end(), [&](const auto& x) {
        return std::none_of(family_.edges.begin(), family_.edges.end(), [&](const auto& e) { return e.directed && e.to == x.doc; });
      });
    }
    if (root == m.end()) root = m.begin();
    line(page, *root, 0, nullptr);
    below(page, root->doc, 1);
  }

 private:
  void below(Page& page, uint32_t doc, size_t depth) {
    for (size_t i = 0; i < family_.edges.size(); ++i) {
      const trace::pairs::FamilyEdge& e = family_.edges[i];
      if (drawn_[i] || (e.from != doc && e.to != doc)) continue;
      drawn_[i] = true;
      const uint32_t other = e.from == doc ? e.to : e.from;
      const auto m = std::find_if(family_.members.begin(), family_.members.end(), [&](const auto& x) { return x.doc == other; });
      line(page, *m, depth, e.directed ? (e.to == other ? "→ " : "← ") : "– ");
      reasons(page, i, depth);
      below(page, other, depth + 1);
    }
  }

  void line(Page& page, const trace::pairs::Member& m, size_t depth, const char* sign) const {
    const engine::TracedDocument& d = report_.documents[m.doc];
    page.begin(std::string(2 + 3 * depth, ' ') + (sign == nullptr ? "" : sign), 6 + 3 * depth).add(d.path(), Style::kStrong);
    if (!d.facts.date.empty()) page.add(" · " + d.facts.date.substr(0, 10), Style::kFaint);
    if (m.role != trace::pairs::Role::kUnknown) page.add(std::string(" · ") + trace::pairs::name(m.role));
    page.end();
  }

  void reasons(Page& page, size_t i, size_t depth) const {
    const trace::pairs::FamilyEdge& e = family_.edges[i];
    const size_t indent = 6 + 3 * depth;
    const std::string lead(indent, ' ');
    page.begin(lead, indent);
    for (size_t k = 0; k < e.bonds.size(); ++k) page.add(std::string(k > 0 ? "; " : "") + meaning(e.bonds[k]), Style::kFaint);
    page.add("; " + percent(e.from_coverage) + " and " + percent(e.to_coverage) + " of the words", Style::kFaint);
    if (!e.directed) page.add("; which came first is unknown", Style::kFaint);
    for (size_t k = 0; k < e.why.size(); ++k) page.add(std::string(k == 0 ? "; direction by " : ", ") + trace::pairs::name(e.why[k]), Style::kFaint);
    page.end();
    if (edges_[i].spun) swaps(page, edges_[i], indent);
    for (const auto& [sign, doc, spans] : {std::tuple("+ ", e.to, &edges_[i].restored), std::tuple("- ", e.from, &edges_[i].withheld)}) {
      const auto d = report_.fetch(doc);
      for (size_t k = 0; k < spans->size() && k < kShownSpans; ++k) {
        page.begin(lead + sign, indent + 2).add(shorten(doc::flow(*d, (*spans)[k]), kLongSide), *sign == '+' ? Style::kInserted : Style::kOmitted).end();
      }
      if (spans->size() > kShownSpans) page.begin(lead + sign, indent + 2).add("and " + std::to_string(spans->size() - kShownSpans) + " more", Style::kFaint).end();
    }
  }

  // "people → folks 4 times, …"
  static void swaps(Page& page, const engine::EdgeDetails& e, size_t indent) {
    std::vector<trace::pairs::Swap> related;
    for (const auto& s : e.changes.swaps) if (s.relation == trace::pairs::Relation::kRelated) related.push_back(s);
    std::stable_sort(related.begin(), related.end(), [](const auto& a, const auto& b) { return a.times > b.times; });
    page.begin(std::string(indent, ' '), indent).add(count(e.changes.related, "word", "words") + " put for another of like meaning: ");
    for (size_t k = 0; k < related.size() && k < kShownSwaps; ++k) {
      page.add((k > 0 ? ", " : "") + related[k].a + " → " + related[k].b + (related[k].times > 1 ? " (" + std::to_string(related[k].times) + " times)" : ""));
    }
    if (related.size() > kShownSwaps) page.add(" …");
    if (const auto share = trace::pairs::consistency(e.changes)) page.add("; the same for the same " + percent(*share) + " of the time", Style::kFaint);
    page.end();
  }

  static std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %"; }

  static constexpr size_t kShownSpans = 12;
  static constexpr size_t kShownSwaps = 12;
  const engine::TraceReport& report_;
  const trace::pairs::Family& family_;
  const std::vector<engine::EdgeDetails>& edges_;
  std::vector<bool> drawn_;
};

}  // namespace

std::string pair_text(const engine::TraceReport& report, const engine::TracedPair& pair, const std::vector<engine::PassageDetails>& passages, Look look) {
  Page page(look);
  write_document(page, "a ", report.documents[pair.doc_a]);
  write_document(page, "b ", report.documents[pair.doc_b]);
  page.begin("    ", 4).add(count(pair.passages(), "passage", "passages") + ", " + count(pair.words, "word", "words") + " in common").end();
  for (const engine::PassageDetails& p : passages) write_passage(page, p);
  if (passages.size() < pair.passages()) page.begin("    ", 4).add("and " + std::to_string(pair.passages() - passages.size()) + " more", Style::kFaint).end();
  return page.gap().take();
}

const char* meaning(trace::pairs::Bond bond) {
  constexpr const char* kMeanings[] = {"the same record number", "the same reference", "nearly all words in common", "words in common that few others have",
                                       "one is contained in the other", "a stamp of release"};
  return kMeanings[static_cast<size_t>(bond)];
}

std::string family_text(const engine::TraceReport& report, const trace::pairs::Family& family, const std::vector<engine::EdgeDetails>& edges, Look look) {
  Page page(look);
  page.begin("Family: ", 2, Style::kStrong).add(trace::pairs::name(family.kind), Style::kStrong).add(", " + count(family.members.size(), "document", "documents")).end();
  Tree tree(report, family, edges);
  tree.draw(page);
  return page.gap().take();
}

std::string trace_summary_text(const engine::TraceReport& report, size_t pairs, size_t printed, Look look) {
  Page page(look);
  page.begin("", 0).add(count(report.documents.size(), "document", "documents") + ": ");
  page.add(count(report.passages.size(), "passage", "passages") + " shared", Style::kStrong).add(" by " + count(pairs, "pair", "pairs") + " of documents, ");
  page.add(count(report.families.size(), "family", "families"), Style::kStrong).end();
  if (printed < pairs) page.begin("  ", 2).add("Printed are the " + std::to_string(printed) + " pairs that share most; --json has all.", Style::kFaint).end();
  page.begin("  ", 2).add("Words that may stand in common by chance in so many documents are not listed.", Style::kFaint).end();
  return page.take();
}

}  // namespace stemma::report
