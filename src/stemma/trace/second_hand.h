// Copies and self-quotations: where the words of a quotation stand only because somebody
// else quotes them too.
//
//   SecondHand second(documents);
//   second.mark(sources);    // adds `second-hand` where no primary document holds the words
//   SecondHand({}).mark(none)   // nothing to mark
//
// A cable is a primary document; an article that holds the words between its own
// quotation marks is not. Thread-safe: each document's quotations are found once.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "stemma/doc/document.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

class SecondHand {
 public:
  explicit SecondHand(const std::vector<const doc::Document*>& documents);
  void mark(std::vector<SourceMatch>& sources) const;

 private:
  struct Quoted {
    std::once_flag once;
    std::vector<Span> spans;
  };
  bool is_copy(const SourceMatch& m) const;

  std::vector<const doc::Document*> documents_;
  std::unique_ptr<Quoted[]> quoted_;
};

// Do the words around the quotation say that the document quotes itself ("as noted
// above", "earlier in this report")?
bool refers_to_itself(const doc::Document& d, const Quotation& q);

}  // namespace stemma::trace
