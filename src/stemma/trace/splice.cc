#include "stemma/trace/splice.h"

#include <algorithm>
#include <string>

#include "stemma/trace/scope.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kLeastWords = 3;
constexpr double kLeastBits = 30;
constexpr double kLeastVotes = 0.6;

bool unplaced(const JudgedEdit& e) {
  return !e.marked && e.items.first < e.items.last && e.op != EditOp::kEqualForm && e.op != EditOp::kTypo &&
         e.op != EditOp::kInflection && e.op != EditOp::kNumberForm && e.op != EditOp::kExpand;
}

std::vector<char> lost_items(const Query& q, const Judged& j) {
  std::vector<char> lost(q.items.size(), 0);
  for (const JudgedEdit& e : j.edits) {
    if (unplaced(e)) for (uint32_t i = e.items.first; i < e.items.last; ++i) lost[i] = 1;
  }
  return lost;
}

// Whole fragments between ellipses of which some words could not be placed.
std::vector<WordRange> fragments(const Query& q, const std::vector<char>& lost) {
  std::vector<WordRange> out;
  uint32_t first = 0;
  for (uint32_t i = 0; i <= q.items.size(); ++i) {
    if (i < q.items.size() && q.items[i].kind != ItemKind::kEllipsis) continue;
    const bool whole = first == 0 && i == q.items.size();
    if (!whole && std::find(lost.begin() + first, lost.begin() + i, 1) != lost.begin() + i) out.push_back({first, i});
    first = i + 1;
  }
  return out;
}

// Runs of items the alignment could not place, bridging single placed words of little
// information between them.
std::vector<WordRange> runs(const Query& q, const std::vector<char>& lost) {
  std::vector<WordRange> out;
  for (uint32_t i = 0; i < lost.size(); ++i) {
    if (!lost[i]) continue;
    uint32_t end = i + 1;
    while (end < lost.size()) {
      if (lost[end]) { ++end; continue; }
      const bool bridge = q.items[end].kind == ItemKind::kWord && q.items[end].bits < 8 && end + 1 < lost.size() && lost[end + 1];
      if (!bridge) break;
      end += 2;
    }
    out.push_back({i, end});
    i = end;
  }
  return out;
}

Query part_of(const Query& q, WordRange r) {
  Query out;
  for (uint32_t i = r.first; i < r.last; ++i) {
    out.items.push_back(q.items[i]);
    if (q.items[i].kind != ItemKind::kWord) continue;
    out.words += q.items[i].glued;
    out.bits += q.items[i].bits;
  }
  return out;
}

bool overlaps(WordRange a, uint32_t first, uint32_t last) { return a.first < last && first < a.last; }

// Source words of the main alignment that carry matches.
bool used(const Alignment& a, uint32_t first, uint32_t last) {
  return std::any_of(a.steps.begin(), a.steps.end(), [&](const Step& s) {
    return (s.kind == StepKind::kMatch || s.kind == StepKind::kJoin) && overlaps({s.s_first, s.s_last}, first, last);
  });
}

// The main alignment has words of this part there already: it stands where it is, with a
// word put in or changed.
bool stays(const Alignment& a, WordRange part, WordRange found) {
  return std::any_of(a.steps.begin(), a.steps.end(), [&](const Step& s) {
    return (s.kind == StepKind::kMatch || s.kind == StepKind::kJoin) && overlaps(part, s.q_first, s.q_last) &&
           overlaps(found, s.s_first, s.s_last);
  });
}

bool leaves_nothing(const Query& q, const std::vector<MovedPart>& moved) {
  uint32_t words = 0;
  for (const MovedPart& m : moved) for (uint32_t i = m.items.first; i < m.items.last; ++i) words += q.items[i].kind == ItemKind::kWord;
  return !moved.empty() && words >= q.words;
}

}  // namespace

