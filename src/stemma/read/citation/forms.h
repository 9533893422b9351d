// One reference, form by form.
//
//   one_reference("Ana Prado, Salt Roads (Lima: Ancla, 1998), 12", c)   // true
//   one_reference("as everybody knows", c)                               // false
//
// `text` has even white space and neither signal words nor a final stop. Fields of `c`
// are set only when its form is met. Pure and thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "stemma/doc/citation.h"

namespace stemma::read::citation {

bool one_reference(const std::string& text, doc::Citation& c);

// "Prado, Salt Roads, 14": family name, short title, place; meaning depends on what was
// cited before.
bool short_form(std::string_view text, doc::Citation& c);

}  // namespace stemma::read::citation
