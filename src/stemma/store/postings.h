// Where the words of the index stand, read straight from its pages.
//
// FTS5 answers MATCH row by row through the SQL machine: a quarter of a second for a word that
// stands in every document. Its pages hold the same lists ready to be run through:
//
//   WordIndex index = WordIndex::open(db).value();       // inside a read transaction
//   index.each("lima", [](uint32_t doc, std::string_view positions) { … });   // ascending a segment
//   count_positions(positions, kTitle | kBody)           // how often, in those columns
//   each_position(positions, [](uint32_t column, uint32_t place) { … });
//   index.each("no such word", …)                        // nothing, no error
//
// The format is that of FTS5 (version 4 of its tables; comments in SQLite's fts5_index.c). An
// index in another version is refused with kUnsupported. store/postings_test.cc holds every answer
// to MATCH. Documents come once each; of several segments one after the other, oldest first.
// Used by the thread that uses the database, within one transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/base/result.h"
#include "stemma/store/database.h"

namespace stemma::store {

// Columns of the table `words`, as bits.
enum Column : uint32_t { kBody = 1, kTitle = 2, kSubject = 4, kFurniture = 8 };

class WordIndex {
 public:
  static Result<WordIndex> open(const Database& db);

  using Take = std::function<void(uint32_t doc, std::string_view positions)>;
  // Every document that has the word. The view holds during the call.
  void each(std::string_view word, const Take& take) const { run(word, {}, take); }
  // Every document that has a word beginning so, once for each such word.
  void each_prefix(std::string_view prefix, const Take& take) const;

  // Pages of its list: what reading it costs. One is the least.
  uint64_t cost(std::string_view word) const;

  // A damaged page met on the way: what was read until then was taken.
  const std::optional<Error>& error() const { return error_; }

 private:
  friend class PageWalk;
  struct Segment {
    int64_t id = 0;
    int64_t first = 0;
    int64_t last = 0;
  };
  explicit WordIndex(const Database& db) : db_(&db) {}
  // Words from `first` to before `end`; only `first` itself if `end` is empty.
  void run(std::string_view first, const std::string& end, const Take& take) const;

  const Database* db_;
  std::vector<Segment> segments_;   // oldest first
  mutable std::optional<Error> error_;
};

// Reads a variable-length number of SQLite at `at` and moves behind it; 0 beyond the end.
inline uint64_t take_varint(std::string_view bytes, size_t& at) {
  uint64_t n = 0;
  for (int i = 0; i < 9 && at < bytes.size(); ++i) {
    const auto b = static_cast<unsigned char>(bytes[at++]);
    if (i == 8) return n << 8 | b;
    n = n << 7 | (b & 127U);
    if (b < 128) return n;
  }
  return n;
}

// Runs through a list of positions: take(column number from 0, position from 0).
template <typename Take>
void each_position(std::string_view positions, Take take) {
  uint32_t column = 0;
  uint64_t place = 0;
  for (size_t at = 0; at < positions.size();) {
    const uint64_t v = take_varint(positions, at);
    if (v == 1) {
      column = static_cast<uint32_t>(take_varint(positions, at));
      place = 0;
    } else {
      place += v - 2;
      take(column, static_cast<uint32_t>(place));
    }
  }
}

// How many of the positions are in the columns.
uint32_t count_positions(std::string_view positions, uint32_t columns);

}  // namespace stemma::store
