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
  text::WordSet cues;          // finite verbs and participles: said, wrote, alleging
  text::WordSet nominal;       // cues that are as often nouns: claims, reports, states
  text::WordSet addressed;     // verbs whose passive subject is the hearer: told, informed
  text::WordSet that;          // that, que, dass
  text::WordSet according;     // first words of "according to", "segun", "laut"
  text::WordSet according_to;  // the words that may follow them: to, con, a
  text::WordSet helpers;       // auxiliaries and adverbs between subject and verb
  text::WordSet passive;       // be, was, were: makes a past participle passive
  text::WordSet pronouns;      // he, she, they
  text::WordSet relatives;     // who, which
  text::WordSet determiners;
  text::WordSet joining;       // prepositions that hold a noun phrase together: of, for, to
  text::WordSet stops;         // conjunctions, other prepositions, adverbs: a phrase ends there
  text::WordSet roles;         // ambassador, embassy, officials
  text::WordSet documents;     // cable, report, letter
  text::WordSet dated;         // words between a document and its date: dated, of, from, sent

  bool is_cue(std::string_view w) const { return text::contains(cues, w); }
  bool is_document(std::string_view w) const { return text::contains(documents, w); }
};

const SpeechWords& speech_words(std::string_view language);

}  // namespace stemma::trace
