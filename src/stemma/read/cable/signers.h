// Who signed: the last line of a cable as one name or several.
//
//   signers("BURNS/VALE")       // {"BURNS", "VALE"}
//   signers("NORLANDKENNY")     // {"NORLAND", "KENNY"}: both are names of the list
//   signers("DE PREE")          // {"DE PREE"}: one name of two words
//   signers("HORAN##")          // {"HORAN"}
//   signers("END OF TEXT")      // wrong input: give the signature, not any line
//
// Names are in upper case; a name that a list knows as a garbled one is given as meant
// (tables/surnames.h). The signature itself stays as printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/read/draft.h"

namespace stemma::read::cable {

std::vector<std::string> signers(std::string_view signature);

// What stands above a signature and is none: "END COMMENT.", "UNQUOTE", "GP-3", "REGARDS".
bool is_formula(std::string_view line);

// The signature in the last lines of a cable where a formula stands directly above it or
// before it: "REGARDS.\nVALE", "END OF TEXT. VALE". Lines [first, last) of the draft; the
// transmission's trailer is passed over.
std::optional<Span> signature_behind_formula(const Draft& draft, size_t first, size_t last);

}  // namespace stemma::read::cable
