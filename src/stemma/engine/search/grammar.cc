// Recursive descent, one function a level: OR, AND, NOT, brackets. Levels count their depth, so
// that a query of nothing but brackets is refused and not the stack's death.
#include "stemma/engine/search/grammar.h"

#include "stemma/engine/search/parser_internal.h"
#include "stemma/text/unicode.h"
#include "stemma/text/utf8.h"

namespace stemma::engine {
namespace {

// `more` becomes part of `node`, without a level of its own where it is of the same kind.
void join(Node& node, Node more) {
  node.span = cover(node.span, more.span);
  if (more.kind == node.kind) {
    for (Node& part : more.parts) node.parts.push_back(std::move(part));
  } else {
    node.parts.push_back(std::move(more));
  }
}

void add(std::optional<Node>& sum, NodeKind kind, std::optional<Node> more) {
  if (!more) return;
  if (!sum) { sum = std::move(more); return; }
  if (sum->kind != kind || sum->parts.empty()) {
    Node node;
    node.kind = kind;
    node.span = sum->span;
    node.parts.push_back(std::move(*sum));
    sum = std::move(node);
  }
  join(*sum, std::move(*more));
}

}  // namespace

void Parser::skip_spaces() {
  while (!at_end()) {
    auto next = static_cast<uint32_t>(at_);
    if (!text::is_space(text::next_code_point(text_, next))) return;
    at_ = next;
  }
}

bool Parser::keyword(std::string_view word) const {
  if (!text_.substr(at_).starts_with(word)) return false;
  if (at_ + word.size() == text_.size()) return true;
  auto behind = static_cast<uint32_t>(at_ + word.size());
  const char32_t c = text::next_code_point(text_, behind);
  return text::is_space(c) || c == '(' || c == ')' || c == '"' || c == 0x201C || c == 0x201D;
}

bool Parser::operand_missing(std::string_view op, size_t at) {
  skip_spaces();
  if (!at_end() && peek() != ')' && !keyword("OR") && !keyword("AND")) return false;
  fail("something must stand behind " + std::string(op) + "; to search for the word, write it in small letters", at);
  return true;
}

Parser::Item Parser::either(const Field* field) {
  Item sum;
  skip_spaces();
  if (keyword("OR") || keyword("AND")) {
    const std::string op(keyword("OR") ? "OR" : "AND");
    return fail("something must stand before " + op + "; to search for the word, write it in small letters", at_);
  }
  add(sum, NodeKind::kOr, all(field));
  while (!error) {
    skip_spaces();
    if (!keyword("OR")) break;
    const size_t at = at_;
    at_ += 2;
    if (operand_missing("OR", at)) return {};
    add(sum, NodeKind::kOr, all(field));
  }
  return error ? Item() : std::move(sum);
}

Parser::Item Parser::all(const Field* field) {
  Item sum;
  while (!error) {
    skip_spaces();
    if (at_end() || peek() == ')' || keyword("OR")) break;
    if (keyword("AND")) {
      const size_t at = at_;
      at_ += 3;
      if (operand_missing("AND", at)) return {};
    }
    add(sum, NodeKind::kAnd, without(field));
  }
  return error ? Item() : std::move(sum);
}

Parser::Item Parser::without(const Field* field) {
  const size_t begin = at_;
  bool negative = false;
  for (;;) {
    if (keyword("NOT")) {
      at_ += 3;
      if (operand_missing("NOT", begin)) return {};
    } else if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ' ' && text_[at_ + 1] != '-') {
      ++at_;
    } else {
      break;
    }
    negative = !negative;
  }
  Item inner = peek() == '(' ? group(field) : item(field);
  if (!inner || !negative) return inner;
  Node node;
  node.kind = NodeKind::kNot;
  node.span = {static_cast<uint32_t>(begin), inner->span.end};
  if (inner->kind == NodeKind::kNot) return std::move(inner->parts[0]);   // -(-a)
  node.parts.push_back(std::move(*inner));
  return node;
}

Parser::Item Parser::group(const Field* field) {
  const size_t open = at_;
  if (++depth_ > kDeepestQuery) {
    return fail("brackets are nested more than " + std::to_string(kDeepestQuery) + " deep; use fewer", open, ErrorCode::kLimit);
  }
  ++at_;
  skip_spaces();
  if (peek() == ')') return fail("there is nothing in these brackets; put a word in, or take them out", open);
  Item inner = either(field);
  if (error) return {};
  if (peek() != ')') return fail("this bracket is never closed; add a ) behind what belongs to it", open);
  ++at_;
  --depth_;
  if (inner) inner->span = {static_cast<uint32_t>(open), here()};
  return inner;
}

std::optional<Node> Parser::query() {
  Item root = either(nullptr);
  if (error) return {};
  if (peek() == ')') return fail("nothing is open that this bracket could close; take it out, or add a ( before", at_);
  if (!root && (furniture || versions)) return Node{};
  if (!root) return fail("there is no word in this query; write what to look for, such as \"free trade\" kind:cable", 0);
  return root;
}

Result<Query> parse_query(std::string_view text) {
  if (text.size() > kLongestQuery) {
    return Error{ErrorCode::kLimit, "the query has " + std::to_string(text.size()) + " bytes; " + std::to_string(kLongestQuery) +
                                        " are allowed: search for fewer words, or one query a line with --batch", kLongestQuery};
  }
  if (const size_t valid = text::valid_prefix(text); valid < text.size()) {
    return Error{ErrorCode::kSyntax, "the query is not UTF-8 from this place on; set the terminal to UTF-8", valid};
  }
  Query out;
  out.text = text;
  if (const auto key = parse_cable_number(text)) {
    out.root.kind = NodeKind::kReference;
    out.root.key = *key;
    out.root.span = {0, static_cast<uint32_t>(text.size())};
    out.reference_alone = true;
    return out;
  }
  Parser parser(text);
  std::optional<Node> root = parser.query();
  if (!root) return *parser.error;
  out.root = std::move(*root);
  out.furniture = parser.furniture;
  out.versions = parser.versions;
  return out;
}

}  // namespace stemma::engine
