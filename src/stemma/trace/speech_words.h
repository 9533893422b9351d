// The words by which a text says that somebody else is speaking, in one language.
//
//   speech_words("en").is_cue("alleged")   // true
//   speech_words("xx")                     // an unknown language is read as English
//
// All forms are folded (text::fold): lower case, no diacritics. Thread-safe tables.
#pragma once

#include <string_view>

#include "stemma/trace/word_set.h"

namespace stemma::trace {

struct SpeechWords {
  WordSet cues;          // finite verbs and participles: said, wrote, alleging
  WordSet nominal;       // cues that are as often nouns: claims, reports, states
  WordSet addressed;     // verbs whose passive subject is the hearer: told, informed
  WordSet that;          // that, que, dass
  WordSet according;     // first words of "according to", "segun", "laut"
  WordSet according_to;  // the words that may follow them: to, con, a
  WordSet helpers;       // auxiliaries and adverbs between subject and verb
  WordSet passive;       // be, was, were: makes a past participle passive
  WordSet pronouns;      // he, she, they
  WordSet relatives;     // who, which
  WordSet determiners;
  WordSet joining;       // prepositions that hold a noun phrase together: of, for, to
  WordSet stops;         // conjunctions, other prepositions, adverbs: a phrase ends there
  WordSet roles;         // ambassador, embassy, officials
  WordSet documents;     // cable, report, letter
  WordSet dated;         // words between a document and its date: dated, of, from, sent

  bool is_cue(std::string_view w) const { return contains(cues, w); }
  bool is_document(std::string_view w) const { return contains(documents, w); }
};

const SpeechWords& speech_words(std::string_view language);

}  // namespace stemma::trace
