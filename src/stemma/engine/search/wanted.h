// Is a document wanted? A bit each: asked for every entry of a list.
//
//   Wanted few(&documents);            // those of the set
//   Wanted most = Wanted::all_but(few_others);
//   few(7), Wanted(nullptr)(7)         // is 7 among them; true: without a set all are wanted
//
// Immutable, thread-safe.
#pragma once

#include <cstdint>
#include <vector>

#include "stemma/store/bitmap.h"

namespace stemma::engine {

class Wanted {
 public:
  explicit Wanted(const store::Bitmap* within) : but_(within == nullptr) {
    if (within != nullptr) set(*within);
  }
  static Wanted all_but(const store::Bitmap& others) {
    Wanted out(nullptr);
    out.set(others);
    return out;
  }
  bool operator()(uint32_t doc) const { return (doc >> 6 < bits_.size() && (bits_[doc >> 6] >> (doc & 63U) & 1U) != 0) != but_; }

 private:
  void set(const store::Bitmap& documents) {
    if (documents.isEmpty()) return;
    bits_.resize(documents.maximum() / 64 + 1);
    std::vector<uint32_t> docs(documents.cardinality());
    documents.toUint32Array(docs.data());
    for (const uint32_t doc : docs) bits_[doc >> 6] |= uint64_t{1} << (doc & 63U);
  }

  bool but_;                     // the bits say which are not
  std::vector<uint64_t> bits_;
};

}  // namespace stemma::engine
