// Copies and self-quotations: where the words of a quotation stand only because somebody
// else quotes them too.
//
//   SecondHand second(documents);
//   second.is_copy(3, {120, 180})   // does document 3 hold the words inside its own marks?
//   second.is_copy(99, …)           // precondition broken: no such document
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
  bool is_copy(uint32_t doc, Span span) const;

 private:
  struct Quoted {
    std::once_flag once;
    std::vector<Span> spans;
  };

  std::vector<const doc::Document*> documents_;
  std::unique_ptr<Quoted[]> quoted_;
};

// Adds the flag `second-hand` to each.
void mark_second_hand(std::vector<SourceMatch>& sources);

// Do the words around the quotation say that the document quotes itself ("as noted
// above", "earlier in this report")?
bool refers_to_itself(const doc::Document& d, const Quotation& q);

}  // namespace stemma::trace
