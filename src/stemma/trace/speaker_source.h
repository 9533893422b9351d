// The document a quotation is said to come from: its kind, its date, its reference.
//
//   words_of("in a cable dated March 3, 2009")   // date 2009-03-03, of the cable
//   words_of("the 2009 massacre")                // date 2009, of something else
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/trace/speaker_words.h"
#include "stemma/trace/speech_words.h"

namespace stemma::trace {

struct StatedDate {
  size_t first = 0;     // word indices, half open
  size_t last = 0;
  std::string iso;      // "2009-03-03", "2009-03", "2009"
};

// Every date and year among the words, ascending.
std::vector<StatedDate> find_dates(const SpeakerWords& words, std::string_view text, const SpeechWords& lang);

// Is the noun at `i` a document, and not the verb of the same form?
bool is_document_noun(const SpeakerWords& words, size_t i, const SpeechWords& lang);

// Does the date belong to the document noun at `noun`?
bool is_date_of(const SpeakerWords& words, const StatedDate& date, size_t noun, const SpeechWords& lang);

// The first cable reference in the window, "09LIMA1669". A station and a number without
// a year ("LIMA 1669") count only where `cable` says that a cable is spoken of; they
// take the year given, or stay without. Months are no stations.
std::optional<std::string> find_reference(std::string_view text, Span window, bool cable, std::string_view year, const SpeechWords& lang);

// "cables" → "cable": the contract names one document.
std::string singular(std::string_view noun, const SpeechWords& lang);

}  // namespace stemma::trace
