// Names of persons as cables print them.
//
//   spoken_name("SELMORA:Tiller, Maren")                // "Maren Tiller"
//   spoken_name("Ilsa Voss")                            // "Ilsa Voss"
//   bears_surname("P. Michael McKinley", "MCKINLEY")    // true: and more than the surname
//   bears_surname("McKinley", "MCKINLEY")               // false: no given name, no person
//   may_be_one("P. Michael McKinley", "Michael McKinley")   // true
//   may_be_one("John Vale", "Jane Vale")                // false
//
// Case and diacritics do not count; an initial may stand for any name that begins with it.
// Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/document.h"

namespace stemma::engine {

// Given names first, offices and titles of a drafting line dropped; "" if only one word is left.
std::string spoken_name(std::string_view printed);

bool bears_surname(std::string_view full_name, std::string_view surname);
// Both bear the same surname. Equal given names, or those that one of them lacks or cuts short.
bool may_be_one(std::string_view a, std::string_view b);

// The full names in charge of a cable: who classified it, who approved it.
std::vector<std::string> classifiers(const doc::Cable& cable);
std::vector<std::string> approvers(const doc::Cable& cable);

}  // namespace stemma::engine
