// What stands between operators. A run of characters is cut into words as documents are (U.S.-Peru
// is a phrase of two words), signs before and behind it say how it is meant.
#include <algorithm>

#include "stemma/engine/search/days.h"
#include "stemma/engine/search/parser_internal.h"
#include "stemma/engine/search/pattern.h"
#include "stemma/text/index_form.h"
#include "stemma/text/unicode.h"

namespace stemma::engine {
namespace {

bool is_double_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033 || c == 0xFF02;
}

bool field_letter(char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

std::string trimmed(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return std::string(s);
}

}  // namespace

size_t Parser::quote_here() const {
  if (at_end()) return 0;
  auto next = static_cast<uint32_t>(at_);
  return is_double_quote(text::next_code_point(text_, next)) ? next - at_ : 0;
}

std::optional<std::string_view> Parser::quoted() {
  const size_t open = at_;
  at_ += quote_here();
  const size_t begin = at_;
  while (!at_end()) {
    if (const size_t n = quote_here()) {
      const std::string_view inside = text_.substr(begin, at_ - begin);
      at_ += n;
      return inside;
    }
    auto next = static_cast<uint32_t>(at_);
    text::next_code_point(text_, next);
    at_ = next;
  }
  fail("this quotation mark is never closed; add one at the end of the phrase", open);
  return {};
}

std::string_view Parser::chunk(bool value) {
  const size_t begin = at_;
  size_t open = 0;
  while (!at_end() && quote_here() == 0) {
    auto next = static_cast<uint32_t>(at_);
    const char32_t c = text::next_code_point(text_, next);
    if (text::is_space(c) || (c == '(' && !value) || (c == ')' && open == 0)) break;
    if (c == '(') ++open;
    if (c == ')') --open;
    at_ = next;
  }
  return text_.substr(begin, at_ - begin);
}

bool Parser::count_term() {
  if (++terms_ <= kMostTerms) return true;
  fail("the query has more than " + std::to_string(kMostTerms) + " words and fields; search for fewer, or one query a line with --batch",
       at_, ErrorCode::kLimit);
  return false;
}

bool Parser::add_term(Node& node, Span token, Likeness like, uint32_t slips) {
  Term term;
  text::index_form(token.of(text_), term.form);
  if (term.form.empty()) return true;
  term.like = like;
  term.slips = slips;
  term.span = token;
  node.words.push_back(std::move(term));
  return count_term();
}

std::optional<uint32_t> Parser::distance() {
  const size_t begin = at_++;
  uint32_t n = 0;
  size_t digits = 0;
  for (; !at_end() && text::is_ascii_digit(static_cast<unsigned char>(peek())); ++at_, ++digits) {
    n = std::min(n * 10 + static_cast<uint32_t>(peek() - '0'), 1000000U);
  }
  if (digits == 0) return (fail("how near? write a number of words behind ~, such as \"a b\"~5", begin), std::nullopt);
  if (n > kFarthestNear) {
    return (fail("words near each other are at most " + std::to_string(kFarthestNear) + " words apart; write them without ~", begin), std::nullopt);
  }
  return n;
}

Parser::Item Parser::words(std::string_view run, const Field* field, bool exact) {
  const auto begin = static_cast<uint32_t>(run.data() - text_.data());
  std::string_view body = run;
  size_t slips = 0;
  const size_t tilde = body.rfind('~');
  const bool fuzzy = tilde != std::string_view::npos && tilde > 0 && body.find_first_not_of("0123456789", tilde + 1) == std::string_view::npos;
  if (fuzzy) {
    slips = tilde + 1 == body.size() ? 1 : body.size() - tilde > 2 ? 99 : static_cast<size_t>(body[tilde + 1] - '0');
    body = body.substr(0, tilde);
  }
  const bool prefix = body.ends_with('*');
  if (prefix) body.remove_suffix(1);
  Node node;
  node.span = {begin, here()};
  if (prefix && body.empty()) return node;   // "*": every document
  if (const size_t star = body.find('*'); star != std::string_view::npos) {
    return fail("a * stands at the end of a word; for one inside write a regular expression, such as /pol.*y/", begin + star);
  }
  node.kind = NodeKind::kWords;
  if (field != nullptr && field->kind == FieldKind::kColumn) node.field = field->name;
  const Span within{begin, begin + static_cast<uint32_t>(body.size())};
  for (const text::Token& t : text::tokenize(text_, within)) {
    if (text::is_indexed(t) && !add_term(node, t.span, exact ? Likeness::kExact : Likeness::kForms)) return {};
  }
  if (node.words.empty()) return {};
  Term& last = node.words.back();
  if (prefix) {
    if (last.span.end != within.end) return fail("a * stands directly behind the begin of a word", within.end);
    last.like = Likeness::kPrefix;
  }
  if (!fuzzy) return node;
  if (node.words.size() > 1) {
    at_ = begin + tilde;
    node.near = distance();
    return error ? Item() : Item(std::move(node));
  }
  if (slips < 1 || slips > 2) return fail("a word may have one or two slips: " + std::string(body) + "~1 or " + std::string(body) + "~2", begin + tilde);
  if (prefix) return fail("either the begin of a word (*) or slips in it (~), not both", begin + tilde);
  last.like = Likeness::kFuzzy;
  last.slips = static_cast<uint32_t>(slips);
  return node;
}

Parser::Item Parser::phrase(const Field* field, bool exact) {
  const size_t open = at_;
  const auto inside = quoted();
  if (!inside) return {};
  Node node;
  node.kind = NodeKind::kWords;
  if (field != nullptr && field->kind == FieldKind::kColumn) node.field = field->name;
  const auto begin = static_cast<uint32_t>(inside->data() - text_.data());
  const Span within{begin, begin + static_cast<uint32_t>(inside->size())};
  for (const text::Token& t : text::tokenize(text_, within)) {
    if (!text::is_indexed(t)) continue;
    const bool marked = t.span.begin > begin && text_[t.span.begin - 1] == '=';
    const bool prefix = t.span.end < within.end && text_[t.span.end] == '*';
    if (!add_term(node, t.span, prefix ? Likeness::kPrefix : exact || marked ? Likeness::kExact : Likeness::kForms)) return {};
  }
  if (node.words.empty()) return fail("there is no word between these quotation marks", open);
  if (peek() == '*') node.words.back().like = Likeness::kPrefix, ++at_;
  if (peek() == '~') {
    const auto near = distance();
    if (!near) return {};
    if (node.words.size() > 1) node.near = near;
  }
  node.span = {static_cast<uint32_t>(open), here()};
  return node;
}

Parser::Item Parser::pattern(const Field* field) {
  const size_t open = at_++;
  std::string body;
  for (;; ++at_) {
    if (at_end()) return fail("this regular expression is never closed; add a / at its end, or put the words in quotation marks", open);
    if (peek() == '/' && (at_ + 1 == text_.size() || std::string_view(" \t\n()").find(text_[at_ + 1]) != std::string_view::npos)) break;
    if (peek() == '\\' && at_ + 1 < text_.size()) {
      if (text_[at_ + 1] != '/') body += '\\';
      ++at_;
    }
    body += text_[at_];
  }
  ++at_;
  if (body.empty()) return fail("this regular expression is empty; write one between the strokes, such as /fo+d aid/", open);
  if (body.size() > kLongestPattern) {
    return fail("a regular expression may have " + std::to_string(kLongestPattern) + " bytes", open, ErrorCode::kLimit);
  }
  if (const auto e = check_pattern(body)) return fail(e->message, open + 1 + e->offset.value_or(0), e->code);
  Node node;
  node.span = {static_cast<uint32_t>(open), here()};
  if (field != nullptr && field->kind == FieldKind::kColumn) node.field = field->name;
  if (!count_term()) return {};
  if (is_text_pattern(body)) {
    node.kind = NodeKind::kText;
    node.value = std::move(body);
    return node;
  }
  node.kind = NodeKind::kWords;
  node.words.push_back({std::move(body), Likeness::kPattern, 0, node.span});
  return node;
}

Parser::Item Parser::item(const Field* field) {
  const bool facet = field != nullptr && field->kind != FieldKind::kColumn && field->kind != FieldKind::kName;
  if (facet) return value(*field);
  const size_t begin = at_;
  const bool exact = peek() == '=';
  if (exact) {
    ++at_;
    if (peek() == '(') return fail("= stands before a word or a phrase: =mined, =\"foreign aid\"", begin);
  }
  Item out;
  if (quote_here() != 0) {
    out = phrase(field, exact);
  } else if (peek() == '/' && !exact) {
    out = pattern(field);
  } else {
    size_t colon = at_;
    while (colon < text_.size() && field_letter(text_[colon])) ++colon;
    const bool named = !exact && colon > at_ && colon < text_.size() && text_[colon] == ':' && text_.substr(colon).substr(0, 3) != "://";
    if (named) {
      const std::string name(text_.substr(at_, colon - at_));
      if (field != nullptr) return fail("a field inside a field; close the bracket of " + std::string(field->name) + ": before", at_);
      const Field* found = find_field(name);
      if (found != nullptr) {
        at_ = colon + 1;
        out = field_item(*found);
      } else {
        const std::string_view near = nearest_field(name);
        return fail("there is no field '" + name + "'; " + (near.empty() ? "" : "did you mean " + std::string(near) + ":? ") +
                        "To search for the words, put them in quotation marks", at_);
      }
    } else {
      out = words(chunk(false), field, exact);
      if (at_ == begin && !at_end() && peek() != ')') ++at_;   // a sign that begins nothing
    }
  }
  if (out) out->span.begin = static_cast<uint32_t>(begin);
  return out;
}

Parser::Item Parser::field_item(const Field& field) {
  skip_spaces();
  const std::string example = " such as " + std::string(field.example);
  if (at_end() || peek() == ')') return fail(std::string(field.name) + ": what? Add a value," + example, at_ == 0 ? 0 : at_ - 1);
  if (peek() == '(') return group(&field);
  if (field.kind != FieldKind::kColumn && field.kind != FieldKind::kName) return value(field);
  const size_t begin = at_;
  Item out = item(&field);
  if (!out && !error) return fail(std::string(field.name) + ": holds no word; add one," + example, begin);
  return out;
}

Parser::Item Parser::value(const Field& field) {
  const size_t begin = at_;
  const bool exact = peek() == '=';
  if (exact) ++at_;
  const bool quotes = quote_here() != 0;
  std::string text;
  if (quotes) {
    const auto inside = quoted();
    if (!inside) return {};
    text = trimmed(*inside);
  } else {
    text = std::string(chunk(true));
  }
  if (text.empty()) return fail(std::string(field.name) + ": what? Add a value, such as " + std::string(field.example), begin);
  if (!count_term()) return {};
  Item out;
  if (field.kind == FieldKind::kScope) return scope(text, begin);
  if (field.kind == FieldKind::kDate) {
    const Result<Days> days = parse_days(text);
    if (!days) return fail(days.error().message, begin + exact + (quotes ? 1 : 0) + days.error().offset.value_or(0));
    out.emplace().kind = NodeKind::kDate;
    out->first = days->first;
    out->last = days->last;
  } else if (field.kind == FieldKind::kReference) {
    const auto key = parse_cable_number(text);
    if (!key) return fail("'" + text + "' is not the number of a cable; write it as in ref:09LIMA1669", begin);
    out.emplace().kind = NodeKind::kReference;
    out->key = *key;
  } else {
    out = facet(field, std::move(text), exact, quotes);
  }
  if (out) out->span = {static_cast<uint32_t>(begin), here()};
  return out;
}

Parser::Item Parser::facet(const Field& field, std::string text, bool exact, bool quotes) {
  Node node;
  node.kind = NodeKind::kField;
  node.field = field.name;
  if (exact) node.like = Likeness::kExact;
  if (!quotes && !exact && text.ends_with('*') && field.kind == FieldKind::kFacet) {
    text.pop_back();
    node.like = Likeness::kPrefix;
    if (text.empty()) return fail("begin the value before the *, such as " + std::string(field.example), at_ - 1);
  }
  node.value = std::move(text);
  return node;
}

Parser::Item Parser::scope(const std::string& value, size_t at) {
  if (value == "furniture") furniture = true;
  else if (value == "versions") versions = true;
  else if (const Field* f = find_field(value); f != nullptr && f->kind == FieldKind::kColumn)
    return fail("write " + value + ":word to search there; in: takes furniture or versions", at);
  else
    return fail("in: takes furniture (look also into page furniture) or versions (also into replaced versions)", at);
  return {};
}

}  // namespace stemma::engine
