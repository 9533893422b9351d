// Checking quotations: every quotation of a document against a collection.
//
//   Checker checker(sources);                        // documents; must outlive it
//   for (const CheckedQuotation& q : checker.check(article, 0)) print(q);
//   checker.check_one(article, as_quotation(article, 0, {10, 80}));
//   Checker({})                                      // an empty collection: all not-found
//
// The steps (METHOD and INTERFACE are the contract): parse (parse.h) → information, too
// little is `untraceable` → candidate passages (candidates.h) → alignment (align.h) →
// edits and verdict (judge.h) → parts found elsewhere make it `spliced` → flags (flags.h)
// → witnesses in order. A document is never its own source, unless the words around the
// quotation say that it quotes itself ("as noted above").
//
// The measure of it all: no false quotation ever comes out clean.
// Thread-safe: check() may run on many threads at once.
#pragma once

#include <memory>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/trace/collection.h"
#include "stemma/trace/index.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

class Checker {
 public:
  explicit Checker(const std::vector<const doc::Document*>& against);   // a pile, indexed here
  Checker(const Collection& against, const Index& index);               // which must outlive it
  ~Checker();

  // All quotations of `checked`; `index` is written into Quotation::doc.
  // SourceMatch::doc and Near::doc are numbers of the collection: of a pile, the index in it.
  std::vector<CheckedQuotation> check(const doc::Document& checked, uint32_t index) const;
  CheckedQuotation check_one(const doc::Document& checked, const Quotation& quotation) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stemma::trace
