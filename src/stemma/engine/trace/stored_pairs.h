// What documents of an archive share, kept in the archive: the drafts of passages (trace/pairs/drafts.h) of each
// pair, with the matches that they were made from, and what is said of each.
//
//   StoredPairs kept(db, docs);                    // documents in the order of the trace, by their numbers
//   find_passages(corpus, sides, each, take, {}, &kept);
//   if (auto e = kept.finish()) explain(e->message);
//   StoredPairs(an_archive_of_format_1, docs).of(0)    // none
//
// A row of traced_pairs is one document with those of larger id. It is right by itself: drafts are used only where
// the matches are the same, so that an interrupted trace leaves nothing false, and what is old is made again. Rows
// are written some megabytes at a time. Of an archive that may not be written to nothing is kept.
// docs/formats/traces.md describes the rows. prepare, keep, finish: on one thread; of: on all.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "stemma/engine/trace/trace.h"
#include "stemma/store/database.h"

namespace stemma::engine {

// A row: documents by their numbers in the archive.
struct StoredPair {
  int64_t doc = 0;
  uint64_t matches = 0;
  std::vector<trace::pairs::Draft> drafts;
};
std::string pack(const std::vector<StoredPair>& pairs);
Result<std::vector<StoredPair>> unpack_pairs(std::string_view packed);

// What is said of a passage, as the note of its draft.
struct Remark {
  Span a, b;
  trace::pairs::Details details;
};
std::string pack(const Remark& remark);
Result<Remark> unpack_remark(std::string_view packed);

class StoredPairs : public trace::pairs::KnownDrafts {
 public:
  StoredPairs(const store::Database& db, const std::vector<int64_t>& docs);

  void prepare(trace::pairs::DocumentRange documents) override;
  std::vector<trace::pairs::PairDrafts> of(uint32_t doc_a) override;
  void keep(uint32_t doc_a, std::vector<trace::pairs::PairDrafts> pairs) override;
  // Writes what is not written yet; the first error of all.
  std::optional<Error> finish();

 private:
  std::optional<Error> flush();

  const store::Database& db_;
  const std::vector<int64_t>& docs_;
  std::unordered_map<int64_t, uint32_t> place_;                       // by number: in the trace
  std::unordered_map<uint32_t, std::string> rows_;                    // of the documents prepared
  std::vector<std::pair<int64_t, std::string>> unwritten_;
  size_t bytes_ = 0;                                                  // of unwritten_
  std::optional<Error> error_;
};

}  // namespace stemma::engine
