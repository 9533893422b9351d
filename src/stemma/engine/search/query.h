// A query as it was understood: a tree whose every node knows its place in what was typed.
//
//   Query q = parse_query("title:\"free trade\" -kind:article").value();    // grammar.h
//   q.root.kind                    // kAnd
//   q.root.parts[1].kind           // kNot; its part is the field kind with the value "article"
//   print(q)                       // title:"free trade" -kind:article
//   q.root.parts[9]                // out of range: look at parts.size()
//
// Spans are byte offsets into the query. Plain values: copy them, share them between threads.
// print(parse_query(print(q))) is print(q): a property test and the fuzz target hold it to that.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/cable.h"

namespace stemma::engine {

// What else than the word itself is a match.
enum class Likeness : uint8_t {
  kForms,     // inflected forms, diacritics, transliterations, as far as the options allow
  kExact,     // =word: nothing else
  kPrefix,    // word*
  kFuzzy,     // word~1, word~2: that many slips
  kPattern,   // /pattern/ without blanks: any word of the vocabulary in which it is found
};

// One position of a phrase, or a word alone.
struct Term {
  std::string form;                      // index form (text/index_form.h); of a pattern: the pattern
  Likeness like = Likeness::kForms;
  uint32_t slips = 0;                    // of kFuzzy
  Span span;
};

enum class NodeKind : uint8_t {
  kAll,         // every document
  kWords,       // `words`: one, a phrase, or with `near` words near each other; in `field` if set
  kText,        // `value`: a regular expression on the running text
  kField,       // `field` has a value like `value`
  kDate,        // dated within [first, last], days since 1970-01-01
  kReference,   // the cable `key`, and documents that cite it; year 0: of any year
  kAnd, kOr, kNot,
};

constexpr int64_t kNoDay = std::numeric_limits<int64_t>::min();
constexpr int64_t kFirstDay = -4000000;   // long before any record
constexpr int64_t kLastDay = 4000000;     // long after

struct Node {
  NodeKind kind = NodeKind::kAll;
  Span span;
  std::vector<Term> words;
  std::optional<uint32_t> near;       // at most so many words between the first and the last
  std::string field;                  // name in the facets or "title", "subject", "path"; see fields.h
  std::string value;
  Likeness like = Likeness::kForms;   // of a kField: kForms, kExact or kPrefix
  int64_t first = kNoDay;             // of kDate; both kNoDay: documents without a date
  int64_t last = kNoDay;
  doc::CableKey key;
  std::vector<Node> parts;            // of kAnd, kOr: two or more; of kNot: one
};

struct Query {
  std::string text;                   // as typed; spans lead here
  Node root;
  bool furniture = false;             // in:furniture
  bool versions = false;              // in:versions
  bool reference_alone = false;       // the whole query is the number of a cable
};

// In the language of queries, with as few brackets as it takes.
std::string print(const Query& query);
std::string print(const Node& node);

}  // namespace stemma::engine
