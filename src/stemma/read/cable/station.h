// Names of posts and cable identifiers: every spelling to one key.
//
//   parse_identifier("2009LIMA01669")        // {2009, "LIMA", 1669}
//   parse_identifier("06EFTOBAKU1165")       // {2006, "BAKU", 1165}: EFTO is no post
//   parse_identifier("73BANGKOK-A50")        // {1973, "BANGKOK", 50, airgram}
//   parse_identifier("09 FAM 406")           // key of nothing: no post is called FAM
//
// A name the table lacks is kept as printed (the table is not the world); a name of six
// letters or more that is one slip away from exactly one known post is that post.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

// "Port-au-Prince", "PAUP", "AMEMBASSY PORT AU PRINCE" → "PORTAUPRINCE".
std::string station_key(std::string_view printed);
// Is the name, as printed, in the tables (name or variant, no slips)?
bool known_station(std::string_view printed);
// Words that stand where a station's name could and are none (FAM, PARA, REPORT, ...).
bool never_station(std::string_view word);
// The post a routing indicator names: "RUEHPE" → "LIMA"; empty if unknown.
std::string_view station_of_route(std::string_view indicator);
// The 1973-79 archive cuts names to six letters: the one known post that begins so.
std::string complete_station(std::string_view cut);

std::optional<doc::CableKey> parse_identifier(std::string_view id);

}  // namespace stemma::read::cable
