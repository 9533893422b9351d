// Address lines: TO, INFO and XMT of a cable.
//
//   parse_address("RUEHC/SECSTATE WASHDC IMMEDIATE 4696", "to")
//     // route "RUEHC", name "SECSTATE WASHDC", precedence "IMMEDIATE", number "4696"
//   parse_address("39OS INCIRLIK AB TU", "info")   // all of it is the name
//   parse_addresses("PAGE 02 ROME 03067 211833Z", "to")  // nothing: a page line
//
// XMT names who of the collective before it does not get the message: role "excluded".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

doc::CableRecipient parse_address(std::string_view line, std::string_view role);
// One for each line, or for each piece between semicolons; page lines are none.
std::vector<doc::CableRecipient> parse_addresses(std::string_view value, std::string_view role);

}  // namespace stemma::read::cable
