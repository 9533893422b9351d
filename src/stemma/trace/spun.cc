#include "stemma/trace/spun.h"

#include <algorithm>

#include "stemma/trace/judge.h"
#include "stemma/trace/query.h"
#include "stemma/trace/spun_tells.h"

namespace stemma::trace {
namespace {

constexpr uint32_t kLeastSwaps = 2;         // related words, between copy and original
constexpr size_t kMostOriginals = 6;        // passages tried for one copy
constexpr double kSame = 0.97;              // of the information, that a passage with swapped words cannot have
constexpr uint32_t kContext = 40;           // words around the passage

}  // namespace

bool SpunCopies::is_spun(uint32_t doc) const {
  {
    const std::lock_guard lock(turn_);
    if (const auto it = spun_.find(doc); it != spun_.end()) return it->second;
  }
  const SourceText& t = collection_.text(doc);
  const bool shown = show_spinning(*t.doc, find_spun_signs(*t.doc, t.stream), t.size());
  const std::lock_guard lock(turn_);
  return spun_.try_emplace(doc, shown).first->second;
}

std::optional<uint32_t> SpunCopies::original(uint32_t doc, WordRange passage) const {
  const SourceText& t = collection_.text(doc);
  if (passage.first >= passage.last || t.doc->kind == doc::Kind::kCable) return std::nullopt;
  const uint32_t first = passage.first > kContext ? passage.first - kContext : 0;
  const uint32_t last = std::min(static_cast<uint32_t>(t.size()), passage.last + kContext);
  Quotation context;
  context.span = t.span(first, last);
  context.fragments = {context.span};
  const Query query = make_query(*t.doc, context, collection_);
  size_t tried = 0;
  for (const Passage& p : finder_.find(query, t.doc->id)) {
    if (p.weight > kSame * query.bits) continue;   // the same words: nothing was swapped
    if (p.weight < 0.5 * query.bits || ++tried > kMostOriginals) break;
    const doc::Document& other = *collection_.text(p.doc).doc;
    if (p.doc == doc || other.id == t.doc->id || (!other.date.empty() && !t.doc->date.empty() && other.date.substr(0, 10) > t.doc->date.substr(0, 10))) continue;
    const Alignment a = align(query, collection_.text(p.doc), p.within(collection_.text(p.doc)));
    if (a.empty()) continue;
    const Judged j = judge(query, *t.doc, collection_.text(p.doc), a, collection_);
    uint32_t swaps = 0, inserted = 0;
    for (const JudgedEdit& e : j.edits) {
      if (e.op == EditOp::kSynonym) ++swaps;
      if (e.op == EditOp::kInsert) ++inserted;
    }
    // Most words in place, some swapped for related ones: more than an editor changes.
    if (j.matched_bits >= 0.5 * query.bits && swaps >= kLeastSwaps && swaps * 12 >= query.words && inserted * 4 <= query.words) return p.doc;
  }
  return std::nullopt;
}

}  // namespace stemma::trace
