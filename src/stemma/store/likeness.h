// The vocabulary of an archive, and which of its words are like each other.
//
//   write_likeness(db, {{"w", "garcía"}, {"f:garcia", "garcía"}});   // inside a transaction; key, word
//   Likeness like = Likeness::open(db).value();       // inside a read transaction
//   like.has("garcía")                                // true
//   like.words("f:garcia")                            // {"garcía"}: ascending, each once
//   like.words("f:nothing")                           // {}
//   for (WordWalk walk : like.walks()) for (walk.seek("ga"); walk.valid(); walk.next()) walk.word();
//
// Keys are those of text/index_form.h; sorted runs (runs.h) of the kind "likeness" hold them. Every
// word stands under "w:" and itself, without a value; a word under any other key is told as what
// it shares with the key and the rest. A word may stand in several runs: then several walks meet it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stemma/store/runs.h"

namespace stemma::store {

inline constexpr std::string_view kLikenessKind = "likeness";

// Through the words of one run, in the order of their bytes.
class WordWalk {
 public:
  explicit WordWalk(RunCursor cursor) : cursor_(std::move(cursor)) {}
  void seek(std::string_view from);
  void next() { cursor_.next(); }
  bool valid() const { return cursor_.valid() && std::string_view(cursor_.key()).starts_with("w:"); }
  std::string_view word() const { return std::string_view(cursor_.key()).substr(2); }

 private:
  RunCursor cursor_;
};

class Likeness {
 public:
  static Result<Likeness> open(const Database& db);
  bool has(std::string_view word) const;
  std::vector<std::string> words(std::string_view key) const;
  std::vector<WordWalk> walks() const;   // must not outlive this
  const std::optional<Error>& error() const { return runs_.error(); }

 private:
  explicit Likeness(Runs runs) : runs_(std::move(runs)) {}
  Runs runs_;
};

std::optional<Error> write_likeness(const Database& db, std::vector<std::pair<std::string, std::string>> keys);

// The words of a value under a key, as they stand there. False: it is damaged.
bool take_words(std::string_view key, std::string_view value, std::vector<std::string>& out);

}  // namespace stemma::store
