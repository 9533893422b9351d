// In which documents the forms of a word count: those of the language they are forms in.
//
//   Languages l(db);
//   l.codes()                  // {"de", "en", "hu"}: of the archive's documents, as far as there are rules for them
//   l.documents(0b010)         // forms by English rules: null if that is every document
//   l.documents(0b100)         // by Hungarian ones: the Hungarian documents, so that "head" is not "he" in the rest
//
// Documents whose language is not known, or has no rules, are read by those of the language that most documents
// have. Within one read transaction, by the thread that uses the database.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "stemma/engine/search/wanted.h"
#include "stemma/store/database.h"

namespace stemma::engine {

class Languages {
 public:
  explicit Languages(const store::Database& db);
  const std::vector<std::string>& codes() const { return codes_; }   // ascending, at most 64
  // Documents of any of these languages, a bit each. Null: all documents.
  std::shared_ptr<const Wanted> documents(uint64_t languages) const;

 private:
  store::Bitmap with(const std::string& code) const;

  const store::Database& db_;
  std::vector<std::string> codes_;
  size_t main_ = 0;   // that most documents have
  mutable std::map<uint64_t, std::shared_ptr<const Wanted>> known_;
};

}  // namespace stemma::engine
