// Who classified a cable, in what office, and for which reasons.
//
//   parse_classified_by("Political Counselor Ann Vale. Reason: 1.4(d\n).")
//     // name "Ann Vale", title "Political Counselor", reasons {"1.4(D)"}
//   parse_classified_by("SECTION 1.5 (B)")     // no name: a section is no person
//
// Names are kept as printed, but a zero inside a word is the letter O.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemma/doc/cable.h"

namespace stemma::read::cable {

struct Classifier {
  std::string name;  // two persons: "A B and C D"
  std::string title;
  std::vector<std::string> reasons;
  std::vector<doc::CablePerson> persons;  // each, with the title of each
  bool corrupt = false;  // garbled in transmission behind the name
};

// `value` is what stands behind the first "Classified By", line breaks kept.
Classifier parse_classified_by(std::string_view value);

}  // namespace stemma::read::cable
