// The skeleton of a name: what its spellings in Latin letters share.
//
//   skeleton("yeltsin") == skeleton("eltsin")        // "eltsin"
//   skeleton("gaddafi") == skeleton("qadhafi")       // "gadafi"
//   skeleton("kyiv") == skeleton("kiev")             // from the table of established spellings
//   skeleton("ельцин") == skeleton("yeltsin")        // Cyrillic letters are written out
//   skeleton("policy")                               // "": an ordinary word is no misspelt name
//   skeleton("Sergei")                               // wrong: give the folded form (token.h)
//
// Conservative: the rules join what systems of transliteration write differently (doubled
// letters, y/i, kh/k, ou/u, ee/i, ai/ei …), never what differs in sound; names shorter than five
// letters and the ordinary words of English have no skeleton unless the table names them.
// Rules after the systems of the US Board on Geographic Names and the Library of Congress for
// Russian, Ukrainian and Arabic, and their press forms. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace stemma::text {

// Empty: the word has no skeleton and meets no other spelling. A possessive 's is ignored.
std::string skeleton(std::string_view folded);

}  // namespace stemma::text
