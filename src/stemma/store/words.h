// The word index: FTS5 with words that are cut already.
//
// What is indexed is a string of words divided by single blanks; the index never looks
// inside them. A question is a phrase of positions, and at a position there may be
// several words, divided by '|':
//
//   install_words(db);
//   // MATCH '"economic|economical policy|policies"'  both words, side by side, in any form
//   // MATCH 'NEAR("army|armies" "border", 5)'
//   // MATCH '"a|"'                                   an empty alternative is no word
//
// The table's own tokenizer is named unicode61, which any SQLite has: other programs can
// MATCH plain words. On our connections that name is taken by ours, which knows '|'
// (FTS5 synonyms, https://sqlite.org/fts5.html#synonym_support, method 2).
#pragma once

#include <optional>

#include "stemma/store/database.h"

namespace stemma::store {

// Once for each connection, before any statement touches `words`.
std::optional<Error> install_words(const Database& db);

}  // namespace stemma::store
