// A word of a query becomes the words of the archive that it stands for.
//
//   Expander e(db, likeness, {.stem = true, .variants = true});
//   Expansion x = e.expand(term);         // policy: policy, policies (forms); garcia: garcía (diacritics)
//   x.kin[0].word                         // the word itself, always first, in the archive or not
//   x.prefix                              // policy*: the index is read by its begin, kin holds that begin
//   x.kin[1].among                        // a form counts in documents of the language it is a form in
//   e.expand(fuzzy).cut                   // true: more than kMostKin words; the nearest were kept
//
// All likeness lives in the lists of store/likeness.h and is decided here, at query time: the index
// itself knows words only as they stand. Uses the database's thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "stemma/engine/search/languages.h"
#include "stemma/engine/search/query.h"
#include "stemma/store/database.h"
#include "stemma/store/likeness.h"

namespace stemma::engine {

inline constexpr size_t kMostKin = 1000;

enum class Why : uint8_t { kItself, kForm, kDiacritics, kSpelling, kSlips, kPattern };

struct Kin {
  std::string word;
  Why why = Why::kItself;
  std::shared_ptr<const Wanted> among = nullptr;   // it counts in these documents; null: in all
};

struct Expansion {
  std::vector<Kin> kin;
  bool prefix = false;
  bool cut = false;        // there are more than were kept
  bool unfinished = false; // the time was up before the whole vocabulary was seen
};

struct Likenesses {
  bool stem = true;        // inflected forms
  bool variants = true;    // diacritics and transliterations
};

class Expander {
 public:
  Expander(const store::Database& db, const store::Likeness& like, Likenesses likenesses);
  Expansion expand(const Term& term) const;

 private:
  void add(Expansion& out, const std::string& word, Why why, std::shared_ptr<const Wanted> among = nullptr) const;
  void add_key(Expansion& out, const std::string& key, Why why) const;
  void add_stems(Expansion& out, const std::string& form) const;

  const store::Likeness& like_;
  Likenesses likenesses_;
  Languages languages_;
};

}  // namespace stemma::engine
