// The places of a hit that show why it is one.
//
//   Marker marker(evaluation.leaves, furniture);    // once a query
//   marker.marks(document, 7)                       // every place that counted, ascending; 7: its number in the archive
//   marker.snippets(document, 7, 3)                 // up to three stretches of it, the best ones
//   marker.snippets(document, 7, 0)                 // none
//
// A stretch stays inside its paragraph and shows a line or two around the words; of all stretches
// those win that show the most different parts of the query. Without any place in the text (a
// field alone, a title) the first paragraph is shown. Words are found as the index found them: the
// same stream, the same forms. Immutable once made; one thread may use it while another does.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/engine/search/evaluate.h"

namespace stemma::engine {

struct Mark {
  Span span;           // in the document's text
  uint32_t leaf = 0;   // which part of the query
  friend bool operator==(const Mark&, const Mark&) = default;
};

class Marker {
 public:
  Marker(const std::vector<Leaf>& leaves, bool furniture);
  std::vector<Mark> marks(const doc::Document& d, uint32_t number) const;
  std::vector<Snippet> snippets(const doc::Document& d, uint32_t number, size_t most) const;

 private:
  struct Part {               // a word of a leaf
    uint32_t leaf = 0;
    uint32_t position = 0;
    const Wanted* among = nullptr;   // of its Kin
  };
  struct Word {
    Span span;
    std::vector<Part> parts;
  };
  void add_parts(const std::string& form, uint32_t number, std::vector<Part>& out) const;
  void mark_words(const std::vector<Word>& words, std::vector<Mark>& out) const;
  void mark_near(const std::vector<Word>& words, size_t at, uint32_t leaf, std::vector<Mark>& out) const;

  const std::vector<Leaf>& leaves_;
  bool furniture_;
  std::unordered_map<std::string, std::vector<Part>> words_;
  std::vector<std::pair<std::string, Part>> begins_;   // of words with a * behind
};

}  // namespace stemma::engine
