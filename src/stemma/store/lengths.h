// How many words each document has, in a byte: what ranking needs for every hit.
//
//   Lengths l = Lengths::load(db).value();
//   l.of(7)                // 1,235 words, as near as a byte tells: within 3 %
//   l.of(1'000'000'000)    // not in the archive: 0
//   save_lengths(db, {{7, 1234}, {8, 90}})   // inside a transaction
//
// A byte holds round(12 · log2(1 + words / 8)), a step of 6 %: exact enough for BM25, which
// only compares lengths with their mean. Immutable once loaded, thread-safe.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "stemma/store/database.h"

namespace stemma::store {

uint8_t length_code(uint64_t words);
uint32_t length_of(uint8_t code);

class Lengths {
 public:
  static Result<Lengths> load(const Database& db);
  uint32_t of(int64_t doc) const {
    return doc >= 0 && static_cast<uint64_t>(doc) < codes_.size() ? length_of(static_cast<uint8_t>(codes_[static_cast<size_t>(doc)])) : 0;
  }
  double mean() const { return mean_; }

 private:
  std::string codes_;
  double mean_ = 1;
};

std::optional<Error> save_lengths(const Database& db, const std::vector<std::pair<int64_t, uint64_t>>& words);

}  // namespace stemma::store
