// Operators on bitmaps. `within` is what the rest of a conjunction has left over so far: a part is
// only ever asked about those documents.
#include "stemma/engine/search/evaluate.h"

#include <algorithm>

#include "stemma/engine/search/fields.h"
#include "stemma/engine/search/grammar.h"
#include "stemma/engine/search/pattern.h"

namespace stemma::engine {

uint32_t Evaluation::columns() const {
  return store::kBody | store::kTitle | store::kSubject | (query_.furniture ? store::kFurniture : 0U);
}

void Evaluation::collect(const Node& node, bool negative) {
  if (node.parts.empty()) {
    if (node.kind == NodeKind::kAll) return;
    Leaf leaf;
    leaf.node = &node;
    leaf.negative = negative;
    leaves.push_back(std::move(leaf));
  }
  for (const Node& part : node.parts) collect(part, negative != (node.kind == NodeKind::kNot));
}

Leaf& Evaluation::leaf(const Node& node) {
  return *std::find_if(leaves.begin(), leaves.end(), [&](const Leaf& l) { return l.node == &node; });
}

std::optional<Error> Evaluation::run() {
  Result<store::WordIndex> index = store::WordIndex::open(db_);
  if (!index) return index.error();
  index_.emplace(std::move(*index));
  scope = facet("state", "current");
  if (query_.versions) scope |= facet("state", "old");
  collect(query_.root, false);
  const Result<store::Likeness> like = store::Likeness::open(db_);
  if (!like) return like.error();
  const Expander expander(db_, *like, options_.likenesses);
  for (Leaf& l : leaves) {
    for (const Term& term : l.node->words) {
      l.positions.push_back(expander.expand(term));
      const Expansion& e = l.positions.back();
      if (e.cut) remark({NoteCode::kWordsCut, print(*l.node), kMostKin, 0});
      if (e.unfinished) complete = false, remark({NoteCode::kUnfinished, print(*l.node), 0, 0});
    }
    if (l.node->kind == NodeKind::kText) l.pattern = compile_pattern(l.node->value);
  }
  remark_operators();
  deadline_ = std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                     std::chrono::duration<double>(std::max(options_.seconds, 1.0)));
  result = among(query_.root, scope);
  failed(index_->error());
  failed(like->error());
  return error_;
}

// NEAR and its like of other programs, in capitals among words that are not: here they are words.
void Evaluation::remark_operators() {
  if (leaves.size() < 3 || std::none_of(query_.text.begin(), query_.text.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return;
  for (const Leaf& l : leaves) {
    if (l.node->kind != NodeKind::kWords || l.node->words.size() > 2) continue;
    const std::string_view typed = l.node->span.of(query_.text);
    const std::string_view name = typed.substr(0, typed.find('/'));
    if (name == "NEAR" || name == "WITHIN" || name == "ADJ") remark({NoteCode::kOperatorAsWord, std::string(typed), 0, 0, "\"one two\"~5"});
  }
}

uint64_t Evaluation::price(const Node& node) {
  if (node.kind == NodeKind::kText) return UINT64_MAX / 2;
  if (node.kind == NodeKind::kWords) {
    uint64_t least = UINT64_MAX / 4;
    for (const Expansion& e : leaf(node).positions) least = std::min(least, cost(*index_, e));
    return least + node.words.size();
  }
  uint64_t sum = 0;
  for (const Node& part : node.parts) sum = std::min(sum + price(part), UINT64_MAX / 2);
  return sum;
}

store::Bitmap Evaluation::all_of(const Node& node, const Bitmap& within) {
  std::vector<std::pair<uint64_t, const Node*>> parts;
  for (const Node& part : node.parts) parts.emplace_back(price(part), &part);
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Bitmap left = within;
  for (const auto& [p, part] : parts) {
    if (left.isEmpty()) break;
    left = among(*part, left);
  }
  return left;
}

store::Bitmap Evaluation::among(const Node& node, const Bitmap& within) {
  if (error_) return {};
  switch (node.kind) {
    case NodeKind::kAll: return within;
    case NodeKind::kAnd: return all_of(node, within);
    case NodeKind::kNot: return within - among(node.parts[0], within);
    case NodeKind::kOr: {
      Bitmap out;
      for (const Node& part : node.parts) out |= among(part, within);
      return out;
    }
    default: break;
  }
  if (std::chrono::steady_clock::now() > deadline_) {
    failed(Error{ErrorCode::kLimit, "the query took too long when it came to " + print(node).substr(0, 60) +
                                        "; leave out some of its words, or narrow it down with date: or from:", {}});
    return {};
  }
  Leaf& l = leaf(node);
  Bitmap out = node.kind == NodeKind::kWords ? words(l, within) : node.kind == NodeKind::kText ? text(l, within) : field(l) & within;
  l.documents = out.cardinality();
  return out;
}

store::Bitmap Evaluation::words(Leaf& l, const Bitmap& within) {
  Looking looking;
  looking.columns = l.node->field == "title" ? uint32_t{store::kTitle} : l.node->field == "subject" ? uint32_t{store::kSubject} : columns();
  looking.near = l.node->near;
  looking.within = &within;
  l.found = look_up(*index_, l.positions, looking);
  return {l.found.docs.size(), l.found.docs.data()};
}

}  // namespace stemma::engine
