// One pass over the blocks; what continues joins the unit it continues.
#include "stemma/trace/parse_units.h"

#include <algorithm>

namespace stemma::trace {
namespace {

bool is_searched(doc::BlockKind kind) {
  switch (kind) {
    case doc::BlockKind::kByline:
    case doc::BlockKind::kDateline:
    case doc::BlockKind::kTable:
    case doc::BlockKind::kReference:
    case doc::BlockKind::kHeader:
    case doc::BlockKind::kSignature:
    case doc::BlockKind::kFurniture:
      return false;
    default:
      return true;
  }
}

std::vector<Unit> by_blank_lines(const std::string& text) {
  std::vector<Unit> out;
  uint32_t begin = 0;
  const auto size = static_cast<uint32_t>(text.size());
  auto add = [&](uint32_t end) {
    if (begin < end) out.push_back({doc::BlockKind::kParagraph, {{begin, end}}, !out.empty()});
  };
  for (uint32_t at = 0; at < size; ++at) {
    if (text[at] != '\n') continue;
    uint32_t next = at + 1;
    while (next < size && (text[next] == ' ' || text[next] == '\t')) ++next;
    if (next >= size || text[next] != '\n') continue;
    add(at);
    while (next < size && (text[next] == '\n' || text[next] == ' ' || text[next] == '\t')) ++next;
    begin = next;
    at = next - 1;
  }
  add(size);
  return out;
}

}  // namespace

std::vector<Unit> units(const doc::Document& document) {
  if (document.blocks.empty()) return by_blank_lines(document.text);
  std::vector<Unit> out;
  bool follows = false;
  for (const doc::Block& block : document.blocks) {
    if (block.kind == doc::BlockKind::kFurniture) continue;
    if (!is_searched(block.kind) || block.span.empty()) {
      follows = false;
      continue;
    }
    if (block.continues && follows && out.back().kind == block.kind) {
      out.back().pieces.push_back(block.span);
      continue;
    }
    out.push_back({block.kind, {block.span}, follows});
    follows = true;
  }
  return out;
}

std::vector<Span> without_furniture(const doc::Document& document, Span span) {
  std::vector<Span> out;
  const auto ends_before = [](const doc::Block& b, uint32_t at) { return b.span.end <= at; };
  auto block = std::lower_bound(document.blocks.begin(), document.blocks.end(), span.begin, ends_before);
  uint32_t at = span.begin;
  for (; block != document.blocks.end() && block->span.begin < span.end; ++block) {
    if (block->kind != doc::BlockKind::kFurniture) continue;
    if (at < block->span.begin) out.push_back({at, block->span.begin});
    at = std::max(at, block->span.end);
  }
  if (at < span.end) out.push_back({at, span.end});
  return out;
}

}  // namespace stemma::trace
