// The parser of grammar.h, shared by its two sources: grammar.cc has the structure (brackets and
// operators), grammar_items.cc what stands between them (words, phrases, patterns, fields).
//
//   Parser p(text);
//   auto node = p.query();          // nothing: p.error says why
//
// An item that holds no word (a lone comma, in:furniture) is read and yields no node. After an
// error every function returns nothing as fast as it can. Not thread-safe; one parser a query.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemma/engine/search/fields.h"
#include "stemma/engine/search/grammar.h"

namespace stemma::engine {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<Node> query();

  std::optional<Error> error;
  bool furniture = false;
  bool versions = false;

 private:
  using Item = std::optional<Node>;

  // grammar.cc
  Item either(const Field* field);
  Item all(const Field* field);
  Item without(const Field* field);
  Item group(const Field* field);
  bool keyword(std::string_view word) const;   // stands here, as a word of its own
  bool operand_missing(std::string_view op, size_t at);

  // grammar_items.cc
  Item item(const Field* field);
  Item words(std::string_view chunk, const Field* field, bool exact);
  Item phrase(const Field* field, bool exact);
  Item pattern(const Field* field);
  Item field_item(const Field& field);
  Item value(const Field& field);
  Item scope(const std::string& value, size_t at);
  Item facet(const Field& field, std::string value, bool exact, bool quoted);
  bool add_term(Node& node, Span token, Likeness like, uint32_t slips = 0);
  bool count_term();
  std::optional<uint32_t> distance();          // "~5" here; moves behind it
  std::string_view chunk(bool value);          // the run of characters here; moves behind it
  size_t quote_here() const;                   // bytes of the double quotation mark here, or 0
  std::optional<std::string_view> quoted();    // what stands between quotation marks here

  Item fail(std::string message, size_t at, ErrorCode code = ErrorCode::kSyntax) {
    if (!error) error = Error{code, std::move(message), at};
    at_ = text_.size();
    return {};
  }
  void skip_spaces();
  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  uint32_t here() const { return static_cast<uint32_t>(at_); }

  std::string_view text_;
  size_t at_ = 0;
  size_t depth_ = 0;
  size_t terms_ = 0;
};

}  // namespace stemma::engine
