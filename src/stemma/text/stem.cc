// libstemmer keeps the state of a word in its stemmer, so each thread has one a language, made
// when first needed.
#include "stemma/text/stem.h"

#include <libstemmer.h>

#include <array>
#include <memory>

#include "stemma/text/token.h"

namespace stemma::text {
namespace {

struct Rules {
  std::string_view language;   // ISO 639-1
  const char* algorithm;       // libstemmer's name
};

constexpr std::array kRules = {
    Rules{"ar", "arabic"},     Rules{"ca", "catalan"}, Rules{"da", "danish"},  Rules{"de", "german"},     Rules{"el", "greek"},
    Rules{"en", "english"},    Rules{"es", "spanish"}, Rules{"eu", "basque"},  Rules{"fi", "finnish"},    Rules{"fr", "french"},
    Rules{"ga", "irish"},      Rules{"hi", "hindi"},   Rules{"hu", "hungarian"}, Rules{"hy", "armenian"}, Rules{"id", "indonesian"},
    Rules{"it", "italian"},    Rules{"lt", "lithuanian"}, Rules{"nb", "norwegian"}, Rules{"ne", "nepali"}, Rules{"nl", "dutch"},
    Rules{"nn", "norwegian"},  Rules{"no", "norwegian"}, Rules{"pt", "portuguese"}, Rules{"ro", "romanian"}, Rules{"ru", "russian"},
    Rules{"sr", "serbian"},    Rules{"sv", "swedish"}, Rules{"ta", "tamil"},   Rules{"tr", "turkish"},    Rules{"yi", "yiddish"},
};

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

size_t rules_of(std::string_view language) {
  const std::string_view wanted = primary(language);
  for (size_t i = 0; i < kRules.size(); ++i) if (kRules[i].language == wanted) return i;
  return kRules.size();
}

struct Free {
  void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
};

sb_stemmer* stemmer(size_t rules) {
  thread_local std::array<std::unique_ptr<sb_stemmer, Free>, kRules.size()> made;
  if (!made[rules]) made[rules].reset(sb_stemmer_new(kRules[rules].algorithm, nullptr));
  return made[rules].get();
}

}  // namespace

bool has_stemmer(std::string_view language) { return rules_of(language) < kRules.size(); }

std::string stem(std::string_view form, std::string_view language) {
  const size_t rules = rules_of(language);
  sb_stemmer* s = rules < kRules.size() ? stemmer(rules) : nullptr;
  if (s == nullptr) return std::string(form);
  const sb_symbol* out = sb_stemmer_stem(s, reinterpret_cast<const sb_symbol*>(form.data()), static_cast<int>(form.size()));
  if (out == nullptr) return std::string(form);
  return {reinterpret_cast<const char*>(out), static_cast<size_t>(sb_stemmer_length(s))};
}

std::string stem_key(std::string_view form, std::string_view language) {
  if (!has_stemmer(language)) return {};
  std::string key(primary(language));
  key += ':';
  fold(stem(form, language), key);
  return key;
}

}  // namespace stemma::text
