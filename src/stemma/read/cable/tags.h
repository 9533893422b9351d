// TAGS: Traffic Analysis by Geography and Subject.
//
//   parse_tags("PREL PE US")                       // PREL, PE, US
//   parse_tags("OVIP (steinberg, james b.) PHUMBA") // OVIP, "STEINBERG, JAMES B.", PHUM, BA
//   parse_tags("(SBU) Charge spoke to ...")        // nothing: a sentence is not a list
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

// `value` is what stands behind "TAGS:", line breaks kept. Order kept, duplicates dropped;
// fused TAGS are divided where the known vocabulary leaves one way to do it.
std::vector<std::string> parse_tags(std::string_view value);

enum class TagKind : uint8_t { kUnknown, kPlace, kPerson, kProgram, kSubject, kOrganisation };
TagKind tag_kind(std::string_view tag);
// Code, kind and meaning, for one of parse_tags(); the meaning is empty if no list has it.
doc::CableTag describe_tag(std::string_view tag);

}  // namespace stemma::read::cable
