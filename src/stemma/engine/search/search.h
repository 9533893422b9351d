// A question to an archive, and its answer: how many, which, where in them, of what sorts.
//
//   SearchOptions options;
//   options.limit = 10;
//   auto answer = search(archive, "\"free trade\" kind:cable date:2005..2009", options);
//   answer->total                        // exact, whatever the limit
//   answer->hits[0].snippets[0].text     // where the words stand, with their places
//   answer->facets                       // how many of each kind, year, sender …: true counts
//   search(archive, "mining (protest", options)   // error kSyntax with its place: grammar.h
//
// Every result can be reached by offset and limit; the order is the same every time: by relevance
// (BM25, Robertson & Zaragoza 2009; equal ones newest first where no word was asked for, else in
// the order of the archive) or by date, newest first. The answer is of one state of the archive,
// whoever writes meanwhile. An Archive is used by one thread at a time: open one for each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/base/span.h"
#include "stemma/engine/archive/archive.h"
#include "stemma/engine/search/expand.h"
#include "stemma/engine/search/query.h"

namespace stemma::engine {

enum class Order : uint8_t { kRelevance, kDate };

struct SearchOptions {
  size_t limit = 20;           // hits
  size_t offset = 0;           // hits passed over
  Order order = Order::kRelevance;
  Likenesses likenesses;       // inflected forms, diacritics, transliterations
  bool facets = true;
  size_t facet_values = 10;    // of each field, the most frequent
  size_t snippets = 3;         // of each hit
  double seconds = 10;         // for regular expressions over the text: then what was found until then
};

// A piece of a hit's text in which it stands what was looked for.
struct Snippet {
  Span span;                           // in the document's text
  std::string text;                    // of that span
  std::vector<Span> hits;              // ascending, in the document's text, inside `span`
  std::optional<uint32_t> paragraph;   // its number, of numbered paragraphs
  std::string portion;                 // "C/NF"
  bool cut_left = false;               // its paragraph begins before it
  bool cut_right = false;              // … and goes on behind it
};

struct Hit {
  int64_t doc = 0;            // its number in the archive
  std::string id;
  std::vector<std::string> paths;
  std::string title;
  std::string date;
  std::string kind;
  std::string reference;      // of a cable
  bool current = true;        // false: a version that was replaced
  double score = 0;
  std::vector<Snippet> snippets;
};

struct FacetCount {
  std::string value;
  std::string meaning;   // of a TAG
  uint64_t count = 0;
};
struct Facet {
  std::string field;     // as queries name it: "from", "lang"
  std::vector<FacetCount> values;   // most frequent first
  bool more = false;     // there are values beyond these
};

// How a word, phrase or field was read, and what it came to.
struct PartRead {
  Span span;                        // in the query
  std::string query;                // the part alone, as print() writes it
  std::vector<Expansion> words;     // of each word what it stands for; empty for fields
  std::vector<std::string> values;  // of a field the values it stands for
  uint64_t documents = 0;           // that have it, among those the rest of the query left over
  bool negative = false;            // under a NOT
};

// What the reader of an answer should know.
enum class NoteCode : uint8_t {
  kNoSuchValue,       // `what`: a field of the query, no document has that value
  kWordsCut,          // `what` stands for more words than were looked up
  kUnfinished,        // time was up in `what`: there may be more; `done` of `of` were seen
  kNoSuchCable,       // the cable `what` is not in the archive; those found cite it
  kSearchedAsWords,   // `what` reads like the number of a cable, but was looked for as words
  kOperatorAsWord,    // `what`: an operator of other programs, looked for as a word; `instead` asks for it here
};
struct Remark {
  NoteCode code = NoteCode::kNoSuchValue;
  std::string what;
  uint64_t done = 0, of = 0;
  std::string instead = {};   // what may have been meant, of kNoSuchValue: "kind:cable"
};

struct SearchAnswer {
  Query query;
  uint64_t total = 0;
  bool complete = true;           // false: a remark says why there may be more
  uint64_t searched = 0;          // documents in scope
  size_t offset = 0;
  Order order = Order::kRelevance;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  std::vector<PartRead> readings;
  std::vector<Remark> remarks;
};

Result<SearchAnswer> search(const Archive& archive, std::string_view query, const SearchOptions& options);

// The numbers of all documents that answer, ascending: for exports of a query.
Result<std::vector<uint32_t>> search_documents(const Archive& archive, std::string_view query, const SearchOptions& options);

}  // namespace stemma::engine
