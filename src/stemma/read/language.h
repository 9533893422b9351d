// The language of blocks that are in another one than their document.
//
//   An English cable with a Spanish communiqué inside: its blocks get language "es".
//   "Asociación Civil Labor" alone in a block          → nothing: too short to be sure
//   A page of names in capitals                        → nothing: no words of any language
//
//   std::vector<std::string> l = block_languages(d);   // one a block; "" where it is the document's
//
// Two witnesses have to agree: CLD2's letters, and the function words of prose.h. Most
// blocks are spared CLD2: its answer could not agree with their function words.
// A document whose function words name no language gets CLD2's, when that is sure.
// Pure functions, linear time, thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::read {

// One a block: BCP 47 where the block surely is in another language than its document, else empty.
std::vector<std::string> block_languages(const doc::Document& d);

// What CLD2 says of a text, where it is sure; empty otherwise.
std::string language_by_letters(std::string_view text);

}  // namespace stemma::read
