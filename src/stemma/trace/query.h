// A quotation as the aligner reads it: words, ellipses, and glosses in order.
//
// Interruptions and re-opened marks leave no item: nothing may be left out there.
// A leading or trailing ellipsis is noted and dropped. A bracket inside a word
// ("field[ing]", "[T]he") makes one word that matches by the letters outside it.
//
//   Query q = make_query(document, quotation, collection);
//   q.items[0].form       // "radical"
//   q.words               // number of word items: 0 if nothing was quoted but marks
//
// Pure.
#pragma once

#include <string>
#include <vector>

#include "stemma/trace/collection.h"
#include "stemma/trace/quotation.h"

namespace stemma::trace {

enum class ItemKind : uint8_t { kWord, kEllipsis, kGloss };

struct Item {
  ItemKind kind = ItemKind::kWord;
  Span span;                   // in the checked document
  std::string form;            // folded
  std::string letters;         // the form without apostrophes and separators
  WordId id = 0;
  bool known = false;          // the collection has the word
  double bits = 0;
  uint32_t glued = 1;          // words it is taken for: several, if their spaces were lost
  text::TokenKind token = text::TokenKind::kWord;
  bool capitals = false;       // 2-6 letters, all capitals in print: could be an acronym
  bool after_joint = false;    // first word behind an ellipsis, gloss, interruption
  // Of a word with a bracket inside: the letters outside, and on which side they stand.
  std::string stem;
  bool stem_first = false;
};

struct Query {
  std::vector<Item> items;
  uint32_t words = 0;
  double bits = 0;             // of all words
  bool leading_ellipsis = false;
  bool trailing_ellipsis = false;
};

// Letters and digits of a folded form.
std::string letters_of(std::string_view form);

Query make_query(const doc::Document& document, const Quotation& quotation, const Collection& collection);

}  // namespace stemma::trace
