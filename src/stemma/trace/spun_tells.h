// Tell-tales of a spun text: signs in one document that words were swapped for synonyms by a machine.
//
// A machine that swaps words leaves what a writer would not write:
//   broken-month     "Could 14": the month was taken for another word of its spelling
//   broken-article   "an necessary step": the article still fits the word that stood there
//   doubled-word     "help and help": two words that were joined are swapped for the same one
//   broken-phrase    "uncommon earth": a fixed expression with one word swapped for its synonym
// One sign may be a slip of the pen; several of different kinds are not (show_spinning). After Cabanac, Labbé &
// Magazinov 2021 on "tortured phrases"; the other three are of spinning programs that see no further than a word.
//
//   auto signs = find_spun_signs(document, doc::make_stream(document));
//   signs[0].span, name(signs[0].tell)       // "an necessary", "broken-article"
//   show_spinning(signs, words)              // enough of them for a text of so many words?
//   find_spun_signs(telegram, stream)        // empty: nobody spins telegrams; nor any language but English
//
// Furniture, quotations from other languages and words with capitals (but months and names) are passed over.
// Pure, linear in the words; safe on all threads.
#pragma once

#include <string>
#include <vector>

#include "stemma/base/span.h"
#include "stemma/doc/document.h"
#include "stemma/doc/stream.h"

namespace stemma::trace {

enum class Tell : uint8_t { kMonth, kArticle, kDoubled, kPhrase };
const char* name(Tell);   // the names of the contract

struct SpunSign {
  Tell tell = Tell::kMonth;
  Span span;
  std::string expected;   // what stood there, where it is known: "May", "rare earth"; of an article: "a", "an"
};

// Ascending by place.
std::vector<SpunSign> find_spun_signs(const doc::Document& d, const doc::Stream& stream);

// Do they show that a text of so many words is spun? A month or a phrase weighs twice what a doubled word or an article
// does; three are needed, more in a long text, of two kinds, or three different phrases. The same words again do not count.
bool show_spinning(const doc::Document& d, const std::vector<SpunSign>& signs, size_t words);

// Are there signs in this part of the text, and how many?
size_t count_within(const std::vector<SpunSign>& signs, Span span);

}  // namespace stemma::trace
