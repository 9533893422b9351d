// What the archive keeps of one document, ready to be written: made on any thread.
//
//   Row row = make_row(document, source_bytes, {.sources = Sources::kKept, .words = &known});
//   writer.document(row);              // one thread writes (writer.h)
//   make_row(document, "", {})         // no source bytes: they count as not kept
//
// A row holds no document: rows wait for their batch, and are small.
//
// Pure but for `known`, the words that the archive has already, which is shared by all
// threads and locks itself.
#pragma once

#include <functional>
#include <memory>
#include <optional>
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

using FacetValue = std::pair<std::string, std::string>;   // field, value

// A telegram's row, and that of something referred to, as the tables have them.
struct CableRow {
  std::optional<doc::CableKey> key;
  std::optional<doc::CableSection> section;
  std::string dtg, origin, signature;
};
struct ReferenceRow {
  std::string kind;
  std::optional<doc::CableKey> key;
  Span span;
  std::string exact;
};

struct Row {
  std::string id, sha256;                               // sha256 as 32 bytes
  doc::Kind kind = doc::Kind::kText;
  doc::DateFrom date_from = doc::DateFrom::kUnknown;
  std::string title, date, language, publisher, url, authors, media_type, encoding, reference;   // authors: a JSON array
  std::optional<doc::Days> days;
  uint64_t bytes = 0;                                   // of the source
  uint64_t length = 0;                                  // words of title, body and subject
  std::optional<CableRow> cable;
  std::vector<ReferenceRow> references;                 // those of a list, then those in the text
  store::DocumentWords words;                           // where each word stands
  std::vector<FacetValue> facets;                       // sorted, each once
  std::vector<std::pair<std::string, std::string>> keys;   // key, word: of words not met before in their language
  std::string text, model, source;                      // compressed
  bool has_source = false;
  size_t in_batch = 0;                                  // which of the batch its words are (Writer::take_words)
  uint64_t read = 0;                                    // bytes of text, and of a source that is something else: what it was to read
  uint64_t memory() const;                              // that it holds, about
};

struct RowOptions {
  store::Sources sources = store::Sources::kKept;
  KnownWords* known = nullptr;                          // required
  std::shared_ptr<const store::Dictionary> texts;       // may be empty
  std::shared_ptr<const store::Dictionary> models;      // may be empty
  std::function<void(std::string_view text, std::string_view model)> sample = {};   // of what is compressed, for a dictionary
};

Row make_row(const doc::Document& document, std::string_view source, const RowOptions& options);

// The parts, visible for tests. Words are index forms (text/index_form.h); returned is how many stand in title, subject and body.
uint64_t index_words(const doc::Document& d, store::DocumentWords& out);
std::vector<FacetValue> facets_of(const doc::Document& d);

}  // namespace stemma::engine
