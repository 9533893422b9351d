// What the archive keeps of one document, ready to be written: made on any thread.
//
//   Row row = make_row(document, source_bytes, {.sources = Sources::kKept, .words = &known});
//   writer.document(row);              // one thread writes (writer.h)
//   make_row(document, "", {})         // no source bytes: they count as not kept
//
// Pure but for `known`, the words that the archive has already, which is shared by all
// threads and locks itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/doc/days.h"
#include "stemma/doc/document.h"
#include "stemma/engine/archive/known.h"
#include "stemma/store/compress.h"
#include "stemma/store/schema.h"
#include "stemma/store/word_batch.h"

namespace stemma::engine {

// The columns of the word index: index forms (text/index_form.h) divided by single blanks.
struct Columns {
  std::string title, subject, body, furniture;
  uint64_t words = 0;   // of title, body and subject
};

using FacetValue = std::pair<std::string, std::string>;   // field, value

struct Row {
  std::shared_ptr<const doc::Document> document;
  store::DocumentWords words;                           // where each word stands
  uint64_t length = 0;                                  // words of title, body and subject
  std::vector<FacetValue> facets;                       // sorted, each once
  std::vector<std::pair<std::string, std::string>> keys;   // key, word: of words not met before in their language
  std::vector<doc::CableReference> mentions;            // cables named outside of a list of references
  std::string text, model, source;                      // compressed
  std::string sample;                                   // of the model, for a dictionary, if there is none yet
  bool has_source = false;
};

struct RowOptions {
  store::Sources sources = store::Sources::kKept;
  KnownWords* known = nullptr;                          // required
  std::shared_ptr<const store::Dictionary> texts;       // may be empty
  std::shared_ptr<const store::Dictionary> models;      // may be empty
};

Row make_row(std::shared_ptr<const doc::Document> document, std::string_view source, const RowOptions& options);

// The parts, visible for search and for tests.
Columns index_columns(const doc::Document& d);
std::vector<FacetValue> facets_of(const doc::Document& d);

}  // namespace stemma::engine
