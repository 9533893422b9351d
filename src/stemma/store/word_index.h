// The word index of an archive: for each word the list of where it stands (postings.h).
//
//   WordIndex index = WordIndex::open(db).value();       // inside a read transaction
//   index.find("lima", [](std::string_view blocks) { PostingCursor c(blocks); … });   // documents ascend
//   index.find_prefix("poli", take)        // of every word that begins so, one list after the other
//   index.find("no such word", take)       // nothing, no error
//
// The lists lie in sorted runs (runs.h) of the kind "words", one for each batch of an `add` until
// they are merged. Documents are numbered as they come, so that a word's lists, oldest run first, are
// one ascending list. Used by the thread that uses the database, within one transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "stemma/store/postings.h"
#include "stemma/store/runs.h"

namespace stemma::store {

inline constexpr std::string_view kWordsKind = "words";

class WordIndex {
 public:
  static Result<WordIndex> open(const Database& db);

  using Take = std::function<void(std::string_view blocks)>;
  // The view holds during the call, which must not ask the index for anything itself.
  void find(std::string_view word, const Take& take) const { runs_.find(word, take); }
  void find_prefix(std::string_view prefix, const Take& take) const;

  // Bytes of its list: what reading it costs.
  uint64_t cost(std::string_view word) const { return runs_.bytes(word); }

  // A damaged page or list met on the way: what was read until then was taken.
  std::optional<Error> error() const { return runs_.error(); }

 private:
  explicit WordIndex(Runs runs) : runs_(std::move(runs)) {}
  Runs runs_;
};

}  // namespace stemma::store
