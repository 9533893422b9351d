// A document of the corpus as it would lie in a file: header of its style, body, foot.
//
//   std::string text = document(world, pools, 4711);   // the same bytes on every machine
//   std::string name = file_name(facts);               // "part-0004/004711-aad.txt"
//
// Forms: docs/formats/cable.md; AAD telegrams of 1973-79, traffic with VZCZC and DE lines to
// 2010, SMART messages from 2010, CIA cables; articles with title, byline and date; memoranda.
// Pure functions of their arguments.
#pragma once

#include <string>

#include "body.h"
#include "facts.h"

namespace corpus {

std::string document(const World& world, const Pools& pools, uint64_t number);
std::string file_name(const Facts& facts);

}  // namespace corpus
