// Noun phrases: where the name of a speaker begins and ends.
//
// No parser: a phrase is a run of words without punctuation, held together by titles,
// names, determiners and "of", and ended by verbs, conjunctions and adverbs.
//
//   "… , US ambassador Jane Doe said"   phrase_before at "Doe" → US ambassador Jane Doe
//   "… said the embassy in a cable"     phrase_after at "the"  → the embassy
//   "… said that"                       phrase_after at "that" → empty
#pragma once

#include "stemma/trace/speaker_words.h"
#include "stemma/trace/speech_words.h"

namespace stemma::trace {

// Word indices, half open; empty when there is no phrase.
struct Phrase {
  size_t first = 0;
  size_t last = 0;
  bool empty() const { return first >= last; }
};

// The phrase whose last word is `end` (not beyond `least`, the first word allowed).
Phrase phrase_before(const SpeakerWords& words, size_t end, size_t least, const SpeechWords& lang);
// The phrase that begins at `begin`.
Phrase phrase_after(const SpeakerWords& words, size_t begin, const SpeechWords& lang);

}  // namespace stemma::trace
