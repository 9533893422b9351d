// Fixed expressions of public affairs, of which no word is ever swapped for a synonym.
// Compiled for stemma by hand; copied from no list. `swapped` names words that spinning
// programs put there though WordNet
// does not relate them.
#pragma once

#include <string_view>

namespace stemma::trace {

struct SetPhrase {
  std::string_view words[3];      // two or three
  std::string_view swapped = {};  // further words seen in place of one of them
  bool loan = false;              // a loan phrase: no other word at all goes with the rest
};

inline constexpr SetPhrase kSetPhrases[] = {
    {{"persona", "non", "grata"}, "", true}, {{"fait", "accompli"}, "", true}, {{"cold", "war"}, "chilly"},
    {{"world", "war"}, ""}, {{"white", "house"}, ""}, {{"supreme", "court"}, "preeminent"}, {{"prime", "minister"}, "priest"},
    {{"secretary", "of", "state"}, ""}, {{"united", "nations"}, "joined unified"}, {{"united", "states"}, "joined unified"},
    {{"armed", "forces"}, "outfitted furnished"}, {{"civil", "war"}, "common"}, {{"free", "trade"}, "commerce"},
    {{"foreign", "policy"}, ""}, {{"foreign", "minister"}, "overseas"}, {{"national", "security"}, "nationwide"},
    {{"crude", "oil"}, "unrefined"}, {{"natural", "gas"}, "pure characteristic"},
    {{"mass", "destruction"}, "obliteration"}, {{"human", "rights"}, "proper correct"}, {{"state", "department"}, ""},

    {{"public", "opinion"}, ""}, {{"press", "conference"}, ""},
    {{"climate", "change"}, ""}, {{"artificial", "intelligence"}, "counterfeit synthetic"}, {{"global", "warming"}, "worldwide"},
    {{"nuclear", "weapons"}, ""}, {{"peace", "treaty"}, "harmony"},
    {{"middle", "east"}, "center"}, {{"wall", "street"}, "divider"}, {{"central", "bank"}, ""}, {{"high", "seas"}, ""},
    {{"free", "market"}, ""},
    {{"black", "market"}, ""}, {{"people's", "republic"}, "person individuals folks"}, {{"vice", "president"}, ""}, {{"attorney", "general"}, "lawyer"},
    {{"civil", "society"}, "common courteous polite"}, {{"rule", "of", "law"}, ""}, {{"non", "governmental"}, ""}, {{"gross", "domestic"}, ""}};

}  // namespace stemma::trace
