// Copies and self-quotations: where the words of a quotation stand only because somebody
// else quotes them too.
//
//   SecondHand second(collection);
//   second.is_copy(3, {120, 180})   // does document 3 hold the words inside its own marks?
//   second.is_copy(99, …)           // precondition broken: no such document
//
// A cable is a primary document; an article that holds the words between its own
// quotation marks is not. Thread-safe: each document's quotations are found once.
#pragma once

#include <mutex>
#include <unordered_map>
#include <vector>

#include "stemma/trace/collection.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

class SecondHand {
 public:
  explicit SecondHand(const Collection& collection) : collection_(collection) {}
  bool is_copy(uint32_t doc, Span span) const { return !copied(doc, span).empty(); }
  // The quotation of that document that holds the words; empty if they are its own.
  Span copied(uint32_t doc, Span span) const;

 private:
  const std::vector<Span>& quoted(uint32_t doc) const;

  const Collection& collection_;
  mutable std::mutex turn_;
  mutable std::unordered_map<uint32_t, std::vector<Span>> quoted_;   // of the documents asked for
};

// Adds the flag `second-hand` to each.
void mark_second_hand(std::vector<SourceMatch>& sources);

// Do the words around the quotation say that the document quotes itself ("as noted
// above", "earlier in this report")?
bool refers_to_itself(const doc::Document& d, const Quotation& q);

}  // namespace stemma::trace
