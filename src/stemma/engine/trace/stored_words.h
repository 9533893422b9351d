// The words of an archive's documents as tracing needs them, kept in the archive: each document is cut into
// words once, however often the archive is traced.
//
//   store_words(db, "record.stemma", options);          // of all documents that were added since
//   auto w = StoredWords::load(db, docs, 0);            // in the order of docs
//   w->add_to(corpus, 0)
//   StoredWords::load(a_damaged_archive, docs, 0)       // error kSyntax
//
// Documents are taken in the order in which they were added, kShareWords words to a row of traced_words; a row
// and the number of the last document done (meta 'traced') are one transaction. Killed at any moment, it goes on
// where it was. The same archive gives the same rows for any number of threads.
// docs/formats/traces.md describes the rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stemma/engine/archive/archive.h"
#include "stemma/engine/engine.h"
#include "stemma/trace/pairs/corpus.h"
#include "stemma/trace/pairs/families.h"
#include "stemma/trace/spun_tells.h"

namespace stemma::engine {

inline constexpr uint64_t kShareWords = 1'000'000;

// What tracing knows of a document before it looks at any other.
struct TracedWords {
  trace::pairs::DocumentWords words;
  trace::pairs::FamilyDocument facts;
  std::vector<trace::SpunSign> signs;   // where they are enough to say something
};
TracedWords trace_words(const doc::Document& document);

// Of one row: documents that share one list of forms.
struct WordShare {
  struct Of {
    int64_t doc = 0;
    trace::pairs::FamilyDocument facts;
    std::vector<uint32_t> numbers;
    std::vector<trace::SpunSign> signs;
  };
  std::vector<Of> documents;           // by number
  std::vector<std::string> forms;      // forms[0] is empty
};
std::string pack(const WordShare& share);
Result<WordShare> unpack_words(std::string_view packed);

// Brings the archive up to date. `path` for the connections of the workers.
std::optional<Error> store_words(const store::Database& db, const std::string& path, const Options& options);

// The words of all documents that are stored, with one list of forms for all.
class StoredWords {
 public:
  // Of these documents, which need not all be stored. By rows, on `threads`.
  static Result<StoredWords> load(const store::Database& db, const std::vector<int64_t>& docs, unsigned threads);

  bool has(size_t i) const { return at_[i].known; }
  const trace::pairs::FamilyDocument& facts(size_t i) const { return at_[i].facts; }
  const std::vector<trace::SpunSign>& signs(size_t i) const { return at_[i].signs; }
  // False: more words than can be numbered. Each document once; its words are let go.
  bool add_to(trace::pairs::Corpus& corpus, size_t i);

 private:
  struct At {
    bool known = false;
    trace::pairs::FamilyDocument facts;
    std::vector<uint32_t> numbers;
    std::vector<trace::SpunSign> signs;
  };
  std::vector<At> at_;
  std::vector<std::string> forms_;
  std::vector<uint32_t> known_;        // by number in forms_: the corpus's
};

}  // namespace stemma::engine
