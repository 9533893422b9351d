// The tree of a query, worked out over sets of documents.
//
//   Evaluation e(archive, query, options);
//   if (auto error = e.run()) return *error;
//   e.result                  // the documents, a bitmap
//   e.leaves[0].found         // where the first word stands, for ranking and snippets
//
// Of a conjunction the cheap parts come first and spare the dear ones work. Within one read
// transaction of the archive's database; the query must outlive the evaluation. One thread.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "stemma/engine/search/lookup.h"
#include "stemma/engine/search/search.h"
#include "stemma/store/bitmap.h"

namespace re2 { class RE2; }

namespace stemma::engine {

// A part of the query that is no operator.
struct Leaf {
  const Node* node = nullptr;
  bool negative = false;
  std::vector<Expansion> positions;         // of kWords
  std::shared_ptr<const re2::RE2> pattern;  // of kText
  std::vector<std::string> values;          // of kField
  Found found;                              // of kWords and kText
  uint64_t documents = 0;
};

class Evaluation {
 public:
  Evaluation(const Archive& archive, const Query& query, const SearchOptions& options)
      : archive_(archive), db_(archive.db()), query_(query), options_(options) {}

  std::optional<Error> run();

  store::Bitmap result;
  store::Bitmap scope;            // current documents, or with in:versions all
  std::vector<Leaf> leaves;       // in the order of the query
  std::vector<Remark> remarks;
  bool complete = true;
  uint32_t columns() const;       // of words without a field

 private:
  using Bitmap = store::Bitmap;
  void collect(const Node& node, bool negative);
  Leaf& leaf(const Node& node);
  void remark_operators();
  Bitmap among(const Node& node, const Bitmap& within);
  Bitmap all_of(const Node& node, const Bitmap& within);
  uint64_t price(const Node& node);
  Bitmap words(Leaf& leaf, const Bitmap& within);
  Bitmap text(Leaf& leaf, const Bitmap& within);     // evaluate_text.cc
  Bitmap field(Leaf& leaf);                          // evaluate_fields.cc
  Bitmap path(const Node& node);
  Bitmap dates(const Node& node);
  Bitmap reference(const Node& node);
  Bitmap facet(std::string_view field, std::string_view value);
  std::string nearest_value(std::string_view field, const Node& node);
  void facets_like(Leaf& leaf, std::string_view field, Bitmap& out);
  void remark(Remark r) { remarks.push_back(std::move(r)); }
  bool failed(const std::optional<Error>& e) {
    if (e && !error_) error_ = e;
    return error_.has_value();
  }

  const Archive& archive_;
  const store::Database& db_;
  const Query& query_;
  const SearchOptions& options_;
  std::optional<store::WordIndex> index_;
  std::optional<Error> error_;
  std::chrono::steady_clock::time_point deadline_;   // no part is begun after it
};

}  // namespace stemma::engine
