// One record of compile-time tables for each language.
#include "stemma/trace/speech_words.h"

#include "stemma/trace/tables/speech_en.h"

namespace stemma::trace {
namespace {

#define STEMMA_SET(lang, name) \
  constexpr auto lang##_##name = text::sorted_words<text::count_words(lang::name)>(lang::name);
#define STEMMA_SPEECH(lang)                                                                             \
  STEMMA_SET(lang, kCues) STEMMA_SET(lang, kNominal) STEMMA_SET(lang, kAddressed) STEMMA_SET(lang, kThat)   \
  STEMMA_SET(lang, kAccording) STEMMA_SET(lang, kAccordingTo) STEMMA_SET(lang, kHelpers)                \
  STEMMA_SET(lang, kPassive) STEMMA_SET(lang, kPronouns) STEMMA_SET(lang, kRelatives)                   \
  STEMMA_SET(lang, kDeterminers) STEMMA_SET(lang, kJoining) STEMMA_SET(lang, kStops)                    \
  STEMMA_SET(lang, kRoles) STEMMA_SET(lang, kDocuments) STEMMA_SET(lang, kDated)                        \
  constexpr SpeechWords lang##_words = {                                                                \
      lang##_kCues, lang##_kNominal, lang##_kAddressed, lang##_kThat, lang##_kAccording,                \
      lang##_kAccordingTo, lang##_kHelpers, lang##_kPassive, lang##_kPronouns, lang##_kRelatives,       \
      lang##_kDeterminers, lang##_kJoining, lang##_kStops, lang##_kRoles, lang##_kDocuments,            \
      lang##_kDated};

STEMMA_SPEECH(en)

}  // namespace

const SpeechWords& speech_words(std::string_view) { return en_words; }

}  // namespace stemma::trace