std::vector<MovedPart> find_moved(const Query& query, const doc::Document& quoted, uint32_t doc, const Alignment& alignment,
                                  const Judged& judged, const Collection& collection, const Finder& finder) {
  std::vector<MovedPart> out;
  const auto search = [&](WordRange r, bool whole_fragment) {
    const bool taken = std::any_of(out.begin(), out.end(), [&](const MovedPart& m) { return overlaps(m.items, r.first, r.last); });
    if (taken) return;
    const Query part = part_of(query, r);
    if (part.words < kLeastWords || part.bits < kLeastBits) return;
    const MovedPart* best = nullptr;
    MovedPart found;
    for (const Passage& p : finder.find(part, quoted.id)) {
      if (p.weight < kLeastVotes * part.bits) break;   // not nearly word for word
      const Alignment a = align(part, collection.text(p.doc), p.within(collection.text(p.doc)));
      if (a.empty() || a.cost > 0.12F * static_cast<float>(part.words) + 0.2F) continue;
      const bool gaps = std::any_of(a.steps.begin(), a.steps.end(), [](const Step& s) { return s.kind == StepKind::kOmit && !s.marked; });
      const bool there = p.doc == doc && (whole_fragment ? stays(alignment, r, {a.first, a.last}) : used(alignment, a.first, a.last));
      if (gaps || there) continue;
      const bool better = !best || (p.doc == doc) > (found.doc == doc) || ((p.doc == doc) == (found.doc == doc) && a.cost < found.cost);
      if (!better) continue;
      float saved = 0;   // what the unplaced words of the part cost the main alignment
      for (const JudgedEdit& e : judged.edits) {
        if (unplaced(e) && overlaps(r, e.items.first, e.items.last)) saved += static_cast<float>(e.items.last - e.items.first);
      }
      found = {r, p.doc, {a.first, a.last}, a.cost, saved};
      best = &found;
    }
    if (best) out.push_back(found);
  };
  const auto lost = lost_items(query, judged);
  for (const WordRange r : fragments(query, lost)) search(r, true);
  for (const WordRange r : runs(query, lost)) search(r, false);
  std::sort(out.begin(), out.end(), [](const MovedPart& a, const MovedPart& b) { return a.items.first < b.items.first; });
  if (leaves_nothing(query, out)) out.pop_back();   // one part stays where the alignment found it
  return out;
}

float cost_of(const std::vector<MovedPart>& moved) {
  float out = 0;
  for (const MovedPart& m : moved) out += m.saved - m.cost;
  return out;
}

Query without(const Query& query, const std::vector<MovedPart>& moved) {
  Query out;
  const auto taken = [&](uint32_t i) {
    return std::any_of(moved.begin(), moved.end(), [&](const MovedPart& m) { return m.items.first <= i && i < m.items.last; });
  };
  for (uint32_t i = 0; i < query.items.size(); ++i) {
    const Item& item = query.items[i];
    if (taken(i)) continue;
    const bool mark = item.kind == ItemKind::kEllipsis;
    if (mark && (out.items.empty() || out.items.back().kind == ItemKind::kEllipsis)) continue;
    out.items.push_back(item);
    if (item.kind != ItemKind::kWord) continue;
    out.words += item.glued;
    out.bits += item.bits;
  }
  while (!out.items.empty() && out.items.back().kind == ItemKind::kEllipsis) out.items.pop_back();
  return out;
}

void splice_flags(const std::vector<MovedPart>& moved, const Query& query, const Collection& collection, uint32_t doc,
                  const Alignment& alignment, const Query& rest, std::vector<Flag>& out) {
  for (const MovedPart& m : moved) {
    const Span quote{query.items[m.items.first].span.begin, query.items[m.items.last - 1].span.end};
    if (m.doc != doc) {
      const doc::Document& other = *collection.text(m.doc).doc;
      const std::string name = other.cable && other.cable->key ? doc::reference(*other.cable->key) : other.source.path;
      out.push_back({FlagCode::kCrossDocument, FlagWhere::kQuotation, true, quote, "these words stand in another document, " + name});
      continue;
    }
    bool in_order = true;
    for (const Step& step : alignment.steps) {
      if (step.kind != StepKind::kMatch && step.kind != StepKind::kJoin) continue;
      const uint32_t at = rest.items[step.q_first].span.begin;
      if (at < quote.begin && step.s_last > m.source.first) in_order = false;
      if (at >= quote.end && step.s_first < m.source.last) in_order = false;
    }
    const Span there = collection.text(doc).span(m.source.first, m.source.last);
    out.push_back({in_order ? FlagCode::kDistant : FlagCode::kOutOfOrder, FlagWhere::kSource, false, there,
                   in_order ? "this part stands far from the rest in the source" : "this part stands elsewhere in the source, in another order"});
  }
}

}  // namespace stemma::trace
