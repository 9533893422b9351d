// One record of compile-time tables for each language.
#include "stemma/trace/speech_words.h"

#include "stemma/trace/tables/speech_de.h"
#include "stemma/trace/tables/speech_en.h"
#include "stemma/trace/tables/speech_es.h"
#include "stemma/trace/tables/speech_fr.h"
#include "stemma/trace/tables/speech_pt.h"

namespace stemma::trace {
namespace {

#define STEMMA_SET(lang, name) constexpr auto lang##_##name = text::sorted_words<text::count_words(lang::name)>(lang::name);
#define STEMMA_SPEECH(lang)                                                                                \
  STEMMA_SET(lang, kCues) STEMMA_SET(lang, kNominal) STEMMA_SET(lang, kAddressed) STEMMA_SET(lang, kThat)    \
  STEMMA_SET(lang, kHelpers) STEMMA_SET(lang, kPassive) STEMMA_SET(lang, kPronouns)                        \
  STEMMA_SET(lang, kRelatives) STEMMA_SET(lang, kDeterminers) STEMMA_SET(lang, kJoining)                   \
  STEMMA_SET(lang, kOf) STEMMA_SET(lang, kStops) STEMMA_SET(lang, kRoles) STEMMA_SET(lang, kDocuments)     \
  STEMMA_SET(lang, kDated) STEMMA_SET(lang, kIn)                                                           \
  constexpr SpeechWords lang##_words = {                                                                   \
      lang##_kCues, lang##_kNominal, lang##_kAddressed, lang##_kThat, lang##_kHelpers, lang##_kPassive,    \
      lang##_kPronouns, lang##_kRelatives, lang##_kDeterminers, lang##_kJoining, lang##_kOf, lang##_kStops, \
      lang##_kRoles, lang##_kDocuments, lang##_kDated, lang##_kIn, lang::kAccording, lang::kMonths};

STEMMA_SPEECH(en)
STEMMA_SPEECH(es)
STEMMA_SPEECH(fr)
STEMMA_SPEECH(pt)
STEMMA_SPEECH(de)

}  // namespace

int SpeechWords::month(std::string_view w) const {
  if (w.size() < 3) return 0;
  int number = 1;
  for (size_t at = 0; at < months.size(); ++number) {
    const size_t end = std::min(months.find(' ', at), months.size());
    const std::string_view name = months.substr(at, end - at);
    if (name == w || (w.size() <= 4 && name.starts_with(w))) return number;
    at = end + 1;
  }
  return 0;
}

const SpeechWords& speech_words(std::string_view language) {
  const bool plain = language.size() == 2 || (language.size() > 2 && (language[2] == '-' || language[2] == '_'));
  const std::string_view l = plain ? language.substr(0, 2) : "";
  if (l == "es") return es_words;
  if (l == "fr") return fr_words;
  if (l == "pt") return pt_words;
  if (l == "de") return de_words;
  return en_words;
}

}  // namespace stemma::trace
