#include "stemma/engine/search/languages.h"

#include <algorithm>

#include "stemma/text/stem.h"

namespace stemma::engine {
namespace {

std::string_view code_of(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

Languages::Languages(const store::Database& db) : db_(db) {
  constexpr size_t kMost = 64;
  std::map<std::string, int64_t, std::less<>> counts;
  store::Statement& s = db.cached("SELECT value, count FROM facet WHERE field = 'language'");
  while (s.row()) if (text::has_stemmer(s.text(0))) counts[std::string(code_of(s.text(0)))] += s.integer(1);
  s.reset();
  int64_t most = 0;
  for (const auto& [code, count] : counts) {
    if (codes_.size() == kMost) break;
    if (count > most) most = count, main_ = codes_.size();
    codes_.push_back(code);
  }
}

store::Bitmap Languages::with(const std::string& code) const {
  store::Bitmap out;
  store::Statement& s = db_.cached("SELECT value, docs FROM facet WHERE field = 'language'");
  while (s.row()) {
    if (code_of(s.text(0)) != code) continue;
    if (const Result<store::Bitmap> docs = store::load_bitmap(s.blob(1))) out |= *docs;
  }
  s.reset();
  return out;
}

std::shared_ptr<const Wanted> Languages::documents(uint64_t languages) const {
  const auto [it, is_new] = known_.try_emplace(languages);
  if (!is_new || codes_.empty()) return it->second;
  const bool main = (languages >> main_ & 1U) != 0;
  store::Bitmap docs;   // of the languages asked for, or with the main one of the others
  for (size_t i = 0; i < codes_.size(); ++i) if (((languages >> i & 1U) != 0) != main) docs |= with(codes_[i]);
  if (!main) it->second = std::make_shared<Wanted>(&docs);
  else if (!docs.isEmpty()) it->second = std::make_shared<Wanted>(Wanted::all_but(docs));
  return it->second;
}

}  // namespace stemma::engine
