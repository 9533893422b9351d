// Fixed expressions of public affairs, of which no word is ever swapped for a synonym.
// Compiled for this project from general knowledge of the language; facts of usage, no
// source text. `swapped` names words that spinning programs put there though WordNet
// does not relate them.
#pragma once

#include <string_view>

namespace stemma::trace {

struct SetPhrase {
  std::string_view words[3];      // two or three
  std::string_view swapped = {};  // "grata": further words seen in place of the first
};

inline constexpr SetPhrase kSetPhrases[] = {
    {{"persona", "non", "grata"}, "individual person"}, {{"status", "quo"}, "standing position"}, {{"cold", "war"}, "chilly"},
    {{"world", "war"}, ""}, {{"white", "house"}, ""}, {{"supreme", "court"}, "preeminent"}, {{"prime", "minister"}, ""},
    {{"secretary", "of", "state"}, ""}, {{"united", "nations"}, "joined unified"}, {{"united", "states"}, "joined unified"},
    {{"armed", "forces"}, "outfitted furnished"}, {{"civil", "war"}, "common"}, {{"free", "trade"}, ""},
    {{"foreign", "policy"}, ""}, {{"foreign", "minister"}, "overseas"}, {{"national", "security"}, "nationwide"},
    {{"crude", "oil"}, "unrefined"}, {{"natural", "gas"}, "pure characteristic"}, {{"rare", "earth"}, "uncommon"},
    {{"mass", "destruction"}, "mass"}, {{"human", "rights"}, ""}, {{"state", "department"}, ""},
    {{"southern", "command"}, ""}, {{"special", "operations"}, "particular"}, {{"special", "forces"}, "particular"},
    {{"national", "police"}, "nationwide"}, {{"public", "opinion"}, ""}, {{"press", "conference"}, ""},
    {{"climate", "change"}, ""}, {{"artificial", "intelligence"}, "counterfeit synthetic"}, {{"global", "warming"}, "worldwide"},
    {{"nuclear", "weapons"}, ""}, {{"peace", "treaty"}, "harmony"}, {{"second", "home"}, ""}, {{"knife's", "edge"}, "blade's"},
    {{"middle", "east"}, "center"}, {{"wall", "street"}, "divider"}, {{"central", "bank"}, ""}, {{"high", "seas"}, ""},
    {{"coast", "guard"}, "shore"}, {{"border", "guard"}, ""}, {{"customs", "house"}, ""}, {{"free", "market"}, ""},
    {{"black", "market"}, ""}, {{"de", "facto"}, ""}, {{"vice", "president"}, ""}, {{"attorney", "general"}, "lawyer"},
    {{"civil", "society"}, "common"}, {{"rule", "of", "law"}, ""}, {{"non", "governmental"}, ""}, {{"gross", "domestic"}, ""}};

}  // namespace stemma::trace
