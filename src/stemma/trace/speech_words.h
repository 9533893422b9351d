// The words by which a text says that somebody else is speaking, in one language.
//
//   speech_words("en").is_cue("alleged")   // true
//   speech_words("xx")                     // an unknown language is read as English
//
// All forms are folded (text::fold): lower case, no diacritics. Thread-safe tables.
#pragma once

#include <string_view>

#include "stemma/text/word_set.h"

namespace stemma::trace {

struct SpeechWords {
  text::WordSet cues;        // finite verbs and participles: said, wrote, alleging
  text::WordSet nominal;     // cues that are as often nouns: claims, reports, states
  text::WordSet addressed;   // verbs whose passive subject is the hearer: told, informed
  text::WordSet that;        // that, que, dass
  text::WordSet helpers;     // auxiliaries and adverbs between subject and verb
  text::WordSet passive;     // be, was, were: make a past participle passive
  text::WordSet pronouns;    // he, she, they
  text::WordSet relatives;   // who, which
  text::WordSet determiners;
  text::WordSet joining;     // prepositions that may hold a noun phrase together: of, for, to
  text::WordSet of;          // those that always do
  text::WordSet stops;       // conjunctions, prepositions, adverbs: a phrase ends there
  text::WordSet roles;       // ambassador, embassy, officials
  text::WordSet documents;   // cable, report, letter
  text::WordSet dated;       // words between a document and its date: dated, of, from, sent
  text::WordSet in;          // prepositions before the document quoted from
  std::string_view according;  // phrases, divided by "|": "according to"
  std::string_view months;     // twelve, in the order of the year

  bool is_cue(std::string_view w) const { return text::contains(cues, w); }
  bool is_document(std::string_view w) const { return text::contains(documents, w); }
  // 1 to 12 by full name or a prefix of three letters and more; 0 if none.
  int month(std::string_view w) const;
};

// BCP 47; a region after the language does not matter.
const SpeechWords& speech_words(std::string_view language);

}  // namespace stemma::trace
